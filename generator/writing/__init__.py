"""From a draft to HTML, or to Markdown for other builders: one template a kind, two writers."""
