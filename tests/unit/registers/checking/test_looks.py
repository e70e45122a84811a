"""What values look like that are not as agreed: the type and form are told, and what to do; never a value."""

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa  # type: ignore[import-untyped]  # it ships no types
import pyarrow.parquet as pq  # type: ignore[import-untyped]  # the same
import pytest

from inbeeld.deliveries import Finding
from inbeeld.engines import Engine
from inbeeld.registers import RegisterChecked
from tests.unit.registers.deliver import POLICE, RESIDENTS, as_csv, checked, manifest, registration, resident

NOON = datetime(2020, 1, 1, 12, 30, tzinfo=UTC)
Check = Callable[[Mapping[str, pa.Array]], RegisterChecked]


@pytest.fixture
def check(duck: Engine, tmp_path: Path) -> Check:
    """Checks two registrations of the police in Parquet, with other columns where given."""

    def of(other: Mapping[str, pa.Array]) -> RegisterChecked:
        folder = tmp_path / "2022-05-01"
        folder.mkdir()
        rows = zip(*(registration(number) for number in (1, 2)), strict=True)
        made = {name: pa.array(values) for name, values in zip(POLICE, rows, strict=True)}
        made["einde_delict"] = pa.nulls(2, pa.string())
        pq.write_table(pa.table({**made, **other}), folder / "r.parquet")
        return checked(duck, manifest(folder, "police-incidents"), tmp_path / "rows")

    return of


def of_rule(outcome: RegisterChecked, rule: str) -> Finding:
    [found] = [found for found in outcome.findings if found.rule == rule]
    return found


AS_DAY = "Write an existing day (such as 2021-02-28)"
CLOCK = f"{AS_DAY}, without the time and by the clock in the Netherlands."
TEXT = "Deliver the column as text:"
LOOKS: list[tuple[str, pa.Array, str, str]] = [
    (
        *("persoon", pa.array([12345678, 123456789]), "It is a number (int64)."),
        f"{TEXT} a number of 9 digits. A number has lost the zeros at its front.",
    ),
    (
        *("persoon", pa.array(["12345678", "1234567"]), "It is a number with too few digits."),
        "See whether zeros at the front were lost. Deliver the column as text, with all digits.",
    ),
    (
        *("begin_delict", pa.array([20200102, 20200103]), "It is a number (int64)."),
        f"{TEXT} an existing day (such as 2021-02-28).",
    ),
    (
        *("begin_delict", pa.array([NOON, NOON], pa.timestamp("us", "UTC"))),
        *("It is a day with a time of the day (timestamp[us, tz=UTC]).", CLOCK),
    ),
    (
        *("begin_delict", pa.array(["2020-01-02 10:30", "2020-01-02T10:30:00Z"])),
        *("It is a day with a time of the day.", CLOCK),
    ),
    (
        *("begin_delict", pa.array(["02-01-2020", "2/1/2020"])),
        *("It is a date that does not begin with the year.", f"{AS_DAY}."),
    ),
    ("begin_delict", pa.array(["20200102", "20200103"]), "It is a date without dashes.", f"{AS_DAY}."),
    ("gemeente", pa.array([344, 344]), "It is a number (int64).", "Write a name or code of the list 'Municipality'."),
    (
        *("feitcodes", pa.array([{"naam": "F521"}] * 2), "It is something else than text, a number or a day (struct)."),
        f"{TEXT} names or codes of the list 'Offence code', separated by ;.",
    ),
]


@pytest.mark.parametrize(("heading", "values", "look", "advice"), LOOKS)
def test_the_type_or_form_is_told_with_what_to_do(
    heading: str, values: pa.Array, look: str, advice: str, check: Check
) -> None:
    [found] = [found for found in check({heading: values}).findings if found.where.column == heading]
    assert (found.message.en.split(": 1, 2. ")[1], found.advice.en, found.found) == (look, advice, None)


def test_in_dutch_it_reads_as_well(check: Check) -> None:
    found = of_rule(check({"persoon": pa.array([12345678, 123456789])}), "person-form")
    assert found.message.nl == (
        "Hier hoort een nummer van 9 cijfers te staan. Dat is niet zo in 2 rijen (geteld onder de kop): 1, 2. "
        "Er staat een getal (int64)."
    )
    assert found.advice.nl == (
        "Lever de kolom als tekst: een nummer van 9 cijfers. Een getal heeft zijn nullen vooraan verloren."
    )


def test_what_most_look_like_is_told_and_what_differs_is_not(duck: Engine, tmp_path: Path) -> None:
    months = ["2008-02-03", "2008-02-03", "1998-13"]
    for name, rows, look in (("most", months, "Mostly it is a whole day."), ("half", months[1:], None)):
        folder = tmp_path / name / "2022-05-01"
        folder.mkdir(parents=True)
        made = [resident(number, geboortemaand=month) for number, month in enumerate(rows)]
        as_csv(folder / "r.csv", RESIDENTS, made)
        found = of_rule(checked(duck, manifest(folder, "residents"), tmp_path / name / "rows"), "born-form")
        assert (look in found.message.en) if look else found.message.en.endswith(": 1, 2.")


def test_files_that_store_a_column_in_several_ways_name_no_type(duck: Engine, tmp_path: Path) -> None:
    folder = tmp_path / "2022-05-01"
    folder.mkdir()
    for kind in (pa.int32(), pa.int64()):
        columns: dict[str, Any] = dict(zip(RESIDENTS, ([value] for value in resident()), strict=True))
        columns |= {"persoon": pa.array([123456789], kind), "tot": pa.nulls(1), "reden_vertrek": pa.nulls(1)}
        pq.write_table(pa.table(columns), folder / f"{kind}.parquet")
    found = of_rule(checked(duck, manifest(folder, "residents"), tmp_path / "rows"), "person-form")
    assert "It is a number." in found.message.en


def test_days_that_no_calendar_holds_break_no_check(check: Check) -> None:
    days = pa.array([3_700_000, -800_000], pa.int32()).cast(pa.date32())
    outcome = check({"begin_delict": days})
    assert outcome.broken["started-range"] == 2
    assert date(2020, 3, 1).isoformat() not in repr(outcome)


class TestCodesOfNoList:
    """A register in which hardly any row has a code of the list says nothing of who is a victim."""

    def test_lists_of_codes_are_read_as_codes(self, check: Check) -> None:
        outcome = check({"feitcodes": pa.array([["F521"], ["F522", "F525"]])})
        assert (outcome.good, outcome.broken, outcome.usable) == (2, {}, True)

    def test_a_register_without_a_code_of_the_list_is_refused(self, check: Check) -> None:
        outcome = check({"feitcodes": pa.array(["521", "522;525"])})
        found = of_rule(outcome, "record-mostly-unlisted")
        assert (outcome.usable, found.blocks) == (False, True)
        assert found.message.en.startswith("Too many rows hold not one code of the list 'Offence code': 2 of 2.")
        assert "521" not in repr(outcome)

    @pytest.mark.parametrize("codes", [["F521", "522"], ["F521;522", "F521;522"]])
    def test_a_warning_will_do_where_others_are_on_it(self, codes: list[str], check: Check) -> None:
        outcome = check({"feitcodes": pa.array(codes)})
        assert outcome.usable
        assert [found.rule for found in outcome.findings] == ["offences-unlisted", "person-known"]
