"""Wording for what spans records: links, sources, comparisons, dates, orphans."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.model.values.ids import ID
from generator.problems.place import Place
from generator.problems.problem import Wording, listed, nearest, underlined, worded


@underlined
def unknown_id(written: str, *, what: str, where: str, known: Sequence[str]) -> Wording:
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
    return Wording(
        f'there is no {bare} called "{written}"',
        f"the id of {what}, from {where}{few}",
        f"write `{near}`, or take it out here" if near else f"take it out here{new}{renamed}",
        near,
    )


_FEW = 12  # ids that a message can list


@underlined
def moved_id(old: str, new: str, key: str = "") -> Wording:
    """The record was renamed; content/moved.yaml knows the new id. `check --fix` writes it."""
    return Wording(
        f'"{old}" was renamed',
        f"the new id, `{new}`",
        f"write `{key}{new}`, or run `injury-guide check --fix`",
        new,
    )


@underlined
def wrong_record(written: str, expected: str, found: str) -> Wording:
    """The id exists, and belongs to another kind of record than this field takes."""
    return Wording(
        f'"{written}" is {found}, not {expected}',
        f"the id of {expected}",
        f"write the id of {expected}",
    )


@underlined
def duplicate_id(id_: str, first: Place) -> Wording:
    """Two records have one id. Ids are shared by all kinds, so that `[[id]]` has one meaning."""
    return Wording(
        f'the id "{id_}" is taken',
        f"one record for each id; the first is at {first}",
        "rename one of the two, and add the old id to content/moved.yaml if it was published",
    )


@underlined
def duplicate_name(name: str, first: Place) -> Wording:
    """Two records share a name, or an other name. A reader could not tell them apart."""
    return Wording(
        f'the name "{name}" is taken',
        f"one record for each name; the first is at {first}",
        "give one of the two another name, or delete the name here",
    )


@underlined
def moved_to_nowhere(new: str, near: str | None) -> Wording:
    """A redirect in content/moved.yaml leads to an id that does not exist."""
    return Wording(
        f'"{new}" does not exist, so this redirect leads nowhere',
        "the id of a record that exists",
        f"write `{near}`" if near else "write the id that the record has today",
        near,
    )


@underlined
def moved_but_here(old: str) -> Wording:
    """content/moved.yaml says that an id was renamed, and a record still has it."""
    return Wording(
        f'a record still has the id "{old}"',
        "an old id that no record has any more",
        "run `injury-guide check --fix` to rename the record, or delete this line",
    )


@underlined
def source_not_cited(id_: str) -> Wording:
    """A source that nothing cites is not needed. Cite it, or delete it."""
    return Wording(
        f'nothing cites the source "{id_}"',
        "a source that at least one claim cites",
        "cite it as a basis, or delete it",
    )


@underlined
def background_source(id_: str) -> Wording:
    """The results of this source were not seen, so a claim may not rest on it alone."""
    return Wording(
        f'the results of "{id_}" were not seen',
        "a basis with at least one source whose results were seen",
        "add a source that says it, or write `basis: ours`",
    )


@underlined
def orphan(id_: str, what: str) -> Wording:
    """No page leads to this record: nothing refers to it."""
    return Wording(
        f'nothing refers to {what} "{id_}"',
        "a record that at least one other one uses or links to",
        f"link to it with `[[{id_}]]`, use it, or delete it",
    )


@underlined
def compared_twice(other: str, first: Place) -> Wording:
    """A pair of injuries is compared on both records. Write it once; both pages show it."""
    return Wording(
        f'the comparison with "{other}" is written twice',
        f"one comparison for each pair; the first is at {first}",
        "keep the better one and delete the other",
    )


@underlined
def compared_with_itself(id_: str) -> Wording:
    """An injury is compared with itself."""
    return Wording(
        f'"{id_}" is compared with itself',
        "the id of another injury",
        "write the id of the other injury",
    )


@underlined
def treat_as_a_third(written: str, one: str, two: str) -> Wording:
    """Until the reader knows, the injury is treated as one of the two that are compared."""
    return Wording(
        f'"{written}" is neither of the two that are compared',
        f"`{one}` or `{two}`",
        f"write `{one}` or `{two}`, the one that is riskier to miss",
    )


@underlined
def grades_fall(worse: str, milder: str) -> Wording:
    """A worse grade takes longer than a milder one: one end of its time grows, and none falls."""
    return Wording(
        f"{worse} does not take longer than {milder}",
        "times that grow from mild to severe",
        "check the two times",
    )


@underlined
def grade_twice(severity: str) -> Wording:
    """A severity has one recovery time."""
    return Wording(
        f'the severity "{severity}" stands here twice',
        "`mild`, `moderate` and `severe`, each at most once",
        "choose another severity, or make one entry of the two",
    )


@underlined
def part_missing(key: str) -> Wording:
    """A record with `depth: full` needs every part of an injury page."""
    return Wording(
        f'a full record needs "{key}"',
        f"`{key}:`, or `depth: short`",
        f"add `{key}:` (content/README.md shows a full injury), or write `depth: short`",
    )


@underlined
def reviewed_in_future(written: str) -> Wording:
    """Nobody has read the record on a day that has not come."""
    return Wording(
        f"the review date {written} has not come yet",
        "the day of the last whole reading",
        "write the day on which the whole record was last read",
    )


@underlined
def review_too_far(written: str) -> Wording:
    """A record is read again within three years, and after its last reading."""
    return Wording(
        f"{written} is not within three years after the last review",
        "a day within three years after `last_reviewed`",
        "choose an earlier day, or correct `last_reviewed`",
    )


@underlined
def review_due(written: str) -> Wording:
    """The record should have been read again. Read all of it, mend it, then change both dates."""
    return Wording(
        f"this record was to be read again by {written}",
        "a review date that has not passed",
        "read the whole record, correct it, then change `last_reviewed` and `review_by`",
        severity="warning",
    )


@underlined
def review_soon(written: str) -> Wording:
    """The record is to be read again within a month. Nothing stops; plan the reading."""
    return Wording(
        f"this record is to be read again by {written}",
        "a whole reading before that day",
        "read the whole record, correct it, then change `last_reviewed` and `review_by`",
        severity="warning",
    )


@underlined
def unknown_region(written: str, known: Sequence[str]) -> Wording:
    """The body map has no such place."""
    near = nearest(written, known)
    return Wording(
        f'the body map has no place "{written}"',
        f"one of {listed(known, len(known))}",
        f"write `{near}`" if near else "choose a place from the list",
        near,
    )


@worded
def needed_record(id_: str, what: str, file: str) -> Wording:
    """The site's own pages show or link to this record, so it must exist under this id."""
    alone = f"/{id_}." in file
    return Wording(
        f'the site needs {what} with the id "{id_}"',
        f"the file {file}" if alone else f"`{id_}:` in {file}",
        "put it back, or write it anew (content/README.md shows an example)",
    )
