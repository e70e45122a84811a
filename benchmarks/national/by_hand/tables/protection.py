"""Tables of investigations of the Child Care and Protection Board."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from benchmarks.national.by_hand.codes import BOARD_FORMS, DECISIONS, REQUESTERS, TOTAL, YEARS
from benchmarks.national.by_hand.figures import Figures, Rows, Table, Tables, grid, sums, total, with_share

_COUNT = "investigations"
_SCOPES = ("sexual_violence", "all")
_COMBINATIONS = ("abuse", "exploitation", "both")
_JOINT, _FIRST, _SECOND = "joint_office", "veilig_thuis", "youth_protection"
_OTHERS: Mapping[str, Callable[[int], bool]] = {
    "only": lambda others: others == 0,
    "also": lambda others: others > 0,
    TOTAL: lambda _: True,
}
_NUMBERS: Mapping[str, Callable[[int], bool]] = {
    "none": lambda number: number == 0,
    "one": lambda number: number == 1,
    "two": lambda number: number == 2,
    "three": lambda number: number == 3,
    "more": lambda number: number > 3,
}


def protection_tables(summary: Rows, other_forms: Rows) -> Tables:
    """All of investigations: from these by year, state, traits, requester and decision, and by other form."""
    finished = [row for row in summary if not row["open"]]
    sexual = _scope(finished, "sexual_violence")
    forms = sums(other_forms, _COUNT, "form")
    also = _number(sexual, lambda row: row["others"] > 0)
    return {
        "cases": _shares(
            ((scope, total(_scope(finished, scope), _COUNT)) for scope in _SCOPES), total(finished, _COUNT)
        ),
        "by_year": grid(lambda scope, year: _year(_scope(summary, scope), int(year)), _SCOPES, YEARS),
        "traits": grid(lambda traits, others: {_COUNT: _alone(sexual, others, traits)}, _COMBINATIONS, _OTHERS),
        "with_other": _shares(((others, _alone(sexual, others)) for others in _OTHERS), total(sexual, _COUNT)),
        "forms": _shares([*((form, forms[form,]) for form in BOARD_FORMS), (TOTAL, also)], also),
        "number_of_forms": {
            f"{scope}|{number}": figures
            for scope in _SCOPES
            for number, figures in _numbers(_scope(finished, scope)).items()
        },
        **_ways(sexual),
    }


def _ways(sexual: Rows) -> Tables:
    """Who asked for them, and what was decided."""
    every = total(sexual, _COUNT)
    requested, decided = sums(sexual, _COUNT, "requester"), sums(sexual, _COUNT, "decision")
    decided[TOTAL,] = every
    half, odd = divmod(requested[_JOINT,], 2)
    joint = {_FIRST: half + odd, _SECOND: half}
    outcomes = dict.fromkeys(DECISIONS.values(), 0)
    for decision, outcome in DECISIONS.items():
        outcomes[outcome] += decided[decision,]
    return {
        "started_by": _shares(((by, requested[by,] + joint.get(by, 0)) for by in REQUESTERS), every),
        "decisions": grid(lambda decision: with_share("decisions", decided[decision,], every), (*DECISIONS, TOTAL)),
        "outcomes": _shares(outcomes.items(), every),
    }


def _scope(rows: Rows, scope: str) -> Rows:
    return rows if scope == "all" else [row for row in rows if row["sexual"]]


def _number(rows: Rows, chosen: Callable[[Mapping[str, Any]], bool]) -> int:
    return total([row for row in rows if chosen(row)], _COUNT)


def _alone(rows: Rows, others: str, combination: str = "") -> int:
    return _number(rows, lambda row: _OTHERS[others](row["others"]) and combination in ("", row["combination"]))


def _year(rows: Rows, year: int) -> Figures:
    of_year = [row for row in rows if row["year"] == year]
    still = _number(of_year, lambda row: row["open"])
    return {_COUNT: total(of_year, _COUNT) - still, "open": still}


def _numbers(rows: Rows) -> Table:
    """Sexual violence is one form, whether abuse, exploitation or both."""
    every = total(rows, _COUNT)
    counts = {
        word: sum(row[_COUNT] for row in rows if fits(row["others"] + row["sexual"])) for word, fits in _NUMBERS.items()
    }
    return _shares(counts.items(), every)


def _shares(counts: Iterable[tuple[str, int]], base: int) -> Table:
    return {code: with_share(_COUNT, number, base) for code, number in counts}
