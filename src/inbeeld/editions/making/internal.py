"""The internal pages on the audit and on protection, from what their steps told."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from inbeeld.disclosure import SafeTable, gap, joined, summary
from inbeeld.editions.making.audit import AUDIT
from inbeeld.editions.making.safety import DECISIONS
from inbeeld.editions.steps import StepInput
from inbeeld.publication.content import EditionContent
from inbeeld.publication.site import (
    AuditFigure,
    AuditPage,
    AuditRow,
    DecisionRow,
    DecisionsPage,
    ExceptionRow,
    TableDecisions,
    write_internal_audit,
    write_internal_decisions,
)
from inbeeld.vocabulary import Language

Told = Mapping[str, Any]


def audit_told(given: StepInput) -> Told:
    """What the step ``audit`` told: the report, the exceptions that let findings pass, and the figures behind them."""
    told: Told = json.loads(given.needs["audit"][AUDIT])
    return told


def decisions_told(given: StepInput) -> Told:
    """The log of protection of all sources, with the exceptions. It holds true numbers."""
    logs = [json.loads(made[DECISIONS]) for name, made in given.needs.items() if name.startswith("protect:")]
    return joined(logs, audit_told(given)["exceptions"])


def write_internal_pages(given: StepInput, content: EditionContent, language: Language) -> dict[str, bytes]:
    """Both pages in one language, by their name in the folder of the annex."""
    told = audit_told(given)
    exceptions = tuple(_exception(each, language) for each in told["exceptions"])
    audit = AuditPage(
        tables=told["audit"]["tables"],
        figures=told["audit"]["figures"],
        hidden=told["audit"]["hidden"],
        findings=tuple(_finding(each, told["figures"], language) for each in told["audit"]["findings"]),
        exceptions=exceptions,
    )
    log = decisions_told(given)
    decisions = DecisionsPage(
        summary=summary(log)[language],
        gap=gap(log),
        tables=tuple(_table(each, content.tables[each["table"]], language) for each in log["tables"]),
        exceptions=exceptions,
        checksum=log["checksum"],
    )
    return {
        **write_internal_audit(content, language, audit),
        **write_internal_decisions(content, language, decisions),
    }


def _exception(told: Told, language: Language) -> ExceptionRow:
    return ExceptionRow(
        finding=told["finding"],
        reason=told["reason"][language],
        asked_by=told["asked_by"],
        granted_by=told["granted_by"],
        on=date.fromisoformat(told["on"]),
        expires=date.fromisoformat(told["expires"]),
    )


def _finding(told: Told, figures: Told, language: Language) -> AuditRow:
    ending = "_nl" if language == "nl" else ""
    return AuditRow(
        id=told["id"],
        rule=told["rule"],
        kind=told["kind"],
        severity=told["severity"],
        title=told[f"title{ending}"],
        derivation=tuple(told[f"derivation{ending}"]),
        repair=told[f"repair{ending}"],
        figures=tuple(_figure(figures[cell], language) for cell in told["cells"] if cell in figures),
    )


def _figure(told: Told, language: Language) -> AuditFigure:
    return AuditFigure(
        id=told["id"],
        name=told["name"][language],
        table=told["table"][language],
        place=told["place"],
        printed=told["printed"][language],
    )


def _table(told: Told, table: SafeTable, language: Language) -> TableDecisions:
    loss = told["loss"]
    return TableDecisions(
        id=table.id,
        title=table.about.title[language],
        policy=told["policy"],
        dimensions=tuple(dimension.label[language] for dimension in table.dimensions),
        cells=loss["cells"],
        primary=loss["primary"],
        secondary=loss["secondary"],
        classed=loss["classed"],
        left_out=loss["left_out"],
        hidden_share=loss["hidden_share"],
        mean_change=loss["mean_change"],
        largest_change=loss["largest_change"],
        decisions=tuple(_decision(each, table, language) for each in told["decisions"]),
        checksum=told["checksum"],
    )


def _decision(told: Told, table: SafeTable, language: Language) -> DecisionRow:
    sides = zip(table.dimensions, told["cell"], strict=True)
    return DecisionRow(
        cell=tuple(dimension.by_code[code].label[language] for dimension, code in sides),
        rule=told["rule"],
        outcome=told["outcome"],
        reason=told["reason"][language],
    )
