"""Who of the cohort of five years was registered again: never, once or more often, by sex, age and first offence."""

import numpy as np

from synthetic.dates import Ints
from synthetic.draws import Floats
from synthetic.joint import Sum, whole_cells
from synthetic.margins import printed
from synthetic.margins.printed import AGAIN, ONCE
from synthetic.words import SEXUAL

_OUTCOMES = 3
_AGES = 3
_RARE = 0.2  # of those not printed


def outcome_cells(sizes: Ints) -> Ints:
    """How many of each sex, age group and first offence had each outcome; ``sizes`` by sex, age and offence."""
    sums = [*_groups(sizes), *_by_sex(sizes), *_by_age(sizes), *_by_offence(sizes)]
    return whole_cells(_likely(sizes).ravel(), sums).reshape(*sizes.shape, _OUTCOMES)


def _likely(sizes: Ints) -> Floats:
    again = np.array([printed.AGAIN_BY_OFFENCE.get(code, _RARE) for code in SEXUAL])
    shares = np.stack([1 - again, again * 2 / 3, again / 3], axis=1)
    likely: Floats = sizes[..., None] * shares
    return likely


def _cells(sizes: Ints) -> Ints:
    return np.arange(sizes.size * _OUTCOMES).reshape(*sizes.shape, _OUTCOMES)


def _groups(sizes: Ints) -> list[Sum]:
    cells = _cells(sizes).reshape(-1, _OUTCOMES)
    return [
        Sum(row, int(total), "group of the cohort of 5 years") for row, total in zip(cells, sizes.ravel(), strict=True)
    ]


def _by_sex(sizes: Ints) -> list[Sum]:
    cells = _cells(sizes)
    return [
        Sum(cells[sex, :, :, outcome].ravel(), total, "outcome by sex")
        for (sex, outcome), total in printed.victims_again_by_sex().items()
    ]


def _by_age(sizes: Ints) -> list[Sum]:
    cells = _cells(sizes)
    return [
        Sum(cells[:, age, :, outcome].ravel(), total, "outcome by age group")
        for (age, outcome), total in printed.victims_again_by_age().items()
    ]


def _by_offence(sizes: Ints) -> list[Sum]:
    """Registered again by first offence, where that is printed: a share in words, followed as near as it can be."""
    cells = _cells(sizes)
    return [
        Sum(cells[:, :, place, (ONCE, AGAIN)].ravel(), round(share * int(sizes[:, :, place].sum())), f"{code} again")
        for place, code in enumerate(SEXUAL)
        if (share := printed.AGAIN_BY_OFFENCE.get(code)) is not None
    ]
