"""Who began the investigations of the Child Care and Protection Board, and how they ended."""

from inbeeld.cohorts import CaseRules
from inbeeld.indicators.records.base import Row, counted, share_of
from inbeeld.indicators.records.summary import Summary
from inbeeld.indicators.records.tallies import tally
from inbeeld.tables import TOTAL


def started_by(summary: Summary, rules: CaseRules) -> tuple[Row, ...]:
    """Investigations by who asked for them.

    Those of a body that stands for two are divided half and half over the two, as the Board does in print. Of an odd
    number the first that the rules name gets one more: an investigation is not published by halves.
    """
    every = tally(summary)
    counts = {requester: _of(requester, summary, rules) for requester in rules.requesters}
    return tuple(
        Row({"requester": requester}, {"investigations": counted(count), "share": share_of(count, every)})
        for requester, count in counts.items()
    )


def decisions(summary: Summary, rules: CaseRules) -> tuple[Row, ...]:
    """Investigations by decision: there is one for each."""
    every = tally(summary)
    counts = {**{decision: tally(summary, decision=decision) for decision in rules.outcomes}, TOTAL: every}
    return tuple(
        Row({"decision": decision}, {"decisions": counted(number), "share": share_of(number, every)})
        for decision, number in counts.items()
    )


def outcomes(summary: Summary, rules: CaseRules) -> tuple[Row, ...]:
    """Investigations by what their decision comes to."""
    every = tally(summary)
    under: dict[str, list[str]] = {}
    for decision, outcome in rules.outcomes.items():
        under.setdefault(outcome, []).append(decision)
    counts = {outcome: tally(summary, decision=tuple(of)) for outcome, of in under.items()}
    return tuple(
        Row({"outcome": outcome}, {"investigations": counted(number), "share": share_of(number, every)})
        for outcome, number in counts.items()
    )


def _of(requester: str, summary: Summary, rules: CaseRules) -> int:
    own = tally(summary, requester=requester)
    for joint, (first, second) in rules.shared.items():
        half, odd = divmod(tally(summary, requester=joint), 2)
        own += half + odd if requester == first else half if requester == second else 0
    return own
