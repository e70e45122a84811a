"""Measures: what may be mixed."""

from dataclasses import replace

import pytest

from inbeeld.errors import MeasuresDiffer
from inbeeld.vocabulary import Measure, Text, Unit, check_same_measure
from tests.drawn import BROAD, CENTRE, POLICE

PERSON = Unit("person", Text("persoon", "person"), Text("personen", "persons"))


def test_a_measure_is_named_by_source_definition_and_unit() -> None:
    assert POLICE.id == "police/legal/report"


def test_equal_measures_may_be_mixed() -> None:
    check_same_measure(POLICE, replace(POLICE), doing="add")


@pytest.mark.parametrize(
    "other", [CENTRE, replace(POLICE, definition=BROAD), replace(POLICE, unit=PERSON)], ids=lambda m: m.id
)
def test_another_source_definition_or_unit_is_refused(other: Measure) -> None:
    with pytest.raises(MeasuresDiffer):
        check_same_measure(POLICE, other, doing="add")


def test_the_message_names_both_definitions_and_what_to_do() -> None:
    with pytest.raises(MeasuresDiffer) as caught:
        check_same_measure(CENTRE, POLICE, doing="compare")
    assert str(caught.value) == (
        "Cannot compare reports of the centre (any unwanted sexual act) and reports of the police (punishable "
        "offences): one person can be in both. Show them side by side instead."
    )
