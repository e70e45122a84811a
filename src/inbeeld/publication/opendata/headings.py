"""Titles and descriptions of the fixed columns of every data file."""

from inbeeld.publication.numbers import QUALIFIERS
from inbeeld.publication.statuses import STATUS_MEANINGS
from inbeeld.tables import Status
from inbeeld.vocabulary import LANGUAGES, Text

HEADINGS: dict[str, Text] = {
    "value": Text(nl="Waarde", en="Value"),
    "unit": Text(nl="Eenheid", en="Unit"),
    "status": Text(nl="Status", en="Status"),
    "qualifier": Text(nl="Nuancering", en="Qualifier"),
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


def _qualifiers() -> Text:
    start = Text(
        nl="Het woord dat de bron bij het getal drukte. Leeg: de bron drukte er geen bij, of de cel heeft geen getal.",
        en="The word that the source printed with the number. Empty: it printed none, or the cell has no number.",
    )
    nl, en = (
        f"{start[language]} " + "; ".join(f"{code}: {word[language]}" for code, word in QUALIFIERS.items()) + "."
        for language in LANGUAGES
    )
    return Text(nl=nl, en=en)


BOUNDS: dict[Status, Text] = {
    Status.ESTIMATED: Text(nl="grens van het interval van 95%", en="end of the 95% interval"),
    Status.DERIVED: Text(
        nl="grens die volgt uit afronding in de bron", en="bound that follows from rounding in the source"
    ),
    Status.CLASS: Text(
        nl="grens van de klasse; bij aantallen uit registers hoort zij bij de klasse, bij wat een bron zelf in klassen "
        "afdrukte meldt die bron dat niet",
        en="bound of the class; it belongs to the class where counts come from registers, and a source that printed "
        "classes itself does not say whether it does",
    ),
    Status.HIDDEN: Text(
        nl="laagste of hoogste aantal dat mogelijk is, beide inbegrepen",
        en="lowest or highest count that is possible, both included",
    ),
}
"""What the bounds of a cell are, by its status; cells of another status have none."""


def _bounds(start: Text) -> Text:
    nl, en = (
        f"{start[language]} " + "; ".join(f"{status}: {words[language]}" for status, words in BOUNDS.items()) + "."
        for language in LANGUAGES
    )
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
    "qualifier": _qualifiers(),
    "lower": _bounds(Text(nl="Ondergrens.", en="Lower bound.")),
    "upper": _bounds(
        Text(nl="Bovengrens. Leeg bij een klasse zonder limiet.", en="Upper bound. Empty for a class without a limit.")
    ),
    "base": Text(
        nl="Het aantal waarvan een percentage of een schatting is genomen.",
        en="The count that a percentage or an estimate is taken of.",
    ),
    "numerator": Text(nl="Het aantal dat een aandeel vormt.", en="The count that makes up a share."),
    "note_nl": Text(nl="Wat u van dit ene cijfer moet weten.", en="What to know of this one figure, in Dutch."),
    "note": Text(nl="Het zelfde in het Engels.", en="What to know of this one figure."),
}
