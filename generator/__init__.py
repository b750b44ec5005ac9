"""The generator of the running injury guide: records in, pages out."""
