"""The engine: the tree in numbers, one reader judged by it, golden cases, its text and its data."""
