"""The internal log: every decision of an edition, what each table lost, and the exceptions. Never published.

It holds true numbers. It is plain data, the same bytes for the same decisions, with a checksum over all the rest.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from math import isfinite
from typing import Any

from inbeeld.disclosure.decisions import Decision, Outcome
from inbeeld.disclosure.exceptions import Granted
from inbeeld.disclosure.loss import Loss
from inbeeld.disclosure.searches import Search
from inbeeld.errors import DisclosureError
from inbeeld.tables import Number
from inbeeld.vocabulary import Text

_MARK = "inbeeld decisions 1"
_DIGITS = 9
"""Decimals that are kept of costs and losses, so that every machine writes the same."""


@dataclass(frozen=True)
class TableLog:
    """What was decided about one table.

    Attributes:
        table: its id, ``policy``: the id of its policy.
        decisions: in the order in which they were taken.
        loss: what it lost.
    """

    table: str
    policy: str
    decisions: tuple[Decision, ...]
    loss: Loss


def decision_log(
    tables: Iterable[TableLog], exceptions: Sequence[Granted] = (), searches: Sequence[Search] = ()
) -> dict[str, Any]:
    """The log as plain data, ready for JSON, with its checksum. Tables by id; decisions by place, then as taken."""
    content: dict[str, Any] = {
        "mark": _MARK,
        "tables": [_table(log) for log in sorted(tables, key=lambda log: log.table)],
        "searches": [{"cost": _number(one.cost), "bound": _number(one.bound)} for one in searches],
        "exceptions": [_exception(granted) for granted in sorted(exceptions, key=lambda granted: granted.finding)],
    }
    return {**content, "checksum": checksum(content)}


def checksum(content: Mapping[str, Any]) -> str:
    """SHA-256 over the content as canonical JSON: sorted keys, no spaces, UTF-8; without its own checksum."""
    rest = {key: value for key, value in content.items() if key != "checksum"}
    words = json.dumps(rest, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
    return hashlib.sha256(words.encode()).hexdigest()


def check_log(content: Mapping[str, Any]) -> None:
    """Raise unless a log is as it was written.

    Raises:
        DisclosureError: if it was damaged or changed, or is no log.
    """
    if content.get("mark") != _MARK or content.get("checksum") != checksum(content):
        raise DisclosureError("The log of decisions was changed after it was written, or is damaged. Build again.")


def joined(logs: Iterable[Mapping[str, Any]], exceptions: Sequence[Mapping[str, Any]] = ()) -> dict[str, Any]:
    """Several logs as one: those of the sources of an edition, with the exceptions that were granted for it.

    Raises:
        DisclosureError: if one of them was changed after it was written.
    """
    tables: list[Mapping[str, Any]] = []
    searches: list[Mapping[str, Any]] = []
    for log in logs:
        check_log(log)
        tables.extend(log["tables"])
        searches.extend(log["searches"])
    content = {
        "mark": _MARK,
        "tables": sorted(tables, key=lambda table: str(table["table"])),
        "searches": searches,
        "exceptions": sorted(exceptions, key=lambda granted: str(granted["finding"])),
    }
    return {**content, "checksum": checksum(content)}


def summary(log: Mapping[str, Any]) -> Text:
    """One line on all tables of a log: how much is hidden and what that is of the total. It tells no cell."""
    primary, secondary, cells, total, hidden = (
        sum(table["loss"][name] for table in log["tables"])
        for name in ("primary", "secondary", "cells", "total", "hidden")
    )
    share = f"{100 * hidden / total if total else 0:.1f}"
    return Text(
        nl=f"{primary + secondary} van {cells} cellen verborgen ({primary} om zichzelf, {secondary} om andere), "
        f"{share.replace('.', ',')}% van het totaal",
        en=f"{primary + secondary} of {cells} cells hidden ({primary} for themselves, {secondary} for others), "
        f"{share}% of the total",
    )


def gap(log: Mapping[str, Any]) -> float | None:
    """Of what was withheld to protect others, the part from 0 to 1 that is not proved to be needed; None if nothing."""
    cost, bound = (sum(search[name] for search in log["searches"]) for name in ("cost", "bound"))
    return Search(cost, bound).gap if cost else None


def rules_used(decisions: Iterable[Decision]) -> tuple[tuple[str, Text, int], ...]:
    """Each rule that hid, left out or flagged cells, its reason, and how many it was: for the internal report.

    Changes of numbers are no news: they are in the losses.
    """
    found = [d for d in decisions if d.outcome in (Outcome.HIDDEN, Outcome.LEFT_OUT, Outcome.FLAGGED)]
    times = Counter(decision.rule for decision in found)
    reasons = {decision.rule: decision.reason for decision in found}
    return tuple((rule, reasons[rule], times[rule]) for rule in sorted(times))


def _table(log: TableLog) -> dict[str, Any]:
    decisions = sorted(log.decisions, key=lambda decision: decision.key)
    measured = {**asdict(log.loss), "hidden_share": log.loss.hidden_share}
    loss = {name: _number(value) for name, value in measured.items()}
    rows = [_decision(decision) for decision in decisions]
    content = {"table": log.table, "policy": log.policy, "loss": loss, "decisions": rows}
    return {**content, "checksum": checksum(content)}


def _decision(decision: Decision) -> dict[str, Any]:
    return {
        "rule": decision.rule,
        "cell": list(decision.key),
        "outcome": str(decision.outcome),
        "reason": {"nl": decision.reason.nl, "en": decision.reason.en},
        "cost": _number(decision.cost),
        "numbers": {name: _number(value) for name, value in decision.numbers},
    }


def _exception(granted: Granted) -> dict[str, Any]:
    declared = granted.exception
    return {
        "finding": granted.finding,
        "reason": {"nl": declared.reason.nl, "en": declared.reason.en},
        "asked_by": str(declared.asked_by),
        "granted_by": str(declared.granted_by),
        "on": declared.on.isoformat(),
        "expires": declared.expires.isoformat(),
    }


def _number(value: Number) -> Number | str:
    """A number as JSON has it: whole where it is whole; without a limit in words."""
    if not isfinite(value):
        return "no limit"
    return int(value) if value == int(value) else round(value, _DIGITS)
