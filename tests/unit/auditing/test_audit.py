"""An audit from a place on disk, against what is already out, with the breaks that are known."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inbeeld.auditing import audit_publication, known_breaks, open_publication
from inbeeld.auditing.figures import Relation
from inbeeld.auditing.findings import Kind
from inbeeld.errors import EditionError
from tests.unit.auditing.small import drawn, said, together

ROOT = Path(__file__).parents[3]


def test_place_that_is_nothing_is_refused(tmp_path: Path) -> None:
    with pytest.raises(EditionError, match="There is no file or folder"):
        open_publication(tmp_path / "nowhere")
    with pytest.raises(EditionError, match="is no publication that can be audited"):
        open_publication(tmp_path)


def test_former_edition_counts_but_is_not_audited_itself() -> None:
    now = drawn("sex", "2020 2021\n girls 40 50\n boys <10 31")
    before = drawn("sex", "2019 2020\n girls 30 40\n boys 4 8", period="2019-2020")

    alone = audit_publication(now)
    report = audit_publication(now, earlier=[before])

    assert alone.findings == ()
    assert [found.cells for found in report.findings] == [("sex.boys.2020", "sex~1/sex.boys.2020")]


def test_contradiction_is_told_once() -> None:
    by_sex = drawn("sex", "2020 2021\n girls 50 60\n boys 10 20\n total 60 99")
    by_age = drawn("age", "2020 2021\n old <10 44\n young 22 33\n total 60 77", population="others")

    report = audit_publication(together(by_sex, by_age))

    contradictions = [found.rule for found in report.findings if found.kind is Kind.INCONSISTENT]
    assert "contradiction" not in contradictions
    assert len(contradictions) == 2


def test_breaks_come_from_the_contracts() -> None:
    breaks = {name: found for found in known_breaks(ROOT / "definitions") for name in found.names}

    assert breaks["veilig thuis"].year == 2019
    assert breaks["helpwanted"].year == 2020


SIDES, YEARS = ("north", "south", "east"), ("2019", "2020", "2021")
counts = st.lists(st.lists(st.integers(150, 900), min_size=3, max_size=3), min_size=3, max_size=3)


@settings(max_examples=30, deadline=None)
@given(counts)
def test_consistent_and_safe_publications_give_no_finding(table: list[list[int]]) -> None:
    rows = [f"{side} {' '.join(map(str, row))} {sum(row)}" for side, row in zip(SIDES, table, strict=True)]
    sums = [sum(column) for column in zip(*table, strict=True)]
    whole = sum(sums)
    text = "\n".join([f"{' '.join(YEARS)} total", *rows, f"total {' '.join(map(str, sums))} {whole}"])
    by_kind = f"{' '.join(YEARS)}\nall {' '.join(map(str, sums))}"
    share = said(
        "share", "share of the north", round(100 * sum(table[0]) / whole), unit="percent", relation=Relation.SHARE,
        numerators=("kinds.north.total",), denominators=("N.kinds",),
    )  # fmt: skip

    whole_ = {"total": whole, "period": "2019-2021"}
    report = audit_publication(together(drawn("kinds", text, **whole_), drawn("years", by_kind, **whole_), share))

    assert report.findings == ()
