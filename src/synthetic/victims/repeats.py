"""All other registrations of the victims afterwards: when, so that every window of years is as printed."""

from dataclasses import dataclass

import numpy as np

from synthetic.dates import LAST_DAY, Ints, add_years
from synthetic.draws import between, soon_after
from synthetic.margins import printed
from synthetic.margins.printed import AGAIN, ONCE
from synthetic.victims.later import Again
from synthetic.victims.persons import LAST_COHORT, Victims

_FRAILTY = 0.5  # shape: how unequally the later registrations of who has more than one are spread over them
_SOON, _LATER = 1_200.0, 1_500.0  # days: repeats come sooner rather than later, in the first two years and after
_SAME_WEEK = 0.02
_SAME_DAY = 0.05
_APART = 24  # victims
_LONG_AFTER = (0.03, 0.03, 0.03, 0.05, 0.085)  # a year, by bin, after the windows that are printed
_OFTEN = 3.0  # times as often for who was registered again before
_YEAR = 365.25


@dataclass(frozen=True)
class Repeats:
    """Registrations after the first that are no report of a minor.

    Attributes:
        victim: of whom.
        registered: when.
        counted: 1 if it is among the later offences that are printed by category.
    """

    victim: Ints
    registered: Ints
    counted: Ints


class Times:
    """The days on which the windows of each victim end, and who has been registered again in them so far."""

    def __init__(self, victims: Victims, again: Again) -> None:
        self.victims = victims
        self.ends = {years: add_years(victims.ended, years) for years in (2, 5, 7, 10)}
        self.who: list[Ints] = [again.victim]
        self.days: list[Ints] = [again.registered]

    def give(self, who: Ints, days: Ints) -> tuple[Ints, Ints]:
        """Register victims again, once for each time they are named."""
        self.who.append(who)
        self.days.append(days)
        return who, days

    def count(self, until: Ints) -> Ints:
        """How often each victim was registered again up to a day."""
        who, days = np.concatenate(self.who), np.concatenate(self.days)
        return np.bincount(who[days <= until[who]], minlength=self.victims.size)


def draw_repeats(random: np.random.Generator, victims: Victims, again: Again) -> Repeats:
    """The registrations of all victims after the first, beside the later reports that they have already."""
    times = Times(victims, again)
    counted = _within_five_years(random, times)
    rest = [_recent_cohort(random, times), *_long_cohorts(random, times), _long_after(random, times)]
    who = np.concatenate([counted[0], *(part[0] for part in rest)])
    days = np.concatenate([counted[1], *(part[1] for part in rest)])
    return Repeats(who, days, (np.arange(who.size) < counted[0].size).astype(np.int64))


def _within_five_years(random: np.random.Generator, times: Times) -> tuple[Ints, Ints]:
    """So many as printed for the cohort of five years, the first of them within two years for so many as printed."""
    victims, two, five = times.victims, times.ends[2], times.ends[5]
    has = times.count(five)
    free = np.where(victims.end_bin <= LAST_COHORT, _numbers(random, victims) - has, 0)
    early = (times.count(two) > 0) & (victims.end_bin <= LAST_COHORT)
    cohorts = printed.cohorts()
    recent = cohorts[2] - cohorts[5]
    wanted = round(printed.TWO_YEARS * cohorts[2]) - round(printed.TWO_YEARS * recent)
    can = np.flatnonzero((free > 0) & ~early & (victims.registered < two))
    first = random.choice(can, wanted - int(early.sum()), replace=False)
    soon = soon_after(random, victims.registered[first] + 1, two[first], _SOON)
    week = random.random(first.size) < _SAME_WEEK
    near = np.minimum(victims.registered[first] + random.integers(1, 7, first.size), two[first])
    free[first] -= 1
    early[first] = True
    rest = np.repeat(np.arange(victims.size), free)
    start = np.where(early, victims.registered, np.maximum(victims.registered, two))[rest] + 1
    later = soon_after(random, start, five[rest], _LATER)
    return times.give(np.concatenate([first, rest]), np.concatenate([np.where(week, near, soon), later]))


def _numbers(random: np.random.Generator, victims: Victims) -> Ints:
    """How often each victim of the cohort of five years is registered again within them."""
    more = np.flatnonzero(victims.outcome == AGAIN)
    numbers = np.where(victims.outcome == ONCE, 1, np.where(victims.outcome == AGAIN, 2, 0))
    left = printed.LATER_OFFENCES - int(numbers.sum())
    weights = random.gamma(_FRAILTY, size=more.size)
    numbers[more] += random.multinomial(left, weights / weights.sum())
    return numbers


def _recent_cohort(random: np.random.Generator, times: Times) -> tuple[Ints, Ints]:
    """Victims of the cohort of two years that are not in that of five."""
    victims, two = times.victims, times.ends[2]
    cohort = victims.end_bin == LAST_COHORT + 1
    early = cohort & (times.count(two) > 0)
    wanted = round(printed.TWO_YEARS * int(cohort.sum())) - int(early.sum())
    first = random.choice(np.flatnonzero(cohort & ~early & (victims.registered < two)), wanted, replace=False)
    who = np.repeat(first, random.geometric(0.6, first.size))
    days = soon_after(random, victims.registered[who] + 1, two[who], _SOON)
    # incidents of one case registered apart on one day: whether they count depends on the numbers they got
    apart = random.choice(np.flatnonzero(cohort & (times.count(two) == 0)), _APART, replace=False)
    return times.give(np.concatenate([who, apart]), np.concatenate([days, victims.registered[apart]]))


def _long_cohorts(random: np.random.Generator, times: Times) -> list[tuple[Ints, Ints]]:
    """Victims of the cohorts of seven and of ten years: once at least, and more often, by so many as printed."""
    five, seven, ten = (times.ends[years] for years in (5, 7, 10))
    cohorts = printed.cohorts()
    once_in_seven = round(printed.SEVEN_YEARS * cohorts[7])
    once_in_ten = round(printed.TEN_YEARS * cohorts[10])
    more_in_ten = round(printed.TEN_YEARS_AGAIN * once_in_ten)
    return [
        _until(random, times, (1, 1, once_in_seven), (five, seven)),
        _until(random, times, (0, 1, once_in_ten), (seven, ten)),
        _until(random, times, (0, 2, more_in_ten), (five, ten)),
    ]


def _until(
    random: np.random.Generator, times: Times, wanted: tuple[int, int, int], between_days: tuple[Ints, Ints]
) -> tuple[Ints, Ints]:
    """Register victims once more until so many of a cohort, (last bin, times, victims), were so often."""
    victims = times.victims
    last_bin, often, number = wanted
    start, end = between_days
    count = times.count(end)
    cohort = victims.end_bin <= last_bin
    room = np.maximum(victims.registered, start) < end
    can = np.flatnonzero(cohort & (count == often - 1) & room)
    who = random.choice(can, max(number - int((cohort & (count >= often)).sum()), 0), replace=False)
    return times.give(who, between(random, np.maximum(victims.registered, start)[who] + 1, end[who]))


def _long_after(random: np.random.Generator, times: Times) -> tuple[Ints, Ints]:
    """After the windows that are printed, as often as one would expect."""
    victims = times.victims
    ends = np.stack([times.ends[10], times.ends[7], times.ends[5], times.ends[2], victims.registered])
    start = np.maximum(np.choose(victims.end_bin, ends), victims.registered) + 1
    years = np.maximum(LAST_DAY - start, 0) / _YEAR
    before = times.count(np.full(victims.size, LAST_DAY)) > 0
    rate = np.array(_LONG_AFTER)[victims.end_bin] * np.where(before, _OFTEN, 1.0)
    number = random.poisson(rate * years * random.gamma(1.0, size=victims.size))
    who = np.repeat(np.arange(victims.size), number)
    days = between(random, start[who], np.full(who.size, LAST_DAY))
    same = (victims.end_bin[who] == len(_LONG_AFTER) - 1) & (random.random(who.size) < _SAME_DAY)
    return times.give(who, np.where(same, victims.registered[who], days))
