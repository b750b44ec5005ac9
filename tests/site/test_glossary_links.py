"""Glossary terms on the built pages: where they are linked, and where they are left alone."""

import re

import pytest

NOT_HERE = {"a", "code", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "button", "summary", "svg"}
NOT_HERE |= {"label", "dt", "table", "select", "script", "style", "template"}
NO_PROSE = {"ri-sources", "ri-trail", "ri-sheet", "ri-tree", "ri-paper", "ri-review"}
NO_PROSE |= {"ri-cards", "ri-exercises", "ri-injuries", "ri-related"}
"""Classes of what holds titles, of lists of links, and of sheets and questions, where a link would
lead away."""
HREF = re.compile(r".*#(?P<id>[a-z0-9-]+)$")


@pytest.fixture(scope="module")
def terms(graph):
    return {entry.id: entry.record for entry in graph.all("term")}


def prose_pages(built_pages):
    """Yield the pages that readers read: not the live components, not the tables of the tree."""
    for url, page in built_pages.items():
        if url not in {
            "/components/",
            "/check-your-pain/how-it-works/",
            "/check-your-pain/what-moves-what/",
        }:
            yield url, page


@pytest.fixture(scope="module")
def pages(built_pages):
    """Every page: (address, links to terms, [(own ids, words)] that could hold a term)."""
    found = []
    for url, page in prose_pages(built_pages):
        main = page.find(".//main")
        if main is not None:
            links, texts = [], []
            for place, element, own in walk(main, frozenset()):
                if place == "link":
                    links.append(element)
                else:
                    texts.append((own, element))
            found.append((url, links, texts))
    return found


def walk(element, own):
    """Yield glossary links and free words in the order of the document."""
    if not isinstance(element.tag, str):
        return
    if element.get("class") == "ri-term" and element.tag == "a":
        yield "link", element, own
    if element.tag in NOT_HERE or element.get("role") == "img":
        return
    if NO_PROSE & set(element.get("class", "").split()):
        return
    own |= {element.get("id", "")}
    if element.text:
        yield "words", element.text, own
    for child in element:
        yield from walk(child, own)
        if child.tail:
            yield "words", child.tail, own


def id_of(link):
    return HREF.fullmatch(link.get("href"))["id"]


def test_a_page_links_each_term_once(pages):
    twice = [
        (url, id_of(link))
        for url, links, _ in pages
        for number, link in enumerate(links)
        if id_of(link) in {id_of(each) for each in links[:number]}
    ]
    assert [] == twice


def test_every_link_to_a_term_holds_one_of_its_names_and_shows_its_meaning(pages, terms):
    bad, seen = [], 0
    for url, links, _ in pages:
        for link in links:
            seen += 1
            term = terms[id_of(link)]
            words = " ".join(link.text_content().lower().split())
            names = [name.lower() for name in (term.term, *term.also_known_as)]
            stems = [name[: max(3, len(name) - 2)] for name in names]
            fits = any(words.startswith(stem) for stem in stems)
            here = url == "/glossary/"  # its own entry says it
            if not fits or link.get("title") != (None if here else term.meaning):
                bad.append((url, words))
    assert seen > 500
    assert [] == bad


def test_no_term_is_linked_inside_links_headings_code_or_names_of_things(built_pages):
    inside = " or ".join(f"ancestor::{tag}" for tag in sorted(NOT_HERE))
    bad = [
        (url, link.text)
        for url, page in built_pages.items()
        for link in page.xpath(f"//a[@class='ri-term'][{inside}]")
    ]
    assert [] == bad


def test_no_entry_of_the_glossary_links_to_itself(built_pages):
    own = [
        id_of(link)
        for link in built_pages["/glossary/"].xpath("//a[@class='ri-term']")
        if link.xpath(f"ancestor::*[@id='{id_of(link)}']")
    ]
    assert [] == own


def test_a_page_that_names_a_term_links_it(pages, terms):
    """Free words hold no term that its page does not link; longer names come first.

    A name in capitals is meant only as it is written: RICE is a rule, and rice is food.
    """
    written = [
        (name, id_) for id_, term in terms.items() for name in (term.term, *term.also_known_as)
    ]
    names = {name.lower(): id_ for name, id_ in written}
    capitals = {name.lower(): name for name, _ in written if name.isupper() and len(name) > 1}
    first = sorted(names, key=len, reverse=True)
    pattern = re.compile(
        rf"(?<![\w-])(?:{'|'.join(map(re.escape, first))})(?![\w-])", re.IGNORECASE
    )
    missed = [
        (url, match[0])
        for url, links, texts in pages
        for own, words in texts
        for match in pattern.finditer(words)
        if capitals.get(match[0].lower(), match[0]) == match[0]
        and names[match[0].lower()] not in own | {id_of(link) for link in links}
    ]
    assert [] == missed


def test_of_all_mentions_on_a_page_the_first_is_the_link(built_pages, terms):
    """Looks at one name, on every page: no free word before a link is the link's own word."""
    late = []
    for url, page in prose_pages(built_pages):
        seen = []
        for place, element, own in (
            walk(page.find(".//main"), frozenset()) if page.find(".//main") is not None else ()
        ):
            if place == "words":
                seen.append((own, element))
            else:
                word = re.compile(rf"(?<![\w-]){re.escape(element.text)}(?![\w-])", re.IGNORECASE)
                longer = [
                    name.lower()
                    for term in terms.values()
                    for name in (term.term, *term.also_known_as)
                    if len(name) > len(element.text) and element.text.lower() in name.lower()
                ]
                for before_own, words in seen:
                    free = words.lower()
                    for name in longer:
                        free = free.replace(name, "")
                    if id_of(element) not in before_own and word.search(free):
                        late.append((url, element.text))
    assert [] == late
