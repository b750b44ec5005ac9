"""The decision tree as editors write it: its model, its shape, its words."""
