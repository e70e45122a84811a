"""Youth care of the victims: within a year after the violence as printed, and before and later as one would expect."""

from dataclasses import dataclass

import numpy as np

from synthetic.care import CareRows, all_care, drawn_care
from synthetic.dates import CARE_FROM, LAST_DAY, Ints, add_years
from synthetic.draws import between, one_of, soon_after
from synthetic.joint import Sum, whole_cells
from synthetic.margins import printed
from synthetic.margins.printed import MIDDLE, OLDEST, YOUNGEST
from synthetic.victims.cells import FIVE_YEARS
from synthetic.whole import apportion
from synthetic.words import AMBULATORY, DAY_CARE, DISTRICT, FAMILY, FOSTER, NETWORK, RESIDENTIAL, SECURE

_SECURE = {2016: 75, 2018: 70, 2019: 60}  # weights of the years that are not printed
_FOSTER = {2016: 41, 2017: 47, 2018: 49}  # not printed
_FAMILY = {2016: 26, 2017: 31, 2018: 33}  # not printed
_WITH_STAY = {2016: 250, 2017: 288, 2018: 302, 2019: 258}  # 2020: what is left, a tenth more than 2019
_WITHOUT = {DISTRICT: 0.21, AMBULATORY: 0.57, DAY_CARE: 0.06, NETWORK: 0.16}
_ALSO_WITHOUT = 0.7  # of who has care with a stay, those that have care without one too
_SECOND_FORM = 0.55
_SOON = 150.0
_BEFORE, _LATER, _OTHERS = 0.24, 0.15, 0.35  # share with care before it, long after it, and of all other victims
_CRISIS_KNOWN, _CRISIS = 0.61, 0.03
_YEAR = 366


@dataclass(frozen=True)
class Counted:
    """The first report of each victim within the five years: all -1 for who has none."""

    year: Ints
    age: Ints
    ended: Ints


def draw_help(random: np.random.Generator, counted: Counted, born_day: Ints, number: int) -> CareRows:
    """All trajectories of all victims, numbered from ``number``."""
    helped = _helped(random, counted)
    rows = [_within_a_year(random, counted, helped), *_other_care(random, counted, helped, born_day)]
    care = all_care(rows)
    return CareRows(**{**vars(care), "trajectory": number + np.arange(care.person.size)})


def _helped(random: np.random.Generator, counted: Counted) -> Ints:
    """Who is helped: 0 not, 1 without a stay, 2 with one; by age group as printed."""
    possible = (counted.year >= 0) & (counted.ended >= CARE_FROM)
    ages, years = (YOUNGEST, MIDDLE, OLDEST), list(FIVE_YEARS)
    there = np.array(
        [[[int((possible & (counted.age == age) & (counted.year == year)).sum()) for year in years] for age in ages]]
        * 2
    )
    cells = _helped_cells(there)
    helped = np.zeros(counted.year.size, np.int64)
    for place, age in enumerate(ages):
        for nth, year in enumerate(years):
            rows = random.permutation(np.flatnonzero(possible & (counted.age == age) & (counted.year == year)))
            without, with_stay = cells[:, place, nth]
            helped[rows[:with_stay]] = 2
            helped[rows[with_stay : with_stay + without]] = 1
    return helped


def _helped_cells(there: Ints) -> Ints:
    """Helped persons by stay, age group and year: age by stay as printed, and stays by year."""
    numbers = np.arange(there.size).reshape(there.shape)
    sums = [
        Sum(numbers[int(stay), age], total, "helped by age and stay") for (age, stay), total in printed.helped().items()
    ]
    sums += [Sum(numbers[1, :, year - FIVE_YEARS[0]], total, "stays by year") for year, total in _WITH_STAY.items()]
    return whole_cells(there.ravel().astype(np.float64), sums).reshape(there.shape)


def _within_a_year(random: np.random.Generator, counted: Counted, helped: Ints) -> CareRows:
    """The forms of each helped person, each starting within a year after the end of the offence."""
    with_stay = np.flatnonzero(helped == 2)
    placed = _placed(random, counted, with_stay)
    no_place = np.setdiff1d(with_stay, np.concatenate([who for who, _ in placed]))
    extra = random.choice(with_stay, with_stay.size // 6, replace=False)
    residential = np.union1d(no_place, extra)
    without = np.union1d(np.flatnonzero(helped == 1), with_stay[random.random(with_stay.size) < _ALSO_WITHOUT])
    second = without[random.random(without.size) < _SECOND_FORM]
    groups = [*placed, (residential, np.full(residential.size, RESIDENTIAL))]
    groups += [(each, one_of(random, _WITHOUT, each.size)) for each in (without, second)]
    who = np.concatenate([each for each, _ in groups])
    form = np.concatenate([forms for _, forms in groups])
    started = soon_after(random, counted.ended[who], np.minimum(add_years(counted.ended[who], 1), LAST_DAY), _SOON)
    care = drawn_care(random, (who, np.zeros_like(who)), form, started, np.full(who.size, LAST_DAY + 1))
    return _crisis(random, _referred(random, care))


def _placements() -> dict[int, dict[int, int]]:
    """Victims by form of placement and year of registration; secure care adds up to what is printed."""
    fixed = printed.placements()
    names = {SECURE: "closed placement", FOSTER: "foster care", FAMILY: "family-type care"}
    found = {
        form: {year: fixed[name, year] for year in FIVE_YEARS if (name, year) in fixed} for form, name in names.items()
    }
    left = apportion(printed.IN_SECURE_CARE - sum(found[SECURE].values()), list(_SECURE.values()))
    found[SECURE] |= dict(zip(_SECURE, map(int, left), strict=True))
    found[FOSTER] |= _FOSTER
    found[FAMILY] |= _FAMILY
    return found


def _placed(random: np.random.Generator, counted: Counted, with_stay: Ints) -> list[tuple[Ints, Ints]]:
    """Who is in secure, foster or family care: by year of registration as printed. Secure care is for the oldest."""
    found = []
    for form, numbers in _placements().items():
        for year, number in numbers.items():
            can = with_stay[(counted.year[with_stay] == year) & ((form != SECURE) | (counted.age[with_stay] == OLDEST))]
            who = random.choice(can, number, replace=False)
            found.append((who, np.full(number, form)))
    return found


def _referred(random: np.random.Generator, care: CareRows) -> CareRows:
    """Referrers: so many pairs of a person and a referrer as printed, the others by who referred first."""
    order = np.argsort(care.person, kind="stable")
    person = care.person[order]
    nth = np.arange(person.size) - np.searchsorted(person, person)
    first = care.referrer[order][np.searchsorted(person, person)]
    second = np.flatnonzero(nth == 1)
    other = random.choice(second, printed.REFERRALS - np.unique(person).size, replace=False)
    referrer = first.copy()
    referrer[other] = (first[other] + random.integers(1, 6, other.size)) % 6
    back = np.empty_like(order)
    back[order] = np.arange(order.size)
    return CareRows(**{**vars(care), "referrer": referrer[back]})


def _crisis(random: np.random.Generator, care: CareRows) -> CareRows:
    """Whether it was a crisis: known of so many persons as printed, and so for so many of them."""
    persons = np.unique(care.person)
    can = np.unique(care.person[care.crisis >= 0])
    known = random.choice(can, min(round(_CRISIS_KNOWN * persons.size), can.size), replace=False)
    crisis = np.where((care.crisis >= 0) & np.isin(care.person, known), 0, -1)
    in_crisis = random.choice(known, round(_CRISIS * known.size), replace=False)
    rows = np.flatnonzero((crisis == 0) & np.isin(care.person, in_crisis))
    crisis[rows[np.unique(care.person[rows], return_index=True)[1]]] = 1
    return CareRows(**{**vars(care), "crisis": crisis})


def _other_care(random: np.random.Generator, counted: Counted, helped: Ints, born_day: Ints) -> list[CareRows]:
    """Care that began before the violence or long after it, and care of victims who are not counted for their help."""
    known = counted.year >= 0
    before = known & (counted.ended > CARE_FROM) & (random.random(helped.size) < _BEFORE + 0.15 * (helped > 0))
    later = known & (random.random(helped.size) < _LATER)
    others = ~known & (random.random(helped.size) < _OTHERS)
    start = np.full(helped.size, CARE_FROM)
    grown = add_years(born_day, 18)
    after = np.maximum(add_years(np.maximum(counted.ended, 0), 1) + 1, CARE_FROM)
    return [
        _care_in(random, before, np.maximum(np.maximum(start, counted.ended - 3 * _YEAR), born_day), counted.ended - 1),
        _care_in(random, later, after, np.minimum(grown, LAST_DAY)),
        _care_in(random, others, np.maximum(start, born_day), np.minimum(grown, LAST_DAY)),
    ]


def _care_in(random: np.random.Generator, who: np.ndarray, first: Ints, last: Ints) -> CareRows:
    persons = np.flatnonzero(who & (last >= first))
    form = one_of(random, [0.19, 0.5, 0.06, 0.12, 0.05, 0.02, 0.01, 0.05], persons.size)
    started = between(random, first[persons], last[persons])
    return drawn_care(random, (persons, np.zeros_like(persons)), form, started, np.full(persons.size, LAST_DAY + 1))
