"""Rules of the decision tree: shape, gates, points, words, ids; each a generator of problems."""
