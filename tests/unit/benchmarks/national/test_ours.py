"""Our tables are written as those by hand are."""

from benchmarks.national.ours import plain
from inbeeld.indicators.records import Row
from inbeeld.tables import Cell, Status


def test_row_is_named_by_its_codes_and_an_estimate_has_its_limits() -> None:
    estimate = Cell(1.5, Status.ESTIMATED, lower=1.0, upper=2.0)
    row = Row(
        {"year": "2020", "sex": "girls"}, {"reports": Cell(7), "rate": estimate, "share": Cell(None, Status.UNKNOWN)}
    )

    assert plain({"years": (row,)}) == {
        "years": {"2020|girls": {"reports": 7, "rate": 1.5, "rate.low": 1.0, "rate.high": 2.0, "share": None}}
    }
