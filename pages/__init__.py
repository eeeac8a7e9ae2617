"""The screens, one file each: read → show → act."""
