"""The record of a change: what is new for readers. Becomes the changes page and its feed."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from generator.model.values.fields import AnyId, Day, Label, Prose, Record


class Change(Record):
    """Something that changed for readers: the newest stands first."""

    date: Day
    """The day on which readers could first see it."""
    title: Annotated[Label, Field(max_length=120)]
    """The change in one line, as in `Longer rest for a cracked heel bone`."""
    text: Prose
    """What is different now, and what it was before."""
    why: Prose
    """The reason: new evidence, a mistake that was found, a question from readers."""
    about: tuple[AnyId, ...] = ()
    """The records whose pages changed."""
