"""From pages to a built site: MkDocs, the live preview, the project for other builders."""
