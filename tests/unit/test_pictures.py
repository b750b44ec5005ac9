"""The pictures in the repository are those that would be drawn today."""

import io
from dataclasses import replace

import pytest
from PIL import Image, ImageChops

from generator.building import mkdocs_plugin
from tests.pictures import cards
from tests.pictures.__main__ import FOLDER, ICONS, SOCIAL, all_of_the_site, social, stale, told
from tests.pictures.pen import PINE, ROOT, fitted, width

NAME = mkdocs_plugin.read(ROOT / "mkdocs.yml").site_name
MOST_BYTES = 1_500_000


@pytest.fixture(scope="module")
def every_card() -> dict[str, cards.Card]:
    return cards.all_cards()


def test_the_pictures_in_the_repository_are_not_stale():
    drawn = all_of_the_site()
    assert sorted(drawn) == sorted(path.name for path in FOLDER.glob("*.png"))
    for name, data in drawn.items():
        with Image.open(io.BytesIO(data)) as new, Image.open(FOLDER / name) as old:
            assert new.size == old.size, name
            changed = ImageChops.difference(new.convert("RGB"), old.convert("RGB")).getbbox()
            assert changed is None, f"{name} is not what `make pictures` draws"


def test_no_card_tells_another_thing_than_its_record():
    assert sorted(stale(NAME)) == [], "run `make pictures`"


def test_every_injury_and_every_plan_has_a_card_and_no_card_is_left_over(
    every_card: dict[str, cards.Card],
):
    assert len(every_card) > 100
    assert sorted(path.name for path in cards.FOLDER.iterdir()) == sorted(every_card)
    assert sum(path.stat().st_size for path in cards.FOLDER.iterdir()) <= MOST_BYTES


def test_a_card_is_stale_as_soon_as_a_word_of_it_or_the_name_of_the_site_changes(
    every_card: dict[str, cards.Card],
):
    card = every_card["shin-splints.png"]
    assert told(cards.FOLDER / "shin-splints.png") == card.drawn_from(NAME)
    for other in (
        replace(card, title="Sore shins"),
        replace(card, runs="yes"),
        replace(card, facts=()),
    ):
        assert other.drawn_from(NAME) != card.drawn_from(NAME)
    assert card.drawn_from("Another guide") != card.drawn_from(NAME)


def test_a_drawn_card_is_what_stands_in_the_repository(every_card: dict[str, cards.Card]):
    data = cards.draw(every_card["shin-splints.png"], NAME)
    with Image.open(io.BytesIO(data)) as new, Image.open(cards.FOLDER / "shin-splints.png") as old:
        assert new.size == old.size == cards.SIZE
        assert ImageChops.difference(new.convert("RGB"), old.convert("RGB")).getbbox() is None


def test_every_title_fits_its_card(every_card: dict[str, cards.Card]):
    for name, card in every_card.items():
        lines, size = fitted(card.title, cards.ROOM, (112, 96, 84, 72), 2)
        assert len(lines) <= 2, name
        assert all(width(line, size) <= cards.ROOM for line in lines), name


def test_they_have_the_promised_sizes():
    sizes = {}
    for path in FOLDER.glob("*.png"):
        with Image.open(path) as image:
            sizes[path.name] = image.size
    icons = {name: (size, size) for name, (size, _) in ICONS.items()}
    assert sizes == {**icons, "social.png": SOCIAL}


def test_every_letter_of_the_sharing_picture_makes_a_difference():
    made = {social("Guide", "Can I run?", [line]) for line in ("heal", "hea", "heals")}
    assert len(made) == 3


def test_long_names_and_many_lines_stay_within_the_sharing_picture():
    data = social(
        "A guide with quite a long name for one picture", "Can I?", ["How they heal."] * 9
    )
    with Image.open(io.BytesIO(data)) as image:
        edge = image.convert("RGB").crop((0, 600, 1200, 630))
    assert edge.getcolors() == [(edge.width * edge.height, PINE)]
