"""What is printed of the content as it stands: its injuries, its signs, its doses. Pure."""
