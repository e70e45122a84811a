"""Rules of counting for small registers of the police: other codes and years than the declared ones."""

from typing import Any

from inbeeld.cohorts import PoliceRules, RepeatRules, Rules, Years
from tests.generative.records.rules_of_help import DATA_END, VICTIMS

__all__ = ["DATA_END", "RULES"]

POLICE = PoliceRules(
    years=Years(2017, 2019),
    municipality_years=Years(2018, 2019),
    municipalities=("utrecht", "assen", "zwolle"),
)
REPEAT = RepeatRules(
    first_year=2015,
    eligibility="potential-follow-up",
    windows={"y1": 1, "y2": 2, "y4": 4},
    detailed="y2",
    girls_in="y1",
    girls="girls",
    first_offences={"F521": "rape", "F522": "others", "F525": "others"},
    kinds={
        "sexual": frozenset({"sexual"}),
        "violence": frozenset({"assault"}),
        "either": frozenset({"sexual", "assault"}),
        "any": frozenset({"sexual", "assault", "other"}),
    },
    all_kinds="any",
    curve_kinds=("any", "either"),
    curve_months=(0, 1, 6, 12, 24, 48, 90),
    count_months=(0, 1, 12, 24, 48, 90),
    references=("boys", "4-12", "others"),
    orders=3,
    model_events=3,
    elsewhere=10,
    controls=2,
    salt="of-tests",
    at_most=20_000,
)
NOT_USED: Any = None
RULES = Rules(
    victims=VICTIMS, police=POLICE, repeat=REPEAT, help=NOT_USED, cases=NOT_USED, contacts=NOT_USED, chain=NOT_USED
)
