"""From pages to a built site: MkDocs, the live preview, the project for other builders."""


class SiteNotMadeError(Exception):
    """The site cannot be made; the message says why, to a person."""
