"""The safety lock: no level falls against the last release without a reviewed change."""
