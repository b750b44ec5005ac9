"""The one definition of every record: JSON Schemas, checks and pages all come from it."""

from generator.model.changes import Change
from generator.model.drawing import Drawing
from generator.model.exercise import Dose, Exercise
from generator.model.fields import Claim, Link, Record, Reviewed, Span, Text
from generator.model.injury import Injury, TellsApart
from generator.model.plans import Checklist, Guide, ReturnPlan, Stage, TextPage
from generator.model.reference import (
    BodyPart,
    EmergencyNumbers,
    Faq,
    Figure,
    PainLight,
    RedFlag,
    Source,
    Term,
)
from generator.model.sore import SoreDrawing
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
    "Injury",
    "Link",
    "PainLight",
    "Record",
    "RedFlag",
    "ReturnPlan",
    "Reviewed",
    "SoreDrawing",
    "Source",
    "Span",
    "Stage",
    "TellsApart",
    "Term",
    "Text",
    "TextPage",
]
