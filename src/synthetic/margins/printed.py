"""The printed figures about victims, by name, and which is followed where two contradict each other."""

from collections.abc import Mapping
from typing import Final

from synthetic.margins import read_rows

YEARS: Final = range(2017, 2022)
GIRLS, BOYS = range(2)
YOUNGEST, MIDDLE, OLDEST = range(3)
"""Age groups 0-3, 4-12 and 13-17."""
NONE, ONCE, AGAIN = range(3)
"""Not again, once again, more than once again."""

UNIQUE_VICTIMS: Final = 31_059  # s000.rv.unique
GIRLS_IN_TWO_YEARS: Final = 21_635  # s000.rv.girls
SERIOUS: Final = 2_502  # s000.rv.serious_n
LATER_OFFENCES: Final = 8_511  # s000.rv.offences
EXPLOITED: Final = 28  # s000.rv.expl_n, in the cohort of five years
BEFORE_PERIOD: Final = 0.06  # s000.pol.before2017
TWO_YEARS, SEVEN_YEARS, TEN_YEARS = 0.14, 0.327, 0.41  # s000.rv.2y, .7y ("almost a third"), .10y ("over 40 %")
TEN_YEARS_AGAIN: Final = 0.44  # s000.rv.10y_multi
SEXUAL_AGAIN, VIOLENCE_AGAIN = 0.07, 0.09  # s000.rv.sex, s000.rv.violence
IN_SECURE_CARE: Final = 346  # lab.fig_4_3
REFERRALS: Final = 7_498  # lab.fig_4_4

# Share of the victims by first offence who were registered again within five years, where it is printed: "almost 40",
# "at least 30", 46 and 17 %. Within these words the values are chosen that give about the printed chi-square, 528.202.
AGAIN_BY_OFFENCE: Final[Mapping[str, float]] = {
    "F521": 0.395,
    "F5292": 0.4643,
    "F522": 0.300,
    "F525": 0.301,
    "F5296": 0.301,
    "F5295": 0.301,
    "F520": 0.170,
}

_SEXES = {"girls": GIRLS, "boys": BOYS}
_AGES = {"0-3": YOUNGEST, "4-12": MIDDLE, "13-17": OLDEST}
_OUTCOMES = {"none": NONE, "once": ONCE, "multiple_times": AGAIN}


def reports_by_sex() -> dict[tuple[int, int], int]:
    """Victim reports by year and sex."""
    return {
        (int(row["year"]), _SEXES[row["sex"]]): int(row["value"]) for row in read_rows("police_reports_by_year_sex.csv")
    }


def reports_by_age() -> dict[tuple[int, int], int]:
    """Victim reports by year and age group; the youngest, who are not printed, are what is left of the year."""
    by_sex = reports_by_sex()
    found = {
        (int(row["year"]), _AGES[row["age_group"]]): int(row["value"])
        for row in read_rows("police_reports_by_year_age.csv")
    }
    for year in YEARS:
        whole = by_sex[year, GIRLS] + by_sex[year, BOYS]
        found[year, YOUNGEST] = whole - found[year, MIDDLE] - found[year, OLDEST]
    return found


def reports_by_offence() -> dict[tuple[int, str], int]:
    """Victim reports by year and offence code; exploitation, which is withheld by year, is what is left of it."""
    rows = [row for row in read_rows("police_reports_by_year_offence.csv") if row["row_type"] == "cell"]
    found = {(int(row["period"]), row["offence_code"]): int(row["value"]) for row in rows if row["value"]}
    by_sex = reports_by_sex()
    for year in YEARS:
        known = sum(value for (when, _), value in found.items() if when == year)
        found[year, "F5292"] = by_sex[year, GIRLS] + by_sex[year, BOYS] - known
    return found


def victims_again_by_sex() -> dict[tuple[int, int], int]:
    """Victims of the cohort of five years by sex and outcome, in the order of the printed numbers."""
    rows = read_rows("revictimisation_by_sex.csv")
    printed = {"1": ONCE, "2": AGAIN, "3": NONE}
    return {(_SEXES[row["sex"]], printed[row["number_order"]]): int(row["value"]) for row in rows}


def victims_again_by_age() -> dict[tuple[int, int], int]:
    """Victims of the cohort of five years by age group and outcome."""
    rows = read_rows("revictimisation_by_age.csv")
    return {(_AGES[row["age_group"]], _OUTCOMES[row["outcome"]]): int(row["value"]) for row in rows}


def cohorts() -> dict[int, int]:
    """Victims of whom so many years after the end of the offence are known."""
    return {int(row["follow_up_years"]): int(row["value"]) for row in read_rows("revictimisation_cohorts.csv")}


def victims_in_five_years() -> tuple[dict[int, int], dict[int, int]]:
    """Unique victims of 2016-2020, by age group and by sex."""
    counts = {
        row["category"]: int(row["value"])
        for row in read_rows("youth_care_population.csv")
        if row["measure"] == "count"
    }
    return {code: counts[name] for name, code in _AGES.items()}, {code: counts[name] for name, code in _SEXES.items()}


def helped() -> dict[tuple[int, bool], int]:
    """Victims with youth care by age group and whether it was with a stay."""
    rows = [row for row in read_rows("youth_care_by_age.csv") if row["row_type"] == "cell"]
    return {(_AGES[row["age_group"]], row["youth_care"] == "with_residence"): int(row["value"]) for row in rows}


def placements() -> dict[tuple[str, int], int]:
    """Victims with secure, foster or family care by year of registration, for the years that are printed."""
    return {(row["placement"], int(row["year"])): int(row["value"]) for row in read_rows("youth_care_placements.csv")}


def later_offences() -> dict[str, int]:
    """Later offences within five years by category; "other" is what is left of all."""
    names = {"physical assault": "assault", "sexual offences": "sexual", "human trafficking": "trafficking"}
    names |= {"other offences against personal liberty": "liberty", "homicide or attempt": "homicide"}
    found = {names[row["offence"]]: int(row["value"]) for row in read_rows("revictimisation_offences.csv")}
    return found | {"other": LATER_OFFENCES - sum(found.values())}
