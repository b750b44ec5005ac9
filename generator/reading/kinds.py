"""The table of kinds: which files hold which records, and where each record is shown."""

from __future__ import annotations

from dataclasses import dataclass

from generator import model
from generator.model import Record


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of record.

    `stands_in` is a folder (`injuries`, one record a file) or a file (`glossary.yaml`, one a key).
    `url` is its address, with `{}` for the id; a kind shown on a shared page has an anchor.
    """

    name: str
    words: str
    model: type[Record]
    stands_in: str
    url: str
    markdown: bool = False

    @property
    def one_file(self) -> bool:
        """Whether all records of the kind stand in one file."""
        return self.stands_in.endswith(".yaml")


KINDS: dict[str, Kind] = {
    kind.name: kind
    for kind in (
        Kind("injury", "an injury", model.Injury, "injuries", "injuries/{}/"),
        Kind("exercise", "an exercise", model.Exercise, "exercises", "exercises/{}/"),
        Kind("guide", "a guide", model.Guide, "guides", "guides/{}/", markdown=True),
        Kind("page", "a page", model.TextPage, "pages", "{}/", markdown=True),
        Kind("checklist", "a checklist", model.Checklist, "checklists", "checklists/{}/"),
        Kind("return_plan", "a return plan", model.ReturnPlan, "return-plans", "return-to-run/#{}"),
        Kind("body_part", "a body part", model.BodyPart, "body-parts.yaml", "body-parts/{}/"),
        Kind("term", "a term", model.Term, "glossary.yaml", "glossary/#{}"),
        Kind("sign", "a sign", model.Sign, "signs.yaml", "red-flags/#{}"),
        Kind("level", "a level", model.LevelWords, "levels.yaml", "red-flags/#{}"),
        Kind("pain_light", "a pain light", model.PainLight, "pain-scale.yaml", "pain-scale/#{}"),
        Kind("faq", "a question", model.Faq, "faq.yaml", "faq/#{}"),
        Kind("figure", "a figure", model.Figure, "figures.yaml", "figures/#{}"),
        Kind("source", "a source", model.Source, "sources.yaml", "sources/#{}"),
        Kind(
            "emergency_numbers",
            "a country's numbers",
            model.EmergencyNumbers,
            "emergency-numbers.yaml",
            "red-flags/#numbers-{}",
        ),
        Kind("change", "a change", model.Change, "changes.yaml", "changes/#{}"),
    )
}

MOVED = "moved.yaml"
"""Renamed ids: `kind folder -> {old id: new id}`."""

ELSEWHERE = ("README.md", "decision-tree/")
"""Parts of `content/` that other modules read."""
