"""What an audit says: a finding, its kind and how sure it is.

A finding must be of use to somebody who has nothing but the publication and a pencil: it names the figures, redoes the
arithmetic line by line, and says what would mend it.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from inbeeld.auditing.figures import Figure
from inbeeld.vocabulary import Text

_MARK = 8


class Kind(StrEnum):
    """What is wrong with the figures."""

    RECOVERABLE = "recoverable"
    INCONSISTENT = "inconsistent"
    MISLEADING = "misleading"


class Severity(StrEnum):
    """How sure a finding is: it follows from the figures, one ordinary reading is needed, or it may be chance."""

    CERTAIN = "certain"
    LIKELY = "likely"
    POSSIBLE = "possible"


_ORDER = {severity: place for place, severity in enumerate(Severity)}


@dataclass(frozen=True, slots=True)
class Account:
    """What a finding says: the title in one sentence, the arithmetic line by line, and what would mend it."""

    title: Text
    derivation: tuple[Text, ...]
    repair: Text


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault of a publication. ``cells`` are ids of figures; ``sources`` say where they are printed."""

    id: str
    rule: str
    kind: Kind
    severity: Severity
    title: Text
    cells: tuple[str, ...]
    sources: tuple[str, ...]
    derivation: tuple[Text, ...]
    repair: Text


def finding(rule: str, sure: tuple[Kind, Severity], figures: Iterable[Figure], account: Account) -> Finding:
    """A finding about figures, with an id that stays the same as long as the rule, the figures and their numbers do."""
    involved = tuple({figure.id: figure for figure in figures}.values())
    cells = tuple(figure.id for figure in involved)
    sources = tuple(dict.fromkeys(figure.place for figure in involved))
    kind, severity = sure
    mark = finding_id(rule, cells, involved)
    return Finding(mark, rule, kind, severity, account.title, cells, sources, account.derivation, account.repair)


def finding_id(rule: str, cells: Iterable[str], figures: Iterable[Figure] = ()) -> str:
    """The rule's name, a mark of the cells, and one of what is printed in them: other numbers are another finding.

    The order of the cells and figures does not matter.

    >>> finding_id("total", ["b", "a"]) == finding_id("total", ["a", "b"])
    True
    """
    return f"{rule}-{_mark([rule, *sorted(cells)])}-{_mark(sorted(map(_printed, figures)))}"


def _mark(words: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(words).encode()).hexdigest()[:_MARK]


def _printed(figure: Figure) -> str:
    ends = (figure.value, figure.lower, figure.upper)
    return " ".join(map(str, (figure.id, *ends, figure.status, figure.qualifier)))


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Each finding once: by kind, the surest first, then by rule and place."""
    kinds = list(Kind)
    once = {each.id: each for each in findings}.values()
    return tuple(sorted(once, key=lambda f: (kinds.index(f.kind), _ORDER[f.severity], f.rule, f.sources, f.id)))
