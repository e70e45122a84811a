"""Rules of counting for small registers: other years than the declared ones, so that none can stand in code."""

from datetime import date
from typing import Any

from inbeeld.cohorts import (
    AgeGroup,
    CaseRules,
    ChainRules,
    ContactRules,
    HelpRules,
    Rules,
    VictimRules,
    Years,
)

DATA_END = date(2021, 12, 31)
AGES = (AgeGroup("0-3", 0, 3), AgeGroup("4-12", 4, 12), AgeGroup("13-17", 13, 17))
VICTIMS = VictimRules(
    sexual=("F521", "F522", "F525"),
    minor_until=18,
    birth_day=15,
    ages=AGES,
    sexes={"female": "girls", "male": "boys", "unknown": "unknown"},
    categories={"F521": "sexual", "F522": "sexual", "F525": "sexual", "F550": "assault", "A10": "other"},
    gravity=("sexual", "assault", "other"),
    unlisted="other",
)
HELP = HelpRules(
    years=Years(2016, 2018),
    within=1,
    with_stay=("foster", "family", "secure", "other_residential"),
    without_stay=("district_team", "provider_day"),
    before=1,
    referrers=("gp", "court", "none"),
    crisis_from=2018,
    months=(1, 3, 12, 24),
    placements={"secure": "secure", "foster": "foster", "family": "family"},
    endings={"planned": "planned", "by_youth": "by-youth", "other": "other"},
)
CASES = CaseRules(
    years=Years(2018, 2019),
    abuse="sexual_abuse",
    exploitation="sexual_exploitation",
    forms=("neglect", "physical", "other_problem"),
    ages=(AgeGroup("0-3", 0, 3), AgeGroup("4-11", 4, 11), AgeGroup("12-17", 12, 17)),
    birth_day=15,
    requesters=("board", "veilig_thuis", "youth_protection"),
    shared={"joint_office": ("veilig_thuis", "youth_protection")},
    outcomes={"ots": "measure", "muhp": "measure", "none": "none", "broken_off": "broken_off"},
)
CONTACTS = ContactRules(
    years=Years(2019, 2021),
    dropped=("fake_profile", "not_serious"),
    reasons={"extortion_money": "extortion_money", "grooming": "grooming"},
    callers={"minor": "minors", "adult": "adults", "other": "others"},
    minor="minor",
    channels=("chat", "phone"),
    sexes={"V": "girls", "M": "boys", "O": "unknown"},
    platforms={"OM01": "snapchat", "OM02": "kik", "OM13": "unknown"},
    unlisted="unlisted",
    ages=AGES,
    oldest=25,
    platform_from=2020,
)
CHAIN = ChainRules(years=Years(2016, 2020), complete_after=2, convicted="convicted")
NOT_USED: Any = None
RULES = Rules(victims=VICTIMS, police=NOT_USED, repeat=NOT_USED, help=HELP, cases=CASES, contacts=CONTACTS, chain=CHAIN)
