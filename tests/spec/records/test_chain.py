"""From report to verdict.

What followed after incidents with a minor victim, for any suspect: an informative interview, a formal complaint, a case
at the prosecutor, a verdict, a conviction. Incidents are counted. Suspects and victims are not linked to each other.
"""

from inbeeld.indicators.records.chain import CHAIN
from tests.spec.records.registered import counted, figures
from tests.spec.worked import Worked


def test_steps_of_the_chain(example: Worked) -> None:
    """Each step is a share of the reports of its year.

    Cases take long. A year counts as complete two years after its end; until then its numbers are provisional,
    marked by an apostrophe. The data end on 31 December 2021. A verdict after that day is not known yet.
    """
    found = counted(
        example,
        CHAIN,
        residents="""
            person | born | sex | since
            a | 2004-02 | female | 2004-02-29
        """,
        police_incidents="""
            incident | person | started | registered
            i1 | a | 2019-05-01 | 2019-05-02
            i2 | a | 2019-12-30 | 2019-12-31
            i3 | a | 2020-01-01 | 2020-01-01
        """,
        offender_chain="""
            incident | suspect | interview | prosecution | verdict | outcome
            i1 | s | 2019-05-10 | 2019-09-01 | 2021-03-01 | convicted
            i1 | t | 2019-05-11 | - | - | -
            i3 | s | 2020-02-01 | 2020-08-01 | 2022-01-01 | convicted
        """,
    )
    figures(
        example,
        found["chain"],
        """
        step | year | incidents | share
        reports | 2019 | 2 | 100 % of 2
        reports | 2020 | '1 | '100 % of 1
        interview | 2019 | 1 | 50 % of 2
        interview | 2020 | '1 | '100 % of 1
        prosecution | 2019 | 1 | 50 % of 2
        prosecution | 2020 | '1 | '100 % of 1
        verdict | 2019 | 1 | 50 % of 2
        verdict | 2020 | '0 | '0 % of 1
        convicted | 2019 | 1 | 50 % of 2
        convicted | 2020 | '0 | '0 % of 1
        """,
    )
