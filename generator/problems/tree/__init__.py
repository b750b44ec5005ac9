"""All wording for editors of the decision tree: one function a kind of problem."""

from __future__ import annotations

from collections.abc import Iterable

from generator.problems.problem import Wording, listed, nearest, worded
from generator.problems.tree.gates import *  # noqa: F403 - every wording function, by its own name


@worded
def unknown_tree_file(name: str, known: Iterable[str]) -> Wording:
    """The decision tree has a fixed set of files, and one file for each region in `regions/`."""
    names = sorted(known)
    near = nearest(name, names)
    return Wording(
        f'the decision tree has no file "{name}.yaml"',
        f"{listed(names, 20)}, or regions/<id>",
        f"rename it to `{near}.yaml`" if near else "move it to `regions/`, or delete it",
        near,
    )


@worded
def missing_tree_file(name: str) -> Wording:
    """A file that the decision tree needs is not there."""
    return Wording(
        f"the decision tree lacks its file {name}.yaml",
        f"content/decision-tree/{name}.yaml",
        "put the file back; a file that holds nothing yet holds `[]`",
    )


@worded
def not_a_list(words: str) -> Wording:
    """The file holds entries of one kind, one below the other."""
    return Wording(
        f"this file should hold entries, each of them {words}",
        f"{words}, then the next",
        "look at the file as it was before, and follow its shape",
    )


@worded
def unknown_tree_name(written: str, what: str, known: Iterable[str]) -> Wording:
    """A name inside the decision tree leads nowhere: a condition, an area, an answer."""
    names = list(known)
    near = nearest(written, names)
    return Wording(
        f'the decision tree has no {what} "{written}"',
        f"one of {listed(names)}",
        f"write `{near}`" if near else f"add the {what} `{written}`, or take it out here",
        near,
        width=len(written),
    )


@worded
def repeated_tree_name(written: str, what: str) -> Wording:
    """Two parts of the decision tree that stand side by side have one id."""
    return Wording(
        f'the {what} "{written}" is there twice',
        "an id of its own for each",
        "rename one of the two; links with answers use these ids",
        width=len(written),
    )


@worded
def not_in_region(condition: str, region: str) -> Wording:
    """An answer gives points to a condition that its region does not list: they are lost."""
    return Wording(
        f'"{condition}" gets points here, and the region "{region}" does not list it',
        f"a condition from the list `conditions:` of {region}",
        f"add `{condition}` to `conditions:` of this file, or delete the points",
        width=len(condition),
    )


@worded
def answer_changes_nothing(answer: str) -> Wording:
    """An answer must change something: points, a level, a light or a rule.

    Else it says `neutral: yes`.
    """
    return Wording(
        f'the answer "{answer}" changes nothing',
        "`points:`, `level:`, a rule that names it, or `neutral: yes`",
        "add what it means, or `neutral: yes` when it means nothing on purpose",
        width=len(answer),
    )


@worded
def neutral_and_not(answer: str) -> Wording:
    """`neutral: yes` says that an answer changes nothing; points or a level say that it does."""
    return Wording(
        f'the answer "{answer}" is neutral and has points or a level',
        "one or the other",
        "delete `neutral: yes`, or the points and the level",
        width=len(answer),
    )


@worded
def reassures_in_silence(answer: str, condition: str, points: int) -> Wording:
    """Only answers marked `reassuring: yes` may take points from a serious condition.

    A clinician signs them.
    """
    return Wording(
        f'the answer "{answer}" takes {-points} from the serious "{condition}"',
        "0 or more, or an answer marked `reassuring: yes`",
        "delete the minus points, or mark it `reassuring: yes` and have a clinician sign it",
        width=len(condition),
    )


@worded
def red_flag_reassures(answer: str, condition: str) -> Wording:
    """A red flag never takes points from a serious condition."""
    return Wording(
        f'the red flag "{answer}" lowers the serious "{condition}"',
        "0 points or more",
        f"delete the minus points for `{condition}`",
        width=len(condition),
    )


@worded
def not_sure_reassures(condition: str) -> Wording:
    """Someone who is not sure is never reassured.

    `not-sure` takes no points from a serious condition.
    """
    return Wording(
        f'"not sure" takes points from the serious "{condition}"',
        "0 points or more for serious conditions",
        f"delete the minus points for `{condition}`, or make them plus points",
        width=len(condition),
    )


@worded
def no_not_sure(where: str) -> Wording:
    """Every question with one answer offers "Not sure", and every area of the body does."""
    return Wording(
        f'{where} has no "Not sure"',
        "an answer with the id `not-sure`; for an area, a place whose text says “not sure”",
        "add `- {id: not-sure, text: Not sure, neutral: yes}`",
    )


@worded
def too_many(what: str, number: int, most: int) -> Wording:
    """A question shows at most 8 answers or 9 ticks, an area at most 8 places.

    A run takes at most 16 screens.
    """
    return Wording(
        f"{what}: {number}, and {most} are the most",
        f"{most} or fewer",
        "merge or delete the least useful, or let the region `skip` a background question",
    )


@worded
def condition_shape(id_: str, says: str, expected: str) -> Wording:
    """A serious condition has level soon or above and `alert_at`.

    Any other has routine or self-care and none.
    """
    return Wording(f'the condition "{id_}" {says}', expected, f"write {expected}", width=len(id_))


@worded
def skips_a_flag(question: str, region: str) -> Wording:
    """A region may skip a question that can raise a level only if one of its own can.

    It may not skip one that opens a gate.
    """
    return Wording(
        f'"{region}" skips "{question}", which can raise a level or open a gate',
        "only questions that open no gate, in a region whose own answers can raise a level",
        f"take `{question}` out of `skip:`, or ask for its signs in this region",
        width=len(question),
    )


@worded
def hard_words(text: str, says: str, expected: str) -> Wording:
    """Questions, answers and help of the decision tree have at most 20 words, and grade 6."""
    return Wording(f'"{text}" {says}', expected, "say it in shorter and plainer words")


@worded
def no_injury_page(condition: str, known: Iterable[str]) -> Wording:
    """A condition links to the record of its id, or of `injury:`; else it says `no_page: yes`."""
    near = nearest(condition, known)
    return Wording(
        f'there is no injury record "{condition}" to link to',
        "the id of a file in content/injuries/, or `no_page: yes`",
        f"write `injury: {near or 'its-id'}`, or `no_page: yes` when its line says it all",
        near,
        width=len(condition),
    )
