"""How suppliers go wrong: what becomes of a value, or of two; None where the fault cannot be made of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

Values = Sequence[str | None]
"""The values of one row in the columns that a fault looks at; the first is the one that it changes."""
Change = Callable[[Values], str | None]

WITHOUT = ""
"""What becomes of a value that is left out."""


@dataclass(frozen=True)
class Kind:
    """One kind of fault in one column of a register.

    Attributes:
        name: of the kind.
        columns: headings that it looks at; it changes the first.
        rule: of the contract that the row breaks then; empty if a check should take no offence.
        change: of the values, by heading.
    """

    name: str
    columns: tuple[str, ...]
    rule: str
    change: Change


def no_such_day(column: str, rule: str) -> Kind:
    """31 February."""
    return Kind("no such day", (column,), rule, lambda values: f"{values[0][:4]}-02-31" if values[0] else None)


def day_first(column: str, rule: str) -> Kind:
    """A day as people write it: dd-mm-yyyy."""
    return Kind(
        "day written day first",
        (column,),
        rule,
        lambda values: "-".join(reversed(values[0].split("-"))) if values[0] else None,
    )


def days_after(column: str, other: str, days: int, name: str, rule: str) -> Kind:
    """A day so many days after another one; before it if negative."""

    def change(values: Values) -> str | None:
        if not values[0] or not values[1]:
            return None
        return (date.fromisoformat(values[1]) + timedelta(days)).isoformat()

    return Kind(name, (column, other), rule, change)


def alone(kind: Kind, empty: str) -> Kind:
    """A fault only for rows where another column has no value, so that no other rule is broken."""
    return Kind(
        kind.name,
        (*kind.columns, empty),
        kind.rule,
        lambda values: kind.change(values[:-1]) if values[-1] is None else None,
    )


def written_as(column: str, word: str, name: str, rule: str) -> Kind:
    """Another word than any that is agreed."""
    return Kind(name, (column,), rule, lambda values: word if values[0] else None)


def misspelt(column: str, rule: str) -> Kind:
    """A word without its second letter."""
    return Kind("misspelt code", (column,), rule, lambda values: values[0][0] + values[0][2:] if values[0] else None)


def left_out(column: str, rule: str) -> Kind:
    """No value where there must be one."""
    return Kind("missing key", (column,), rule, lambda values: WITHOUT if values[0] else None)


def digit_short(column: str, rule: str) -> Kind:
    """An identifier without its last digit."""
    return Kind("a digit too few", (column,), rule, lambda values: values[0][:-1] if values[0] else None)


def comma(column: str, rule: str) -> Kind:
    """A number with a decimal comma."""
    return Kind("decimal comma", (column,), rule, lambda values: f"{values[0]},0" if values[0] else None)


def spaces_behind(column: str) -> Kind:
    """Spaces behind a word, which do no harm."""
    return Kind("spaces behind", (column,), "", lambda values: f"{values[0]}  " if values[0] else None)
