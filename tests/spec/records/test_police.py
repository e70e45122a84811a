"""Reports to the police.

A report is a minor at an incident, as the victim of sexual violence.
"""

from tests.spec.records.small import Small, gives
from tests.spec.worked import Worked

REPORTS = Small(
    residents="""
    person | born    | sex    | municipality | since
    anna   | 2004-02 | female | utrecht      | 2004-02-29
    bram   | 2010-06 | male   | utrecht      | 2010-06-15
    cora   | 1999-05 | female | assen        | 1999-05-01
    daan   | 2001-01 | male   | assen        | 2001-01-01
    """,
    incidents="""
    incident | person | role    | offences  | started    | ended      | registered | municipality | complaint
    i1       | anna   | victim  | F521;F525 | 2017-02-14 | -          | 2017-03-10 | utrecht      | yes
    i1       | anna   | victim  | F522      | 2017-02-14 | -          | 2017-03-10 | utrecht      | yes
    i1       | bram   | victim  | F525      | 2017-02-14 | -          | 2017-03-10 | utrecht      | no
    i2       | anna   | victim  | F522      | 2015-06-01 | 2016-12-31 | 2019-01-05 | utrecht      | -
    i3       | cora   | victim  | F527      | 2017-04-30 | -          | 2019-09-01 | assen        | yes
    i4       | daan   | victim  | F521      | 2019-01-15 | -          | 2019-01-16 | assen        | yes
    i5       | -      | victim  | F522      | 2020-03-01 | -          | 2020-03-02 | assen        | no
    i5       | zoe    | victim  | F522      | 2020-03-01 | -          | 2020-03-02 | assen        | no
    i6       | anna   | suspect | F522      | 2020-05-01 | -          | 2020-05-02 | utrecht      | no
    i7       | bram   | victim  | F550      | 2021-05-01 | -          | 2021-05-02 | utrecht      | no
    """,
)
"""Every example of this page counts in these registers."""


def test_who_is_counted(example: Worked) -> None:
    """Who is counted.

    Incident i1 has two victims: two reports. Anna stands in two rows of it, and counts once. Cora was 17 when the
    offence started, and counts although she was grown up when it was registered. Daan turned 18 that very day: he is
    no minor. In incident i6 Anna is no victim, and incident i7 is no sexual violence. A report counts in the year of
    registration.
    """
    REPORTS.shown(example)
    gives(
        example,
        REPORTS.counted("police")["by_sex"],
        """
        sex   | year | reports
        girls | 2017 | 1
        girls | 2019 | 2
        boys  | 2017 | 1
        """,
    )


def test_age_at_the_start_of_the_offence(example: Worked) -> None:
    """Age is age at the start of the offence.

    A register knows the month of birth. Birthdays fall on the 15th of it, so that about as many are taken for a year
    too old as too young. Anna, of February 2004, was 12 on 14 February 2017; the next day she turned 13. In incident i2
    she was 11.
    """
    gives(
        example,
        REPORTS.counted("police")["by_age"],
        """
        age   | year | reports
        4-12  | 2017 | 2
        4-12  | 2019 | 1
        13-17 | 2019 | 1
        """,
    )


def test_a_report_counts_under_its_gravest_offence(example: Worked) -> None:
    """A report counts under its gravest offence.

    Incident i1 is rape and imagery for Anna: it counts as rape. Bram's report of the same incident has its own code.
    """
    gives(
        example,
        REPORTS.counted("police")["by_offence"],
        """
        offence | year | reports
        F521    | 2017 | 1
        F527    | 2019 | 1
        F522    | 2019 | 1
        F525    | 2017 | 1
        """,
    )


def test_every_code_counted(example: Worked) -> None:
    """Beside it: every code counted.

    How much hangs on the choice of the gravest is seen where every code counts: then Anna's first report stands in two
    rows, and the rows no longer add up to the reports.
    """
    gives(
        example,
        REPORTS.counted("police")["any_code"],
        """
        offence | year | reports
        F521    | 2017 | 1
        F527    | 2019 | 1
        F522    | 2019 | 1
        F525    | 2017 | 2
        """,
    )


def test_who_cannot_be_found_counts_apart(example: Worked) -> None:
    """Who cannot be found counts apart.

    Without a key, or with one that the population register does not know, nobody knows the age: these reports of any
    age are in no other table.
    """
    gives(
        example,
        REPORTS.counted("police")["without_key"],
        """
        year | link        | reports
        2017 | counted     | 2
        2019 | counted     | 2
        2020 | without-key | 1
        2020 | not-found   | 1
        """,
    )


def test_formal_complaints(example: Worked) -> None:
    """Formal complaints.

    A share is taken of the reports for which it is known whether there was a complaint. Of incident i2 it is not.
    """
    gives(
        example,
        REPORTS.counted("police")["complaints"],
        """
        year | complaints | share
        2017 | 1          | 50 % of 2
        2019 | 1          | 100 % of 1
        """,
    )


def test_violence_before_the_period(example: Worked) -> None:
    """Violence before the period.

    An offence without an end ended on the day it started. That of incident i2 ended before 2017.
    """
    gives(
        example,
        REPORTS.counted("police")["before_period"],
        """
        year      | reports | share
        2017-2021 | 1       | 25 % of 4
        """,
    )
