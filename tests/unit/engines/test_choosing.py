"""First and second of rows that belong together, with ties and nulls."""

from typing import Any

import pytest

from inbeeld.engines import By, Engine, Order, count_ties, first_of, numbered
from inbeeld.errors import EngineError
from tests.unit.engines.cases import Case, draw_cases, write_cases

ORDERS = {
    "nulls last": Order((By("value"),), ("id",)),
    "nulls first": Order((By("value", nulls_first=True),), ("id",)),
    "highest first": Order((By("value", descending=True), By("start")), ("id",)),
    "highest first, nulls first": Order((By("value", descending=True, nulls_first=True), By("text")), ("id",)),
}


@pytest.fixture(scope="session")
def cases() -> list[Case]:
    return draw_cases()


@pytest.fixture(scope="session")
def table(engine: Engine, cases: list[Case], tmp_path_factory: pytest.TempPathFactory) -> Any:
    folder = tmp_path_factory.mktemp("choosing") / "cases"
    write_cases(cases, folder)
    return engine.read(folder)


def in_order(cases: list[Case], order: Order) -> dict[str | None, list[int]]:
    """The places of the cases of each group, sorted column by column from the least: a stable sort keeps the rest."""
    places = list(range(len(cases)))
    for by in reversed(order.by):
        values = {place: getattr(cases[place], by.column) for place in places}
        known = sorted((p for p in places if values[p] is not None), key=values.__getitem__)
        if by.descending:
            known = sorted((p for p in places if values[p] is not None), key=values.__getitem__, reverse=True)
        unknown = [p for p in places if values[p] is None]
        places = unknown + known if by.nulls_first else known + unknown
    groups: dict[str | None, list[int]] = {}
    for place in places:
        groups.setdefault(cases[place].group, []).append(place)
    return groups


def test_rows_are_numbered_as_plain_python_sorts_them(engine: Engine, table: Any, cases: list[Case]) -> None:
    for place, order in enumerate(ORDERS.values()):
        table = numbered(table, f"number_{place}", within=["group"], order=order)
    names = [f"number_{place}" for place in range(len(ORDERS))]
    rows = engine.to_rows(table.group_by("id", "group").aggregate(**{name: table[name].max() for name in names}))
    for name, (words, order) in zip(names, ORDERS.items(), strict=True):
        found = {(row["group"], row[name]): row["id"] for row in rows}
        said = in_order(cases, order)
        assert found == {(g, n): p for g, ids in said.items() for n, p in enumerate(ids, start=1)}, words


def test_the_first_of_each_group_is_one_row(engine: Engine, table: Any, cases: list[Case]) -> None:
    order = ORDERS["highest first"]
    first = first_of(table, within=["group"], order=order)
    rows = engine.to_rows(first.group_by("group").aggregate(rows=first.count(), id=first.id.max()))
    assert {row["group"]: row["id"] for row in rows} == {g: ids[0] for g, ids in in_order(cases, order).items()}
    assert {row["rows"] for row in rows} == {1}
    assert first.columns == table.columns


def test_ties_are_counted(engine: Engine, table: Any, cases: list[Case]) -> None:
    unique = count_ties(table, within=["group"], order=ORDERS["nulls last"])
    tied = count_ties(table, within=["group"], order=Order((), ("value",)))
    pairs = [(case.group, case.value) for case in cases]
    (row,) = engine.to_rows(unique.name("unique").as_table().cross_join(tied.name("tied").as_table()))
    assert row == {"unique": 0, "tied": sum(pairs.count(pair) > 1 for pair in pairs)}


def test_an_order_without_tie_breaker_is_refused() -> None:
    with pytest.raises(EngineError, match="needs a tie-breaker"):
        Order((By("value"),), ())
