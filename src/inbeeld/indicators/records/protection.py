"""Investigations of the Child Care and Protection Board with a sign of sexual violence."""

from collections.abc import Mapping

from inbeeld.cohorts import COMBINATIONS, Registers, Rules, Years, finished_sexual_cases, other_form, protection_cases
from inbeeld.cohorts import PROTECTION as CASES
from inbeeld.indicators.records.base import Chapter, CrossTables, Row, counted, share_of
from inbeeld.indicators.records.boardchildren import CHILD_TABLES, count_children
from inbeeld.indicators.records.boarddecisions import decisions, outcomes, started_by
from inbeeld.indicators.records.summary import Summary
from inbeeld.indicators.records.tallies import count_by, sum_by, tally
from inbeeld.tables import TOTAL, Cell, Status

_SIDES = ("year", "open", "sexual", "combination", "others", "requester", "decision")
_SCOPES: Mapping[str, tuple[bool, ...]] = {"sexual_violence": (True,), "all": (True, False)}
_NUMBERS = {"none": 0, "one": 1, "two": 2, "three": 3}
_MORE = "more"


def _count(registers: Registers) -> CrossTables:
    """All tables. An investigation without a decision is open: it counts in ``by_year`` only, apart."""
    rules = registers.rules.cases
    cases = registers.once("protection-cases", protection_cases)
    summary = count_by(registers.engine, cases, *_SIDES)
    finished = Summary([row for row in summary.rows if not row["open"]])
    with_sexual = Summary([row for row in finished.rows if row["sexual"]])
    flags = [other_form(each) for each in rules.forms]
    others = sum_by(registers.engine, finished_sexual_cases(cases), ["sexual"], flags)
    return {
        "cases": _cases(finished),
        "by_year": tuple(_year(summary, year, scope) for year in rules.years for scope in _SCOPES),
        "traits": _traits(with_sexual),
        "with_other": _with_other(with_sexual),
        "forms": _forms(with_sexual, others, rules.forms),
        "number_of_forms": tuple(row for scope in _SCOPES for row in _numbers(finished, scope)),
        "started_by": started_by(with_sexual, rules),
        "decisions": decisions(with_sexual, rules),
        "outcomes": outcomes(with_sexual, rules),
        **count_children(registers, finished_sexual_cases(cases)),
    }


def _cases(finished: Summary) -> tuple[Row, ...]:
    every = tally(finished)
    counts = {scope: tally(finished, sexual=which) for scope, which in _SCOPES.items()}
    return tuple(
        Row({"scope": scope}, {"investigations": counted(number), "share": share_of(number, every)})
        for scope, number in counts.items()
    )


def _year(summary: Summary, year: int, scope: str) -> Row:
    """One year. Its number will still grow as long as some are open: what is found in those may not be recorded yet."""
    done, still = (tally(summary, year=year, sexual=_SCOPES[scope], open=open_) for open_ in (False, True))
    status = Status.PROVISIONAL if tally(summary, year=year, open=True) else Status.VALUE
    keys = {"scope": scope, "year": str(year)}
    return Row(keys, {"investigations": Cell(done, status), "open": Cell(still, status)})


def _traits(summary: Summary) -> tuple[Row, ...]:
    counts = {
        (combination, word): tally(summary, combination=combination, others=others)
        for combination in COMBINATIONS
        for word, others in _alone_or_not(summary).items()
    }
    return tuple(
        Row({"combination": combination, "with_other": word}, {"investigations": counted(number)})
        for (combination, word), number in counts.items()
    )


def _with_other(summary: Summary) -> tuple[Row, ...]:
    every = tally(summary)
    counts = {word: tally(summary, others=others) for word, others in _alone_or_not(summary).items()}
    return tuple(
        Row({"with_other": word}, {"investigations": counted(number), "share": share_of(number, every)})
        for word, number in counts.items()
    )


def _alone_or_not(summary: Summary) -> Mapping[str, tuple[int, ...]]:
    """How many other forms there may be, by the word for it."""
    some = tuple(sorted({row["others"] for row in summary.rows} - {0}))
    return {"only": (0,), "also": some, TOTAL: (0, *some)}


def _forms(summary: Summary, others: Summary, forms: tuple[str, ...]) -> tuple[Row, ...]:
    """Several forms in one investigation are possible: they add up to more than the total."""
    base = tally(summary, others=_alone_or_not(summary)["also"])
    counts = {**{each: tally(others, other_form(each)) for each in forms}, TOTAL: base}
    return tuple(
        Row({"form": form}, {"investigations": counted(number), "share": share_of(number, base)})
        for form, number in counts.items()
    )


def _numbers(finished: Summary, scope: str) -> tuple[Row, ...]:
    """By number of forms. Sexual violence is one form, whether abuse, exploitation or both."""
    rows = [row for row in finished.rows if row["sexual"] in _SCOPES[scope]]
    base = tally(Summary(rows))
    counts = {word: tally(Summary([row for row in rows if _number(row) == n])) for word, n in _NUMBERS.items()}
    counts[_MORE] = base - sum(counts.values())
    return tuple(
        Row({"scope": scope, "number": word}, {"investigations": counted(number), "share": share_of(number, base)})
        for word, number in counts.items()
    )


def _number(row: Mapping[str, int]) -> int:
    return int(row["others"]) + int(row["sexual"])


def _spans(rules: Rules) -> dict[str, Years]:
    return {CASES: rules.cases.years}


PROTECTION = Chapter(
    id="protection",
    registers=(CASES,),
    links=(),
    tables=(
        *("cases", "by_year", "traits", "with_other", "forms", "number_of_forms"),
        *("started_by", "decisions", "outcomes", *CHILD_TABLES),
    ),
    count=_count,
    spans=_spans,
)
"""The chapter of the Child Care and Protection Board."""
