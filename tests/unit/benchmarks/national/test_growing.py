"""Growth tells whether a stage's seconds grow as its rows do."""

import pytest

from benchmarks.national.growing import grown
from tests.unit.benchmarks.national.made import result, stage


def test_growth_is_seconds_over_rows() -> None:
    small = result(scale=0.1, stages=(stage("make", 2.0, rows=100), stage("count police", 1.0, rows=50)))
    large = result(scale=1.0, stages=(stage("make", 24.0, rows=1_000), stage("count police", 4.0, rows=500)))

    made, police, counting, total = grown([small, large])

    assert (made.stage, made.start, made.end, made.rows, made.cpu) == ("make", 0.1, 1.0, 10.0, 12.0)
    assert made.pace == pytest.approx(12 / 10)
    assert police.pace == counting.pace == pytest.approx(4 / 10)
    assert total.pace == pytest.approx((28 / 3) / (1_500 / 150))


@pytest.mark.parametrize(("cpu", "is_linear"), [(9.0, True), (12.0, True), (12.5, False), (100.0, False)])
def test_stage_that_grows_faster_than_its_rows_is_not_linear(cpu: float, is_linear: bool) -> None:
    small, large = (
        result(stages=(stage("count police", each, rows=rows),)) for each, rows in ((1.0, 100), (cpu, 1_000))
    )

    assert grown([small, large])[0].is_linear == is_linear


def test_every_scale_is_set_beside_the_first() -> None:
    results = [result(scale=scale) for scale in (0.1, 1.0, 2.0)]

    assert {(each.start, each.end) for each in grown(results)} == {(0.1, 1.0), (0.1, 2.0)}
    assert grown(results[:1]) == []
