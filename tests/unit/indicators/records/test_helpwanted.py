"""Tables of Helpwanted: nothing is lost on the way, and what is not known is not taken for a no."""

from datetime import date
from pathlib import Path

from inbeeld.engines import Engine
from inbeeld.indicators.records.helpwanted import HELPWANTED
from inbeeld.tables import Cell, Status
from tests.generative.records.board_draws import draw_contacts
from tests.generative.records.register_rows import Contact
from tests.unit.cohorts.test_contacts import contact
from tests.unit.indicators.records.counting_small import Cells, count


def helpline(duck: Engine, folder: Path, *contacts: Contact) -> Cells:
    return count(duck, HELPWANTED, {"helpwanted-contacts": contacts}, folder)


def numbers(found: Cells, table: str) -> dict[tuple[str, ...], object]:
    return {codes: row["contacts"].value for codes, row in found[table].items()}


def test_every_contact_received_is_kept_dropped_or_of_another_year(duck: Engine, tmp_path: Path) -> None:
    cleaned = helpline(duck, tmp_path, *draw_contacts(seed=3, size=500))["cleaned"]
    parts = [row["contacts"].number for (rule,), row in cleaned.items() if rule.startswith(("dropped", "outside"))]
    assert len(parts) == 3
    assert cleaned["received",]["contacts"].number == sum(parts) + cleaned["kept",]["contacts"].number == 500


def test_those_who_sought_help_add_up_to_all_that_is_kept(duck: Engine, tmp_path: Path) -> None:
    rows = [
        contact(),
        contact(age=None),
        contact(age=18),
        contact(caller=None),
        contact(caller="other"),
        contact(caller="adult"),
    ]
    found = numbers(helpline(duck, tmp_path, *rows, contact(reason="fake_profile")), "callers")
    assert found == {("minors",): 1, ("adults",): 1, ("others",): 1, ("uncertain",): 3, ("total",): 6}


def test_contact_with_the_police_is_a_share_of_all_contacts_since_it_was_asked(duck: Engine, tmp_path: Path) -> None:
    early = contact(received=date(2019, 5, 1), police=True)
    rows = [contact(), contact(police=False), contact(police=None), contact(police=None), contact(sex="M", police=None)]
    police = helpline(duck, tmp_path, early, *rows)["police"]
    assert police["girls",] == {"share": Cell(25.0, Status.DERIVED, base=4, numerator=1), "known": Cell(2)}
    assert police["boys",] == {"share": Cell(0.0, Status.DERIVED, base=1, numerator=0), "known": Cell(0)}
    assert police["unknown",]["share"].status is Status.UNKNOWN


def test_platforms_start_in_the_year_that_all_were_asked_for_them(duck: Engine, tmp_path: Path) -> None:
    rows = [contact(received=date(2019, 12, 31)), contact(), contact(platform="OM99"), contact(platform=None)]
    platforms = numbers(helpline(duck, tmp_path, *rows), "platforms")
    assert {platform: n for (platform, sex), n in platforms.items() if sex == "girls"} == {
        "snapchat": 1,
        "kik": 0,
        "unknown": 1,
        "unlisted": 1,
    }


def test_years_sexes_and_ages_hold_minors_only(duck: Engine, tmp_path: Path) -> None:
    rows = [
        contact(age=3),
        contact(age=4, sex="M"),
        contact(age=18),
        contact(caller="adult"),
        contact(age=13, sex=None),
    ]
    found = helpline(duck, tmp_path, *rows)
    years, ages = numbers(found, "by_sex_year"), numbers(found, "by_age_sex")
    assert {codes for codes, n in years.items() if n} == {("girls", "2020"), ("boys", "2020"), ("unknown", "2020")}
    assert {codes for codes, n in ages.items() if n} == {("0-3", "girls"), ("4-12", "boys"), ("13-17", "unknown")}
