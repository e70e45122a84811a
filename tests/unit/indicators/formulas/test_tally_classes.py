"""Counting places per class: exact counts fall in the classes that the formula names."""

from dataclasses import replace
from datetime import date

import pytest

from inbeeld.declarations import Indicator
from inbeeld.deliveries import Checked, Record
from inbeeld.errors import DefinitionError
from inbeeld.indicators import compute_indicator
from inbeeld.tables import Cell, Status, Table
from inbeeld.vocabulary import Code, CodeList, Text
from tests.unit.deliveries.supplier import column, contract, definitions, table

WORDS = {"nl": "woorden", "en": "words"}
WHOLE = CodeList(
    "sizes",
    Text.same("Size"),
    (
        Code("few", Text.same("0-9"), lower=0, upper=9),
        Code("some", Text.same("10-19"), lower=10, upper=19),
        Code("many", Text.same("20+"), lower=20),
    ),
)
DECLARED = {
    "id": "vt.sizes",
    "title": WORDS,
    "source": "vt",
    "table": "places",
    "value": "reports",
    "by": ["region"],
    "population": WORDS,
    "period": "2021",
    "policy": "none",
    "version": [{"since": date(2017, 1, 1), "formula": "tally-classes", "classes": "sizes", "wording": WORDS}],
}


def tally(counts: dict[str, Cell], classes: CodeList = WHOLE, **changed: object) -> Table:
    """The number of regions by the class of their reports."""
    given = contract(table("places", (column("region", "code", codelist="regions"), column("reports", "count"))))
    records = tuple(Record(row, {"region": code}, {"reports": cell}) for row, (code, cell) in enumerate(counts.items()))
    checked = Checked("vt", "2022-05-01", (), {"places": records}, (), ())
    known = definitions(given)
    lists = {**known.codelists, "sizes": classes}
    known = replace(known, codelists=lists, files={"indicators/vt.sizes": "sizes.toml"})
    return compute_indicator(Indicator.model_validate({**DECLARED, **changed}), known, checked, day=date(2022, 1, 1))


def test_the_bounds_of_a_class_belong_to_it() -> None:
    found = tally({"drenthe": Cell(9), "fryslan": Cell(10), "zeeland": Cell(19)})
    assert [found.number(reports=code) for code in ("few", "some", "many")] == [1, 2, 0]


def test_a_total_is_no_place() -> None:
    found = tally({"drenthe": Cell(20), "total": Cell(20)})
    assert found.number(reports="many") == 1


def test_a_count_that_is_not_known_falls_in_no_class() -> None:
    found = tally({"drenthe": Cell(None, Status.UNKNOWN), "fryslan": Cell(0)})
    assert [found.number(reports=code) for code in ("few", "some", "many")] == [1, 0, 0]


def test_a_hidden_count_falls_in_the_class_that_holds_all_that_it_can_be() -> None:
    found = tally({"drenthe": Cell(None, Status.HIDDEN, lower=0, upper=9), "fryslan": Cell(0)})
    assert found.number(reports="few") == 2
    with pytest.raises(DefinitionError, match="falls in 0 classes"):
        tally({"drenthe": Cell(None, Status.HIDDEN, lower=0, upper=14)})


def test_exact_counts_need_classes() -> None:
    version = {"since": date(2017, 1, 1), "formula": "tally-classes", "wording": WORDS}
    with pytest.raises(DefinitionError, match=r"no classes to count in.*'classes'"):
        tally({"drenthe": Cell(9)}, version=[version])


@pytest.mark.parametrize("upper", [8, 10], ids=["gap", "overlap"])
def test_classes_that_do_not_fit_each_other_are_refused(upper: int) -> None:
    first, *others = WHOLE.codes
    ill = replace(WHOLE, codes=(replace(first, upper=upper), *others))
    with pytest.raises(DefinitionError, match="classes of code list 'sizes'"):
        tally({"drenthe": Cell(9), "fryslan": Cell(10)}, ill)
