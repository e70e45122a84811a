"""The words that the registers write for their codes, in the order of the numbers that stand for them here."""

from typing import Final

SEXES: Final = ("V", "M", "O")
GIRL, BOY = 0, 1

LEFT: Final = ("verhuisd", "overleden", "geëmigreerd")
MOVED, DIED, EMIGRATED = 0, 1, 2

ROLES: Final = ("slachtoffer", "verdachte", "getuige", "betrokkene")
VICTIM, SUSPECT, WITNESS, INVOLVED = 0, 1, 2, 3

YES_NO: Final = ("nee", "ja")

SEXUAL: Final = ("F521", "F5292", "F526", "F527", "F522", "F525", "F5296", "F5295", "F520")
"""Offence codes of sexual violence, gravest first: a report counts under its gravest."""

CATEGORIES: Final = ("sexual", "homicide", "trafficking", "assault", "liberty", "other")
"""Categories of offences, gravest first."""

CODES_OF: Final = {
    "sexual": SEXUAL,
    "homicide": ("F540", "F541"),
    "trafficking": ("F5293",),
    "assault": ("F550", "F551"),
    "liberty": ("F530", "F531", "F532", "F534"),
    "other": ("A10", "A20", "A30", "B10", "C10", "E10"),
}
"""Offence codes by category."""

FORMS: Final = (
    "wijkteam",
    "ambulant bij de aanbieder",
    "daghulp bij de aanbieder",
    "in het eigen netwerk",
    "pleegzorg",
    "gezinsgericht",
    "gesloten",
    "overig verblijf",
)
DISTRICT, AMBULATORY, DAY_CARE, NETWORK, FOSTER, FAMILY, SECURE, RESIDENTIAL = range(8)

REFERRERS: Final = ("huisarts", "gemeente", "gecertificeerde instelling", "rechter", "geen", "anders")

ENDINGS: Final = (
    "volgens plan",
    "voortijdig in overeenstemming",
    "voortijdig door de jongere",
    "voortijdig door de aanbieder",
    "verhuisd",
    "anders",
)

TRAITS: Final = ("seksueel misbruik", "seksuele uitbuiting")
OTHER_FORMS: Final = (
    "huiselijk geweld",
    "lichamelijke mishandeling",
    "verwaarlozing",
    "scheidingsproblematiek",
    "eergerelateerd geweld",
    "ander probleem",
)
REQUESTERS: Final = ("gemeenten", "Raad", "Veilig Thuis", "jeugdbescherming", "Samen Veilig")
DECISIONS: Final = (
    "rekest OTS",
    "rekest OTS + MUHP",
    "rekest gezagsbeëindigende maatregel",
    "rekest MUHP (bij lopende OTS)",
    "adviseren op rekest RvdK",
    "adviseren op rekest van anderen",
    "voogdij aan derden",
    "geen kinderbeschermingsmaatregel nodig",
    "afgebroken",
)

CALLERS: Final = ("minderjarige", "volwassene", "ander")
CHANNELS: Final = ("adviesmodule", "chat", "e-mail", "telefoon")
REASONS: Final = (
    "afpersing geld",
    "afpersing overig",
    "grooming",
    "beeld verspreid",
    "ongewenst contact",
    "ooit naaktbeeld gestuurd",
    "nepprofiel",
    "niet serieus",
    "overig",
)
DROPPED_REASONS: Final = (5, 6, 7, 8)
LETTERS: Final = ("M", "V", "O", "X", "T")
PLATFORMS: Final = tuple(f"OM{number:02d}" for number in range(1, 14))
UNLISTED: Final = ("ZZ1", "ZZ2")

OUTCOMES: Final = ("veroordeeld", "vrijgesproken", "geseponeerd", "anders")
