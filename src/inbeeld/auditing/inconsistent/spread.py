"""A mean or median outside the lowest and highest value, a spread that they do not allow, a range that is left."""

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction

from inbeeld.auditing.figures import Figure, Origin, PrintedTable, Publication
from inbeeld.auditing.findings import Account, Finding, Kind, Severity, finding
from inbeeld.auditing.inconsistent.quotients import as_number
from inbeeld.auditing.inconsistent.sums import line, named, printed_words, shown
from inbeeld.auditing.printed.words import number_of
from inbeeld.auditing.readings import allowed
from inbeeld.vocabulary import Text

MIDDLE = "mean-outside-range"
SPREAD = "spread-too-wide"
LEFT = "range-left"
_KINDS: Mapping[str, re.Pattern[str]] = {
    "mean": re.compile(r"\b(mean|average|gemiddelde?)\b", re.IGNORECASE),
    "median": re.compile(r"\b(median|mediaan|mediane)\b", re.IGNORECASE),
    "deviation": re.compile(r"\b(standard deviation|standaardafwijking|standaarddeviatie)\b", re.IGNORECASE),
    "lowest": re.compile(r"\b(lowest|minimum|youngest|laagste|jongste)\b", re.IGNORECASE),
    "highest": re.compile(r"\b(highest|maximum|oldest|hoogste|oudste)\b", re.IGNORECASE),
}
_WORD = re.compile(r"[^\W\d_]{3,}")


def find(publication: Publication) -> Iterator[Finding]:
    """Findings for means outside their range, spreads that no numbers can have, and lists that leave a stated range."""
    for kinds in _runs(publication):
        low, high = kinds.get("lowest"), kinds.get("highest")
        if low is not None and high is not None:
            yield from _middles(kinds, low, high)
            yield from _spread(kinds, low, high)
    yield from _left(publication)


def _runs(publication: Publication) -> Iterator[Mapping[str, Figure]]:
    """Numbers that stand one after another in one unit and tell of one distribution: mean, spread, lowest, highest."""
    run: dict[str, Figure] = {}
    for figure in publication.of_origin(Origin.TEXT):
        kind = next((name for name, words in _KINDS.items() if words.search(figure.name.en)), None)
        first = next(iter(run.values()), figure)
        if kind is None or kind in run or (first.unit, first.document) != (figure.unit, figure.document):
            yield run
            run = {}
        if kind is not None and figure.value is not None:
            run[kind] = figure
    yield run


def _middles(kinds: Mapping[str, Figure], low: Figure, high: Figure) -> Iterator[Finding]:
    for name in ("mean", "median"):
        middle = kinds.get(name)
        if middle is None or middle.value is None:
            continue
        span = allowed(middle)
        below = span.upper is not None and span.upper < Fraction(low.value or 0)
        above = span.lower is not None and span.lower > Fraction(high.value or 0)
        if below or above:
            last = line(
                "{m} ligt niet tussen {a} en {b}.",
                "{m} is not between {a} and {b}.",
                m=shown(middle),
                a=shown(low),
                b=shown(high),
            )
            yield _finding(MIDDLE, (middle, low, high), last)


def _spread(kinds: Mapping[str, Figure], low: Figure, high: Figure) -> Iterator[Finding]:
    """The variance is at most (highest - mean) x (mean - lowest): the inequality of Bhatia and Davis (2000)."""
    mean, deviation = kinds.get("mean"), kinds.get("deviation")
    if mean is None or deviation is None:
        return
    middle, least = allowed(mean), allowed(deviation).lower
    ends = [end for end in (middle.lower, middle.upper) if end is not None]
    lowest, highest = Fraction(low.value or 0), Fraction(high.value or 0)
    centre = (lowest + highest) / 2
    inside = (
        centre
        if ends and min(ends) <= centre <= max(ends)
        else min(ends, key=lambda end: abs(end - centre), default=centre)
    )
    most = max(Fraction(), (highest - inside) * (inside - lowest))
    if least is not None and least > 0 and least**2 > most:
        last = line(
            "De variantie is ten hoogste ({b} − {m}) × ({m} − {a}) = {most}; {s} × {s} is meer.",
            "The variance is at most ({b} − {m}) × ({m} − {a}) = {most}; {s} × {s} is more.",
            a=shown(low),
            b=shown(high),
            m=as_number(inside),
            most=as_number(most),
            s=as_number(least),
        )
        yield _finding(SPREAD, (deviation, mean, low, high), last)


def _left(publication: Publication) -> Iterator[Finding]:
    """Lists of the same document with a value outside a range that the text states, by name and unit of a column."""
    for figure in publication.of_origin(Origin.TEXT):
        if figure.value is None or figure.upper is None:
            continue
        for table in publication.tables.values():
            if not publication.of_table(table.id) and figure.document in table.documents:
                yield from _in_list(figure, table)


def _in_list(figure: Figure, table: PrintedTable) -> Iterator[Finding]:
    columns = [column for column in (table.entries[0] if table.entries else ()) if _is_about(figure, column)]
    for column in columns:
        for row in table.entries:
            number = number_of(row[column]) if row[column] else None
            same = row.get("source_document", figure.document) == figure.document
            if same and number is not None and not (figure.value or 0) <= number <= (figure.upper or 0):
                yield _left_finding(figure, table, row, column)


def _left_finding(figure: Figure, table: PrintedTable, row: Mapping[str, str], column: str) -> Finding:
    words = next((value for name, value in row.items() if name != "id" and value), "")
    item = Figure(id=row.get("id", ""), table=table.id, file=table.file, row=0)
    last = line("{words}: {column} = {n}.", "{words}: {column} = {n}.", words=words, column=column, n=row[column])
    return _finding(LEFT, (figure, item), last, Severity.LIKELY)


def _is_about(figure: Figure, column: str) -> bool:
    """Whether a column is named by the unit of a range and by a word of its statement: *peak_months*."""
    words = column.lower().split("_")
    unit = figure.unit.lower()
    said = set(_WORD.findall(figure.name.en.lower()))
    return len(words) > 1 and any(word.startswith(unit) for word in words if unit) and not said.isdisjoint(words)


def _finding(rule: str, figures: tuple[Figure, ...], last: Text, severity: Severity = Severity.CERTAIN) -> Finding:
    told = [figure for figure in figures if figure.name.en]
    lines = [line("{name}: {n}.", "{name}: {n}.", name=named(figure), n=_range(figure)) for figure in told]
    account = Account(
        title=line(
            "Een getal valt buiten zijn bereik: {name}", "A number is outside its range: {name}", name=named(figures[0])
        ),
        derivation=(*lines, last),
        repair=line("Ga na welk van deze getallen verkeerd is.", "Find out which of these numbers is wrong."),
    )
    return finding(rule, (Kind.INCONSISTENT, severity), figures, account)


def _range(figure: Figure) -> Text:
    if figure.upper is None:
        return printed_words(figure)
    return line("{a} tot {b}", "{a} to {b}", a=shown(figure), b=figure.upper)
