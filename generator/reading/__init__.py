"""From the files under content/ to records: text, Nodes with places, kinds, problems of shape."""
