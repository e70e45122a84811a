"""What the later registrations are of: so many of each category, and so many victims of a serious one, as printed."""

import numpy as np

from synthetic.dates import Ints, add_years, age_at
from synthetic.draws import Bools, one_of
from synthetic.margins import printed
from synthetic.victims.later import Again
from synthetic.victims.persons import UNKNOWN, Victims
from synthetic.victims.repeats import Repeats
from synthetic.words import CATEGORIES

_ADULT = 18
_SEXUAL, _OTHER = CATEGORIES.index("sexual"), CATEGORIES.index("other")
_ASSAULT = CATEGORIES.index("assault")
_ELSEWHERE = [0.07, 0.006, 0.012, 0.20, 0.032, 0.68]  # categories of those that are not printed
_UNSET = -1


def categories(random: np.random.Generator, victims: Victims, again: Again, repeats: Repeats, started: Ints) -> Ints:
    """The category of each registration. Of a sexual offence only adults: those of minors are reports, given before."""
    adult = age_at(victims.born[repeats.victim], started) >= _ADULT
    drawn = one_of(random, _ELSEWHERE, started.size)
    drawn = np.where((drawn == _SEXUAL) & ~adult, _ASSAULT, drawn)
    counted = np.flatnonzero(repeats.counted)
    drawn[counted] = _Counted(random, victims, again, repeats.victim[counted], adult[counted]).categories()
    return drawn


class _Counted:
    """The registrations within five years, while they get their categories."""

    def __init__(self, random: np.random.Generator, victims: Victims, again: Again, victim: Ints, adult: Bools) -> None:
        self.random = random
        self.victim = victim
        self.adult = adult
        self.category = np.full(victim.size, _UNSET)
        self.size = victims.size
        five = add_years(victims.ended, 5)
        inside = (again.registered <= five[again.victim]) & (victims.outcome[again.victim] != UNKNOWN)
        self.given = int(inside.sum())
        self.sexual = np.zeros(victims.size, bool)
        self.sexual[again.victim[inside]] = True
        self.cohort = int((victims.outcome != UNKNOWN).sum())

    def categories(self) -> Ints:
        """First victims of sexual and of violent offences are chosen, then what makes up the sums."""
        wanted = printed.later_offences()
        self._victims_of(self.sexual, round(printed.SEXUAL_AGAIN * self.cohort), _SEXUAL, self.adult)
        self._more(self.sexual, wanted["sexual"] - self.given, _SEXUAL, self.adult)
        violent = {name: wanted[name] for name in CATEGORIES if name not in ("sexual", "other")}
        self._violent(sum(violent.values()))
        rows = np.flatnonzero(self.category == _ASSAULT)
        codes = [CATEGORIES.index(name) for name in violent]
        self.category[rows] = self.random.permutation(np.repeat(codes, list(violent.values())))
        return np.where(self.category == _UNSET, _OTHER, self.category)

    def _violent(self, rows: int) -> None:
        """Victims of violence: some of a sexual offence too, the others so many that the sum is as printed."""
        every = round(printed.VIOLENCE_AGAIN * self.cohort)
        alone = printed.SERIOUS - int(self.sexual.sum())
        anything = np.ones(self.victim.size, bool)
        both = np.zeros(self.size, bool)
        self._victims_of(both, every - alone, _ASSAULT, self.sexual[self.victim])
        only = np.zeros(self.size, bool)
        self._victims_of(only, alone, _ASSAULT, ~self.sexual[self.victim])
        self._more(both | only, rows, _ASSAULT, anything)

    def _victims_of(self, chosen: Bools, number: int, category: int, rows: Bools) -> None:
        """Choose victims until there are so many, and give each of the new ones one registration of the category."""
        free = np.flatnonzero((self.category == _UNSET) & rows & ~chosen[self.victim])
        free = self.random.permutation(free)
        _, first = np.unique(self.victim[free], return_index=True)
        new = self.random.choice(free[first], number - int(chosen.sum()), replace=False)
        self.category[new] = category
        chosen[self.victim[new]] = True

    def _more(self, chosen: Bools, number: int, category: int, rows: Bools) -> None:
        """Give those victims more registrations of the category until there are so many."""
        free = np.flatnonzero((self.category == _UNSET) & rows & chosen[self.victim])
        left = number - int((self.category == category).sum())
        self.category[self.random.choice(free, left, replace=False)] = category
