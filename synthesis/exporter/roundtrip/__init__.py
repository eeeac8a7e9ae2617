"""The edited document read back: what it said when it left, and what became of each text since."""
