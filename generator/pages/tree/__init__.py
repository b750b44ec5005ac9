"""The pages of the decision tree: Check your pain, how it works, what moves what."""
