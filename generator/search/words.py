"""Decide which words of a page or a question count, and which count as the same.

theme_overrides/js/search/words.js follows the same rules for what a reader types; the index carries
the lists to it, and a browser test holds the two together.
"""

import unicodedata

SIDES = {
    "outer": "outer",
    "inner": "inner",
    "front": "front",
    "back": "back",
    "behind": "back",
    "top": "top",
    "upper": "top",
    "high": "top",
    "abov": "above",
    "below": "below",
    "under": "below",
    "underneath": "below",
    "lower": "lower",
    "between": "between",
    "middl": "middle",
    "sid": "side",
}
"""Stem -> the side of a body part that it means; one and the other make a word: "outerknee"."""

_PARTS = """
knee kneecap ankl heel foot toe hip thigh calf shin achill buttock back groin hamstr arch leg
"""
PARTS = frozenset(_PARTS.split())
"""Stems of the parts that have sides."""

_COMMON = """
a about after am an and any are as at be been but by can could did do does for from get gets getting
go had has have he her his how i if in is it its ive im just left like me my of on or our
right she should so
some than that the their them then there these they this to up us was we were what when where which
while who why will with you your
"""

STOP = frozenset(_COMMON.split())
"""Words too common to find anything by. "not" and "cant" stay: they change what is asked."""

SAME = {
    "hurt": "pain",
    "sor": "pain",
    "ach": "pain",
    "painful": "pain",
    "tender": "pain",
    "theater": "theatr",
    "movi": "cinema",
    "film": "cinema",
    "bum": "buttock",
    "butt": "buttock",
    "bottom": "buttock",
    "glut": "buttock",
    "outsid": "outer",
    "insid": "inner",
    "tummy": "belly",
    "stomach": "belly",
    "shinbon": "shin",
    "weak": "weak",
    "feet": "foot",
    "calv": "calf",
    "swollen": "swell",
    "broken": "fractur",
    "break": "fractur",
    "itb": "itb",
    "doctor": "doctor",
    "gp": "doctor",
    "physio": "physiotherapist",
    "kneecap": "kneecap",
    "patella": "kneecap",
    "shoe": "sho",
    "trainer": "sho",
    "kid": "child",
    "children": "child",
    "son": "child",
    "daughter": "child",
    "teen": "child",
    "teenag": "child",
    "teenager": "child",
    "sunstrok": "heatstrok",
}
"""Stem -> the stem that stands for it, on both sides: lay words and the guide's word meet."""

_ALARMING = """
chest pain, chest tight, cant breathe, short breath, breathless, heart flutter, heart racing,
blood clot, clot, dvt, emergency, ambulance, 999, 911, 112, bladder, bowel, wet myself,
cannot pee, cant pee, groin numb, numb between legs, saddle numb, genitals numb,
bone sticking out, bone through skin, foot cold, foot blue, leg blue, cannot walk, cant walk,
cannot stand, cant stand, cannot bear weight, cant put weight, unable weight, fever, calf hot,
calf swollen, blacked out, heatstroke, leg weak, want die
"""

ALARMING = tuple(phrase.strip() for phrase in _ALARMING.split(","))
"""What a reader may type, beside the words of the register, when the red flags come first.

Every word of a phrase must be there, in any order.
"""


_IES, _S, _ING, _ED, _E = 4, 3, 5, 4, 3
"""An ending is cut only from a longer word than this, so that "bed" and "ring" stay whole."""


def stem(word: str) -> str:
    """Cut the commonest English endings: "burning" and "burns" both become "burn"."""
    if len(word) > _IES and word.endswith("ies"):
        word = word[:-3] + "y"
    elif len(word) > _S and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    if len(word) > _ING and word.endswith("ing"):
        word = _undouble(word[:-3])
    elif len(word) > _ED and word.endswith("ed") and not word.endswith("eed"):
        word = _undouble(word[:-2])
    if len(word) > _E and word.endswith("e") and not word.endswith("ee"):
        word = word[:-1]
    return word


def _undouble(word: str) -> str:
    return word[:-1] if len(word) > 1 and word[-1] == word[-2] and word[-1] in "bdgmnprt" else word


def words(text: str) -> list[str]:
    """Return the words of a text as the index keeps them, in order; then its places."""
    found = stems(text)
    return found + _places(found)


def stems(text: str) -> list[str]:
    """Return the words of a text that count, by their stem and its plain name, in order."""
    plain = "".join(
        letter
        for letter in unicodedata.normalize("NFKD", text.lower())
        if letter not in "'\u2019" and not "\u0300" <= letter <= "\u036f"
    )
    spaced = "".join(letter if letter.isascii() and letter.isalnum() else " " for letter in plain)
    cut = (stem(word) for word in spaced.split() if word not in STOP)
    return [SAME.get(word, word) for word in cut]


def _places(found: list[str]) -> list[str]:
    """Return a word for each side that stands at most two words before a part: "backheel"."""
    return [
        SIDES[word] + part
        for at, word in enumerate(found)
        if word in SIDES
        for part in found[at + 1 : at + 3]
        if part in PARTS
    ]
