"""Small registers of the Board and of Helpwanted, drawn so that rare things are common."""

from datetime import date

from tests.generative.records.draws import Draws
from tests.generative.records.register_rows import Case, Contact

_INTAKES = (date(2017, 12, 31), date(2018, 1, 1), date(2018, 2, 14), date(2018, 2, 15), date(2018, 3, 1))
_BIRTHS = (date(2000, 2, 1), date(2001, 3, 1), date(2004, 2, 1), date(2012, 2, 1), date(2018, 3, 1), None)
_RECEIVED = (date(2018, 12, 31), date(2019, 1, 1), date(2019, 12, 31), date(2020, 1, 1), date(2021, 6, 1))


def draw_cases(seed: int, size: int) -> list[Case]:
    """Cases with numbers of their own, in no order; several of one child."""
    draws = Draws(seed)
    numbers = draws.shuffled(range(size))
    return [_case(draws, f"c{number:05}", f"p{draws.number(0, size // 2)}") for number in numbers]


def _case(draws: Draws, case: str, person: str) -> Case:
    intake = draws.one(*_INTAKES, date(2019, 12, 31), date(2020, 1, 1))
    return Case(
        case=case,
        person=draws.one(person, person, person, None),
        sex=draws.one("female", "male", "unknown", None),
        born=draws.one(*_BIRTHS),
        traits=_together(draws.some("sexual_abuse", "sexual_exploitation")),
        forms=_together(draws.some("neglect", "other_problem", "physical", "unlisted_form")),
        requester=draws.one("board", "veilig_thuis", "youth_protection", "joint_office", None),
        decision=draws.one("ots", "muhp", "none", "broken_off", None),
        intake=intake,
        closed=None,
    )


def _together(codes: list[str]) -> str | None:
    return ";".join(codes) or None


def draw_contacts(seed: int, size: int) -> list[Contact]:
    """Contacts of all kinds, within the years and outside."""
    draws = Draws(seed)
    return [_contact(draws, f"h{number}") for number in range(size)]


def _contact(draws: Draws, contact: str) -> Contact:
    return Contact(
        contact=contact,
        received=draws.one(*_RECEIVED),
        caller=draws.one("minor", "minor", "minor", "adult", "other", None),
        channel=draws.one("chat", "phone", None),
        reason=draws.one("extortion_money", "grooming", "fake_profile", "not_serious", "new_reason", None),
        age=draws.one(-1, 0, 3, 4, 12, 13, 17, 17, 18, 25, 26, None),
        sex=draws.one("V", "M", "O", "v", "X", "", None),
        platform=draws.one("OM01", "OM02", "OM13", "OM99", "om01", None),
        second_platform=draws.one("OM01", "OM13", "OM99", None),
        police=draws.one(True, False, None),
    )
