"""Helpwanted.

A contact is anonymous and may repeat. The raw contacts stay as they are; how they are cleaned is part of the counting,
and is counted too. In these examples the years are 2019 to 2021, and two reasons are no sexual violence: a fake
profile, and not serious.
"""

from inbeeld.indicators.records.helpwanted import HELPWANTED
from tests.spec.records.registered import counted, figures
from tests.spec.worked import Worked

SIX = """
    received | caller | reason | age | sex | platform
    2020-03-01 | minor | grooming | 14 | V | OM01
    2020-03-02 | minor | grooming | - | V | OM01
    2020-03-03 | minor | grooming | 15 | X | OM99
    2020-03-04 | minor | fake_profile | 13 | M | OM01
    2020-03-05 | other | extortion_money | 12 | M | -
    2018-03-06 | minor | grooming | 16 | V | -
"""


def test_what_cleaning_does(example: Worked) -> None:
    """Every contact that is left out or changed is counted.

    What was received is what was kept, what was dropped for its reason, and what is of another year. Of what was kept,
    each further rule says how many contacts it touched.
    """
    found = counted(example, HELPWANTED, helpwanted_contacts=SIX)
    figures(
        example,
        found["cleaned"],
        """
        rule | contacts
        received | 6
        outside_years | 1
        dropped_fake_profile | 1
        kept | 4
        sex_letter | 1
        age_missing | 1
        platform_unlisted | 1
        """,
    )


def test_who_is_certainly_a_minor(example: Worked) -> None:
    """Only who is certainly a minor counts as one.

    A contact by a minor without an age is left out, so the number of minors is a lower bound.
    """
    found = counted(example, HELPWANTED, helpwanted_contacts=SIX)
    figures(
        example,
        found["callers"],
        """
        caller | contacts
        minors | 2
        others | 1
        uncertain | 1
        total | 4
        """,
    )


def test_contact_with_the_police(example: Worked) -> None:
    """Not known is not no.

    The share in touch with the police is of all contacts, so it is a lower bound; beside it stands of how many it is
    known. Before 2020 nobody was asked.
    """
    found = counted(
        example,
        HELPWANTED,
        helpwanted_contacts="""
            received | caller | age | sex | police
            2020-03-01 | minor | 14 | V | yes
            2020-03-02 | minor | 14 | V | no
            2020-03-03 | minor | 14 | V | -
            2020-03-04 | minor | 14 | V | -
            2019-03-05 | minor | 14 | V | yes
        """,
    )
    figures(
        example,
        found["police"],
        """
        sex | share | known
        girls | 25 % of 4 | 2
        """,
    )
