"""The one definition of every record: JSON Schemas, checks and pages all come from it."""

from generator.model.changes import Change
from generator.model.drawing.drawing import Drawing
from generator.model.drawing.sore import SoreDrawing
from generator.model.exercise import Dose, Exercise
from generator.model.injury import Injury, TellsApart
from generator.model.numbers import EmergencyNumbers, HelpLine
from generator.model.plans import Checklist, Guide, ReturnPlan, Stage, TextPage
from generator.model.recovery import Recovery, Time
from generator.model.reference import (
    BodyPart,
    Faq,
    Figure,
    PainLight,
    Source,
    Term,
)
from generator.model.sign import LevelWords, Sign
from generator.model.values.fields import Claim, Link, Record, Reviewed, Span, Text
from generator.words.amounts import Amount

__all__ = [
    "Amount",
    "BodyPart",
    "Change",
    "Checklist",
    "Claim",
    "Dose",
    "Drawing",
    "EmergencyNumbers",
    "Exercise",
    "Faq",
    "Figure",
    "Guide",
    "HelpLine",
    "Injury",
    "LevelWords",
    "Link",
    "PainLight",
    "Record",
    "Recovery",
    "ReturnPlan",
    "Reviewed",
    "Sign",
    "SoreDrawing",
    "Source",
    "Span",
    "Stage",
    "TellsApart",
    "Term",
    "Text",
    "TextPage",
    "Time",
]
