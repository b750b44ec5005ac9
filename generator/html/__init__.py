"""Finished HTML: pages in their frame, and one look at each for what would break. Pure."""
