"""Texts and amounts in words: small Markdown, doses, lengths of time, glossary terms."""
