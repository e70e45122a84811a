"""The statuses of a cell in words: one account for data files, workbook and report."""

from collections.abc import Iterable

from inbeeld.disclosure import SafeTable
from inbeeld.publication.numbers import ABOUT, NO_FIGURE
from inbeeld.tables import Cell, Status
from inbeeld.vocabulary import Language, Text

STATUS_NAMES: dict[Status, Text] = {
    Status.VALUE: Text(nl="getal", en="figure"),
    Status.DERIVED: Text(nl="afgeleid", en="derived"),
    Status.ESTIMATED: Text(nl="geschat", en="estimated"),
    Status.PROVISIONAL: Text(nl="voorlopig", en="provisional"),
    Status.CLASS: Text(nl="klasse", en="class"),
    Status.HIDDEN: Text(nl="verborgen", en="hidden"),
    Status.HIDDEN_SECONDARY: Text(nl="mee verborgen", en="also hidden"),
    Status.UNKNOWN: Text(nl="onbekend", en="unknown"),
    Status.NOT_PUBLISHED: Text(nl="niet gepubliceerd", en="not published"),
}

STATUS_MEANINGS: dict[Status, Text] = {
    Status.VALUE: Text(
        nl="Een getal zoals de bron het telde, zo nodig afgerond (zie Bescherming). Nul betekent nul.",
        en="A figure as the source counted it, rounded where needed (see Protection). Zero means zero.",
    ),
    Status.DERIVED: Text(
        nl="Berekend uit andere cijfers van dezelfde bron. Grenzen erbij volgen uit afronding in de bron.",
        en="Calculated from other figures of the same source. Any bounds follow from rounding in the source.",
    ),
    Status.ESTIMATED: Text(
        nl="Een schatting. Waar de onzekerheid bekend is, staan de onder- en bovengrens erbij (95%).",
        en="An estimate. Where the uncertainty is known, its lower and upper bound are given (95%).",
    ),
    Status.PROVISIONAL: Text(
        nl="Het cijfer kan nog veranderen.",
        en="The figure may still change.",
    ),
    Status.CLASS: Text(
        nl="Alleen de klasse is gepubliceerd, met haar onder- en bovengrens.",
        en="Only the class is published, with its lower and upper bound.",
    ),
    Status.HIDDEN: Text(
        nl="Weggelaten om personen te beschermen: het aantal is klein. Het kan ook nul zijn.",
        en="Withheld to protect persons: the count is small. It may also be zero.",
    ),
    Status.HIDDEN_SECONDARY: Text(
        nl="Weggelaten omdat een ander verborgen aantal hieruit te berekenen is.",
        en="Withheld because another hidden count could be calculated from it.",
    ),
    Status.UNKNOWN: Text(
        nl="De bron kent dit cijfer niet. Het is niet nul.",
        en="The source does not know this figure. It is not zero.",
    ),
    Status.NOT_PUBLISHED: Text(
        nl="De bron heeft dit cijfer niet gepubliceerd. Het is niet nul.",
        en="The source did not publish this figure. It is not zero.",
    ),
}


QUALIFIER_MEANING = Text(
    nl="Een woord bij een getal, zoals 'bijna' of 'ten minste', is van de bron: zij gaf het precieze getal niet.",
    en="A word at a number, such as 'almost' or 'at least', is the source's: it did not give the exact number.",
)

_SAID_BY_US = Text(
    nl="Een woord bij een getal, zoals 'minder dan' of 'ten minste', is alles wat er wordt gezegd: dat beschermt "
    "personen.",
    en="A word at a number, such as 'less than' or 'at least', is all that is said: that protects persons.",
)


def qualifier_meaning(table: SafeTable) -> Text:
    """What the word at a number means: it is the source's, or ours where the policy says no more."""
    return _SAID_BY_US if table.policy.kind == "tests" else QUALIFIER_MEANING


_SIGNS: dict[Status, str] = {
    Status.CLASS: "10-20",
    Status.HIDDEN: "<10",
    Status.HIDDEN_SECONDARY: NO_FIGURE,
    Status.UNKNOWN: NO_FIGURE,
    Status.NOT_PUBLISHED: NO_FIGURE,
}


def sign_of(status: Status, language: Language) -> str:
    """How a cell of a status looks, with a number that stands for any number."""
    if status is Status.ESTIMATED:
        return f"{ABOUT[language]} 123"
    return _SIGNS.get(status, "123")


def statuses_in(cells: Iterable[Cell]) -> tuple[Status, ...]:
    """The statuses that occur, in the order in which they are explained."""
    found = {cell.status for cell in cells}
    return tuple(status for status in Status if status in found)
