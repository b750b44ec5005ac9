"""The pictures in the repository are those that would be drawn today."""

import io

from PIL import Image, ImageChops

from tests.pictures.__main__ import FOLDER, ICONS, SOCIAL, all_of_the_site, social


def test_the_pictures_in_the_repository_are_not_stale():
    drawn = all_of_the_site()
    assert sorted(drawn) == sorted(path.name for path in FOLDER.iterdir())
    for name, data in drawn.items():
        with Image.open(io.BytesIO(data)) as new, Image.open(FOLDER / name) as old:
            assert new.size == old.size, name
            changed = ImageChops.difference(new, old).getbbox()
            assert changed is None, f"{name} is not what `make pictures` draws"


def test_they_have_the_promised_sizes():
    sizes = {}
    for path in FOLDER.iterdir():
        with Image.open(path) as image:
            sizes[path.name] = image.size
    icons = {name: (size, size) for name, (size, _) in ICONS.items()}
    assert sizes == {**icons, "social.png": SOCIAL}


def test_every_letter_of_the_sharing_picture_makes_a_difference():
    made = {social("Läufer", [line]) for line in ("heal", "hea", "héal")}
    assert len(made) == 3


def test_long_names_and_many_lines_stay_within_the_sharing_picture():
    data = social("A guide with quite a long name for one picture", ["How they heal."] * 9)
    with Image.open(io.BytesIO(data)) as image:
        ground = image.getpixel((0, 0))
        edges = [image.crop(box) for box in ((1150, 0, 1200, 630), (0, 600, 1200, 630))]
    assert all(edge.getcolors() == [(edge.width * edge.height, ground)] for edge in edges)
