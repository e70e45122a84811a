"""Rows of the register of youth care, whoever they are about."""

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np
import pyarrow as pa  # type: ignore[import-untyped]  # it ships no types

from synthetic.columns import days, numbers_as_text, table, words
from synthetic.dates import LAST_DAY, NONE, Ints, day_of
from synthetic.draws import one_of
from synthetic.identifiers import identifiers
from synthetic.words import ENDINGS, FORMS, REFERRERS, YES_NO

_CRISIS_FROM = day_of(2018)
_CRISIS = 0.03
_ENDINGS = [0.67, 0.13, 0.05, 0.03, 0.06, 0.06]
_REFERRED = [0.36, 0.30, 0.19, 0.05, 0.06, 0.04]
_DAYS = np.array([110.0, 210.0, 250.0, 160.0, 620.0, 540.0, 190.0, 330.0])  # mean length, by form


@dataclass(frozen=True)
class CareRows:
    """One row for each trajectory: a period of one form of youth care. ``NONE`` and -1 are what is not there."""

    trajectory: Ints
    person: Ints
    form: Ints
    started: Ints
    ended: Ints
    referrer: Ints
    ending: Ints
    crisis: Ints

    def take(self, rows: Ints) -> "CareRows":
        """Some of the rows, in the order asked for."""
        return CareRows(**{each.name: getattr(self, each.name)[rows] for each in fields(self)})

    def by_day(self) -> "CareRows":
        """All rows, in the order in which the care started."""
        return self.take(np.lexsort((self.trajectory, self.started)))

    def delivered(self, seed: int) -> pa.Table:
        """As the statistics office delivers them."""
        return table(
            "youth-care-trajectories",
            [
                numbers_as_text(self.trajectory),
                identifiers(self.person, seed),
                words(self.form, FORMS),
                days(self.started),
                days(self.ended),
                words(self.referrer, REFERRERS),
                words(self.ending, ENDINGS),
                words(self.crisis, YES_NO),
            ],
        )


def drawn_care(random: np.random.Generator, who: tuple[Ints, Ints], form: Ints, started: Ints, last: Ints) -> CareRows:
    """Trajectories of which form and start are known, of the persons and with the numbers in ``who``.

    ``last`` is the last day that the person is here.
    """
    length = np.floor(random.exponential(_DAYS[form])).astype(np.int64)
    ended = np.minimum(started + length, last)
    over = ended <= LAST_DAY
    crisis = (random.random(form.size) < _CRISIS).astype(np.int64)
    return CareRows(
        trajectory=who[1],
        person=who[0],
        form=form,
        started=started,
        ended=np.where(over, ended, NONE),
        referrer=one_of(random, _REFERRED, form.size),
        ending=np.where(over, one_of(random, _ENDINGS, form.size), -1),
        crisis=np.where(started >= _CRISIS_FROM, crisis, -1),
    )


def all_care(parts: Sequence[CareRows]) -> CareRows:
    """The rows of several, one after another."""
    names = [each.name for each in fields(CareRows)]
    return CareRows(**{name: np.concatenate([getattr(part, name) for part in parts]) for name in names})
