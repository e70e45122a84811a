"""Tables of the chain: shares of the reports, and which years are not complete yet."""

from datetime import date
from pathlib import Path

from inbeeld.engines import Engine
from inbeeld.indicators.records.chain import CHAIN
from inbeeld.tables import Cell, Status
from tests.generative.records.register_rows import RowsOf
from tests.generative.records.rules_of_help import DATA_END
from tests.unit.cohorts.looking import resident, victim
from tests.unit.cohorts.test_chain import step
from tests.unit.indicators.records.counting_small import Cells, count


def funnel(duck: Engine, folder: Path, *, end: date = DATA_END) -> Cells:
    registers: RowsOf = {
        "residents": [resident("a"), resident("b"), resident("c")],
        "police-incidents": [
            victim("a", "i1", date(2019, 12, 31)),
            victim("b", "i2", date(2019, 1, 1)),
            victim("c", "i3", date(2020, 1, 1)),
        ],
        "offender-chain": [step("i1", interview=date(2020, 1, 5)), step("i3", interview=date(2020, 2, 1))],
    }
    return count(duck, CHAIN, registers, folder, end=end)


def test_a_step_is_a_share_of_the_reports_of_the_year(duck: Engine, tmp_path: Path) -> None:
    chain = funnel(duck, tmp_path)["chain"]
    assert chain["interview", "2019"] == {
        "incidents": Cell(1),
        "share": Cell(50.0, Status.DERIVED, base=2, numerator=1),
    }
    assert chain["reports", "2019"]["incidents"] == Cell(2)


def test_years_that_were_not_followed_long_enough_are_provisional(duck: Engine, tmp_path: Path) -> None:
    chain = funnel(duck, tmp_path)["chain"]
    provisional = Status.PROVISIONAL
    assert chain["interview", "2020"] == {
        "incidents": Cell(1, provisional),
        "share": Cell(100.0, provisional, base=1, numerator=1),
    }
    assert chain["reports", "2020"]["incidents"].status is provisional


def test_a_year_is_complete_only_when_its_last_report_was_followed_long_enough(duck: Engine, tmp_path: Path) -> None:
    chain = funnel(duck, tmp_path, end=date(2021, 12, 30))["chain"]
    assert chain["reports", "2019"]["incidents"] == Cell(2, Status.PROVISIONAL)


def test_a_year_without_reports_has_no_shares(duck: Engine, tmp_path: Path) -> None:
    chain = funnel(duck, tmp_path)["chain"]
    assert chain["verdict", "2018"] == {"incidents": Cell(0), "share": Cell(None, Status.UNKNOWN, base=0, numerator=0)}
