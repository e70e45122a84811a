"""Numbers that a person can have: none where nobody should exist, and a warning of those that nobody can have."""

from pathlib import Path

import pytest

from inbeeld.engines import Engine
from inbeeld.errors import UnusableDelivery
from inbeeld.registers import GOOD, Pseudonymiser, RegisterChecked, require_usable_register
from tests.unit.registers.deliver import POLICE, RESIDENTS, checked, delivery, manifest, monitor, registration, resident
from tests.unit.registers.people import BSN, KEY, everything_in

ALLOWED = "111222333"
"""The number that everybody gives as an example: it passes the eleven-test, and nobody has it."""
MADE = Pseudonymiser(BSN, "police-incidents", KEY)


def outcome_of(duck: Engine, folder: Path, numbers: list[str], *, synthetic: bool) -> RegisterChecked:
    """Residents with these numbers, after their check."""
    rows = [resident(number, persoon=words) for number, words in enumerate(numbers)]
    made = manifest(delivery(folder / "2022-05-01", "residents", RESIDENTS, rows), "residents", synthetic=synthetic)
    return checked(duck, made, folder / "rows")


def test_a_register_in_which_somebody_exists_is_not_taken_for_synthetic(duck: Engine, tmp_path: Path) -> None:
    outcome = outcome_of(duck, tmp_path, ["770000077", ALLOWED, "111 222 333", ""], synthetic=True)
    assert not outcome.usable
    assert outcome.broken == {"person-missing": 1}
    assert [one.rule for one in outcome.findings] == ["record-exists", "person-missing"]
    assert outcome.findings[0].message.en.endswith("a number that a person can have: 2.")
    with pytest.raises(UnusableDelivery, match="says that nobody in this register exists") as refused:
        require_usable_register(outcome, monitor().registers["residents"])
    assert ALLOWED not in str(refused.value) + repr(outcome)


def test_no_pseudonym_is_made_of_who_can_exist(duck: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.rmtree", lambda *_, **__: None)  # what was at work stays
    outcome_of(duck, tmp_path, ["770000077", ALLOWED], synthetic=True)
    left = everything_in(tmp_path / "rows")
    assert MADE.of_one("770000077") in left
    assert MADE.of_one(ALLOWED) not in left


def test_numbers_that_nobody_can_have_are_counted_and_stay(duck: Engine, tmp_path: Path) -> None:
    outcome = outcome_of(duck, tmp_path, ["770000077", ALLOWED, "123456789", ""], synthetic=False)
    assert outcome.broken == {"person-proof": 2, "person-missing": 1}
    assert (outcome.good, outcome.usable) == (3, True)
    [warning] = [finding for finding in outcome.findings if finding.severity == "warning"]
    assert warning.message.en == (
        "There is a number that does not exist in 2 rows (counted below the heading): 1, 3: "
        "it does not pass the eleven-test."
    )
    assert (tmp_path / "rows" / GOOD).is_file()


def test_the_number_of_a_record_is_no_number_of_a_person(duck: Engine, tmp_path: Path) -> None:
    rows = [registration(1, registratienummer="PL0900-2020123456"), registration(2, registratienummer=ALLOWED)]
    made = delivery(tmp_path / "2022-05-01", "police-incidents", POLICE, rows)
    assert checked(duck, made, tmp_path / "rows").broken == {}
