"""Tables of the children in investigations of the Child Care and Protection Board."""

import statistics

from benchmarks.national.by_hand.codes import BOARD_AGES, TOTAL, YEARS
from benchmarks.national.by_hand.figures import Rows, Table, Tables, grid, total, with_share

_SEXES = {"girls": "female", "boys": "male"}


def child_tables(children: Rows, without_key: Rows) -> Tables:
    """All of them, from children by sex and age, and investigations of nobody known."""
    known = [row for row in children if row["age"] is not None and row["sex"] in _SEXES.values()]
    found, every = total(known, "children"), total(children, "children")

    def of(sex: str, age: str) -> int:
        ages = BOARD_AGES[age]
        return total([row for row in known if row["age"] in ages and sex in (TOTAL, row["sex"])], "children")

    return {
        "children": {
            "known": {"children": found},
            "missing": {"children": every - found},
            TOTAL: {"children": every},
        },
        "without_key": {f"{YEARS[0]}-{YEARS[-1]}": {"investigations": total(without_key, "investigations")}},
        "age": _ages(known),
        "age_groups": grid(lambda age: with_share("children", of(TOTAL, age), found), BOARD_AGES),
        "sex_by_age": grid(lambda sex, age: {"children": of(_SEXES[sex], age)}, _SEXES, BOARD_AGES),
    }


def _ages(known: Rows) -> Table:
    ages = [row["age"] for row in known for _ in range(row["children"])]
    measures = {
        "mean": float(statistics.fmean(ages)) if ages else None,
        "sd": statistics.stdev(ages) if len(ages) > 1 else None,
        "median": float(statistics.median(ages)) if ages else None,
        "min": min(ages, default=None),
        "max": max(ages, default=None),
    }
    return {measure: {"years": value} for measure, value in measures.items()}
