"""The Child Care and Protection Board.

One case is one investigation of one child. Counted are cases with a sign of sexual abuse, sexual exploitation or both,
by the year of intake: 2018 and 2019 in these examples.
"""

from inbeeld.indicators.records.protection import PROTECTION
from tests.spec.records.registered import counted, figures
from tests.spec.worked import Worked


def test_open_cases_stand_apart(example: Worked) -> None:
    """Open cases stand apart.

    A case without a decision is not finished. It is counted on its own, and the number of its year is provisional,
    which an apostrophe marks here: it will grow. That holds for cases with sexual violence too if no open case of the
    year has the trait yet: it may be recorded later. All other tables hold finished cases only.
    """
    found = counted(
        example,
        PROTECTION,
        protection_cases="""
            case | traits | decision | intake
            c1 | sexual_abuse | ots | 2018-05-01
            c2 | sexual_abuse | none | 2019-06-01
            c3 | sexual_abuse | - | 2019-12-01
            c4 | - | ots | 2019-02-01
        """,
    )
    figures(
        example,
        found["by_year"],
        """
        scope | year | investigations | open
        sexual_violence | 2018 | 1 | 0
        all | 2018 | 1 | 0
        sexual_violence | 2019 | '1 | '1
        all | 2019 | '2 | '1
        """,
    )


def test_a_joint_office_is_divided(example: Worked) -> None:
    """Requests of a joint office are divided half and half.

    One region has an office that stands for Veilig Thuis and youth protection together. Of an odd number Veilig Thuis,
    which the rules name first, gets one more: a case is not published by halves.
    """
    found = counted(
        example,
        PROTECTION,
        protection_cases="""
            case | traits | requester | decision | intake
            c1 | sexual_abuse | joint_office | ots | 2018-05-01
            c2 | sexual_exploitation | veilig_thuis | ots | 2018-06-01
            c3 | sexual_abuse | board | none | 2018-07-01
            c4 | sexual_abuse | board | none | 2018-08-01
        """,
    )
    figures(
        example,
        found["started_by"],
        """
        requester | investigations | share
        board | 2 | 50 % of 4
        veilig_thuis | 2 | 50 % of 4
        youth_protection | 0 | 0 % of 4
        """,
    )


def test_each_child_once(example: Worked) -> None:
    """Each child counts once, with the age at its first case.

    A child without a registered sex or month of birth is counted, and left out of the ages.
    """
    found = counted(
        example,
        PROTECTION,
        protection_cases="""
            case | person | sex | born | traits | decision | intake
            c1 | a | female | 2008-06 | sexual_abuse | ots | 2018-05-31
            c2 | a | female | 2008-06 | sexual_abuse | muhp | 2019-05-31
            c3 | b | male | 2012-02 | sexual_abuse | ots | 2019-03-01
            c4 | c | male | - | sexual_abuse | none | 2018-07-01
        """,
    )
    figures(
        example,
        found["children"],
        """
        known | children
        known | 2
        missing | 1
        total | 3
        """,
    )
    figures(
        example,
        found["age"],
        """
        measure | years
        mean | 8
        sd | 1.414
        median | 8
        min | 7
        max | 9
        """,
        lead="and of their ages, in whole years:",
    )


def test_number_of_forms(example: Worked) -> None:
    """Sexual violence is one form.

    Abuse and exploitation together are still one form, so that a case with one form is a case of sexual violence only.
    """
    found = counted(
        example,
        PROTECTION,
        protection_cases="""
            case | traits | forms | decision | intake
            c1 | sexual_abuse;sexual_exploitation | - | ots | 2018-05-01
            c2 | sexual_abuse | neglect;physical | ots | 2018-06-01
        """,
    )
    figures(
        example,
        [row for row in found["number_of_forms"] if row.keys["scope"] == "sexual_violence"],
        """
        scope | number | investigations | share
        sexual_violence | one | 1 | 50 % of 2
        sexual_violence | three | 1 | 50 % of 2
        """,
    )
