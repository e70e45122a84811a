"""Repeat victimisation.

Each minor is followed after a first report, the index incident: is he or she registered as a victim again? The data end
on 31 December 2021.
"""

from dataclasses import replace

from inbeeld.engines import open_engine
from inbeeld.errors import CohortRefused
from tests.spec.records.small import Small, declared_rules, gives
from tests.spec.worked import Worked

AGAIN = Small(
    residents="""
    person | born    | sex    | municipality | since      | until      | left
    eva    | 2002-04 | female | utrecht      | 2002-04-01 | -          | -
    finn   | 2003-04 | male   | utrecht      | 2003-04-01 | -          | -
    gina   | 2000-07 | female | utrecht      | 2000-07-01 | -          | -
    hugo   | 2000-08 | male   | utrecht      | 2000-08-01 | 2017-08-01 | died
    iris   | 2004-04 | female | utrecht      | 2004-04-01 | -          | -
    jana   | 2001-04 | female | utrecht      | 2001-04-01 | 2015-01-01 | emigrated
    kaya   | 2005-04 | female | utrecht      | 2005-04-01 | -          | -
    lotte  | 2002-09 | female | utrecht      | 2002-09-01 | -          | -
    mila   | 2002-11 | female | utrecht      | 2002-11-01 | -          | -
    """,
    incidents="""
    incident | person | role   | offences | started    | registered
    e1       | eva    | victim | F522     | 2010-03-01 | 2010-03-01
    e2       | eva    | victim | A10      | 2012-02-01 | 2012-02-01
    f1       | finn   | victim | F521     | 2012-05-01 | 2012-05-01
    f2       | finn   | victim | F550     | 2012-05-01 | 2012-05-01
    f3       | finn   | victim | F522;A10 | 2016-06-01 | 2016-06-01
    g1       | gina   | victim | F521     | 2016-02-29 | 2016-02-29
    g2       | gina   | victim | B10      | 2021-03-01 | 2021-03-01
    h1       | hugo   | victim | F527     | 2017-06-01 | 2017-06-01
    i1       | iris   | victim | F522     | 2020-09-01 | 2020-09-01
    i2       | iris   | victim | F550     | 2020-10-01 | 2020-10-01
    j1       | jana   | victim | F520     | 2013-01-01 | 2013-01-01
    k1       | kaya   | victim | F522     | 2021-01-01 | 2021-01-01
    m1       | mila   | victim | A10      | 2013-03-01 | 2013-03-01
    """,
)
"""Every example of this page counts in these registers."""


def test_a_cohort_for_each_term(example: Worked) -> None:
    """A cohort for each term.

    In the cohort of a term are those whose index incident ended so long before the end of the data that they could be
    followed all of it, whatever happened. Hugo's ended in 2017: two years fit, five do not. Iris's and Kaya's are too
    late for any term. Who died or left stays in: the printed figures knew no better.
    """
    AGAIN.shown(example)
    gives(
        example,
        AGAIN.counted("repeat")["cohorts"],
        """
        follow_up | persons
        y2        | 5
        y5        | 4
        y7        | 3
        y10       | 1
        """,
    )


def test_who_is_chosen_by_what_happened_is_refused(example: Worked) -> None:
    """Choosing by what happened is refused.

    It looks thrifty to add Iris to the cohort of two years: of her it is known that she was registered again. But Kaya,
    who was not, cannot be added in the same way.
    """
    rules = declared_rules()
    biased = replace(rules, repeat=replace(rules.repeat, eligibility="complete-or-event"))
    with open_engine() as engine:
        example.refuses(
            lambda: AGAIN.counted_on(engine, "repeat", biased),
            CohortRefused,
            'Persons cannot be chosen by "complete-or-event": it adds to those who could be followed for the whole '
            "term everybody with whom it happened sooner, and leaves out those of the same years with whom it did not. "
            "So the share comes out too high, and the more so the longer the term. Write "
            '"potential-follow-up": who could be followed for the whole term, whatever happened in it. Those who were '
            "followed for a shorter time count in the cumulative incidence.",
        )


def test_who_cannot_be_followed_is_counted_apart(example: Worked) -> None:
    """Who cannot be followed is counted apart.

    Of a report without an identifier, or of a person whom the population register does not know, nobody can tell what
    came after. Nor is the age known, so all such reports count here, of any age.
    """
    some = Small(
        residents="""
        person | born       | sex    | municipality | since      | until | left
        eva    | 2002-04-01 | female | utrecht      | 2002-04-01 | -     | -
        """,
        incidents="""
        incident | person | role   | offences | started    | registered
        e1       | eva    | victim | F522     | 2010-03-01 | 2010-03-01
        x1       | -      | victim | F521     | 2012-05-01 | 2012-05-01
        z1       | zoe    | victim | F521     | 2014-05-01 | 2014-05-01
        z2       | zoe    | victim | F520     | 2015-05-01 | 2015-05-01
        """,
    )
    some.shown(example)
    gives(
        example,
        some.counted("repeat")["unlinked"],
        """
        link        | reports | share
        counted     | 1       | 25 % of 4
        without-key | 1       | 25 % of 4
        not-found   | 2       | 50 % of 4
        """,
    )


def test_again_within_a_term(example: Worked) -> None:
    """Again within a term.

    Any offence counts, at any age, at another incident than the index incident: on the same day too, as Finn's f2. The
    anniversary counts: five years after 29 February 2016 is 1 March 2021, and Gina's g2 is in time. An incident counts
    as its gravest offence: f3 is a sexual offence.
    """
    gives(
        example,
        AGAIN.counted("repeat")["again"],
        """
        follow_up | kind     | persons | share
        y2        | any      | 2       | 40 % of 5
        y2        | either   | 1       | 20 % of 5
        y2        | violence | 1       | 20 % of 5
        y5        | any      | 3       | 75 % of 4
        y5        | either   | 1       | 25 % of 4
        y5        | sexual   | 1       | 25 % of 4
        y5        | violence | 1       | 25 % of 4
        y7        | any      | 2       | 66.67 % of 3
        y7        | either   | 1       | 33.33 % of 3
        y7        | sexual   | 1       | 33.33 % of 3
        y7        | violence | 1       | 33.33 % of 3
        y10       | any      | 1       | 100 % of 1
        """,
    )


def test_none_once_or_more_often(example: Worked) -> None:
    """None, once, or more often.

    Within five years Finn was registered again twice, f2 and f3.
    """
    gives(
        example,
        AGAIN.counted("repeat")["by_sex"],
        """
        sex   | outcome  | persons | share
        girls | none     | 1       | 33.33 % of 3
        girls | once     | 2       | 66.67 % of 3
        boys  | multiple | 1       | 100 % of 1
        """,
    )


def test_the_same_day_left_out(example: Worked) -> None:
    """Beside it: the same day or week left out.

    Incidents of one case may be registered apart. How much hangs on it is seen where those of the same day, or of the
    same week, do not count: within two years Finn is then not registered again.
    """
    gives(
        example,
        AGAIN.counted("repeat")["sensitivity"],
        """
        follow_up | rule          | persons | share
        y2        | all           | 2       | 40 % of 5
        y2        | not-same-day  | 1       | 20 % of 5
        y2        | not-same-week | 1       | 20 % of 5
        """,
        only={"follow_up": "y2"},
    )


def test_later_offences_are_incidents(example: Worked) -> None:
    """Later offences are incidents, not persons."""
    gives(
        example,
        AGAIN.counted("repeat")["later_offences"],
        """
        offence | offences
        sexual  | 1
        assault | 1
        other   | 2
        """,
    )


def test_cumulative_incidence_uses_all_follow_up(example: Worked) -> None:
    """The cumulative incidence uses all follow-up.

    Now all seven count, from the day of registration. Finn is registered again that day, Iris after 30 days, Hugo dies
    after 61: of seven, four are left. Kaya is followed for 364 days only. Of the three still there, Eva is registered
    again after 702 days: 2/7 + 4/7 × 1/3 = 47.6 %. Jana moves abroad after 730 days, the last of 24 months: 19.0 %.
    """
    gives(
        example,
        AGAIN.counted("repeat")["curve"],
        """
        kind | sex   | months | again                  | death                   | emigration
        any  | total | 24     | 47.62 (9.999 to 78.74) | 14.29 (0.7124 to 46.49) | 19.05 (0.9185 to 55.64)
        """,
        only={"kind": "any", "sex": "total", "months": "24"},
    )


def test_terms_stand_beside_the_incidence(example: Worked) -> None:
    """Fixed terms stand beside it.

    Within two years 2 of 5 by the fixed term, 47.6 % by the incidence. They answer almost the same question; the fixed
    term leaves out Iris and Kaya.
    """
    found = AGAIN.counted("repeat")
    only = {"follow_up": "y2", "kind": "any"}
    gives(
        example,
        found["windows"],
        """
        follow_up | kind | method    | share
        y2        | any  | printed   | 40 (11.76 to 76.93)
        y2        | any  | fixed     | 40 (11.76 to 76.93)
        y2        | any  | incidence | 47.62 (9.999 to 78.74)
        """,
        only=only,
    )
    gives(
        example,
        found["window_gaps"],
        """
        follow_up | kind | gap
        y2        | any  | 7.619
        """,
        only=only,
    )


def test_the_incidence_without_the_same_day(example: Worked) -> None:
    """The incidence with the same day or week left out.

    Finn's f2 was registered on the day of his index incident. If it does not count, he is followed on to f3, after
    1,492 days. Of seven, five are left after Iris and Hugo; when Eva is registered again, Finn is one of four still
    there: 1/7 + 5/7 × 1/4 = 32.1 %. Jana leaves, and of the two who are still there after 1,492 days Finn is one:
    5/14 × 1/2 more is 50 %. Of so few, f3 weighs more than f2 did.
    """
    gives(
        example,
        AGAIN.counted("repeat")["incidence_sensitivity"],
        """
        follow_up | rule          | share
        y2        | all           | 47.62 (9.999 to 78.74)
        y2        | not-same-day  | 32.14 (4.316 to 66.37)
        y2        | not-same-week | 32.14 (4.316 to 66.37)
        y5        | all           | 47.62 (9.999 to 78.74)
        y5        | not-same-day  | 50 (10.95 to 80.47)
        y5        | not-same-week | 50 (10.95 to 80.47)
        """,
    )


def test_the_mean_number_of_later_incidents(example: Worked) -> None:
    """The mean number of later incidents.

    Counted in months. Finn's and Iris's are two of seven persons; Hugo dies, so that 6/7 are left; Eva's in month 24 is
    one of the four still followed: 1/7 + 1/7 + 6/7 × 1/4 = 0.5 per person.
    """
    gives(
        example,
        AGAIN.counted("repeat")["mcf"],
        """
        sex   | months | mean
        total | 24     | 0.5 (0.204 to 1.225)
        """,
        only={"sex": "total", "months": "24"},
    )


def test_beside_residents_who_are_alike(example: Worked) -> None:
    """Beside residents who are alike.

    Lotte and Mila were born in Eva's year, are girls, and live where she lives. They are followed from the day of her
    index incident; that day counts. Eva is followed for 703 days until e2, Lotte for 4,324 days to the end of the data,
    Mila for 1,097 days until m1. Each counts for half: half an event in 2,710.5 days. One event in 703 days beside
    that: 5,421 ÷ 703 = 7.7 times as often. The interval follows from how far each person is from the rate of the group:
    Eva 0, Lotte and Mila 4,324 ÷ 5,421 to either side, so that the error of the logarithm is √2 × 0.798 = 1.13. The
    other victims have nobody who is alike.
    """
    found = AGAIN.counted("repeat")
    gives(
        example,
        found["comparison_sets"],
        """
        code  | who      | persons | events | person_years
        total | victims  | 1       | 1      | 2
        total | controls | 2       | 1      | 15
        """,
        only={"code": "total"},
    )
    gives(
        example,
        found["compared"],
        """
        code  | ratio                   | difference
        total | 7.711 (0.8452 to 70.36) | 452.2 (303.2 to 601.1)
        """,
        only={"code": "total"},
    )


def test_beside_residents_without_the_first_week(example: Worked) -> None:
    """Beside residents, with the first day or week left out.

    A case registered twice makes a victim seem to be registered again at once; a resident has no such case yet. So
    incidents of the first day or week are left out, of victims and residents alike, and both are followed from the next
    day on, or from day 7: days on which nothing counts are no time at risk. Nobody here has such an incident: without
    the first day Eva is followed for 702 days, Lotte and Mila for 5,419 together, and 5,419 ÷ 702 = 7.72.
    """
    gives(
        example,
        AGAIN.counted("repeat")["compared_sensitivity"],
        """
        rule          | ratio                   | difference
        all           | 7.711 (0.8452 to 70.36) | 452.2 (303.2 to 601.1)
        not-same-day  | 7.719 (0.8458 to 70.45) | 452.9 (303.9 to 601.9)
        not-same-week | 7.769 (0.8496 to 71.03) | 457.2 (307.7 to 606.7)
        """,
    )
