"""Titles and descriptions of the fixed columns of every data file."""

from inbeeld.publication.statuses import STATUS_MEANINGS
from inbeeld.tables import Status
from inbeeld.vocabulary import LANGUAGES, Text

HEADINGS: dict[str, Text] = {
    "value": Text(nl="Waarde", en="Value"),
    "unit": Text(nl="Eenheid", en="Unit"),
    "status": Text(nl="Status", en="Status"),
    "lower": Text(nl="Ondergrens", en="Lower bound"),
    "upper": Text(nl="Bovengrens", en="Upper bound"),
    "base": Text(nl="Basis", en="Base"),
    "numerator": Text(nl="Teller", en="Numerator"),
    "note_nl": Text(nl="Opmerking", en="Note in Dutch"),
    "note": Text(nl="Opmerking in het Engels", en="Note"),
}

TOTAL_CODE = Text(nl="De code '{code}' is het totaal van de andere.", en="Code '{code}' is the total of the others.")


def _statuses() -> Text:
    nl, en = (" ".join(f"{status}: {STATUS_MEANINGS[status][language]}" for status in Status) for language in LANGUAGES)
    return Text(nl=nl, en=en)


DESCRIPTIONS: dict[str, Text] = {
    "value": Text(
        nl="Het cijfer. Leeg waar er geen getal is; de status zegt waarom. Leeg is nooit nul.",
        en="The figure. Empty where there is no number; the status says why. Empty is never zero.",
    ),
    "unit": Text(
        nl="Wat er is geteld; 'percent' bij een aandeel, met de basis in een eigen kolom.",
        en="What was counted; 'percent' for a share, with its base in a column of its own.",
    ),
    "status": _statuses(),
    "lower": Text(
        nl="Ondergrens van een klasse, een verborgen aantal of een interval van 95%.",
        en="Lower bound of a class, a hidden count or a 95% interval.",
    ),
    "upper": Text(
        nl="Bovengrens van een klasse, een verborgen aantal of een interval van 95%. Leeg zonder grens.",
        en="Upper bound of a class, a hidden count or a 95% interval. Empty without a limit.",
    ),
    "base": Text(nl="Het aantal waarvan een aandeel is genomen.", en="The count that a share is taken of."),
    "numerator": Text(nl="Het aantal dat een aandeel vormt.", en="The count that makes up a share."),
    "note_nl": Text(nl="Wat u van dit ene cijfer moet weten.", en="What to know of this one figure, in Dutch."),
    "note": Text(nl="Het zelfde in het Engels.", en="What to know of this one figure."),
}
