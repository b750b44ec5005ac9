"""The table of kinds: which files hold which records, and where each record is shown."""

from __future__ import annotations

from dataclasses import KW_ONLY, dataclass

from generator import model
from generator.model import Record


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of record.

    `stands_in` is a folder (`injuries`, one record a file) or a file (`glossary.yaml`, one a key).
    `url` is its address, with `{}` for the id; a kind shown on a shared page has an anchor.

    What the site does with a kind stands in its row and nowhere else; a row that leaves one
    out is refused, by the name of what is missing, as soon as anything is run.

    named: two records may not share a name.
    in_medicine: its names count for nothing in a reader's grade.
    read_aloud: its texts are held to plain language.
    listed: an index page lists all of them, so none is an orphan.
    """

    name: str
    words: str
    model: type[Record]
    stands_in: str
    url: str
    _: KW_ONLY
    named: bool
    in_medicine: bool
    read_aloud: bool
    listed: bool
    markdown: bool = False

    @property
    def one_file(self) -> bool:
        """Whether all records of the kind stand in one file."""
        return self.stands_in.endswith(".yaml")


# fmt: off
KINDS: dict[str, Kind] = {kind.name: kind for kind in (
    Kind("injury", "an injury", model.Injury, "injuries", "injuries/{}/",
         named=True, in_medicine=True, read_aloud=True, listed=True),
    Kind("exercise", "an exercise", model.Exercise, "exercises", "exercises/{}/",
         named=True, in_medicine=True, read_aloud=True, listed=False),
    Kind("guide", "a guide", model.Guide, "guides", "guides/{}/",
         named=True, in_medicine=False, read_aloud=True, listed=True, markdown=True),
    Kind("page", "a page", model.TextPage, "pages", "{}/",
         named=True, in_medicine=False, read_aloud=True, listed=True, markdown=True),
    Kind("checklist", "a checklist", model.Checklist, "checklists", "checklists/{}/",
         named=True, in_medicine=False, read_aloud=True, listed=True),
    Kind("return_plan", "a return plan", model.ReturnPlan, "return-plans", "running-again/{}/",
         named=True, in_medicine=True, read_aloud=True, listed=True),
    Kind("body_part", "a body part", model.BodyPart, "body-parts.yaml", "body-parts/{}/",
         named=True, in_medicine=True, read_aloud=True, listed=True),
    Kind("term", "a term", model.Term, "glossary.yaml", "glossary/#{}",
         named=True, in_medicine=True, read_aloud=True, listed=True),
    Kind("sign", "a sign", model.Sign, "signs.yaml", "red-flags/#{}",
         named=False, in_medicine=False, read_aloud=True, listed=True),
    Kind("level", "a level", model.LevelWords, "levels.yaml", "red-flags/#{}",
         named=False, in_medicine=False, read_aloud=False, listed=True),
    Kind("pain_light", "a pain light", model.PainLight, "pain-scale.yaml", "pain-scale/#{}",
         named=False, in_medicine=False, read_aloud=True, listed=True),
    Kind("faq", "a question", model.Faq, "faq.yaml", "questions/#{}",
         named=False, in_medicine=False, read_aloud=True, listed=True),
    Kind("figure", "a figure", model.Figure, "figures.yaml", "figures/#{}",
         named=False, in_medicine=False, read_aloud=False, listed=False),
    Kind("source", "a source", model.Source, "sources.yaml", "sources/{0[0]}/#{0}",
         named=False, in_medicine=False, read_aloud=False, listed=True),
    Kind("emergency_numbers", "a country's numbers", model.EmergencyNumbers,
         "emergency-numbers.yaml", "red-flags/#numbers-{}",
         named=False, in_medicine=False, read_aloud=False, listed=True),
    Kind("change", "a change", model.Change, "changes.yaml", "changes/#{}",
         named=False, in_medicine=False, read_aloud=False, listed=True),
)}
# fmt: on

MOVED = "moved.yaml"
"""Renamed ids: `kind folder -> {old id: new id}`."""

ELSEWHERE = ("README.md", "decision-tree/")
"""Parts of `content/` that other modules read."""
