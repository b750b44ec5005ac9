"""Help for editors: schemas, the guide that writes itself, new records, mending, reviews."""
