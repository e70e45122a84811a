"""Which findings of the audit pass: those that somebody let pass on record, and that others have printed already.

Nothing of our own ever passes. An exception that does not fit its finding stops the run: it was granted for something
else than what would be published.
"""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from typing import Protocol

from inbeeld.declarations import DeclaredException, Exceptions
from inbeeld.errors import DisclosureError

_NUMBERS = re.compile(r"-[0-9a-f]{8}$")
"""The end of an id: the mark of the printed numbers."""


class Leak(Protocol):
    """A finding of the audit, as far as it matters here."""

    @property
    def id(self) -> str:
        """What names it."""

    @property
    def sources(self) -> tuple[str, ...]:
        """The sources of the figures that give it away, by id."""


@dataclass(frozen=True, slots=True)
class Granted:
    """A finding that passes, and the exception that lets it."""

    finding: str
    exception: DeclaredException


@dataclass(frozen=True, slots=True)
class Judged:
    """Findings after the exceptions.

    Attributes:
        granted: those that pass, in the order of the findings.
        standing: the ids of those that do not: as long as there is one, nothing is published.
    """

    granted: tuple[Granted, ...]
    standing: tuple[str, ...]


def apply_exceptions(
    findings: Iterable[Leak], exceptions: Exceptions, *, published: Collection[str], day: date, whole: bool = True
) -> Judged:
    """Take the findings with an exception apart.

    Args:
        findings: what the audit found that would stop publication.
        exceptions: those of the edition.
        published: the ids of the sources whose contract says that their figures were published before.
        day: the day of publication.
        whole: whether all of the edition was looked at; in a part of it, the findings of the rest are not met.

    Raises:
        DisclosureError: with all that is wrong: an exception for no finding, one that is not valid on the day, or one
            for figures that nobody published before.
    """
    leaks = {finding.id: finding for finding in findings}
    used = tuple(one for one in exceptions.exception if whole or _met(one.finding, leaks))
    wrong = [told for declared in used for told in _wrong(declared, leaks.keys(), day)]
    for declared in used:
        if declared.finding in leaks:
            wrong.extend(_our_own(leaks[declared.finding], published))
    if wrong:
        raise DisclosureError("Exceptions cannot be used:\n" + "\n".join(wrong))
    by_finding = {declared.finding: declared for declared in used}
    return Judged(
        tuple(Granted(name, by_finding[name]) for name in leaks if name in by_finding),
        tuple(name for name in leaks if name not in by_finding),
    )


def _wrong(declared: DeclaredException, known: Collection[str], day: date) -> Iterable[str]:
    others = _met(declared.finding, known)
    if others and declared.finding not in known:
        yield (
            f"The exception for '{declared.finding}' was granted for other figures: those of this finding have changed "
            f"since. Look at them again, and ask anew, for '{others[0]}'."
        )
    elif declared.finding not in known:
        near = get_close_matches(declared.finding, list(known), n=1)
        hint = f"Did you mean '{near[0]}'?" if near else "Take it out: the audit does not find it any more."
        yield f"There is no finding '{declared.finding}'. {hint}"
    if not declared.on <= day <= declared.expires:
        yield (
            f"The exception for '{declared.finding}' holds from {declared.on} to {declared.expires}, and the edition "
            f"is of {day}. Ask for it again, or mend what was found."
        )


def _met(finding: str, known: Iterable[str]) -> tuple[str, ...]:
    """The findings of the same rule about the same cells: an id ends with a mark of the numbers that are printed there.

    >>> _met("small-1a2b3c4d-00000001", ["small-1a2b3c4d-00000002", "small-5e6f7a8b-00000001"])
    ('small-1a2b3c4d-00000002',)
    """
    return tuple(name for name in known if _NUMBERS.sub("", name) in (finding, _NUMBERS.sub("", finding)))


def _our_own(finding: Leak, published: Collection[str]) -> Iterable[str]:
    own = sorted(set(finding.sources) - set(published))
    if own or not finding.sources:
        named = f"figures of {', '.join(own)}" if own else "figures of unknown source"
        yield (
            f"The finding '{finding.id}' rests on {named}, which nobody published before: no exception can be made for "
            "data of our own. Protect them."
        )
