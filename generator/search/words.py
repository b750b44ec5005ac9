"""Decide which words of a page or a question count, and which count as the same.

theme_overrides/js/search/words.js follows the same rules for what a reader types; the index carries
the lists to it, and a browser test holds the two together.
"""

import re
import unicodedata
from functools import cache

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
a about after am an and any anyone are as at be been being bit but by can cos could coz did do
does during each else every for from get gets getting go had has have he her his how i if im in is
it its ive just left like me my of ok okay on or our please really right she should since so
some than that the their them then there these they thing things this to up us was we were what
when where which while who why will with you your
"""

STOP = frozenset(_COMMON.split())
"""Words too common to find anything by. "not" and "cant" stay: they change what is asked."""

_SAME = """
pain: hurt sor ach achy painful tender agon throb
cinema: theater theatr movi film
buttock: bum butt bottom glut backsid ars ass rear
outer: outsid
inner: insid
belly: tumm tum bell stomach abdomen abdominal gut
foot: feet
calf: calv
swell: swollen puff
fractur: broken break brok
tendinopath: tendonitis tendinitis tendinosis tendonosis
doctor: gp
physiotherapist: physio pt physiotherap
sho: trainer sneaker
child: kid children son daughter teen teenag teenager lad lass boy girl youngster
heatstrok: sunstrok
run: jog
rac: parkrun
mum: mom mother
kerb: curb
cant: cannot couldnt unabl
medicin: med medicat
strength: strengthen
runner: jogger
pee: wee urin urinat piss
toilet: loo lav lavator bathroom restroom washroom
emergenc: er casualt
poo: poop stool shit
vomit: puk barf
diabet: diabetic
arthritis: arthritic
pregnant: pregnanc trimester
tir: fatigu exhaust knacker shatter drain
dizz: lighthead wooz
fuel: fuell
color: colour
first: 1st
second: 2nd
third: 3rd
fourth: 4th
fifth: 5th
quad: quadricep
hamstr: hamm
kneecap: patella patellar
shin: shinbon tibia tibial
femur: femoral
fibula: fibular
calcaneus: calcaneal
sacrum: sacral
pelvis: pelvic
meniscus: meniscal
menopaus: menopausal
asthma: asthmatic
anemia: anemic
"""

SAME = {
    word: name
    for name, _, words_of in (line.partition(": ") for line in _SAME.strip().splitlines())
    for word in words_of.split()
}
"""Stem -> the stem that stands for it, on both sides: lay words and the guide's word meet."""


_NESS, _IES, _S, _ING, _ED, _ATION, _Y, _E = 6, 4, 3, 5, 4, 7, 4, 3
"""An ending is cut only from a longer word than this, so that "bed" and "ring" stay whole."""


@cache
def stem(word: str) -> str:
    """Cut the commonest English endings: "burning" and "burns" both become "burn".

    British and American words meet as well: "anaemia" and "anemia".
    """
    if len(word) > _NESS and word.endswith("ness"):
        word = word[:-4]
    if len(word) > _IES and word.endswith("ies"):
        word = word[:-3] + "y"
    elif len(word) > _S and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    if len(word) > _ING and word.endswith("ing"):
        word = _undouble(word[:-3])
    elif len(word) > _ED and word.endswith("ed") and not word.endswith("eed"):
        word = _undouble(word[:-2])
    elif len(word) > _ATION and word.endswith("ation"):
        word = word[:-3]
    if len(word) > _Y and word[-1] in "yi" and word[-2] not in "aeiou":
        word = word[:-1]
    if len(word) > _E and word.endswith("e") and not word.endswith("ee"):
        word = word[:-1]
    return word.replace("ae", "e").replace("oea", "ea").replace("oed", "ed").replace("oes", "es")


def _undouble(word: str) -> str:
    return word[:-1] if len(word) > 1 and word[-1] == word[-2] and word[-1] in "bdgmnprt" else word


_LEFT_OUT = re.compile("['\u2019\u0300-\u036f]+")
"""Apostrophes, and accents once they are parted from their letters."""
_XRAY = re.compile(r"\bx[- ]ray")
_A_AND_E = re.compile(r"\ba ?(?:&|and|n) ?e\b")
_NO_PAIN = re.compile(
    r"\b(?:no|not|without|doesnt|dont|isnt) (?:any )?(?:pain(?:ful)?|hurt(?:s|ing)?|sore)\b"
)
_WORD = re.compile(r"[a-zA-Z0-9]+")


def words(text: str) -> list[str]:
    """Return the words of a text as the index keeps them, in order; then its places."""
    found = stems(text)
    return found + _places(found)


def stems(text: str) -> list[str]:
    """Return the words of a text that count, by their stem and its plain name, in order."""
    plain = _LEFT_OUT.sub("", unicodedata.normalize("NFKD", text.lower()))
    plain = _A_AND_E.sub("emergency", _XRAY.sub("xray", plain))
    plain = _NO_PAIN.sub("painless", plain)
    cut = (stem(word) for word in _WORD.findall(plain) if word not in STOP)
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
