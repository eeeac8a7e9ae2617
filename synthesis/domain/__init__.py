"""Values and rules of a workshop, in plain Python."""
