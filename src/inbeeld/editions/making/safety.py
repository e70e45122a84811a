"""From true tables and lists to safe ones: the steps ``protect:<source>``, all tables of one source together.

Tables of different sources count different things, so no total links them: they cannot give each other away.
"""

import json
from collections.abc import Collection, Iterator, Mapping
from datetime import date

from inbeeld.declarations import Indicator
from inbeeld.disclosure import (
    Beside,
    Given,
    decision_log,
    dump_safe,
    dump_safe_listing,
    let_through,
    protect_and_log,
)
from inbeeld.editions.making.former import former_edition
from inbeeld.editions.making.given import SAFE_LIST, definitions_of, listings_of, tables_of
from inbeeld.editions.published import Earlier, earlier_tables
from inbeeld.editions.steps import Outputs, StepInput
from inbeeld.errors import DisclosureError
from inbeeld.tables import HIDDEN, Key, Status, Table

DECISIONS = "decisions.json"
"""What a step tells of its decisions. It holds true numbers: it stays in the internal report."""


def protect_source(given: StepInput) -> Outputs:
    """Protect the tables of one source together, audit them as an outsider, and let its lists through the door.

    Raises:
        DisclosureError: if they cannot be made safe.
    """
    definitions = definitions_of(given)
    day = date.fromisoformat(given.options["day"])
    tables = tables_of(given)
    policies = {table.id: definitions.policy(definitions.indicators[table.id].policy, day) for table in tables}
    earlier = _earlier(given, {table.measure.source for table in tables})
    given_with = {table.id: _given_with(table, definitions.indicators[table.id]) for table in tables}
    protected = protect_and_log(tables, policies, given=given_with, against=earlier)
    safe, report = protected.tables, protected.audit
    statuses = [cell.status for table in safe for cell in table.cells.values()]
    facts = {
        "cells": len(statuses),
        "hidden": sum(status in HIDDEN for status in statuses),
        "hidden_primary": statuses.count(Status.HIDDEN),
        "audited": report.audited,
        "recoverable": len(report.recoverable),
    }
    outputs = {f"{table.id}.safe": dump_safe(table) for table in safe}
    outputs |= {f"{one.id}{SAFE_LIST}": dump_safe_listing(let_through(one)) for one in listings_of(given)}
    log = decision_log(protected.log, searches=protected.searches)
    decided = json.dumps(log, ensure_ascii=False, indent=1, sort_keys=True).encode()
    return {**outputs, "audit.json": json.dumps(facts, sort_keys=True).encode(), DECISIONS: decided}


def _given_with(table: Table, indicator: Indicator) -> Given:
    """What the indicator tells of cells: those that cannot be anything but 0."""
    structural = frozenset(key for where in indicator.structural for key in _keys_at(table, where))
    return Given(Beside(structural=structural))


def _keys_at(table: Table, where: Mapping[str, str]) -> Iterator[Key]:
    for name, code in where.items():
        if code not in table.dimension(name).by_code:
            known = ", ".join(table.dimension(name).by_code)
            raise DisclosureError(f"Indicator {table.id}: structural {name}='{code}' is no category of it: {known}.")
    names = [dimension.id for dimension in table.dimensions]
    yield from (key for key in table.keys() if where.items() <= dict(zip(names, key, strict=True)).items())


def _earlier(given: StepInput, sources: Collection[str]) -> tuple[Earlier, ...]:
    """What the former edition published of the same sources."""
    if "former" not in given.options:
        return ()
    found = earlier_tables(former_edition(given).tables.values())
    return tuple((table, policy) for table, policy in found if table.measure.source in sources)
