"""Checks that declarations fit together: every name that one uses is declared by another."""

import difflib
from collections.abc import Callable, Collection, Iterable, Iterator

from inbeeld.declarations.contracts import Column, ColumnType, Contract, DeliveredTable
from inbeeld.declarations.countingreferences import in_counting
from inbeeld.declarations.definitions import Definitions
from inbeeld.declarations.indicators import Indicator
from inbeeld.declarations.listings import DeclaredListing
from inbeeld.declarations.policies import Policy
from inbeeld.declarations.registerreferences import Use, in_groups, in_register
from inbeeld.declarations.rules import AgreesWith, HiddenDerivable, Rule
from inbeeld.errors import DefinitionFault
from inbeeld.vocabulary import EXACT, LANGUAGES, Qualifier, Text, plain

COUNTING_FILE = "counting.toml"
LineNaming = Callable[[str, str], int | None]
"""The line of a file on which a name stands."""


def broken_references(definitions: Definitions, line_naming: LineNaming) -> tuple[DefinitionFault, ...]:
    """Every name used in a declaration that nothing declares."""
    found: list[tuple[str, Iterable[Use]]] = []
    for name, contract in definitions.contracts.items():
        found.append((f"sources/{name}", _in_contract(contract, definitions)))
    for name, indicator in definitions.indicators.items():
        found.append((f"indicators/{name}", _in_indicator(indicator, definitions)))
    for name, listing in definitions.listings.items():
        found.append((f"listings/{name}", _in_listing(listing, definitions)))
    for name, policy in definitions.policies.items():
        found.append((f"policies/{name}", _in_policy(policy, definitions)))
    for name, register in definitions.registers.items():
        found.append((f"registers/{name}", in_register(register, definitions.registers, definitions.codelists)))
    for name, codelist in definitions.codelists.items():
        found.append((f"codelists/{name}", in_groups(codelist, definitions.codelists)))
    if definitions.counting is not None:
        found.append((COUNTING_FILE, in_counting(definitions.counting, definitions.codelists)))
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
        unit = indicator.unit or _unit(contract, indicator.table)
        for language in LANGUAGES:
            words = f"{language}:{plain(indicator.population[language])}"
            other, worded = first.setdefault((indicator.source, unit, words), (file, indicator.population))
            if worded != indicator.population:
                message = f"'population' is worded otherwise than the same population in {other}."
                suggestion = "Write the same population the same way: tables of one population are protected together."
                yield DefinitionFault(file, line_naming(file, "population"), message, suggestion)
                break


def _unit(contract: Contract | None, name: str) -> str | None:
    units = {table.id: table.unit for table in contract.table} if contract else {}
    return units.get(name) or (contract.unit if contract else None)


def _told(file: str, uses: Iterable[Use], line_naming: LineNaming) -> Iterator[DefinitionFault]:
    for kind, name, known in dict.fromkeys((kind, name, tuple(known)) for kind, name, known in uses):
        if name not in known:
            message = "There is no " + kind.format(f"'{name}'") + "."
            yield DefinitionFault(file, line_naming(file, name), message, _suggestion(name, known))


def _suggestion(name: str, known: Collection[str]) -> str:
    near = difflib.get_close_matches(name, list(known), n=1)
    return f"Did you mean '{near[0]}'?" if near else f"Known: {', '.join(sorted(known)) or 'none'}."


def _in_policy(policy: Policy, definitions: Definitions) -> Iterator[Use]:
    yield from (("parameter {}", name, definitions.parameters) for name in policy.parameters)
    yield from (("code list {}", name, definitions.codelists) for name in policy.codelists)
    yield from (("unit {}", name, definitions.units) for name in policy.units)
    sides = {name for indicator in definitions.indicators.values() for name in indicator.by}
    yield from (("dimension {} of any indicator", name, sides) for name in policy.weights.sides)


def _in_contract(contract: Contract, definitions: Definitions) -> Iterator[Use]:
    yield "unit {}", contract.unit, definitions.units
    yield "definition {}", contract.definition, definitions.definitions
    if contract.records:
        yield from (("register {}", name, definitions.registers) for name in contract.records.registers)
    for table in contract.table:
        if table.unit:
            yield "unit {}", table.unit, definitions.units
        if table.definition:
            yield "definition {}", table.definition, definitions.definitions
        if table.is_list:
            things = [unit.id for unit in definitions.units.values() if unit.is_thing]
            yield f"unit of a thing {{}} for list '{table.id}'", table.unit or contract.unit, things
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
        if column.type is ColumnType.QUALIFIER and column.codelist and column.codelist in definitions.codelists:
            for code in definitions.codelists[column.codelist].codes:
                yield f"qualifier {{}} in code list '{column.codelist}'", code.id, (EXACT, *Qualifier)
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
    for version in indicator.version:
        if version.classes:
            yield "code list {}", version.classes, definitions.codelists
    for figure in indicator.figure:
        if figure.printed:
            yield "indicator {}", figure.printed, definitions.indicators
        for name in (figure.x, figure.series, figure.facet, *figure.select):
            if name is not None:
                yield f"dimension {{}} of '{indicator.id}'", name, (*indicator.by, indicator.value)


def _in_delivery(indicator: Indicator, contract: Contract) -> Iterator[Use]:
    tables = {t.id: t for t in contract.table}
    base = indicator.of
    others = (base.table,) if base else ()
    for name in (indicator.table, *indicator.tables, *indicator.totals_from.values(), *others):
        yield f"table {{}} of source '{contract.id}'", name, tables
    if base and base.table in tables:
        for name in (base.value, *base.where, *((base.base,) if base.base else ())):
            yield f"column {{}} in table '{base.table}'", name, _ids(tables[base.table].column)
    if indicator.table in tables and tables[indicator.table].is_list:
        yield from _in_list(indicator, tables[indicator.table], contract)
    elif indicator.table in tables and not indicator.version:
        for name in (indicator.value, *indicator.by):
            yield f"column {{}} in table '{indicator.table}'", name, _ids(tables[indicator.table].column)


def _in_list(indicator: Indicator, table: DeliveredTable, contract: Contract) -> Iterator[Use]:
    if not indicator.version:
        yield "table of figures {}", indicator.table, [other.id for other in contract.table if not other.is_list]
    coded = [column.id for column in table.column if column.type in (ColumnType.CODE, ColumnType.CODES)]
    yield from ((f"column of codes {{}} in list '{table.id}'", name, coded) for name in indicator.by)


def _in_listing(listing: DeclaredListing, definitions: Definitions) -> Iterator[Use]:
    yield "source {}", listing.source, definitions.contracts
    contract = definitions.contracts.get(listing.source)
    tables = {table.id: table for table in contract.table if table.is_list} if contract else {}
    if contract:
        yield f"list {{}} of source '{contract.id}'", listing.table, tables
    if listing.table in tables:
        table = tables[listing.table]
        fields = {column.field: column for column in table.column}
        coded = [name for name, column in fields.items() if column.type in (ColumnType.CODE, ColumnType.CODES)]
        single = [name for name in coded if fields[name].type is ColumnType.CODE]
        yield from ((f"column {{}} in list '{table.id}'", name, fields) for name in listing.named)
        yield from ((f"column of codes {{}} in list '{table.id}'", name, coded) for name in listing.filters)
        if listing.remarks:
            words = [name for name, column in fields.items() if column.type is ColumnType.TEXT]
            yield f"column of words {{}} in list '{table.id}'", listing.remarks, words
        if listing.group_by:
            yield f"column of one code {{}} in list '{table.id}'", listing.group_by, single


def _ids(columns: tuple[Column, ...]) -> tuple[str, ...]:
    return tuple(column.id for column in columns)
