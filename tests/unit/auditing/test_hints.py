"""How a careful reader takes words."""

import pytest

from inbeeld.auditing.findings import Severity
from inbeeld.auditing.hints import guessed_bases, may_overlap
from tests.unit.auditing.small import drawn, said, together


@pytest.mark.parametrize(
    ("caveat", "overlaps"),
    [
        ("several answers possible", True),
        ("forms overlap", True),
        ("one report can carry several", True),
        ("a victim can appear several times", False),
        ("", False),
    ],
)
def test_overlap_is_what_makes_categories_not_add_up(caveat: str, overlaps: bool) -> None:
    assert may_overlap(drawn("t", "2020\n a 1", caveats=caveat).tables["t"]) is overlaps


def test_base_is_the_count_just_before_if_words_point_to_it() -> None:
    texts = together(
        said("n", "victims of exploitation", 28),
        said("p", "of these seen again", 46, unit="percent"),
        said("q", "exploitation with an earlier offence", 21, unit="percent"),
        said("r", "children who read books", 80, unit="percent"),
    )

    found = guessed_bases(texts)

    assert {name: (base.id, sure) for name, (base, sure) in found.items()} == {
        "p": ("n", Severity.LIKELY),
        "q": ("n", Severity.POSSIBLE),
    }
