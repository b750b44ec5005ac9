"""Decide which words of a page or a question count, and which count as the same.

theme_overrides/js/search/words.js follows the same rules for what a reader types; the index carries
the lists to it, and a browser test holds the two together.
"""

import unicodedata

_COMMON = """
a about after am an and any are as at be been but by can could did do does for from get gets getting
go had has have he her his how i if in is it its ive im just like me my of on or our she should so
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
chest pain, chest tight, cannot breathe, cant breathe, short breath, breathless, faint, passed out,
collapsed, blacked out, coughing blood, blood clot, clot, dvt, emergency, ambulance, 999, 911, 112,
bladder, bowel, wet myself, cannot pee, cant pee, groin numb, saddle numb, genitals numb,
bone sticking out, bone through skin, foot cold, foot blue, leg blue, cannot walk, cant walk,
cannot stand, cant stand, cannot bear weight, cant put weight, unable weight, fever, calf hot,
calf swollen, confused, heat stroke, heatstroke, leg weak, foot drop, suicide, want die
"""

ALARMING = tuple(phrase.strip() for phrase in _ALARMING.split(","))
"""What a reader may type when the red flags come first; every word of a phrase must be there."""


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
    """Return the words of a text as the index keeps them, in order."""
    plain = "".join(
        letter
        for letter in unicodedata.normalize("NFKD", text.lower())
        if letter not in "'\u2019" and not "\u0300" <= letter <= "\u036f"
    )
    spaced = "".join(letter if letter.isascii() and letter.isalnum() else " " for letter in plain)
    stems = (stem(word) for word in spaced.split() if word not in STOP)
    return [SAME.get(word, word) for word in stems]
