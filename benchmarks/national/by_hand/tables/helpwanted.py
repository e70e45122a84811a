"""Tables of contacts with Helpwanted."""

from benchmarks.national.by_hand.codes import (
    AGES,
    CHANNELS,
    DROPPED,
    PLATFORMS,
    REASONS,
    SEXES,
    TOTAL,
    UNKNOWN,
    YEARS,
)
from benchmarks.national.by_hand.figures import (
    Figures,
    Rows,
    Table,
    Tables,
    counted,
    grid,
    share,
    sums,
    total,
    with_share,
)

_COUNT = "contacts"
_CLEANED = (
    *("kept", "sex_letter", "age_missing", "age_outside", "platform_unlisted", "second_unlisted"),
    *("platform_early", "police_early"),
)
_LATE = 2020


def helpwanted_tables(received: Rows, callers: Rows, minors: Rows) -> Tables:
    """All tables: from contacts by reason to drop them, with what was cleaned; from those kept, by caller; and from
    those of minors, by year, sex, age group, channel, reason, platform and contact with the police."""
    late = [row for row in minors if row["year"] >= _LATE]
    seconds = {"second": total([row for row in late if row["second"]], _COUNT), TOTAL: total(late, _COUNT)}
    return {
        "cleaned": _cleaned(received),
        "callers": _callers(callers),
        "by_sex_year": counted(_COUNT, sums(minors, _COUNT, "sex", "year"), SEXES, YEARS),
        "by_age_sex": counted(_COUNT, sums(minors, _COUNT, "age_group", "sex"), AGES, SEXES),
        "channels": _shares(minors, "channel", CHANNELS),
        "reasons": _shares(minors, "reason", (*REASONS, UNKNOWN)),
        "platforms": counted(_COUNT, sums(late, _COUNT, "platform", "sex"), PLATFORMS, SEXES),
        "second_platform": {word: {_COUNT: number} for word, number in seconds.items()},
        "police": grid(lambda sex: _police([row for row in late if row["sex"] == sex]), SEXES),
    }


def _cleaned(received: Rows) -> Table:
    within = [row for row in received if row["in_years"]]
    dropped = sums(within, _COUNT, "dropped")
    counts = {
        "received": total(received, _COUNT),
        "outside_years": total(received, _COUNT) - total(within, _COUNT),
        **{f"dropped_{reason}": dropped[reason,] for reason in DROPPED},
        **{rule: total(received, rule) for rule in _CLEANED},
    }
    return {rule: {_COUNT: number} for rule, number in counts.items()}


def _callers(callers: Rows) -> Table:
    others, every = sums(callers, _COUNT, "caller")["others",], total(callers, _COUNT)
    minors = total([row for row in callers if row["minor"]], _COUNT)
    counts = {"minors": minors, "others": others, "uncertain": every - minors - others, TOTAL: every}
    return {who: {_COUNT: number} for who, number in counts.items()}


def _shares(minors: Rows, trait: str, codes: tuple[str, ...]) -> Table:
    found, every = sums(minors, _COUNT, trait), total(minors, _COUNT)
    return {
        **{code: with_share(_COUNT, found[code,], every) for code in codes},
        TOTAL: with_share(_COUNT, every, every),
    }


def _police(late: Rows) -> Figures:
    asked = [row for row in late if row["police"] is not None]
    told = total([row for row in asked if row["police"]], _COUNT)
    return {"share": share(told, total(late, _COUNT)), "known": total(asked, _COUNT)}
