"""Findings have stable ids and a fixed order."""

from dataclasses import replace
from decimal import Decimal

from inbeeld.auditing.figures import Figure
from inbeeld.auditing.findings import Account, Kind, Severity, finding, finding_id, in_order
from inbeeld.vocabulary import Text

ACCOUNT = Account(Text.same("title"), (Text.same("1 + 1 = 2."),), Text.same("repair"))


def figure(id_: str, row: int = 2) -> Figure:
    return Figure(id=id_, table="t", file="t.csv", row=row)


def test_the_id_names_the_rule_and_does_not_depend_on_order() -> None:
    assert finding_id("rule", ["b", "a"]) == finding_id("rule", ["a", "b"])
    assert finding_id("rule", ["a"]).startswith("rule-")


def test_other_figures_give_another_id() -> None:
    assert finding_id("rule", ["a"]) != finding_id("rule", ["b"])


def test_a_figure_is_named_once_with_its_place() -> None:
    found = finding("rule", (Kind.INCONSISTENT, Severity.CERTAIN), [figure("a"), figure("b", 3), figure("a")], ACCOUNT)
    assert found.cells == ("a", "b")
    assert found.sources == ("t.csv:2", "t.csv:3")


def test_recoverable_comes_first_and_the_surest_before_the_rest() -> None:
    possible = finding("r", (Kind.INCONSISTENT, Severity.POSSIBLE), [figure("a")], ACCOUNT)
    certain = finding("s", (Kind.INCONSISTENT, Severity.CERTAIN), [figure("b")], ACCOUNT)
    leak = finding("t", (Kind.RECOVERABLE, Severity.POSSIBLE), [figure("c")], ACCOUNT)
    assert in_order([possible, certain, leak, certain]) == (leak, certain, possible)


def test_other_printed_numbers_make_another_finding_of_the_same_cells() -> None:
    cells = (replace(figure("a"), value=Decimal(number)) for number in (3, 4))
    small, more = (finding("rule", (Kind.INCONSISTENT, Severity.CERTAIN), [cell], ACCOUNT).id for cell in cells)
    assert small != more
    assert small.rpartition("-")[0] == more.rpartition("-")[0]
