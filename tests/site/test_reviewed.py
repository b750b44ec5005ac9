"""Every page says when what it shows was read as a whole, and whether a clinician reviewed it."""

from lxml.html import HtmlElement

from generator.words.reviewed import READ


def test_every_page_says_when_it_was_read_and_by_whom(built_pages: dict[str, HtmlElement]):
    articles = {url: page.xpath("//article") for url, page in built_pages.items()}
    silent = [
        url
        for url, found in articles.items()
        if found and not all(words in found[0].text_content() for words in (READ, "clinician."))
    ]
    assert sum(map(bool, articles.values())) > 400
    assert silent == []
