"""From a declared indicator and a checked delivery to a table of true values."""

from dataclasses import replace
from datetime import date

from inbeeld.declarations import Column, ColumnType, Definitions, Indicator
from inbeeld.deliveries import Checked
from inbeeld.errors import DefinitionError, DefinitionFault
from inbeeld.indicators.about import source_of
from inbeeld.indicators.filling import cells_of, complete, with_base
from inbeeld.indicators.formulas import FOR_LISTS, FORMULAS, TAKES_QUALIFIED, FormulaInput, FormulaResult
from inbeeld.indicators.sides import TOTAL_LABEL, side_of
from inbeeld.tables import TOTAL, About, Category, Cell, Dimension, Key, Kind, Statistic, Table
from inbeeld.vocabulary import Period


def compute_indicator(indicator: Indicator, definitions: Definitions, checked: Checked, *, day: date) -> Table:
    """The table of one indicator.

    ``day`` chooses the version of its formula: the day of the edition.

    Raises:
        DefinitionError: if the indicator names a formula that does not exist, or none that holds on the day.
    """
    sides = tuple(
        side_of(column, indicator, checked.records[indicator.table], definitions)
        for column in _columns(indicator, definitions)
    )
    given = FormulaInput(indicator, definitions, checked.records, sides, day)
    result = _calculated(given, day, definitions) if indicator.version else _taken_over(given)
    sides, cells = _with_foreign_totals(result, given)
    return Table(
        id=indicator.id,
        measure=definitions.measure(indicator.source, indicator.table, unit=indicator.unit),
        statistic=Statistic(indicator.statistic),
        dimensions=sides,
        cells=complete(cells, sides, indicator.expected),
        about=_about(indicator, definitions, checked, day),
        shares=result.shares,
    )


def _columns(indicator: Indicator, definitions: Definitions) -> tuple[Column, ...]:
    table = definitions.contracts[indicator.source][indicator.table]
    if table.is_list:
        return ()
    # a formula may make sides of its own, such as the classes of a tally: those are no columns
    columns = {column.id: column for column in table.column}
    named = (columns[name] for name in indicator.by if name in columns)
    return tuple(column for column in named if column.type in (ColumnType.YEAR, ColumnType.CODE))


def _taken_over(given: FormulaInput) -> FormulaResult:
    indicator = given.indicator
    records = given.records[indicator.table]
    cells = cells_of(records, indicator.value, given.sides)
    if indicator.numerator:
        numerators = cells_of(records, indicator.numerator, given.sides)
        cells = {key: with_base(cell, numerators[key]) for key, cell in cells.items()}
    return FormulaResult(given.sides, cells)


def _calculated(given: FormulaInput, day: date, definitions: Definitions) -> FormulaResult:
    indicator = given.indicator
    version = indicator.version_at(day)
    table = definitions.contracts[indicator.source][indicator.table]
    known = sorted(name for name in FORMULAS if (name in FOR_LISTS) == table.is_list)
    if version is None or version.formula not in known:
        file = definitions.files[f"indicators/{indicator.id}"]
        name = version.formula if version else "(none yet)"
        kind = "a list" if table.is_list else "figures"
        message = f"There is no formula '{name}' for {kind} on {day.isoformat()}."
        raise DefinitionError((DefinitionFault(file, None, message, f"Known: {', '.join(known)}."),))
    _check_exact(version.formula, given)
    result = FORMULAS[version.formula](given)
    return replace(result, sides=_with_totals(result.sides, indicator))


def _check_exact(formula: str, given: FormulaInput) -> None:
    """Refuse to calculate exactly with figures that are not exact."""
    indicator, definitions = given.indicator, given.definitions
    contract = definitions.contracts[indicator.source]
    qualified = [name for name in _used(indicator) if contract[name].qualifiers]
    if qualified and formula not in TAKES_QUALIFIED:
        file = definitions.files[f"indicators/{indicator.id}"]
        message = f"Formula '{formula}' needs exact numbers, and table '{qualified[0]}' has numbers with a qualifier."
        hint = f"Formulas that take them: {', '.join(sorted(TAKES_QUALIFIED))}."
        raise DefinitionError((DefinitionFault(file, None, message, hint),))


def _used(indicator: Indicator) -> list[str]:
    """The delivered tables that an indicator is made from."""
    base = {indicator.of.table} if indicator.of else set()
    return sorted({indicator.table, *indicator.tables, *indicator.totals_from.values(), *base})


def _with_totals(sides: tuple[Dimension, ...], indicator: Indicator) -> tuple[Dimension, ...]:
    """Sides that a formula made itself get the totals that the indicator asks for."""
    return tuple(
        side
        if side.total or side.id not in indicator.totals
        else replace(side, categories=(*side.categories, Category(TOTAL, TOTAL_LABEL, Kind.TOTAL)))
        for side in sides
    )


def _with_foreign_totals(result: FormulaResult, given: FormulaInput) -> tuple[tuple[Dimension, ...], dict[Key, Cell]]:
    """Totals that another delivered table gives, where not every part of a dimension is delivered."""
    cells = dict(result.cells)
    for name, table in given.indicator.totals_from.items():
        position = [side.id for side in result.sides].index(name)
        others = tuple(side for side in result.sides if side.id != name)
        total = result.sides[position].total
        for key, cell in cells_of(given.records[table], given.indicator.value, others).items():
            if total is not None:
                cells[(*key[:position], total.code, *key[position:])] = cell
    return result.sides, cells


def _about(indicator: Indicator, definitions: Definitions, checked: Checked, day: date) -> About:
    contract = definitions.contracts[indicator.source]
    used = _used(indicator)
    delivered = {table.file for table in contract.table if table.id in used}
    names = {name for name, _ in checked.files} if contract.is_counted else delivered
    version = indicator.version_at(day)
    return About(
        title=indicator.title,
        population=indicator.population,
        period=Period.parse(indicator.period),
        source=source_of(contract, checked, names),
        limitations=(*contract.limitations, *indicator.limitations),
        method=version.wording if version else None,
        breaks=definitions.breaks(indicator.source),
        period_words=indicator.period_words,
    )
