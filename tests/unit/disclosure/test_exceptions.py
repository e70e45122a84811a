"""Exceptions: a finding passes only if it is the one that was granted, still is, and others printed it before."""

from dataclasses import dataclass
from datetime import date

import pytest

from inbeeld.declarations import DeclaredException, Exceptions, Role
from inbeeld.disclosure.exceptions import Granted, Judged, apply_exceptions
from inbeeld.errors import DisclosureError
from inbeeld.vocabulary import Text

DAY = date(2026, 11, 21)


@dataclass(frozen=True)
class Found:
    """A finding of the audit."""

    id: str
    sources: tuple[str, ...]


def granting(finding: str, **changes: date) -> DeclaredException:
    words = Text("al gedrukt", "printed before")
    days = {"on": date(2026, 11, 1), "expires": date(2027, 11, 1), **changes}
    return DeclaredException(finding=finding, reason=words, asked_by=Role.EDITOR, granted_by=Role.PUBLISHER, **days)


PRINTED, OWN = Found("leak-1", ("csg",)), Found("leak-2", ("csg", "police"))


def judged(*exceptions: DeclaredException, findings: tuple[Found, ...] = (PRINTED, OWN)) -> Judged:
    return apply_exceptions(findings, Exceptions(exception=exceptions), published={"csg"}, day=DAY)


def test_without_exceptions_every_finding_stands() -> None:
    assert judged() == Judged((), ("leak-1", "leak-2"))


def test_a_granted_finding_passes_and_the_others_stand() -> None:
    exception = granting("leak-1")
    assert judged(exception) == Judged((Granted("leak-1", exception),), ("leak-2",))


def test_data_of_our_own_never_pass() -> None:
    with pytest.raises(DisclosureError, match=r"'leak-2' rests on figures of police, which nobody published before"):
        judged(granting("leak-2"))


def test_a_finding_of_unknown_source_never_passes() -> None:
    with pytest.raises(DisclosureError, match="figures of unknown source"):
        judged(granting("leak-3"), findings=(Found("leak-3", ()),))


def test_an_exception_for_no_finding_is_refused_with_the_nearest() -> None:
    with pytest.raises(DisclosureError, match=r"There is no finding 'leak-11'\. Did you mean 'leak-1'\?"):
        judged(granting("leak-11"))
    with pytest.raises(DisclosureError, match="the audit does not find it any more"):
        judged(granting("other"))


@pytest.mark.parametrize("days", [{"expires": date(2026, 11, 20)}, {"on": date(2026, 11, 22)}])
def test_an_exception_holds_from_its_first_to_its_last_day(days: dict[str, date]) -> None:
    with pytest.raises(DisclosureError, match="the edition is of 2026-11-21"):
        judged(granting("leak-1", **days))
    assert judged(granting("leak-1", on=DAY, expires=DAY)).standing == ("leak-2",)


def test_all_that_is_wrong_is_told_at_once() -> None:
    with pytest.raises(DisclosureError) as caught:
        judged(granting("leak-2", expires=date(2026, 11, 20)), granting("nothing"))
    assert len(str(caught.value).splitlines()) == 4


NOW, BEFORE = "small-count-1a2b3c4d-00000002", "small-count-1a2b3c4d-00000001"


@pytest.mark.parametrize("granted", [BEFORE, "small-count-1a2b3c4d"])
@pytest.mark.parametrize("whole", [True, False])
def test_an_exception_is_for_the_numbers_that_were_seen(granted: str, whole: bool) -> None:
    with pytest.raises(DisclosureError, match=f"have changed since.* ask anew, for '{NOW}'"):
        apply_exceptions(
            [Found(NOW, ("csg",))],
            Exceptions(exception=(granting(granted),)),
            published={"csg"},
            day=DAY,
            whole=whole,
        )


def test_in_a_part_of_an_edition_the_exceptions_of_the_rest_are_not_met() -> None:
    exceptions = Exceptions(exception=(granting("leak-9"), granting("leak-1")))
    found = apply_exceptions([PRINTED], exceptions, published={"csg"}, day=DAY, whole=False)
    assert [one.finding for one in found.granted] == ["leak-1"]
