"""The words printed around numbers, and the qualifiers that they must have as they are published."""

from collections.abc import Mapping

PUBLISHED: Mapping[str, str] = {
    "exact": "",
    "on average": "",  # says what the number is, a mean, and not how near it is
    "about": "about",
    "estimated": "about",
    "almost": "almost",
    "somewhat less than": "almost",
    "over": "over",
    "at least": "at-least",
    "at most": "at-most",
    "not more than": "at-most",
    "more than": "more-than",
    "longer than": "more-than",
    "less than": "less-than",
    "below": "less-than",
}
"""The published qualifier of each printed wording; "" is exact."""


def qualifier_lost(printed: Mapping[str, str], cell: Mapping[str, str]) -> str | None:
    """Whether the word printed with a number is published with it; what is wrong, if anything.

    A number that we calculated more precisely than it was printed stands without the word: 38 for *almost 40*.
    """
    meant = PUBLISHED[printed.get("qualifier") or "exact"]
    if not is_same_number(printed, cell):
        meant = ""
    if cell["qualifier"] == meant:
        return None
    return f"printed as '{meant or 'exact'}', published as '{cell['qualifier'] or 'exact'}'"


def is_same_number(printed: Mapping[str, str], cell: Mapping[str, str]) -> bool:
    """Whether a published number is the printed one; a fraction in words is published as a whole percentage."""
    if not cell["value"]:
        return False
    difference = abs(float(cell["value"]) - float(printed["value"]))
    return difference < 0.5 if printed.get("printed_as") == "words" else difference == 0
