"""The decision tree: its data, its rules, their proof over every answer, the safety lock."""
