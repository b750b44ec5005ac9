"""What a drawing is: a body in a pose with things and arrows, and where it hurts."""
