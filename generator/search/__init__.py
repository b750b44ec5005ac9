"""The site's own search: what each page is found by, as the engine in the browser reads it."""
