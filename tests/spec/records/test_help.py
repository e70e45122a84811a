"""Help after violence.

Who was registered as a minor victim in some years, and the youth care that began within a year after the offence ended.
What the care was for is not known: it came after, and says nothing about why. In these examples the years are 2016 to
2018, and the data end on 31 December 2021.
"""

from inbeeld.indicators.records.help import HELP
from tests.spec.records.registered import counted, figures
from tests.spec.worked import Worked

TWO_CHILDREN = """
    person | born | sex | since
    a | 2004-02 | female | 2004-02-29
    b | 2006-05 | male | 2006-05-01
"""
TWO_REPORTS = """
    incident | person | started | ended | registered
    i1 | a | 2016-01-05 | 2016-02-29 | 2016-04-01
    i2 | b | 2017-03-01 | - | 2017-03-01
"""


def test_a_year_runs_up_to_the_anniversary(example: Worked) -> None:
    """A year runs up to the anniversary.

    The day on which the offence ended counts, and so does the same day a year later. An offence without an end ended on
    the day it began. Of 29 February the anniversary is 1 March.
    """
    found = counted(
        example,
        HELP,
        residents=TWO_CHILDREN,
        police_incidents=TWO_REPORTS,
        youth_care_trajectories="""
            person | form | started
            a | district_team | 2017-03-01
            b | district_team | 2018-03-02
        """,
    )
    figures(
        example,
        found["helped_by_age"],
        """
        age | persons | share
        4-12 | 1 | 50 % of 2
        total | 1 | 50 % of 2
        """,
    )


def test_several_forms_of_one_child(example: Worked) -> None:
    """A child with several forms counts in each of them.

    The shares are of all children with care, so they can add up to more than 100 %. Twice the same form counts once.
    """
    found = counted(
        example,
        HELP,
        residents=TWO_CHILDREN,
        police_incidents=TWO_REPORTS,
        youth_care_trajectories="""
            person | form | started
            a | district_team | 2016-03-01
            a | foster | 2016-06-01
            a | foster | 2016-09-01
            b | foster | 2017-04-01
        """,
    )
    figures(
        example,
        found["forms"],
        """
        form | persons | share
        district_team | 1 | 50 % of 2
        foster | 2 | 100 % of 2
        """,
    )
    figures(
        example,
        [row for row in found["stay_by_age"] if row.keys["age"] == "total"],
        """
        age | stay | persons
        total | without_stay | 0
        total | with_stay | 2
        total | total | 2
        """,
        lead="A child with any stay counts as with a stay:",
    )


def test_help_that_was_there_before(example: Worked) -> None:
    """Help that was there before is told apart.

    Care that had begun before the offence ended is no help after it. It stands beside: care that was running on that
    day, or that had stopped in the year before it.
    """
    found = counted(
        example,
        HELP,
        residents=TWO_CHILDREN,
        police_incidents=TWO_REPORTS,
        youth_care_trajectories="""
            person | form | started | ended
            a | district_team | 2015-06-01 | 2016-02-29
            a | foster | 2016-05-01 | -
            b | district_team | 2016-01-01 | 2016-12-31
        """,
    )
    figures(
        example,
        found["running_before"],
        """
        before | after | persons | share
        running | helped | 1 | 100 % of 1
        running | not_helped | 0 | 0 % of 1
        running | total | 1 | 100 % of 1
        year_before | helped | 0 | 0 % of 1
        year_before | not_helped | 1 | 100 % of 1
        year_before | total | 1 | 100 % of 1
        total | helped | 1 | 50 % of 2
        total | not_helped | 1 | 50 % of 2
        total | total | 2 | 100 % of 2
        """,
    )


def test_endings_of_care(example: Worked) -> None:
    """How care ended is counted in two ways.

    Each ending that a child had; and the ending of what stopped last, so that each child counts once. Children whose
    care goes on count in neither.
    """
    found = counted(
        example,
        HELP,
        residents=TWO_CHILDREN,
        police_incidents=TWO_REPORTS,
        youth_care_trajectories="""
            person | form | started | ended | ending
            a | district_team | 2016-03-01 | 2016-08-01 | planned
            a | foster | 2016-03-01 | 2016-09-01 | by_youth
            b | foster | 2017-04-01 | - | -
        """,
    )
    figures(
        example,
        found["endings"],
        """
        ending | persons | share
        planned | 1 | 100 % of 1
        by-youth | 1 | 100 % of 1
        """,
    )
    figures(
        example,
        found["last_endings"],
        """
        ending | persons | share
        by-youth | 1 | 100 % of 1
        """,
        lead="and by what stopped last:",
    )
