"""What fields are made of: texts, amounts and units, ids, the codes of countries."""
