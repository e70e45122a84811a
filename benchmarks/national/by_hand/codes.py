"""The codes of the tables, written out as an analyst would: what may change by policy is changed here by hand."""

import tomllib
from pathlib import Path

SEXES = ("girls", "boys", "unknown")
AGES = ("0-3", "4-12", "13-17")
YEARS = range(2017, 2022)
HELP_YEARS = range(2016, 2021)
OFFENCES = ("F521", "F5292", "F526", "F527", "F522", "F525", "F5296", "F5295", "F520")
CATEGORIES = ("sexual", "homicide", "trafficking", "assault", "liberty", "other")
FIRST_OFFENCES = ("rape", "exploitation", "incest", "child-abuse", "assault-online", "exposure")
LINKS = ("counted", "without-key", "not-found")
FORMS = (
    *("district_team", "provider_ambulatory", "provider_day", "own_network"),
    *("foster", "family", "secure", "other_residential"),
)
PLACEMENTS = ("secure", "foster", "family")
REFERRERS = ("gp", "municipality", "certified_institution", "court", "none", "other")
ENDINGS = {
    "planned": "planned",
    "agreed": "agreed",
    "by_youth": "by-youth",
    "by_provider": "by-provider",
    "moved_on": "moved-on",
    "other": "other",
}
CARE_BEFORE = ("running", "year_before", "none")
BOARD_FORMS = ("physical", "neglect", "divorce", "domestic", "honour", "other_problem")
BOARD_AGES = {"0-3": range(4), "4-11": range(4, 12), "12-17": range(12, 18)}
REQUESTERS = ("municipalities", "board", "veilig_thuis", "youth_protection")
DECISIONS = {
    "ots": "measure",
    "ots_muhp": "measure",
    "authority": "measure",
    "muhp": "measure",
    "advise_own": "advice",
    "advise_other": "advice",
    "guardianship": "advice",
    "none": "none",
    "broken_off": "broken_off",
}
CHANNELS = ("module", "chat", "email", "phone")
DROPPED = ("fake_profile", "ever_sent_nude", "not_serious", "other")
REASONS = ("extortion_money", "extortion_other", "grooming", "image_spread", "unwanted_contact")
PLATFORMS = (
    *("snapchat", "instagram", "whatsapp", "kik", "pornography_site", "tiktok", "tinder", "telegram", "facebook"),
    *("grindr", "exposure_site", "other", "unknown", "unlisted"),
)
TOTAL, UNKNOWN = "total", "unknown"

_PLACES = Path(__file__).parents[3] / "definitions" / "codelists" / "municipalities.toml"


def municipalities() -> list[str]:
    """All municipalities: the only list too long to write out."""
    codes = tomllib.loads(_PLACES.read_text(encoding="utf-8"))["code"]
    return [code["id"] for code in codes if code.get("kind", "item") == "item"]
