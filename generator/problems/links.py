"""Wording for what spans records: links, sources, comparisons, dates, orphans."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.model.values.ids import ID
from generator.problems.place import Place
from generator.problems.problem import Problem, listed, nearest, worded


@worded
def unknown_id(  # noqa: PLR0913 - a message has as many parts as it has
    place: Place, width: int, written: str, *, what: str, where: str, known: Sequence[str]
) -> Problem:
    """No record has this id. An id is the name of a file, or a key in a file of many records.

    Was it deleted? Then take it out of each line that the check names. Was it renamed? Then add a
    line to content/moved.yaml and run `injury-guide check --fix`.
    """
    bare = what.removeprefix("an ").removeprefix("a ")
    near = nearest(written, known)
    new = (
        f", or add {what} with this id (`injury-guide new`)"
        if re.fullmatch(ID, written) and not near
        else ""
    )
    few = f": {listed(known, _FEW)}" if 0 < len(known) <= _FEW else ""
    renamed = "; if it was renamed, add a line to content/moved.yaml and run `check --fix`"
    return Problem(
        place,
        f'there is no {bare} called "{written}"',
        f"the id of {what}, from {where}{few}",
        f"write `{near}`, or take it out here" if near else f"take it out here{new}{renamed}",
        near,
        width,
    )


_FEW = 12  # ids that a message can list


@worded
def moved_id(place: Place, width: int, old: str, new: str, key: str = "") -> Problem:
    """The record was renamed; content/moved.yaml knows the new id. `check --fix` writes it."""
    return Problem(
        place,
        f'"{old}" was renamed',
        f"the new id, `{new}`",
        f"write `{key}{new}`, or run `injury-guide check --fix`",
        new,
        width,
    )


@worded
def wrong_record(place: Place, width: int, written: str, expected: str, found: str) -> Problem:
    """The id exists, and belongs to another kind of record than this field takes."""
    return Problem(
        place,
        f'"{written}" is {found}, not {expected}',
        f"the id of {expected}",
        f"write the id of {expected}",
        width=width,
    )


@worded
def duplicate_id(place: Place, width: int, id_: str, first: Place) -> Problem:
    """Two records have one id. Ids are shared by all kinds, so that `[[id]]` has one meaning."""
    return Problem(
        place,
        f'the id "{id_}" is taken',
        f"one record for each id; the first is at {first}",
        "rename one of the two, and add the old id to content/moved.yaml if it was published",
        width=width,
    )


@worded
def duplicate_name(place: Place, width: int, name: str, first: Place) -> Problem:
    """Two records share a name, or an other name. A reader could not tell them apart."""
    return Problem(
        place,
        f'the name "{name}" is taken',
        f"one record for each name; the first is at {first}",
        "give one of the two another name, or delete the name here",
        width=width,
    )


@worded
def moved_to_nowhere(place: Place, width: int, new: str, near: str | None) -> Problem:
    """A redirect in content/moved.yaml leads to an id that does not exist."""
    return Problem(
        place,
        f'"{new}" does not exist, so this redirect leads nowhere',
        "the id of a record that exists",
        f"write `{near}`" if near else "write the id that the record has today",
        near,
        width,
    )


@worded
def moved_but_here(place: Place, width: int, old: str) -> Problem:
    """content/moved.yaml says that an id was renamed, and a record still has it."""
    return Problem(
        place,
        f'a record still has the id "{old}"',
        "an old id that no record has any more",
        "run `injury-guide check --fix` to rename the record, or delete this line",
        width=width,
    )


@worded
def source_not_cited(place: Place, width: int, id_: str) -> Problem:
    """A source that nothing cites is not needed. Cite it, or delete it."""
    return Problem(
        place,
        f'nothing cites the source "{id_}"',
        "a source that at least one claim cites",
        "cite it as a basis, or delete it",
        width=width,
    )


@worded
def background_source(place: Place, width: int, id_: str) -> Problem:
    """The results of this source were not seen, so a claim may not rest on it alone."""
    return Problem(
        place,
        f'the results of "{id_}" were not seen',
        "a basis with at least one source whose results were seen",
        "add a source that says it, or write `basis: ours`",
        width=width,
    )


@worded
def orphan(place: Place, width: int, id_: str, what: str) -> Problem:
    """No page leads to this record: nothing refers to it."""
    return Problem(
        place,
        f'nothing refers to {what} "{id_}"',
        "a record that at least one other one uses or links to",
        f"link to it with `[[{id_}]]`, use it, or delete it",
        width=width,
    )


@worded
def compared_twice(place: Place, width: int, other: str, first: Place) -> Problem:
    """A pair of injuries is compared on both records. Write it once; both pages show it."""
    return Problem(
        place,
        f'the comparison with "{other}" is written twice',
        f"one comparison for each pair; the first is at {first}",
        "keep the better one and delete the other",
        width=width,
    )


@worded
def compared_with_itself(place: Place, width: int, id_: str) -> Problem:
    """An injury is compared with itself."""
    return Problem(
        place,
        f'"{id_}" is compared with itself',
        "the id of another injury",
        "write the id of the other injury",
        width=width,
    )


@worded
def treat_as_a_third(place: Place, width: int, written: str, one: str, two: str) -> Problem:
    """Until the reader knows, the injury is treated as one of the two that are compared."""
    return Problem(
        place,
        f'"{written}" is neither of the two that are compared',
        f"`{one}` or `{two}`",
        f"write `{one}` or `{two}`, the one that is riskier to miss",
        width=width,
    )


@worded
def grades_fall(place: Place, width: int, worse: str, milder: str) -> Problem:
    """A worse grade takes longer than a milder one: one end of its time grows, and none falls."""
    return Problem(
        place,
        f"{worse} does not take longer than {milder}",
        "times that grow from mild to severe",
        "check the two times",
        width=width,
    )


@worded
def grade_twice(place: Place, width: int, severity: str) -> Problem:
    """A severity has one recovery time."""
    return Problem(
        place,
        f'the severity "{severity}" stands here twice',
        "`mild`, `moderate` and `severe`, each at most once",
        "choose another severity, or make one entry of the two",
        width=width,
    )


@worded
def part_missing(place: Place, width: int, key: str) -> Problem:
    """A record with `depth: full` needs every part of an injury page."""
    return Problem(
        place,
        f'a full record needs "{key}"',
        f"`{key}:`, or `depth: short`",
        f"add `{key}:` (content/README.md shows a full injury), or write `depth: short`",
        width=width,
    )


@worded
def reviewed_in_future(place: Place, width: int, written: str) -> Problem:
    """Nobody has read the record on a day that has not come."""
    return Problem(
        place,
        f"the review date {written} has not come yet",
        "the day of the last whole reading",
        "write the day on which the whole record was last read",
        width=width,
    )


@worded
def review_too_far(place: Place, width: int, written: str) -> Problem:
    """A record is read again within three years, and after its last reading."""
    return Problem(
        place,
        f"{written} is not within three years after the last review",
        "a day within three years after `last_reviewed`",
        "choose an earlier day, or correct `last_reviewed`",
        width=width,
    )


@worded
def review_due(place: Place, width: int, written: str) -> Problem:
    """The record should have been read again. Read all of it, mend it, then change both dates."""
    return Problem(
        place,
        f"this record was to be read again by {written}",
        "a review date that has not passed",
        "read the whole record, correct it, then change `last_reviewed` and `review_by`",
        width=width,
        severity="warning",
    )


@worded
def review_soon(place: Place, width: int, written: str) -> Problem:
    """The record is to be read again within a month. Nothing stops; plan the reading."""
    return Problem(
        place,
        f"this record is to be read again by {written}",
        "a whole reading before that day",
        "read the whole record, correct it, then change `last_reviewed` and `review_by`",
        width=width,
        severity="warning",
    )


@worded
def unknown_region(place: Place, width: int, written: str, known: Sequence[str]) -> Problem:
    """The body map has no such place."""
    near = nearest(written, known)
    return Problem(
        place,
        f'the body map has no place "{written}"',
        f"one of {listed(known, len(known))}",
        f"write `{near}`" if near else "choose a place from the list",
        near,
        width,
    )


@worded
def needed_record(place: Place, id_: str, what: str) -> Problem:
    """The site's own pages show or link to this record, so it must exist under this id."""
    alone = f"/{id_}." in place.file
    return Problem(
        place,
        f'the site needs {what} with the id "{id_}"',
        f"the file {place.file}" if alone else f"`{id_}:` in {place.file}",
        "put it back, or write it anew (content/README.md shows an example)",
    )
