"""All wording for editors of the decision tree: one function a kind of problem."""

from __future__ import annotations

from collections.abc import Iterable

from generator.place import Place
from generator.problems.problem import Problem, listed, nearest, worded


@worded
def unknown_tree_file(place: Place, name: str, known: Iterable[str]) -> Problem:
    """The decision tree has a fixed set of files, and one file for each region in `regions/`."""
    names = sorted(known)
    near = nearest(name, names)
    return Problem(
        place,
        f'the decision tree has no file "{name}.yaml"',
        f"{listed(names, 20)}, or regions/<id>",
        f"rename it to `{near}.yaml`" if near else "move it to `regions/`, or delete it",
        near,
    )


@worded
def missing_tree_file(place: Place, name: str) -> Problem:
    """A file that the decision tree needs is not there."""
    return Problem(
        place,
        f"the decision tree lacks its file {name}.yaml",
        f"content/decision-tree/{name}.yaml",
        "put the file back; a file that holds nothing yet holds `[]`",
    )


@worded
def not_a_list(place: Place, words: str) -> Problem:
    """The file holds entries of one kind, one below the other."""
    return Problem(
        place,
        f"this file does not hold one entry for each {words.removeprefix('an ').removeprefix('a ')}",
        f"{words}, then the next",
        "look at the file as it was before, and follow its shape",
    )


@worded
def unknown_tree_name(place: Place, written: str, what: str, known: Iterable[str]) -> Problem:
    """A name inside the decision tree leads nowhere: a condition, an area, a question or an answer."""
    names = list(known)
    near = nearest(written, names)
    return Problem(
        place,
        f'the decision tree has no {what} "{written}"',
        f"one of {listed(names)}",
        f"write `{near}`" if near else f"add the {what} `{written}`, or delete this line",
        near,
        len(written),
    )


@worded
def repeated_tree_name(place: Place, written: str, what: str) -> Problem:
    """Two parts of the decision tree that stand side by side have one id."""
    return Problem(
        place,
        f'the {what} "{written}" is there twice',
        "an id of its own for each",
        "rename one of the two; links with answers use these ids",
        width=len(written),
    )


@worded
def not_in_region(place: Place, condition: str, region: str) -> Problem:
    """An answer gives points to a condition that its region does not list, so they would be lost."""
    return Problem(
        place,
        f'"{condition}" gets points here, and the region "{region}" does not list it',
        f"a condition from the list `conditions:` of {region}",
        f"add `{condition}` to `conditions:` of this file, or delete the points",
        width=len(condition),
    )


@worded
def answer_changes_nothing(place: Place, answer: str) -> Problem:
    """An answer must change something: points, a flag, a light or a rule. Else it says `neutral: yes`."""
    return Problem(
        place,
        f'the answer "{answer}" changes nothing',
        "`points:`, `flag:`, a rule that names it, or `neutral: yes`",
        "add what it means, or `neutral: yes` when it means nothing on purpose",
        width=len(answer),
    )


@worded
def neutral_and_not(place: Place, answer: str) -> Problem:
    """`neutral: yes` says that an answer changes nothing; points or a flag say that it does."""
    return Problem(
        place,
        f'the answer "{answer}" is neutral and has points or a flag',
        "one or the other",
        "delete `neutral: yes`, or the points and the flag",
        width=len(answer),
    )


@worded
def reassures_in_silence(place: Place, answer: str, condition: str, points: int) -> Problem:
    """Only answers marked `reassuring: yes` may take points from a serious condition; a clinician signs them."""
    return Problem(
        place,
        f'the answer "{answer}" takes {-points} from the serious "{condition}"',
        "0 or more, or an answer marked `reassuring: yes`",
        "delete the minus points, or mark the answer `reassuring: yes` and have a clinician sign it",
        width=len(condition),
    )


@worded
def red_flag_reassures(place: Place, answer: str, condition: str) -> Problem:
    """A red flag never takes points from a serious condition."""
    return Problem(
        place,
        f'the red flag "{answer}" lowers the serious "{condition}"',
        "0 points or more",
        f"delete the minus points for `{condition}`",
        width=len(condition),
    )


@worded
def not_sure_reassures(place: Place, condition: str) -> Problem:
    """Someone who is not sure is never reassured: `not-sure` takes no points from a serious condition."""
    return Problem(
        place,
        f'"not sure" takes points from the serious "{condition}"',
        "0 points or more for serious conditions",
        f"delete the minus points for `{condition}`, or make them plus points",
        width=len(condition),
    )


@worded
def no_not_sure(place: Place, where: str) -> Problem:
    """Every question with one answer offers "Not sure", and every area of the body does."""
    return Problem(
        place,
        f'{where} has no "Not sure"',
        "an answer with the id `not-sure`; for an area, a place whose text says “not sure”",
        "add `- {id: not-sure, text: Not sure, neutral: yes}`",
        width=1,
    )


@worded
def too_many(place: Place, what: str, number: int, most: int) -> Problem:
    """A question shows at most 7 answers or 9 ticks, an area at most 7 places; a run takes at most 13 screens."""
    return Problem(
        place,
        f"{what}: {number}, and {most} are the most",
        f"{most} or fewer",
        "merge or delete the least useful, or let the region `skip` a background question",
    )


@worded
def condition_shape(place: Place, id_: str, says: str, expected: str) -> Problem:
    """A serious condition has level soon or above and `alert_at`; any other has routine or self_care and none."""
    return Problem(
        place, f'the condition "{id_}" {says}', expected, f"write {expected}", width=len(id_)
    )


@worded
def skips_a_flag(place: Place, question: str, region: str) -> Problem:
    """A region may skip a background question with red flags only if its own questions carry flags."""
    return Problem(
        place,
        f'"{region}" skips "{question}", which carries a flag, and asks for none itself',
        "a region whose own questions carry a `flag:`",
        f"take `{question}` out of `skip:`, or ask for its red flags in this region",
        width=len(question),
    )


@worded
def dead_rule(place: Place, rule: str) -> Problem:
    """No region asks everything that the rule names, so it can never hold."""
    return Problem(
        place,
        f'the rule "{rule}" can never hold',
        "answers that one region asks all of",
        "correct the names in `all:`, or delete the rule",
        width=len(rule),
    )


@worded
def gates_out_of_order(place: Place, gate: str) -> Problem:
    """Emergency signs are asked first, then same-day signs. A gate's level is today or call_now."""
    return Problem(
        place,
        f'the gate "{gate}" stands in the wrong order',
        "gates from the most urgent to the least, all `today` or `call_now`",
        "move it, or correct its `level:`",
        width=len(gate),
    )


@worded
def never_shown(place: Place, condition: str, why: str) -> Problem:
    """No answers lead to this condition: it never comes first, and never raises an alert."""
    return Problem(
        place,
        f'nobody can ever be shown "{condition}": {why}',
        "answers that bring it to the top of the list, or to its `alert_at`",
        "give it points in a region, list it under that region's `conditions:`, or delete it",
        width=len(condition),
    )


@worded
def level_never_reached(place: Place, level: str) -> Problem:
    """Every level has a text, and some answers that lead to it."""
    return Problem(
        place,
        f'no answers lead to the level "{level}"',
        "at least one flag, rule, alert or condition with this level",
        "restore what gave this level; the text of an unused level misleads reviewers",
    )


@worded
def level_without_text(place: Place, level: str) -> Problem:
    """Each of the five levels has its text in outcomes.yaml, once."""
    return Problem(
        place,
        f'the level "{level}" has no text, or two',
        "each level once: self_care, routine, soon, today, call_now",
        f"write one entry `- id: {level}`",
    )


@worded
def lower_with_red_flag(place: Place, flag: str, region: str, states: int, example: str) -> Problem:
    """One more red flag must never lower the urgency."""
    return Problem(
        place,
        f'with the red flag "{flag}" the urgency falls for {states:,} sets of answers in {region}',
        "the same urgency, or more",
        f"look at these answers: {example}",
        width=len(flag),
    )


@worded
def lower_with_not_sure(
    place: Place, question: str, answer: str, region: str, states: int, example: str
) -> Problem:
    """ "Not sure" must never be less urgent than a reassuring answer, at the levels soon and above."""
    return Problem(
        place,
        f'in {region}, "not sure" about "{question}" is less urgent than "{answer}"'
        f" for {states:,} sets of answers",
        "at least the urgency of every reassuring answer",
        f"give `not-sure` points or a flag; look at these answers: {example}",
    )


@worded
def hard_words(place: Place, text: str, says: str, expected: str) -> Problem:
    """Questions have at most 20 words at the reading grade 6; no words of diagnosis anywhere."""
    return Problem(
        place, f'"{text}" {says}', expected, "say it in shorter and plainer words", width=1
    )


@worded
def no_injury_page(place: Place, condition: str, known: Iterable[str]) -> Problem:
    """A condition links to the injury record of its id, or of `injury:`; or it says `no_page: yes`."""
    near = nearest(condition, known)
    return Problem(
        place,
        f'there is no injury record "{condition}" to link to',
        "the id of a file in content/injuries/, or `no_page: yes`",
        f"write `injury: {near}`, or `no_page: yes`" if near else "write `no_page: yes`",
        near,
        len(condition),
    )


@worded
def golden_case_fails(place: Place, name: str, expected: str, got: str) -> Problem:
    """A golden case is a textbook picture with the result that reviewers agreed on."""
    return Problem(
        place,
        f'the golden case "{name}" gives {got}',
        expected,
        "mend the tree; change the case only when a reviewer agrees",
        width=len(name),
    )


@worded
def urgency_falls(place: Place, name: str, says: str, states: int, regions: str) -> Problem:
    """Against the locked release, some answers now lead to a lower level. A named, reviewed change allows it."""
    return Problem(
        place,
        f"{says}; the level falls for {states:,} sets of answers ({regions})",
        "no level below the one in safety.lock",
        f"undo it, or add an entry to safety-changes.yaml with `names: [{name}]`, reason and reviewer",
    )


@worded
def lock_is_old(place: Place) -> Problem:
    """safety.lock holds the levels of the last release; the tree has changed since, with no level lower."""
    made = Problem(
        place,
        "safety.lock is older than the tree",
        "the lock of these very rules",
        "before a release, run `injury-guide tree --lock` and commit the two files",
    )
    return Problem(made.place, made.says, made.expected, made.fix, severity="warning")


@worded
def lock_unreadable(place: Place, line: int) -> Problem:
    """safety.lock is written by `injury-guide tree --lock` and never by hand."""
    return Problem(
        place,
        f"line {line} of safety.lock cannot be read",
        "the file as the command wrote it",
        "restore it from the last release",
    )
