"""Contacts with Helpwanted: raw, as the help line writes them; those that are kept after cleaning as printed."""

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np
import pyarrow as pa  # type: ignore[import-untyped]  # it ships no types

from synthetic.columns import days, numbers_as_text, table, words
from synthetic.dates import NONE, Ints, day_of
from synthetic.draws import between, one_of
from synthetic.margins import read_rows
from synthetic.whole import apportion, spread, thinned
from synthetic.words import CALLERS, CHANNELS, DROPPED_REASONS, LETTERS, PLATFORMS, REASONS, UNLISTED, YES_NO

KEPT = 17_917
MINORS = 4_649
WITH_PLATFORM = 3_376
_WORRIED = 2_990  # printed as "almost 3,000"
_CHAT = 643
_MONEY, _OTHER_EXTORTION = 484, 1_076
_SECOND = 161
_POLICE = (66, 236, 5)  # boys, girls, unknown: printed as at least 7 % and 10 %
_DROPPED = 1_940  # not printed: contacts that the rules of cleaning leave out
_WORRIED_ADULTS = 0.4  # of these: not printed. All others gave no age: the count of minors is a lower bound
_FEW = {"grooming": 0.16, "images": 0.47, "unwanted": 0.37}  # reasons that were not printed
_PLATFORM_FROM = 2020
_MODULE_FROM = day_of(2019, 11)
_EARLY = (0.23, 0.31, 0.46)  # 2017-2019
_LATE = (0.47, 0.53)  # 2020-2021
_AGES = (0.005, 0.005, 0.01, 0.01, 0.03, 0.06, 0.13, 0.21, 0.25, 0.29)  # 8 to 17
_LISTED = np.array((1, 2, 3, 8, 7, 6, 10, 4, 5, 11, 9, 12, 13)) - 1  # place on the official list of each printed row
_MINOR, _ADULT, _OTHER = range(3)
_BOY, _GIRL, _UNKNOWN = range(3)  # as in LETTERS


@dataclass(frozen=True)
class Contacts:
    """One row for each contact; what is not known is -1 or ``NONE``. Platforms beyond the list are not on it."""

    received: Ints
    caller: Ints
    channel: Ints
    reason: Ints
    age: Ints
    letter: Ints
    platform: Ints
    second: Ints
    police: Ints

    def take(self, rows: Ints) -> "Contacts":
        """Some of the rows."""
        return Contacts(**{each.name: getattr(self, each.name)[rows] for each in fields(self)})

    def delivered(self, number: int) -> pa.Table:
        """As the help line delivers them, numbered from ``number``."""
        codes = (*PLATFORMS, *UNLISTED)
        return table(
            "helpwanted-contacts",
            [
                numbers_as_text(number + np.arange(self.received.size)),
                days(self.received),
                words(self.caller, CALLERS),
                words(self.channel, CHANNELS),
                words(self.reason, REASONS),
                numbers_as_text(self.age),
                words(self.letter, LETTERS),
                words(self.platform, codes),
                words(self.second, codes),
                words(self.police, YES_NO),
            ],
        )


def draw_contacts(random: np.random.Generator, share: float) -> Contacts:
    """The contacts of the country, or a share of them."""
    minors = _minors(random)
    others = _others(random, KEPT - MINORS, dropped=False)
    dropped = _others(random, _DROPPED, dropped=True)
    rows = _together([minors, others, dropped])
    rows = rows.take(thinned(rows.received.size, share))
    return rows.take(np.argsort(rows.received, kind="stable"))


def _together(parts: Sequence[Contacts]) -> Contacts:
    names = [each.name for each in fields(Contacts)]
    return Contacts(**{name: np.concatenate([getattr(part, name) for part in parts]) for name in names})


def _minors(random: np.random.Generator) -> Contacts:
    """Contacts by minors of known age, with every printed figure."""
    early = MINORS - WITH_PLATFORM
    year = np.concatenate(
        [2017 + spread(random, apportion(early, _EARLY)), 2020 + spread(random, apportion(WITH_PLATFORM, _LATE))]
    )
    platform, sex = _platforms(random)
    sex = np.concatenate([one_of(random, [0.3, 0.67, 0.03], early), sex])
    late = np.arange(early, MINORS)
    second = np.full(MINORS, -1)
    named = random.choice(late, _SECOND, replace=False)
    second[named] = np.where(random.random(_SECOND) < 0.5, 0, 2)
    police = np.full(MINORS, -1)
    police[late] = 0
    for code, number in enumerate(_POLICE):
        police[random.choice(late[sex[late] == code], number, replace=False)] = 1
    received = _days(random, year)
    return Contacts(
        received, np.full(MINORS, _MINOR), _channels(random, received), _reasons(random, MINORS),
        8 + one_of(random, list(_AGES), MINORS), _letters(random, sex),
        np.concatenate([np.full(early, -1), platform]), second, police,
    )  # fmt: skip


def _platforms(random: np.random.Generator) -> tuple[Ints, Ints]:
    """Platform and sex of each contact of 2020 and 2021, as printed; what the sum lacks has an unlisted code."""
    counts = [int(row["value"]) for row in read_rows("helpwanted_platforms_by_sex.csv")]
    cell = spread(random, np.array(counts))
    lacking = WITH_PLATFORM - cell.size
    platform = np.concatenate([_LISTED[cell // 3], len(PLATFORMS) + np.arange(lacking) % len(UNLISTED)])
    return platform, np.concatenate([cell % 3, np.full(lacking, _GIRL)])


def _channels(random: np.random.Generator, received: Ints) -> Ints:
    """Way of contact: the advice module is there only since November 2019, and the chat is used as often as printed."""
    channel = np.where(
        received >= _MODULE_FROM,
        one_of(random, {0: 0.85, 2: 0.1, 3: 0.05}, received.size),
        2 + (random.random(received.size) < 0.4),
    )
    early_first = np.argsort(received + random.exponential(500.0, received.size), kind="stable")
    channel[early_first[: round(_CHAT * received.size / MINORS)]] = 1
    return channel


def _reasons(random: np.random.Generator, size: int) -> Ints:
    rest = apportion(size - _MONEY - _OTHER_EXTORTION, list(_FEW.values()))
    return spread(random, [_MONEY, _OTHER_EXTORTION, *rest])


def _letters(random: np.random.Generator, sex: Ints) -> Ints:
    """Letters of sex; a few that are on no list stand for unknown."""
    strange = random.random(sex.size) < 0.25
    return np.where((sex == _UNKNOWN) & strange, 3 + random.integers(0, 2, sex.size), sex)


def _others(random: np.random.Generator, size: int, *, dropped: bool) -> Contacts:
    """Contacts by others, by adults, and by who gave no age."""
    worried = round(_WORRIED * size / (KEPT - MINORS))
    about = [round(worried * share) for share in (_WORRIED_ADULTS, 1 - _WORRIED_ADULTS)]
    caller = np.repeat([_ADULT, _OTHER, _MINOR], [*about, size - sum(about)])
    year = 2017 + one_of(random, [0.08, 0.1, 0.16, 0.31, 0.35], size)
    late = year >= _PLATFORM_FROM
    received = _days(random, year)
    reason = (
        random.choice(np.array(DROPPED_REASONS), size) if dropped else one_of(random, [0.2, 0.2, 0.05, 0.3, 0.25], size)
    )
    return Contacts(
        received, caller, _channels(random, received), reason,
        np.where(caller == _ADULT, random.integers(18, 26, size), NONE),
        _letters(random, one_of(random, [0.4, 0.55, 0.05], size)),
        np.where(late, one_of(random, [9, 3, 3, 0.3, 0.3, 0.3, 0.1, 0.7, 0.4, 0.1, 0.1, 1.6, 13, 0.05], size), -1),
        np.full(size, -1), np.where(late, (random.random(size) < 0.08).astype(np.int64), -1),
    )  # fmt: skip


def _days(random: np.random.Generator, year: Ints) -> Ints:
    first = np.array([day_of(int(each)) for each in range(2017, 2022)])[year - 2017]
    return between(random, first, first + 364)
