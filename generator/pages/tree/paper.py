"""What Check your pain shows and carries: every text on paper, and the data for the browser.

Every text stands once, on paper, and the script finds it there by its id.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from generator.engine.browser import data
from generator.engine.numbered import NumberedTree
from generator.pages.tree.shown import ShownQuestion, ShownRegion, levels, questions
from generator.tree.model import Area, Condition, LevelText, Outcomes, Rule, Tree, Where
from generator.tree.questions import background, gates, of_region
from generator.writing.page import Shortlist


@dataclass(frozen=True, slots=True)
class Paper:
    """Everything that the template needs, but for emergency numbers."""

    shortlist: Shortlist
    where: Where
    gates: tuple[ShownQuestion, ...]
    areas: tuple[Area, ...]
    background: tuple[ShownQuestion, ...]
    regions: tuple[ShownRegion, ...]
    rules: tuple[tuple[Rule, str | None], ...]
    """With the title of its level."""
    conditions: tuple[tuple[str, Condition, str | None], ...]
    """Id, condition, address of its page from the root of the site."""
    levels: tuple[LevelText, ...]
    """The most urgent first."""
    outcomes: Outcomes
    data: str
    """JSON for `<script type="application/json">`; holds no `<`."""


def paper(
    tree: Tree,
    numbered: NumberedTree,
    shortlist: Shortlist = "ranked",
    injuries: Collection[str] | None = None,
) -> Paper:
    """Return the page's content.

    A condition without an injury record among `injuries` gets no link.
    """
    return Paper(
        shortlist=shortlist,
        where=tree.settings.where,
        gates=questions(tree, gates(tree)),
        areas=tree.areas,
        background=questions(tree, background(tree)),
        regions=tuple(
            ShownRegion(id_, region.name, region.hint, questions(tree, of_region(tree, id_)))
            for id_, region in tree.regions.items()
        ),
        rules=tuple((rule, tree.title(rule.level)) for rule in tree.rules),
        conditions=tuple(
            (id_, each, _url(id_, each, injuries)) for id_, each in tree.conditions.items()
        ),
        levels=levels(tree),
        outcomes=tree.outcomes,
        data=data(tree, numbered),
    )


def _url(id_: str, condition: Condition, injuries: Collection[str] | None) -> str | None:
    page = condition.injury or id_
    if condition.no_page or (injuries is not None and page not in injuries):
        return None
    return f"injuries/{page}/" + (f"#{condition.anchor}" if condition.anchor else "")
