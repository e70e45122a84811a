"""From true tables and lists to safe ones: the steps ``protect:<source>``, all tables of one source together.

Tables of different sources count different things, so no total links them: they cannot give each other away.
"""

import json
from datetime import date

from inbeeld.disclosure import audit, dump_safe, dump_safe_listing, let_through, protect
from inbeeld.editions.making.given import SAFE_LIST, definitions_of, listings_of, tables_of
from inbeeld.editions.steps import Outputs, StepInput
from inbeeld.tables import HIDDEN, Status


def protect_source(given: StepInput) -> Outputs:
    """Protect the tables of one source together, audit them as an outsider, and let its lists through the door.

    Raises:
        DisclosureError: if they cannot be made safe.
    """
    definitions = definitions_of(given)
    day = date.fromisoformat(given.options["day"])
    tables = tables_of(given)
    policies = {table.id: definitions.policy(definitions.indicators[table.id].policy, day) for table in tables}
    safe = protect(tables, policies)
    report = audit(safe)
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
    return {**outputs, "audit.json": json.dumps(facts, sort_keys=True).encode()}
