"""The sides of an indicator's table: categories from code lists and periods, with their totals."""

from collections.abc import Iterator, Sequence

from inbeeld.declarations import Column, ColumnType, Definitions, Indicator
from inbeeld.deliveries import TOTAL_CODE, Record
from inbeeld.tables import TOTAL, Category, Dimension, Kind
from inbeeld.vocabulary import Break, Code, CodeList, Period, Text, breaks_between

TOTAL_LABEL = Text(nl="Totaal", en="Total")


def side_of(column: Column, indicator: Indicator, records: Sequence[Record], definitions: Definitions) -> Dimension:
    """One dimension of an indicator: what was delivered and what was expected, in the code list's order."""
    found = {record.keys[column.id] for record in records} | set(indicator.expected.get(column.id, ()))
    wants_total = column.id in indicator.totals or column.id in indicator.totals_from
    if column.type is ColumnType.YEAR:
        breaks = definitions.breaks(indicator.source)
        return _years(column, Period.parse(indicator.period), breaks, total=wants_total or TOTAL_CODE in found)
    codelist = definitions.codelists[column.codelist or ""]
    kept = indicator.keep.get(column.id)
    categories = [_category(c, codelist) for c in codelist.codes if c.id in found and (kept is None or c.id in kept)]
    if wants_total and all(c.kind is not Kind.TOTAL for c in categories):
        categories.append(Category(TOTAL, TOTAL_LABEL, Kind.TOTAL))
    of_others = column.id in indicator.totals_from or kept is not None
    is_partial = of_others and not _parts(categories) >= {
        part for c in codelist.codes for part in _parts_of(c, codelist)
    }
    return Dimension(column.id, column.label, tuple(categories), trait=codelist.trait, is_partial=is_partial)


def _parts(categories: Sequence[Category]) -> set[str]:
    """The finest parts of the categories that are no total."""
    return {part for c in categories if c.kind is not Kind.TOTAL for part in c.comprises or (c.code,)}


def _parts_of(code: Code, codelist: CodeList) -> tuple[str, ...]:
    return () if Kind(code.kind) is Kind.TOTAL else codelist.parts_of(code) or (code.id,)


def _category(code: Code, codelist: CodeList) -> Category:
    parts = codelist.parts_of(code)
    return Category(code.id, code.label, Kind(code.kind), code.abbreviation, code.column, code.row, parts)


def _years(column: Column, period: Period, breaks: Sequence[Break], *, total: bool) -> Dimension:
    categories = [Category(str(year), Text.same(str(year))) for year in period.years]
    if total:
        whole = comparable_part(period, breaks)
        categories.append(Category(str(whole), Text.same(whole.label), Kind.TOTAL))
    return Dimension(column.id, column.label, tuple(categories), is_time=True)


def comparable_part(period: Period, breaks: Sequence[Break]) -> Period:
    """The newest years of a period that no break of method lies between: the only ones with a common total."""
    last = Period(period.last, period.last)
    first = min(year for year in period.years if not breaks_between(breaks, Period(year, year), last))
    return Period(first, period.last)


def parts_of(dimension: Dimension) -> Iterator[str]:
    """The codes that a dimension's total is the sum of.

    Years before a break of method lie outside a total of years: its code names the years that it sums.
    """
    if not (dimension.is_time and dimension.total):
        yield from (category.code for category in dimension.parts)
        return
    summed = {str(year) for year in Period.parse(dimension.total.code).years}
    yield from (category.code for category in dimension.parts if category.code in summed)
