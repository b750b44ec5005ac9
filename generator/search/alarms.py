"""What a reader may type, beside the words of the register, when the red flags come first.

Every word of a phrase must be there, in any order; words that mean the same count as one.
"""

from generator.search.words import stems

_CHEST = """
chest pain, chest tight, chest pressur, chest heavy, chest crush, chest squeez, chest burn, heart
flutter, heart racing, heart pounding, heart skip, heart stop, heart attack, heart irregular,
cardiac arrest, palpitation, jaw arm pain, arm pain, arm numb, arm tingling
"""
_BREATH = """
cant breathe, cant catch breath, short breath, fighting breath, struggling breathe, breathless,
gasping, choking, not breathing, lips blue, throat closing, tongue swelling, face swelling,
epipen, anaphylactic, coughed blood, coughing blood
"""
_COLLAPSE = """
blacked out, passed out, pass out, fainted, collapsed, wont wake, unresponsive, convulsion,
heatstroke, heat confused, heat fit, stopped sweating, cant stop shivering
"""
_HEAD = """
stroke, face droop, slurred, slurring, cant speak, cant see, lost vision, blurred vision, double
vision, hit head, banged head, bang head, hitting head, bumped head, knocked out, worst headache,
vomiting head
"""
_CLOT = """
blood clot, clot, clots, dvt, embolism, calf hot, calf swollen, calf red, calf warm, calf bigger,
leg red swollen, leg hot swollen, leg bigger
"""
_NERVES = """
bladder, bowel, bowels, wet myself, weed myself, pooed myself, soiled myself, cannot pee, cant
pee, groin numb, numb between legs, saddle numb, buttock numb, genitals numb, numb down below,
private parts numb, cant feel private, cant feel genitals, cant feel groin, cant feel buttock,
cant feel leg, cant feel foot, cant feel toes, cant move, cannot move, cant lift foot, cant lift
toes, foot dropping, paralysed, paralyzed, leg weak, both legs numb
"""
_LIMB = """
bone sticking out, bone poking, bone through skin, wrong angle, deformed, bent wrong, foot cold,
foot blue, foot white, foot pale, leg cold, leg blue, leg white, cannot walk, cant walk, cannot
stand, cant stand, cannot bear weight, cant put weight, unable weight, knee stuck, knee locked
cant, knee locked straighten
"""
_ILL = """
fever, high temperature, sepsis, infected, pus, red streak, red hot joint, hot red knee, hot
swollen knee, cant stop bleeding, wont stop bleeding, bleeding heavily, losing weight, weight
loss, night sweats, cancer, vomiting blood, poo blood, pee blood, pregnant bleeding, pregnant
bleed, baby not moving
"""
_LIFE = """
suicide, suicidal, kill myself, killing myself, want die, end all, dont want live, dont want here,
no point living, better off dead, self harm, harm myself, cutting myself, overdose
"""
_HELP = "emergency, ambulance, hospital, 999, 911, 112, dying, life threatening"

ALARMING = tuple(
    stems(phrase)
    for group in (
        _CHEST,
        _BREATH,
        _COLLAPSE,
        _HEAD,
        _CLOT,
        _NERVES,
        _LIMB,
        _ILL,
        _LIFE,
        _HELP,
    )
    for phrase in group.split(",")
)
