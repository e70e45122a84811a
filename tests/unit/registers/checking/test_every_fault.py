"""Every kind of fault is found, at its row and column, and nothing else is lost. On both engines."""

from pathlib import Path

import pyarrow.parquet as pq  # type: ignore[import-untyped]  # it ships no types
import pytest

from inbeeld.engines import Engine
from inbeeld.registers import GOOD, Pseudonymiser, RegisterChecked
from tests.unit.registers.deliver import POLICE, RESIDENTS, apart, checked, delivery, person, registration, resident
from tests.unit.registers.people import BSN, KEY

Case = tuple[str, list[list[str]], set[str]]
"""What is wrong, the rows that show it, and the checks that the last of them does not pass."""

OF_RESIDENTS: list[Case] = [
    ("nothing", [resident()], set()),
    ("born on no day", [resident(geboortemaand="1998-13")], {"born-form"}),
    ("born in the future", [resident(geboortemaand="2023-01", vanaf="2010-01-01")], {"born-range"}),
    ("born too long ago", [resident(geboortemaand="1901-12")], {"born-range"}),
    ("a day of birth, more than agreed", [resident(geboortemaand="2008-02-03")], {"born-form"}),
    ("no month of birth", [resident(geboortemaand="")], {"born-missing"}),
    ("spaces around", [resident(geslacht=" V ", vanaf="2010-01-01 ")], set()),
    ("an unknown sex", [resident(geslacht="Q")], {"sex-form"}),
    ("a misspelt municipality", [resident(gemeente="Aa en Hunzee")], {"municipality-form"}),
    ("other capitals", [resident(gemeente="aa EN hunze")], set()),
    ("no such day", [resident(vanaf="2011-02-29")], {"since-form"}),
    ("a leap day", [resident(vanaf="2012-02-29")], set()),
    ("a day the other way round", [resident(vanaf="01-02-2011")], {"since-form"}),
    ("living before being born", [resident(vanaf="2008-01-31")], {"born-before-stay"}),
    ("ends before it begins", [resident(tot="2009-12-31", reden_vertrek="verhuisd")], {"stay-ends-later"}),
    ("ends on the day it begins", [resident(tot="2010-01-01", reden_vertrek="verhuisd")], set()),
    ("ends in the future", [resident(tot="2022-05-02", reden_vertrek="verhuisd")], {"until-range"}),
    ("left on no day", [resident(reden_vertrek="overleden")], {"left-has-day"}),
    ("left for no reason", [resident(tot="2015-01-01")], {"day-has-left"}),
    ("no identifier", [resident(persoon="")], {"person-missing"}),
    ("an identifier for nobody", [resident(persoon="999999999")], {"person-missing"}),
    ("a digit too few", [resident(persoon="12345678")], {"person-form"}),
    ("a letter", [resident(persoon="12345678X")], {"person-form"}),
    ("a row twice", [resident(), resident()], {"stay-once"}),
    ("two faults", [resident(geslacht="Q", vanaf="31-12-2010")], {"sex-form", "since-form"}),
]
MOVED = {"vanaf": "2010-01-01", "tot": "2015-03-01", "reden_vertrek": "verhuisd"}
OVERLAPS: list[tuple[str, list[list[str]], list[set[str]]]] = [
    ("touching", [resident(**MOVED), resident(vanaf="2015-03-01")], [set(), set()]),
    ("a day too early", [resident(**MOVED), resident(vanaf="2015-02-28")], [{"one-place"}, {"one-place"}]),
    ("in any order", [resident(vanaf="2015-02-28"), resident(**MOVED)], [{"one-place"}, {"one-place"}]),
    (
        "one within another, and one after both",
        [
            resident(**MOVED),
            resident(**MOVED | {"vanaf": "2011-01-01", "tot": "2011-02-01"}),
            resident(vanaf="2015-03-01"),
        ],
        [{"one-place"}, {"one-place"}, set()],
    ),
    (
        "a long one, a short one, and one in the rest of the long one",
        [
            resident(**MOVED),
            resident(**MOVED | {"vanaf": "2011-01-01", "tot": "2011-02-01"}),
            resident(**MOVED | {"vanaf": "2012-01-01", "tot": "2012-02-01"}),
        ],
        [{"one-place"}] * 3,
    ),
    ("two differ on one day", [resident(), resident(geslacht="M")], [{"stay-once"}, {"stay-once"}]),
    ("a copy is no overlap of the first", [resident(), resident()], [set(), {"stay-once"}]),
    (
        "what is wrong already overlaps nothing",
        [resident(**MOVED), resident(vanaf="2015-02-28", geslacht="Q")],
        [set(), {"sex-form"}],
    ),
    (
        "of no day",
        [resident(**MOVED), resident(vanaf="2011-01-01", tot="2011-01-01", reden_vertrek="verhuisd")],
        [set()] * 2,
    ),
]
OF_POLICE: list[Case] = [
    ("nothing", [registration()], set()),
    ("no key", [registration(persoon="")], set()),
    ("no key twice", [registration(persoon=""), registration(persoon="")], set()),
    ("a wrong word for a role", [registration(rol="dader")], {"role-form"}),
    ("no codes", [registration(feitcodes=" ; ")], {"offences-missing"}),
    ("an unknown code", [registration(feitcodes="F521;Q99")], set()),
    ("ends before it begins", [registration(einde_delict="2020-02-28")], {"offence-ends-later"}),
    ("registered before it begins", [registration(datum_registratie="2020-02-28")], {"registered-later"}),
    ("registered in the future", [registration(datum_registratie="2022-05-02")], {"registered-range"}),
    (
        "registered too long ago",
        [registration(datum_registratie="2009-12-31", begin_delict="2009-12-01")],
        {"registered-range"},
    ),
    ("perhaps", [registration(aangifte="misschien")], {"complaint-form"}),
    ("in one role twice", [registration(), registration(aangifte="nee")], {"role-once"}),
    ("in two roles", [registration(), registration(rol="getuige")], set()),
]


def numbered(cases: list[Case]) -> list[list[str]]:
    """The rows of all cases; those of each case are about other persons and records."""
    return [
        [person(number) if value == person(1) else value.replace("00001", f"{number:05}") for value in row]
        for number, (_, rows, _) in enumerate(cases)
        for row in rows
    ]


@pytest.fixture(scope="module")
def residents(engine: Engine, tmp_path_factory: pytest.TempPathFactory) -> tuple[RegisterChecked, Path]:
    cases = [*OF_RESIDENTS, *((name, rows, broken[-1]) for name, rows, broken in OVERLAPS)]
    folder = tmp_path_factory.mktemp("residents")
    made = delivery(folder / "2022-05-01", "residents", RESIDENTS, numbered(cases))
    return checked(engine, made, folder / "rows"), folder / "rows"


def test_every_fault_of_residents_is_found_and_nothing_else(residents: tuple[RegisterChecked, Path]) -> None:
    expected, row = {}, 0
    for _, rows, last in OF_RESIDENTS:
        row += len(rows)
        expected[row] = last
    for _, _, each in OVERLAPS:
        expected |= {row + place: broken for place, broken in enumerate(each, start=1)}
        row += len(each)
    assert apart(residents[1]) == {number: broken for number, broken in expected.items() if broken}
    outcome = residents[0]
    assert (outcome.rows, outcome.apart) == (row, sum(map(bool, expected.values())))
    assert outcome.good == outcome.rows - outcome.apart


def test_good_rows_have_their_shape_and_order(residents: tuple[RegisterChecked, Path]) -> None:
    table = pq.read_table(residents[1] / GOOD)
    set_apart = set(apart(residents[1]))
    assert table["row"].to_pylist() == [row for row in range(1, residents[0].rows + 1) if row not in set_apart]
    first = table.slice(0, 1).to_pylist()[0]
    assert first == {
        "row": 1,
        "person": Pseudonymiser(BSN, "police-incidents", KEY).of_one(person(0)),
        "born": first["since"].replace(2008, 2),
        "sex": "female",
        "municipality": "aa-en-hunze",
        "since": first["since"],
        "until": None,
        "left": None,
    }


def test_each_check_is_told_once_with_its_rows_and_column(residents: tuple[RegisterChecked, Path]) -> None:
    outcome = residents[0]
    assert [finding.rule for finding in outcome.findings] == list(outcome.broken)
    told = {finding.rule: finding for finding in outcome.findings}
    found = told["born-form"]
    assert (found.where.row, found.where.column, found.found) == (2, "geboortemaand", None)
    assert found.message.nl == (
        "Hier hoort een bestaande maand (zoals 2021-02) te staan. "
        "Dat is niet zo in 2 rijen (geteld onder de kop): 2, 5."
    )
    assert told["person-form"].advice.en == "Look these rows up and correct them."
    assert told["person-form"].expected == "een nummer van 9 cijfers"
    assert told["person-missing"].message.en == "A value is missing in 2 rows (counted below the heading): 20, 21."
    assert told["until-range"].advice.nl == "Schrijf een dag van 1902-01-01 tot en met 2022-05-01."
    assert told["left-has-day"].message.nl.startswith(
        "Een reden van vertrek heeft een dag van vertrek. Dat klopt niet in rij"
    )
    assert told["left-has-day"].advice.nl == "Verbeter reden_vertrek en tot in deze rijen."


def test_every_fault_of_the_police_is_found(engine: Engine, tmp_path: Path) -> None:
    made = delivery(tmp_path / "2022-05-01", "police-incidents", POLICE, numbered(OF_POLICE))
    outcome = checked(engine, made, tmp_path / "rows")
    expected, row = {}, 0
    for name, rows, last in OF_POLICE:
        row += len(rows)
        expected[row] = last
        if name == "in one role twice":
            expected[row - 1] = last
    assert apart(tmp_path / "rows") == {number: broken for number, broken in expected.items() if broken}
    warnings = [finding for finding in outcome.findings if finding.severity == "warning"]
    assert [finding.rule for finding in warnings] == ["offences-unlisted", "person-known"]
    offences = dict(
        zip(*(pq.read_table(tmp_path / "rows" / GOOD).to_pydict()[name] for name in ("row", "offences")), strict=True)
    )
    assert offences[1] == "A10;F521"
    assert "F521;unlisted" in offences.values()
