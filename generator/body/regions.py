"""The places of the body map, by the ids that records and `content/body-map.svg` use."""

from collections.abc import Mapping

REGIONS: Mapping[str, str] = {
    "lower-back": "Lower back",
    "pelvis": "Front of the pelvis",
    "hip-side": "Side of the hip",
    "groin": "Groin",
    "buttock": "Buttock",
    "thigh-front": "Front of the thigh",
    "thigh-inner": "Inner thigh",
    "thigh-back": "Back of the thigh",
    "knee-front": "Front of the knee",
    "knee-inner": "Inner knee",
    "knee-outer": "Outer knee",
    "knee-back": "Back of the knee",
    "shin": "Shin",
    "calf": "Calf",
    "achilles": "Achilles tendon",
    "ankle-inner": "Inner ankle",
    "ankle-outer": "Outer ankle",
    "heel": "Heel",
    "midfoot": "Arch and middle of the foot",
    "forefoot": "Ball of the foot",
    "toes": "Toes",
}
"""Region id -> its name for readers, from head to toe."""
