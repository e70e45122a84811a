"""The account of methods, taken from contracts, formulas and policies: nobody has to write or update it."""

from collections.abc import Mapping
from datetime import date

from inbeeld.declarations import Contract, Definitions, DeliveredTable
from inbeeld.disclosure import SafeListing, SafeTable
from inbeeld.publication.content import (
    ColumnMethod,
    FormulaMethod,
    PolicyMethod,
    SourceMethod,
    TableMethod,
)
from inbeeld.tables import Source

Tables = Mapping[str, SafeTable]


def source_methods(
    definitions: Definitions, tables: Tables, listings: Mapping[str, SafeListing]
) -> tuple[SourceMethod, ...]:
    """What each source of tables and lists counts and how, in the order in which they first use them."""
    used: dict[str, list[Source]] = {}
    abouts = (*(table.about for table in tables.values()), *(listing.about for listing in listings.values()))
    for source in (about.source for about in abouts):
        used.setdefault(source.id, []).append(source)
    return tuple(_source(definitions.contracts[name], definitions, sources) for name, sources in used.items())


def _source(contract: Contract, definitions: Definitions, sources: list[Source]) -> SourceMethod:
    files = dict(sorted(file for source in sources for file in source.files))
    return SourceMethod(
        id=contract.id,
        name=contract.name,
        definition=definitions.definitions[contract.definition],
        unit=definitions.units[contract.unit],
        population=contract.population,
        contract_version=contract.version,
        reference_date=sources[0].reference_date,
        files=tuple(files.items()),
        breaks=definitions.breaks(contract.id),
        limitations=contract.limitations,
        tables=tuple(_table(table) for table in contract.table),
    )


def _table(table: DeliveredTable) -> TableMethod:
    columns = tuple(ColumnMethod(c.header, c.label, c.description) for c in table.column)
    return TableMethod(table.title, columns, tuple(rule.label for rule in table.rule))


def formula_methods(definitions: Definitions, tables: Tables, day: date) -> tuple[FormulaMethod, ...]:
    """The formulas that hold on a day, for the tables that are calculated."""
    dated = ((definitions.indicators[name], definitions.indicators[name].version_at(day)) for name in tables)
    return tuple(
        FormulaMethod(indicator.id, indicator.title, version.wording, version.since.isoformat())
        for indicator, version in dated
        if version is not None
    )


def policy_methods(definitions: Definitions, tables: Tables) -> tuple[PolicyMethod, ...]:
    """The policies used, each with the tables that it protects."""
    used: dict[str, list[str]] = {}
    for name, table in tables.items():
        used.setdefault(table.policy.id, []).append(name)
    return tuple(
        PolicyMethod(definitions.policies[name].label, definitions.policies[name].wording, tuple(ids))
        for name, ids in used.items()
    )
