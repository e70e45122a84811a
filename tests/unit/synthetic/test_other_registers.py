"""Cases of the Board and contacts with the help line: as printed, from the delivered files."""

import pandas as pd
import pytest

from tests.unit.synthetic.counting import Delivered, age_by_month, listed

DROPPED = ["ooit naaktbeeld gestuurd", "nepprofiel", "niet serieus", "overig"]


@pytest.fixture(scope="module")
def sexual(national: Delivered) -> pd.DataFrame:
    return national.cases[national.cases.kenmerken.notna()]


@pytest.fixture(scope="module")
def kept(national: Delivered) -> pd.DataFrame:
    return national.contacts[~national.contacts.reden.isin(DROPPED)]


@pytest.fixture(scope="module")
def minors(kept: pd.DataFrame) -> pd.DataFrame:
    return kept[pd.to_numeric(kept.leeftijd) < 18]


def test_cases_and_children_are_as_printed(national: Delivered, sexual: pd.DataFrame) -> None:
    assert (national.cases.besluit.notna().sum(), len(sexual), sexual.persoon.nunique()) == (69_875, 1_478, 1_399)


def test_some_cases_of_the_last_half_year_are_still_open(national: Delivered) -> None:
    still = national.cases[national.cases.besluit.isna()]
    assert len(still) == 320
    assert still.afgesloten.isna().all()
    assert still.instroom.min() > pd.Timestamp(2021, 6, 1)


def test_decisions_are_as_printed(sexual: pd.DataFrame) -> None:
    printed = {
        "rekest OTS": 657,
        "rekest OTS + MUHP": 468,
        "rekest gezagsbeëindigende maatregel": 38,
        "rekest MUHP (bij lopende OTS)": 16,
        "adviseren op rekest RvdK": 40,
        "adviseren op rekest van anderen": 6,
        "voogdij aan derden": 11,
        "geen kinderbeschermingsmaatregel nodig": 187,
        "afgebroken": 55,
    }
    assert sexual.besluit.value_counts().to_dict() == printed


def test_other_forms_are_as_printed(sexual: pd.DataFrame) -> None:
    forms = sexual.overige_vormen.dropna().str.split(";")
    assert len(forms) == 1_109
    assert forms.explode().value_counts().to_dict() == {
        "huiselijk geweld": 567,
        "lichamelijke mishandeling": 486,
        "verwaarlozing": 557,
        "scheidingsproblematiek": 522,
        "eergerelateerd geweld": 57,
    }


def test_numbers_of_forms_of_all_cases_are_as_printed(national: Delivered) -> None:
    decided = national.cases[national.cases.besluit.notna()]
    number = decided.kenmerken.notna().astype(int) + decided.overige_vormen.str.count(";").add(1).fillna(0)
    shares = number.value_counts(normalize=True)
    assert [round(100 * shares[forms]) for forms in (1, 2, 3)] == [56, 30, 11]


def test_who_asked_is_as_printed(sexual: pd.DataFrame) -> None:
    counts = sexual.verzoeker.value_counts()
    assert counts["Samen Veilig"] == 49
    assert round(100 * counts["gemeenten"] / 1_478) == 36
    assert round(100 * counts["Raad"] / 1_478) == 20


def test_ages_of_children_are_as_printed(sexual: pd.DataFrame) -> None:
    children = sexual.sort_values("instroom").drop_duplicates("persoon")
    known = children.dropna(subset=["geslacht", "geboortemaand"])
    assert len(children) - len(known) == 7
    age = age_by_month(known.geboortemaand, known.instroom)
    assert (round(age.mean()), round(age.std()), age.median(), age.min(), age.max()) == (10, 5, 11, 0, 17)
    assert round(100 * (age < 4).mean()) == 10


def test_contacts_are_as_printed_after_cleaning(kept: pd.DataFrame, minors: pd.DataFrame) -> None:
    assert (len(kept), len(minors)) == (17_917, 4_649)
    assert 2_950 < kept.wie.isin(["ander", "volwassene"]).sum() < 3_000
    assert (minors.kanaal == "chat").sum() == 643
    assert (minors.reden == "afpersing geld").sum() == 484
    assert (minors.reden == "afpersing overig").sum() == 1_076
    assert (minors.wie == "minderjarige").all()


def test_platforms_are_as_printed_and_what_is_lacking_is_on_no_list(minors: pd.DataFrame) -> None:
    recent = minors[minors.datum.dt.year >= 2020]
    official = recent[recent.platform.str.startswith("OM")]
    letters = official.geslacht.where(official.geslacht.isin(["M", "V"]), "O")
    found = pd.crosstab(official.platform, letters)
    assert (len(recent), len(official)) == (3_376, 3_371)
    assert listed(found, "OM01", ["M", "V", "O"]) == [184, 704, 13]
    assert listed(found, "OM04", ["M", "V", "O"]) == [10, 60, 2]
    assert listed(found, "OM08", ["M", "V", "O"]) == [6, 19, 1]
    assert listed(found, "OM13", ["M", "V", "O"]) == [407, 949, 38]
    assert recent.tweede_platform.notna().sum() == 161


def test_contact_with_the_police_is_as_printed_and_known_from_2020(minors: pd.DataFrame) -> None:
    recent = minors[minors.datum.dt.year >= 2020]
    shares = (recent.politie == "ja").groupby(recent.geslacht).mean()
    assert 0.07 <= shares["M"] < 0.08
    assert 0.10 <= shares["V"] < 0.11
    assert minors[minors.datum.dt.year < 2020].politie.isna().all()


def test_there_is_no_advice_module_before_november_2019(national: Delivered) -> None:
    module = national.contacts[national.contacts.kanaal == "adviesmodule"]
    assert module.datum.min() >= pd.Timestamp(2019, 11, 1)
