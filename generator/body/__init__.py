"""The body map: the drawing, its places, and their names."""
