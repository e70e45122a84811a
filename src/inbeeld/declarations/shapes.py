"""The shape of each kind of register, once it is let in: the columns that every room above may count on.

A supplier may call and write things otherwise; the contract in ``definitions/registers/`` says how. What is let in has
one row for each good row delivered, these columns, and the codes of the contract's code lists. Days are dates; a text
with several codes has them in alphabetical order, separated by ``;``, and is null if there is none.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class RegisterKind(StrEnum):
    """The kinds of register that the monitor knows."""

    RESIDENTS = "residents"
    INCIDENTS = "incidents"
    TRAJECTORIES = "trajectories"
    CASES = "cases"
    CONTACTS = "contacts"
    CHAIN = "chain"


ROW = "row"
"""The number of the row in the delivery, from 1 below the heading: an engine keeps no order of its own."""

CODES_APART = ";"
"""What stands between the codes of one row."""

SHAPES: Mapping[RegisterKind, Mapping[str, str]] = MappingProxyType(
    {
        # One row for each stay of a person in a municipality, from the day "since" on; on the day "until" the person
        # no longer lives there, and "left" says why. Who still lives there has neither. "born" is in MONTHS.
        RegisterKind.RESIDENTS: {
            "person": "string",
            "born": "date",
            "sex": "string",
            "municipality": "string",
            "since": "date",
            "until": "date",
            "left": "string",
        },
        # One row for each person at an incident. Who is in no population register has no "person".
        RegisterKind.INCIDENTS: {
            "incident": "string",
            "person": "string",
            "role": "string",
            "offences": "string",
            "started": "date",
            "ended": "date",
            "registered": "date",
            "municipality": "string",
            "complaint": "boolean",
        },
        # One row for each period of one form of youth care. Care that goes on has no "ended" and no "ending".
        RegisterKind.TRAJECTORIES: {
            "trajectory": "string",
            "person": "string",
            "form": "string",
            "started": "date",
            "ended": "date",
            "referrer": "string",
            "ending": "string",
            "crisis": "boolean",
        },
        # One row for each investigation of one child. An open one has no "decision" and no "closed".
        RegisterKind.CASES: {
            "case": "string",
            "person": "string",
            "sex": "string",
            "born": "date",
            "traits": "string",
            "forms": "string",
            "requester": "string",
            "decision": "string",
            "intake": "date",
            "closed": "date",
        },
        # One row for each contact, of nobody known.
        RegisterKind.CONTACTS: {
            "contact": "string",
            "received": "date",
            "caller": "string",
            "channel": "string",
            "reason": "string",
            "age": "int64",
            "sex": "string",
            "platform": "string",
            "second_platform": "string",
            "police": "boolean",
        },
        # One row for each suspect at an incident, with the day of each step of the chain that was taken.
        RegisterKind.CHAIN: {
            "incident": "string",
            "suspect": "string",
            "interview": "date",
            "complaint": "date",
            "prosecution": "date",
            "verdict": "date",
            "outcome": "string",
        },
    }
)
"""The columns of each kind, and their types in Ibis, without ``ROW``."""

MONTHS = frozenset({"born"})
"""Columns of days that hold months, as their first day: the day would tell more of a person than is counted."""
