"""A register set against another one: what does not link is counted, and only what the law allows is linked."""

from dataclasses import replace
from pathlib import Path

import pytest

from inbeeld.engines import Engine
from inbeeld.errors import LinkageRefused, PseudonymError
from inbeeld.registers import GOOD, Key, Linkages, RegisterChecked, Unlinked, check_register
from tests.unit.registers.deliver import POLICE, RESIDENTS, checked, delivery, given, registration, resident
from tests.unit.registers.people import OTHER_SECRET


@pytest.fixture
def police(tmp_path: Path) -> Path:
    rows = [registration(1), registration(1, rol="getuige"), registration(2), registration(3, persoon="")]
    return delivery(tmp_path / "police" / "2022-05-01", "police-incidents", POLICE, rows)


@pytest.fixture
def residents(engine: Engine, tmp_path: Path) -> Path:
    made = delivery(tmp_path / "residents" / "2022-05-01", "residents", RESIDENTS, [resident(1), resident(3)])
    checked(engine, made, tmp_path / "known")
    return tmp_path / "known" / GOOD


def test_who_is_not_found_is_counted_and_stays(engine: Engine, police: Path, residents: Path, tmp_path: Path) -> None:
    outcome = checked(engine, police, tmp_path / "rows", {"residents": residents})
    assert outcome.unlinked == (Unlinked("person-known", "residents", rows=4, without_key=1, found=2, not_found=1),)
    assert (outcome.good, outcome.apart, outcome.is_clean) == (4, 0, True)
    told = outcome.findings[0]
    assert (told.rule, told.severity, told.where.column) == ("person-known", "warning", "persoon")
    assert told.message.nl == (
        "Elke persoon staat in het bevolkingsregister. "
        "Dat klopt niet in zoveel rijen: 1, dat is 33,33 % van de rijen met een sleutel."
    )


class TestByTheLaw:
    @pytest.fixture
    def residents(self, duck: Engine, tmp_path: Path) -> Path:
        made = delivery(tmp_path / "residents" / "2022-05-01", "residents", RESIDENTS, [resident(1)])
        checked(duck, made, tmp_path / "known")
        return tmp_path / "known" / GOOD

    def test_what_is_not_there_is_told_to_be_unchecked(self, duck: Engine, police: Path, tmp_path: Path) -> None:
        outcome: RegisterChecked = checked(duck, police, tmp_path / "rows")
        assert [finding.rule for finding in outcome.findings] == ["person-known"]
        assert outcome.findings[0].message.en.endswith("That was not checked: 'residents' is not here.")

    def test_a_pair_without_a_law_is_refused(self, duck: Engine, police: Path, residents: Path, tmp_path: Path) -> None:
        lawless = replace(given(duck, {"residents": residents}), linkages=Linkages())
        with pytest.raises(LinkageRefused, match="no legal basis is declared"):
            check_register(police, lawless, into=tmp_path / "rows")
        assert not [path for path in tmp_path.iterdir() if "rows" in path.name]

    def test_another_key_is_refused(self, duck: Engine, police: Path, residents: Path, tmp_path: Path) -> None:
        other = replace(given(duck, {"residents": residents}), key=Key(OTHER_SECRET))
        with pytest.raises(PseudonymError, match="different keys do not link"):
            check_register(police, other, into=tmp_path / "rows")
