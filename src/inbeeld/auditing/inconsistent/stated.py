"""Numbers of places, categories or things that are said, against the table or list that has them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from inbeeld.auditing.figures import Figure, Origin, PrintedTable, Publication, Status
from inbeeld.auditing.findings import Account, Finding, Kind, Severity, finding
from inbeeld.auditing.inconsistent.saidwords import Limit, in_figures, limits_in
from inbeeld.auditing.inconsistent.sums import line, named, shown
from inbeeld.auditing.written import joined
from inbeeld.vocabulary import Text

RULE = "stated-number"
_NEAR = 0.2
_WORD = re.compile(r"[^\W\d_]{5,}")
_TITLE_WORD = re.compile(r"[^\W\d_]{3,}")
_SMALL_WORDS = {"and", "the", "for", "with", "from", "their", "all", "van", "een", "het", "met", "voor", "by"}
_OF_THESE = re.compile(r"of (these|those)\b|hiervan|daarvan|van deze", re.IGNORECASE)
_MANY = 100
_TIME = {"year", "month", "week", "day", "hour", "period", "quarter"}
_UNNAMED = ("unknown", "onbekend", "not known")


@dataclass(frozen=True)
class _Count:
    """A number of rows or places that a table has, and how it was counted."""

    number: int
    words: Text
    table: PrintedTable
    example: tuple[Figure, ...] = ()
    may_be_meant: bool = True
    """Whether the statement is about these; otherwise they can only show that it is about something else."""


def find(publication: Publication) -> Iterator[Finding]:
    """A finding for each stated number of things that is near the number a table of the document has, and not it."""
    for figure in publication.of_origin(Origin.TEXT):
        if figure.value is None or figure.qualifier != "exact" or figure.value % 1:
            continue
        limits = limits_in(figure.name.en)
        for table in publication.tables.values():
            if figure.document in table.documents:
                counts = [*_counts(figure, table, limits, publication)]
                yield from _judged(figure, counts, certain=bool(limits))


def _judged(figure: Figure, counts: Sequence[_Count], *, certain: bool) -> Iterator[Finding]:
    said = int(figure.value or 0)
    meant = [count for count in counts if count.may_be_meant]
    if not said or not meant or any(count.number == said for count in counts):
        return
    near = min(meant, key=lambda count: abs(count.number - said))
    if abs(near.number - said) <= max(1, said * _NEAR):
        yield _finding(figure, near, Severity.CERTAIN if certain and len(meant) == 1 else Severity.LIKELY)


def _counts(figure: Figure, table: PrintedTable, limits: Sequence[Limit], publication: Publication) -> Iterator[_Count]:
    figures = publication.of_table(table.id)
    if figures and figure.unit in table.columns and figure.unit not in _TIME:
        yield from _of_classes(figure, table, limits, figures) if limits else _of_places(figure, table, figures)
    elif not figures and figure.unit == table.counted and not limits and not _OF_THESE.match(figure.name.en):
        yield from _of_list(figure, table)


def _of_places(figure: Figure, table: PrintedTable, figures: Sequence[Figure]) -> Iterator[_Count]:
    """The different places of a table, with a name."""
    column = figure.unit
    named_ = {f.category(column): f for f in figures if column not in f.over}
    places = [place for place in named_ if place and not _is_unnamed(place, named_[place])]
    words = line(
        "De tabel heeft {n} verschillende namen in de kolom {column}.",
        "The table has {n} different names in the column {column}.",
        n=len(places),
        column=column,
    )
    if _share_a_word(figure, table) or len(places) >= _MANY:
        yield _Count(len(places), words, table)


def _is_unnamed(place: str, figure: Figure) -> bool:
    words = " ".join((place, *(row for _, row in figure.groups))).lower()
    return any(each in words for each in _UNNAMED)


def _of_classes(
    figure: Figure, table: PrintedTable, limits: Sequence[Limit], figures: Sequence[Figure]
) -> Iterator[_Count]:
    """The places in the classes that a statement is about (*fewer than ten*), for each source that it can mean."""
    others = [column for column in table.columns if column != figure.unit]
    rows: dict[tuple[str | None, ...], list[Figure]] = {}
    for each in figures:
        if each.status is Status.CLASS and not each.is_total:
            rows.setdefault(tuple(each.category(column) for column in others), []).append(each)
    meant = [key for key in rows if any(category and category.lower() in figure.name.en.lower() for category in key)]
    for key in meant or rows:
        inside = [each for each in rows[key] if all(limit.holds(each) for limit in limits)]
        words = line(
            "In de tabel: {key}: {n} keer een klasse {limits}.",
            "In the table: {key}: {n} times a class {limits}.",
            key=", ".join(filter(None, key)) or table.id,
            n=len(inside),
            limits=joined((limit.words for limit in limits), ", "),
        )
        yield _Count(len(inside), words, table, tuple(inside))


def _of_list(figure: Figure, table: PrintedTable) -> Iterator[_Count]:
    """The items of a list of the document: all, or those of a kind that the statement names."""
    entries = [row for row in table.entries if row.get("source_document", figure.document) == figure.document]
    if not entries:
        return
    rows = _ROW if len(entries) == 1 else _ROWS
    words = line("De lijst heeft {n} {rows}.", "The list has {n} {rows}.", n=len(entries), rows=rows)
    yield _Count(len(entries), words, table, may_be_meant=_share_a_word(figure, table))
    for column in entries[0]:
        values = [row[column] for row in entries]
        for value in dict.fromkeys(values):
            if value == figure.unit or _names(figure, value):
                words = line(
                    "{n} regels zijn “{value}”.", "{n} rows are “{value}”.", n=values.count(value), value=value
                )
                yield _Count(values.count(value), words, table, may_be_meant=value == figure.unit)


def _names(figure: Figure, category: str) -> bool:
    """Whether a statement has a word of a category."""
    said = set(_WORD.findall(figure.name.en.lower()))
    return not said.isdisjoint(_WORD.findall(category.lower()))


def _share_a_word(figure: Figure, table: PrintedTable) -> bool:
    """Whether a statement and a title have a word in common, other than the unit."""
    unit = figure.unit[:-1].lower()
    words = {word for word in _TITLE_WORD.findall(figure.name.en.lower()) if not word.startswith(unit)}
    return not (words - _SMALL_WORDS).isdisjoint(_TITLE_WORD.findall(table.title.en.lower()))


def find_in_names(publication: Publication) -> Iterator[Finding]:
    """A finding for each list that has not as many items as its name says (*five action lines*)."""
    for table in publication.tables.values():
        if publication.of_table(table.id) or not table.entries:
            continue
        for column in table.entries[0]:
            yield from _named_lists(table, column)


def _named_lists(table: PrintedTable, column: str) -> Iterator[Finding]:
    values = [row[column] for row in table.entries]
    names = [name for name in dict.fromkeys(values) if values.count(name) > 1]
    for name in names:
        said = in_figures(name)
        if said and said != values.count(name) and abs(said - values.count(name)) <= max(1, said * _NEAR):
            yield _name_finding(table, name, (said, values.count(name)))


def _name_finding(table: PrintedTable, name: str, numbers: tuple[int, int]) -> Finding:
    said, there = numbers
    example = Figure(id=f"{table.id}.{name}", table=table.id, file=table.file, row=0)
    lines = (
        line(
            "“{name}”: {said}; de lijst heeft er {n}.",
            "“{name}”: {said}; the list has {n}.",
            name=name,
            said=said,
            n=there,
        ),
    )
    account = Account(_title(Text.same(name), said), lines, _repair(there))
    return finding(RULE, (Kind.INCONSISTENT, Severity.LIKELY), [example], account)


_ROW, _ROWS = Text(nl="regel", en="row"), Text(nl="regels", en="rows")
_IS, _ARE = Text(nl="is", en="is"), Text(nl="zijn", en="are")


def find_rows(publication: Publication) -> Iterator[Finding]:
    """A finding for each table that has another number of rows than the list of tables says."""
    for table in publication.tables.values():
        there = len(table.entries)
        if table.said_rows is not None and table.said_rows != there:
            example = Figure(id=f"index.{table.id}.rows", table=table.id, file="index.csv", row=0)
            words = line(
                "De lijst van tabellen noemt {n} {rows}; er {are} er {m}.",
                "The list of tables says {n} {rows}; there {are} {m}.",
                n=table.said_rows,
                m=there,
                rows=_ROW if table.said_rows == 1 else _ROWS,
                are=_IS if there == 1 else _ARE,
            )
            account = Account(_title(table.title, table.said_rows), (words,), _repair(there))
            yield finding(RULE, (Kind.INCONSISTENT, Severity.CERTAIN), [example], account)


def _finding(figure: Figure, count: _Count, severity: Severity) -> Finding:
    lines = (
        line("De tekst: {name}: {n}.", "The text: {name}: {n}.", name=named(figure), n=shown(figure)),
        line("{table}: {words}", "{table}: {words}", table=count.table.title, words=count.words),
        line("{a} is niet {b}.", "{a} is not {b}.", a=shown(figure), b=count.number),
    )
    account = Account(_title(named(figure), int(figure.value or 0)), lines, _repair(count.number))
    return finding(RULE, (Kind.INCONSISTENT, severity), [figure, *count.example], account)


def _title(name: Text, said: int) -> Text:
    return line(
        "Een genoemd aantal klopt niet met de tabel of lijst: {name} ({n})",
        "A stated number does not equal that of its table or list: {name} ({n})",
        name=name,
        n=said,
    )


def _repair(there: int) -> Text:
    return line("Druk {n}, of vul aan wat ontbreekt.", "Print {n}, or add what is missing.", n=there)
