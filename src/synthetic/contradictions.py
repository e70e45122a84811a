"""Printed figures that contradict each other, and which of them the synthetic registers follow."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Contradiction:
    """Two printed figures that cannot both be met.

    Attributes:
        about: what they count.
        printed: both, with the ids of the published rows.
        followed: which is followed, and what became of the other.
    """

    about: str
    printed: str
    followed: str


CONTRADICTIONS: Final = (
    Contradiction(
        "police reports of 2021 on children of 4-12",
        "1,171 in the figure (pol.age.2021.4_12), 1,172 in the text (s000.pol.412_2021)",
        "the figure: 1,171. It leaves 146 reports on children of 0-3, 7 % more than in 2020, as printed too",
    ),
    Contradiction(
        "repeat victimisation by sex, order of the columns",
        "once and more than once change places between the numbers and the legend (f54)",
        "the order of the numbers: only that gives the totals by age (f55) and the printed chi-square of 89.303",
    ),
    Contradiction(
        "Helpwanted contacts by platform and sex",
        "the table adds up to 3,371 (hw.platform), its n is 3,376 (lab.tab_3_4)",
        "both: the 5 that are missing have a platform code that is not on the official list",
    ),
    Contradiction(
        "who brought a case to the Board",
        "the figure is labelled 2019-2021 (lab.fig_3_8), its N of 1,478 is that of 2017-2021",
        "2017-2021",
    ),
    Contradiction(
        "victims registered again more than once",
        "a third of the victims (s000.rv.5y_multi_summary), a third of those registered again (s000.rv.5y_multi)",
        "the second: 1,500 of 4,452, as in the tables by sex and by age",
    ),
    Contradiction(
        "years of follow-up",
        "not more than 11 years of data (s000.rv.years_data), unique victims of 2010-2021 (s000.rv.unique)",
        "2010 up to and including 2021: twelve calendar years",
    ),
    Contradiction(
        "victims in secure care",
        "7 % of the victims (s000.yc.closed_share_concl), 7 % of those with youth care (s000.yc.closed_share)",
        "the second: 346 of 5,306",
    ),
    Contradiction(
        "victims with youth care",
        "38 % (yc.received.yes.p) and almost 40 % (s000.yc.share_word)",
        "the count: 5,306 of 13,817",
    ),
    Contradiction(
        "victims of 2017-2021 whose violence was before 2017",
        "6 % of the victims (s000.pol.before2017), which is a share of reports or of persons",
        "6 % of the 15,896 reports",
    ),
)
"""In the order in which a reader meets them."""
