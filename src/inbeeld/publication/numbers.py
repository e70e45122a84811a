"""One formatter per language: how numbers and cells are printed and spoken, the same in every format."""

from datetime import date
from functools import lru_cache

from babel.dates import format_date as babel_date
from babel.numbers import format_decimal

from inbeeld.tables import Cell, Number, Statistic, Status
from inbeeld.vocabulary import Language, Qualifier, Text

NO_FIGURE = "–"
_LOCALES: dict[Language, str] = {"nl": "nl_NL", "en": "en_GB"}

ABOUT = Text(nl="circa", en="about")
QUALIFIERS: dict[Qualifier, Text] = {
    Qualifier.ABOUT: Text(nl="ongeveer", en="about"),
    Qualifier.ALMOST: Text(nl="bijna", en="almost"),
    Qualifier.OVER: Text(nl="ruim", en="over"),
    Qualifier.AT_LEAST: Text(nl="ten minste", en="at least"),
    Qualifier.AT_MOST: Text(nl="ten hoogste", en="at most"),
    Qualifier.MORE_THAN: Text(nl="meer dan", en="more than"),
    Qualifier.LESS_THAN: Text(nl="minder dan", en="less than"),
}
"""The words that a source can have printed with a number, as this monitor prints them."""
_SPOKEN: dict[Status, Text] = {
    Status.HIDDEN: Text(nl="verborgen, minder dan {limit}", en="hidden, fewer than {limit}"),
    Status.HIDDEN_SECONDARY: Text(
        nl="verborgen om een ander getal te beschermen", en="hidden to protect another figure"
    ),
    Status.UNKNOWN: Text(nl="niet bekend", en="not known"),
    Status.NOT_PUBLISHED: Text(nl="niet gepubliceerd", en="not published"),
}
_OR_MORE = Text(nl="{lower} of meer", en="{lower} or more")
_UP_TO = Text(nl="{lower} tot en met {upper}", en="{lower} to {upper}")


@lru_cache(maxsize=20_000)  # an edition prints the same numbers over and over: page, table, report, workbook, search
def format_number(value: Number, language: Language, decimals: int = 0) -> str:
    """A number with the language's separators: 3.330 and 37,8 in Dutch, 3,330 and 37.8 in English."""
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    return str(format_decimal(_round_half_up(value, decimals), format=pattern, locale=_LOCALES[language]))


def format_percentage(value: Number, language: Language, decimals: int = 0) -> str:
    """A percentage (0-100) with its sign: 38%."""
    return format_number(value, language, decimals) + "%"


def format_date(day: date, language: Language) -> str:
    """A day in words: 1 november 2026, 1 November 2026."""
    return str(babel_date(day, format="d MMMM y", locale=_LOCALES[language]))


def format_range(lower: Number | None, upper: Number | None, language: Language, *, is_closed: bool = False) -> str:
    """The bounds of a class: 10-20, <10, >200; if they belong to it 10-19, 0-9, ≥200."""
    if upper is None:
        return ("≥" if is_closed else ">") + format_end(lower or 0, language)
    if not lower and not is_closed:
        return "<" + format_end(upper, language)
    return f"{format_end(lower or 0, language)}-{format_end(upper, language)}"


def format_end(end: Number, language: Language) -> str:
    """An end of a range, or a number that is no count, with the decimals that it was rounded to (three at most).

    >>> format_end(10, "nl"), format_end(0.001, "nl"), format_end(12.5, "en")
    ('10', '0,001', '12.5')
    """
    return format_number(end, language, _decimals(end))


def _decimals(value: Number) -> int:
    """How many decimals a number was rounded to, three at most."""
    shown = f"{value:.3f}".rstrip("0")
    return len(shown.partition(".")[2])


def format_cell(cell: Cell, statistic: Statistic, language: Language) -> str:
    """A cell as printed in a table or at a mark: a number, a class, a sign, or a number with "circa" or its qualifier.

    A class prints its bounds, a hidden cell the least number that it is under, anything without a figure a dash.
    """
    if cell.status is Status.CLASS:
        return format_range(cell.lower, cell.upper, language, is_closed=cell.is_closed)
    if cell.status is Status.HIDDEN:
        return "<" + format_number(_limit(cell), language)
    if cell.value is None:
        return NO_FIGURE
    return f"{word_before(cell, language)} {format_value(cell, statistic, language)}".lstrip()


def word_before(cell: Cell, language: Language) -> str:
    """The word that belongs before the number of a cell: its qualifier, "circa" for an estimate, or nothing.

    The qualifier is the word of the source, so it comes first; "circa" says *about* already.
    """
    if cell.status is Status.ESTIMATED and cell.qualifier in (None, Qualifier.ABOUT):
        return ABOUT[language]
    return qualifier_word(cell.qualifier, language)


def qualifier_word(qualifier: Qualifier | None, language: Language) -> str:
    """The word of a qualifier: *bijna*, almost; nothing for an exact number."""
    return QUALIFIERS[qualifier][language] if qualifier else ""


def format_base(cell: Cell, language: Language) -> str:
    """The number that a percentage is taken of, with its qualifier."""
    return f"{qualifier_word(cell.base_qualifier, language)} {format_number(cell.base or 0, language)}".lstrip()


def format_value(cell: Cell, statistic: Statistic, language: Language) -> str:
    """The number of a cell in its statistic's form. Raises ``NoFigure`` if it has none."""
    if statistic is Statistic.SHARE:
        whole = float(cell.number).is_integer()
        return format_percentage(cell.number, language, 0 if whole else 1)
    if statistic is Statistic.NUMBER:
        return format_end(cell.number, language)
    return format_number(cell.number, language)


def speak_cell(cell: Cell, language: Language) -> str | None:
    """What a screen reader says where the print is a sign; None where the print speaks for itself."""
    words = _SPOKEN.get(cell.status)
    if words is not None:
        return words[language].format(limit=format_number(_limit(cell), language))
    if cell.status is Status.CLASS:
        return _speak_class(cell, language)
    return None


def _speak_class(cell: Cell, language: Language) -> str:
    lower, upper = cell.lower or 0, cell.upper
    if upper is None:
        words = _OR_MORE if cell.is_closed else Text(nl="meer dan {lower}", en="more than {lower}")
    elif not lower:
        upper += cell.is_closed
        words = Text(nl="minder dan {upper}", en="fewer than {upper}")
    else:
        words = _UP_TO if cell.is_closed else Text(nl="{lower} tot {upper}", en="{lower} to {upper}")
    return words[language].format(lower=format_end(lower, language), upper=format_end(upper or 0, language))


def _limit(cell: Cell) -> Number:
    return (cell.upper or 0) + 1


def _round_half_up(value: Number, decimals: int) -> float:
    # Python rounds halves to even; a reader expects 12.5 to print as 13
    scale = 10**decimals
    magnitude: float = int(abs(value) * scale + 0.5 + 1e-9) / scale
    return -magnitude if value < 0 and magnitude else magnitude  # nothing is never less than nothing: no "-0"
