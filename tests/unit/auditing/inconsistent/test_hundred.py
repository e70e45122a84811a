"""Percentages that should add up to a hundred."""

from inbeeld.auditing.figures import Publication
from inbeeld.auditing.findings import Severity
from inbeeld.auditing.inconsistent.hundred import find
from tests.unit.auditing.publications import Drawn, printed


def outcomes(*shares: str, **facts: str) -> Publication:
    rows = "\n".join(f"p{n}, outcome {n}, {share}, percent" for n, share in enumerate(shares))
    return printed(Drawn("outcomes", f"id, outcome, value, unit\n{rows}", facts))


def test_a_hundred_within_rounding_is_right() -> None:
    assert list(find(outcomes("62", "38"))) == []
    assert list(find(outcomes("33", "33", "33"))) == []


def test_more_than_rounding_explains_is_found() -> None:
    (found,) = find(outcomes("62", "40"))
    assert found.severity is Severity.LIKELY
    assert found.derivation[1].en == "62 + 40 = 102."


def test_answers_that_go_together_are_left_alone() -> None:
    assert list(find(outcomes("62", "42", caveats="several answers possible"))) == []
    assert list(find(outcomes("62", "70"))) == []


def test_one_set_that_differs_from_all_others_is_certain() -> None:
    rows = ["id, year, sex, value, unit"]
    for year, (girls, boys) in {2019: (60, 40), 2020: (55, 45), 2021: (70, 20)}.items():
        rows += [f"g{year}, {year}, girls, {girls}, percent", f"b{year}, {year}, boys, {boys}, percent"]
    (found,) = find(printed(Drawn("sex", "\n".join(rows))))
    assert (found.severity, found.cells) == (Severity.CERTAIN, ("g2021", "b2021"))
