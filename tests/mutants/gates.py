"""Mutants of the gates: their signs, second questions, and who is asked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from generator.tree.level import rank
from generator.tree.model import Gate, GateSign, SecondAnswer, SecondQuestion, Tree
from tests.mutants.mutant import Mutant, alter, below, fewer_points, swap

WAITS = "clinician"


def of_gates(tree: Tree) -> Iterator[Mutant]:
    """Yield the mutants of the gates."""
    yield from _gates(tree)
    yield from _signs(tree)
    yield from _second(tree)


def _gates(tree: Tree) -> Iterator[Mutant]:
    for number, gate in enumerate(tree.gates):

        def put(number: int = number, **changes: Any) -> Tree:
            return replace(
                tree, gates=swap(tree.gates, number, alter(tree.gates[number], **changes))
            )

        for field in ("level", "unsure"):
            was = getattr(gate, field)
            for level in below(was):
                name = f"gates/{gate.id} {field} {was} -> {level}"
                yield Mutant("gate level", name, (), lambda f=field, v=level, p=put: p(**{f: v}))
        for at, name in enumerate(gate.when):
            left = swap(gate.when, at)
            if left:
                yield Mutant(
                    "gate asked of fewer",
                    f"gates/{gate.id} without {name}",
                    (),
                    lambda v=left, p=put: p(when=v),
                )


def _each_sign(tree: Tree) -> Iterator[tuple[Gate, GateSign, Callable[..., Tree]]]:
    """Yield every sign, and what puts others in its place."""
    for number, gate in enumerate(tree.gates):
        for at, sign in enumerate(gate.signs):

            def put(*new: GateSign, number: int = number, at: int = at) -> Tree:
                gate = tree.gates[number]
                changed = alter(gate, signs=swap(gate.signs, at, *new))
                return replace(tree, gates=swap(tree.gates, number, changed))

            yield gate, sign, put


def _signs(tree: Tree) -> Iterator[Mutant]:
    for gate, sign, put in _each_sign(tree):
        name, was = f"gates/{gate.id}.{sign.id}", sign.level or gate.level
        for level in below(was):
            yield Mutant(
                "sign level",
                f"{name} {was} -> {level}",
                (),
                lambda s=sign, v=level, p=put: p(alter(s, level=v)),
            )
        yield Mutant("sign removed", name, (), put)
        for says, answer in fewer_points(tree, sign):
            yield Mutant("points of a sign", f"{name} {says}", (), lambda a=answer, p=put: p(a))


def _second(tree: Tree) -> Iterator[Mutant]:
    for gate, sign, put in _each_sign(tree):
        name, own = f"gates/{gate.id}.{sign.id}", sign.level or gate.level
        answers = sign.more.answers if sign.more else ()

        def ask(*new: SecondAnswer, s: GateSign = sign, p: Callable[..., Tree] = put) -> Tree:
            text = s.more.text if s.more else "Which fits best?"
            return p(alter(s, more=SecondQuestion(text=text, answers=new)))

        extra = {
            level: SecondAnswer(id="mild", text="A mild one", level=level, waits_for=WAITS)
            for level in below(own)
        }
        for level, answer in extra.items():
            new = (*(answers or (SecondAnswer(id="bad", text="A bad one"),)), answer)
            kind = "second answer added" if answers else "second question added"
            yield Mutant(kind, f"{name} {level}", (), lambda n=new, a=ask: a(*n))
        for at, each in enumerate(answers):
            was = each.level or own

            def put_one(
                *new: SecondAnswer, at: int = at, of: Any = answers, a: Callable[..., Tree] = ask
            ) -> Tree:
                return a(*swap(of, at, *new))

            for level in below(was):
                milder = alter(each, level=level, waits_for=WAITS, sign=None)
                yield Mutant(
                    "exclusion widened" if rank(was) <= rank(own) else "second answer milder",
                    f"{name}.{each.id} {was} -> {level}",
                    (),
                    lambda n=milder, p=put_one: p(n),
                )
            if rank(was) > rank(own):
                yield Mutant(
                    "second answer milder",
                    f"{name}.{each.id} removed",
                    (),
                    put_one,
                )
            if each.waits_for:
                signed = alter(each, waits_for=None)
                yield Mutant(
                    "signed by nobody",
                    f"{name}.{each.id}",
                    (),
                    lambda n=signed, p=put_one: p(n),
                )
            for says, answer in fewer_points(tree, each):
                yield Mutant(
                    "points of a second answer",
                    f"{name}.{each.id} {says}",
                    (),
                    lambda n=answer, p=put_one: p(n),
                )
