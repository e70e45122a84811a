"""The national victims have every printed figure at once, counted from the delivered files."""

import pandas as pd
import pytest
from scipy.stats import chi2_contingency

from tests.unit.synthetic import counting
from tests.unit.synthetic.counting import GROUPS, SEXUAL, Delivered, listed

SEXES = {"V": "girls", "M": "boys"}


@pytest.fixture(scope="module")
def reports(national: Delivered) -> pd.DataFrame:
    return counting.victim_reports(national)


@pytest.fixture(scope="module")
def index(reports: pd.DataFrame) -> pd.DataFrame:
    return counting.first_reports(reports)


@pytest.fixture(scope="module")
def five(index: pd.DataFrame) -> pd.DataFrame:
    return counting.cohort(index, 5)


@pytest.fixture(scope="module")
def repeats(national: Delivered, five: pd.DataFrame) -> pd.DataFrame:
    return counting.later(national, five, 5)


@pytest.fixture(scope="module")
def recent(reports: pd.DataFrame) -> pd.DataFrame:
    return counting.first_reports(reports[reports.year.between(2016, 2020)])


def in_period(reports: pd.DataFrame) -> pd.DataFrame:
    return reports[reports.year.between(2017, 2021)]


def test_reports_by_year_and_sex_are_as_printed(reports: pd.DataFrame) -> None:
    found = pd.crosstab(in_period(reports)["geslacht"], in_period(reports)["year"])
    assert listed(found, "V") == [2343, 2791, 2876, 2746, 2852]
    assert listed(found, "M") == [397, 456, 473, 482, 480]


def test_reports_by_year_and_age_group_are_as_printed(reports: pd.DataFrame) -> None:
    found = pd.crosstab(in_period(reports)["group"], in_period(reports)["year"])
    assert listed(found, "13-17") == [1799, 2034, 2113, 2039, 2015]
    assert listed(found, "4-12") == [835, 1095, 1116, 1053, 1171]


def test_reports_by_year_and_offence_are_as_printed(reports: pd.DataFrame) -> None:
    found = in_period(reports).groupby(["offence", "year"]).size().unstack(fill_value=0)
    printed = {
        "F525": [16, 20, 56, 23, 23],
        "F5296": [44, 94, 75, 66, 34],
        "F5295": [309, 428, 458, 461, 212],
        "F526": [293, 404, 379, 442, 485],
        "F520": [405, 448, 399, 429, 376],
        "F521": [413, 485, 538, 518, 627],
        "F527": [587, 654, 742, 675, 780],
        "F522": [673, 713, 697, 609, 795],
    }
    assert {code: listed(found, code) for code in printed} == printed
    assert found.loc["F5292"].sum() == 11
    assert found.loc["F5292"].max() < 10


def test_six_percent_of_the_reports_are_of_violence_before_the_period(reports: pd.DataFrame) -> None:
    assert (in_period(reports)["end"] < "2017-01-01").sum() == 954


def test_unique_victims_and_cohorts_are_as_printed(index: pd.DataFrame) -> None:
    assert len(index) == 31_059
    assert [len(counting.cohort(index, years)) for years in (2, 5, 7, 10)] == [25_647, 17_098, 12_727, 5_941]
    assert (counting.cohort(index, 2).geslacht == "V").sum() == 21_635
    assert round(index["age"].mean()) == 12


def test_outcomes_within_five_years_by_sex_and_by_age_are_as_printed(five: pd.DataFrame, repeats: pd.DataFrame) -> None:
    outcome = counting.outcomes(five, repeats).to_numpy()
    by_sex = pd.crosstab(five.geslacht.to_numpy(), outcome)[["none", "once", "multiple"]]
    by_age = pd.crosstab(five.group.to_numpy(), outcome)[["none", "once", "multiple"]]
    assert by_sex.loc[["V", "M"]].to_numpy().tolist() == [[10433, 2588, 1348], [2213, 364, 152]]
    assert by_age.loc[GROUPS].to_numpy().tolist() == [[800, 108, 23], [5355, 654, 197], [6491, 2190, 1280]]


def test_later_offences_are_as_printed_by_category(repeats: pd.DataFrame) -> None:
    assert len(repeats) == 8_511
    printed = {"assault": 1712, "sexual": 1436, "trafficking": 102, "liberty": 271, "homicide": 50, "other": 4940}
    assert repeats.category.value_counts().to_dict() == printed


def test_so_many_victims_of_a_serious_offence_as_printed(five: pd.DataFrame, repeats: pd.DataFrame) -> None:
    serious = repeats[repeats.category != "other"]
    assert serious.persoon.nunique() == 2_502
    sexual = serious[serious.category == "sexual"].persoon.nunique() / len(five)
    violence = serious[serious.category != "sexual"].persoon.nunique() / len(five)
    assert (round(100 * sexual), round(100 * violence)) == (7, 9)


@pytest.mark.parametrize(("code", "lowest", "highest"), [
    ("F521", 0.38, 0.40),
    ("F5292", 0.455, 0.465), ("F520", 0.165, 0.175), ("F522", 0.3, 0.34), ("F525", 0.3, 0.34),
    ("F5295", 0.3, 0.34), ("F5296", 0.3, 0.34),
])  # fmt: skip
def test_repeats_by_first_offence_fit_the_printed_words(
    five: pd.DataFrame, repeats: pd.DataFrame, code: str, lowest: float, highest: float
) -> None:
    persons = five[five.offence == code].persoon
    assert lowest <= persons.isin(repeats.persoon).mean() < highest
    assert code != "F5292" or len(persons) == 28


def test_the_tests_of_association_give_the_printed_statistics(five: pd.DataFrame, repeats: pd.DataFrame) -> None:
    outcome = counting.outcomes(five, repeats).to_numpy()
    found = {
        name: chi2_contingency(pd.crosstab(five[name].to_numpy(), outcome), correction=False).statistic
        for name in ("geslacht", "group", "offence")
    }
    assert found["geslacht"] == pytest.approx(89.303, abs=0.0005)
    assert found["group"] == pytest.approx(1010.897, abs=0.0005)
    assert found["offence"] == pytest.approx(528.202, abs=1)


def test_the_other_windows_fit_the_printed_words(national: Delivered, index: pd.DataFrame) -> None:
    shares = {}
    for years in (2, 7, 10):
        persons = counting.cohort(index, years)
        again = counting.later(national, persons, years).groupby("persoon").size()
        shares[years] = len(again) / len(persons)
    assert round(shares[2], 2) == 0.14
    assert 0.32 < shares[7] < 1 / 3
    assert 0.40 < shares[10] < 0.42
    assert round((again > 1).mean(), 2) == 0.44


def test_victims_of_five_years_are_as_printed(recent: pd.DataFrame) -> None:
    assert len(recent) == 13_817
    assert recent.group.value_counts().loc[GROUPS].tolist() == [562, 4572, 8683]
    assert recent.geslacht.value_counts().loc[["V", "M"]].tolist() == [11_813, 2_004]


def test_help_by_age_and_stay_is_as_printed(national: Delivered, recent: pd.DataFrame) -> None:
    care = counting.helped(national, recent)
    stay = care.assign(stay=care.vorm.isin(counting.WITH_STAY)).groupby("persoon").stay.max()
    group = recent.set_index("persoon").group.reindex(stay.index)
    found = pd.crosstab(group.to_numpy(), stay.to_numpy()).loc[GROUPS]
    assert found.to_numpy().tolist() == [[233, 41], [1388, 319], [2304, 1021]]
    assert len(stay) == 5_306


def test_placements_by_year_are_as_printed(national: Delivered, recent: pd.DataFrame) -> None:
    care = counting.helped(national, recent)
    once = care.drop_duplicates(["persoon", "vorm"])
    persons = pd.crosstab(once["vorm"], once["year"])
    assert persons.loc["gesloten"].sum() == 346
    assert listed(persons, "gesloten", [2017, 2020]) == [86, 55]
    assert listed(persons, "pleegzorg", [2019, 2020]) == [43, 58]
    assert listed(persons, "gezinsgericht", [2019, 2020]) == [29, 39]
    stays = care[care.vorm.isin(counting.WITH_STAY)].drop_duplicates("persoon").groupby("year").size()
    assert round(100 * (stays[2020] / stays[2019] - 1)) == 10


def test_referrals_and_crises_are_as_printed(national: Delivered, recent: pd.DataFrame) -> None:
    care = counting.helped(national, recent)
    assert len(care.drop_duplicates(["persoon", "verwijzer"])) == 7_498
    known = care[care.crisis.notna()].persoon.nunique()
    assert round(100 * known / 5_306) == 61
    assert round(100 * care[care.crisis == "ja"].persoon.nunique() / known) == 3


def test_reports_by_municipality_fall_inside_the_printed_classes(reports: pd.DataFrame) -> None:
    rows = reports[reports.year.between(2019, 2021)]
    found = rows.groupby("gemeente").size()
    assert len(rows) == 9_909
    assert (found > 200).sum() == 3
    assert ((found > 100) & (found < 200)).sum() == 7
    assert not found.isin([10, 20, 30, 50, 100, 200]).any()
    assert found["Aa en Hunze"] in range(11, 20)
    # of the municipalities with a name, those with fewer than ten; some may have none at all
    classes = pd.cut(found.drop("Onbekend"), [9, 20, 30, 50, 100]).value_counts(sort=False)
    assert classes.tolist() == [116, 58, 56, 33]
    assert len(SEXUAL) == 9


def test_victims_without_a_key_or_unknown_are_there_and_not_counted(national: Delivered) -> None:
    rows = national.incidents[
        (national.incidents.rol == "slachtoffer") & national.incidents.feitcodes.str.contains("F52")
    ]
    unknown = rows.persoon.isna() | ~rows.persoon.isin(national.residents.persoon)
    assert 0.01 < unknown.mean() < 0.03
