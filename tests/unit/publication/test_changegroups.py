"""Changed figures by table and reason, in words."""

from dataclasses import replace

from inbeeld.publication.changegroups import change_groups
from inbeeld.publication.changes import Cause, Change, ChangeKind, Reason
from inbeeld.vocabulary import Text
from tests.unit.publication.site.listed import CHANGES, shown


def test_another_reason_makes_another_group() -> None:
    other = replace(CHANGES[0], reasons=(Reason(Cause.CODE, Text("De code.", "The code.")),))
    groups = change_groups((*CHANGES, other), "en")
    assert [(group.title, group.reasons) for group in groups] == [
        ("Reports per year", ("The delivery is newer.",)),
        ("Reports per year", ("The code.",)),
        ("New tables and lists", ()),
    ]
    assert groups[-1].whole == ("New <with> us",)


def test_a_fall_has_a_minus_and_a_share_a_decimal() -> None:
    fall = Change(
        ChangeKind.NUMBER, "t", Text.same("T"), cell=Text.same("2020"), old=shown("4"), new=None, difference=-1.5
    )
    (cell,) = change_groups((fall,), "nl")[0].cells
    assert (cell.old, cell.new, cell.difference) == ("4", "–", "−1,5")
