"""The decision tree: what editors write, the rules, the proof over every answer, the safety lock."""
