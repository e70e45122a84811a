"""Checks that declarations fit together: every name that one uses is declared by another."""

import difflib
from collections.abc import Callable, Collection, Iterable, Iterator

from inbeeld.declarations.contracts import Column, Contract, DeliveredTable
from inbeeld.declarations.definitions import Definitions
from inbeeld.declarations.indicators import Indicator
from inbeeld.declarations.rules import AgreesWith, HiddenDerivable, Rule
from inbeeld.errors import DefinitionFault
from inbeeld.vocabulary import LANGUAGES, Text, plain

Use = tuple[str, str, Collection[str]]
"""What kind of thing is named and where ("column {} in table 'reports'"), the name used, and the names that exist."""

LineNaming = Callable[[str, str], int | None]
"""The line of a file on which a name stands."""


def broken_references(definitions: Definitions, line_naming: LineNaming) -> tuple[DefinitionFault, ...]:
    """Every name used in a declaration that nothing declares."""
    found: list[tuple[str, Iterable[Use]]] = []
    for name, contract in definitions.contracts.items():
        found.append((f"sources/{name}", _in_contract(contract, definitions)))
    for name, indicator in definitions.indicators.items():
        found.append((f"indicators/{name}", _in_indicator(indicator, definitions)))
    for name, policy in definitions.policies.items():
        numbers = (policy.rounding, policy.minimum, policy.small_base)
        uses = [("parameter {}", number, definitions.parameters) for number in numbers if number]
        found.append((f"policies/{name}", uses))
    unknown = (_told(definitions.files[declaration], uses, line_naming) for declaration, uses in found)
    return (
        *(fault for faults in unknown for fault in faults),
        *_figures_named_twice(definitions, line_naming),
        *_populations_worded_twice(definitions, line_naming),
    )


def _figures_named_twice(definitions: Definitions, line_naming: LineNaming) -> Iterator[DefinitionFault]:
    # a figure's id is its address on the site, whichever indicator it belongs to
    first: dict[str, str] = {}
    for name, indicator in definitions.indicators.items():
        file = definitions.files[f"indicators/{name}"]
        for figure in indicator.figure:
            if figure.id in first:
                message = f"Figure '{figure.id}' is declared already in {first[figure.id]}."
                yield DefinitionFault(file, line_naming(file, figure.id), message, "Give it another id.")
            first.setdefault(figure.id, file)


def _populations_worded_twice(definitions: Definitions, line_naming: LineNaming) -> Iterator[DefinitionFault]:
    # tables of one population are protected together, and the population is known by its words
    first: dict[tuple[str, str | None, str], tuple[str, Text]] = {}
    for name, indicator in definitions.indicators.items():
        file, contract = definitions.files[f"indicators/{name}"], definitions.contracts.get(indicator.source)
        unit = indicator.unit or (contract.unit if contract else None)
        for language in LANGUAGES:
            words = f"{language}:{plain(indicator.population[language])}"
            other, worded = first.setdefault((indicator.source, unit, words), (file, indicator.population))
            if worded != indicator.population:
                message = f"'population' is worded otherwise than the same population in {other}."
                suggestion = "Write the same population the same way: tables of one population are protected together."
                yield DefinitionFault(file, line_naming(file, "population"), message, suggestion)
                break


def _told(file: str, uses: Iterable[Use], line_naming: LineNaming) -> Iterator[DefinitionFault]:
    for kind, name, known in dict.fromkeys((kind, name, tuple(known)) for kind, name, known in uses):
        if name not in known:
            message = "There is no " + kind.format(f"'{name}'") + "."
            yield DefinitionFault(file, line_naming(file, name), message, _suggestion(name, known))


def _suggestion(name: str, known: Collection[str]) -> str:
    near = difflib.get_close_matches(name, list(known), n=1)
    return f"Did you mean '{near[0]}'?" if near else f"Known: {', '.join(sorted(known))}."


def _in_contract(contract: Contract, definitions: Definitions) -> Iterator[Use]:
    yield "unit {}", contract.unit, definitions.units
    yield "definition {}", contract.definition, definitions.definitions
    for table in contract.table:
        yield from _in_table(table, definitions)
        for rule in table.rule:
            yield from _in_rule(rule, table, contract)


def _in_table(table: DeliveredTable, definitions: Definitions) -> Iterator[Use]:
    columns = _ids(table.column)
    if table.spread:
        yield f"column {{}} in table '{table.id}'", table.spread, columns
    for column in table.column:
        if column.codelist:
            yield "code list {}", column.codelist, definitions.codelists
        for status in column.status_where:
            yield f"column {{}} in table '{table.id}'", status.column, columns


def _in_rule(rule: Rule, table: DeliveredTable, contract: Contract) -> Iterator[Use]:
    used = list(rule.model_dump(include={"value", "over", "along", "count", "share"}).values())
    if isinstance(rule, AgreesWith | HiddenDerivable):
        used += rule.on
        tables = {t.id: t for t in contract.table}
        yield "table {} in this contract", rule.other.table, tables
        if rule.other.table in tables:
            other = tables[rule.other.table]
            for name in (rule.other.value, *rule.other.where, *rule.on):
                yield f"column {{}} in table '{other.id}'", name, _ids(other.column)
    if isinstance(rule, AgreesWith):
        used += rule.where
    for name in used:
        yield f"column {{}} in table '{table.id}'", name, _ids(table.column)


def _in_indicator(indicator: Indicator, definitions: Definitions) -> Iterator[Use]:
    yield "source {}", indicator.source, definitions.contracts
    yield "policy {}", indicator.policy, definitions.policies
    if indicator.unit:
        yield "unit {}", indicator.unit, definitions.units
    contract = definitions.contracts.get(indicator.source)
    if contract is not None:
        yield from _in_delivery(indicator, contract)
    for figure in indicator.figure:
        for name in (figure.x, figure.series, figure.facet, *figure.select):
            if name is not None:
                yield f"dimension {{}} of '{indicator.id}'", name, (*indicator.by, indicator.value)


def _in_delivery(indicator: Indicator, contract: Contract) -> Iterator[Use]:
    tables = {t.id: t for t in contract.table}
    for name in (indicator.table, *indicator.tables, *indicator.totals_from.values()):
        yield f"table {{}} of source '{contract.id}'", name, tables
    if indicator.table in tables and not indicator.version:
        for name in (indicator.value, *indicator.by):
            yield f"column {{}} in table '{indicator.table}'", name, _ids(tables[indicator.table].column)


def _ids(columns: tuple[Column, ...]) -> tuple[str, ...]:
    return tuple(column.id for column in columns)
