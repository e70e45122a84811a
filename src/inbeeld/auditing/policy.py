"""What the audit holds a publication to, where the publication itself states no rule."""

from dataclasses import dataclass

from inbeeld.auditing.figures import Figure


@dataclass(frozen=True, slots=True)
class AuditPolicy:
    """Limits of the audit.

    Attributes:
        width: a hidden count must leave this many whole numbers possible, or as many as its own rule tells if fewer.
        minimum: counts of people from one up to, not including, this are small.
        small_base: a percentage of fewer than these needs a flag.
    """

    width: int = 10
    minimum: int = 10
    small_base: int = 100


_PEOPLE = {
    *("person", "victim", "child", "minor", "pupil", "client", "patient"),
    *("report", "contact", "chat", "talk", "case", "incident", "offence"),
    *("investigation", "assessment", "decision", "trajectory"),
}


def counts_people(figure: Figure) -> bool:
    """Whether a figure counts people or what happened to them, and not things such as municipalities or lessons."""
    return figure.is_count and (figure.counted or figure.unit) in _PEOPLE and figure.unit in _PEOPLE
