"""Statements as arrays, to be attacked."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array

from inbeeld.attack import (
    Bounds,
    Contradiction,
    Ints,
    Relations,
    exact_ranges,
    first_contradiction,
    irreducible,
    minimal_evidence,
    too_narrow,
)
from inbeeld.auditing.findings import Severity
from inbeeld.auditing.recoverable.statements import Known, Statement, least_sure


@dataclass(frozen=True)
class Leak:
    """A hidden count of which too few numbers stay possible, with the smallest set of things that tells so.

    Attributes:
        figures: the printed figures whose numbers are needed.
    """

    figure: str
    lower: float
    upper: float
    sure: Severity
    statements: tuple[Statement, ...]
    figures: tuple[str, ...]


@dataclass(frozen=True)
class Clash:
    """Statements and figures that cannot all be true; without any one of them the others can."""

    statements: tuple[Statement, ...]
    figures: tuple[str, ...]
    sure: Severity


class System:
    """Statements as arrays. Only counts that occur in a statement have a place."""

    def __init__(self, statements: Sequence[Statement], known: Mapping[str, Known], stratum: Severity) -> None:
        self._statements = statements
        self._names = list(dict.fromkeys(name for statement in statements for name in statement.terms))
        self._place = {name: place for place, name in enumerate(self._names)}
        self._known = [known[name].at(stratum) for name in self._names]
        self._sure = [known[name].sure for name in self._names]
        self._relations, self._bounds = self._arrays()

    def _arrays(self) -> tuple[Relations, Bounds]:
        entries = [
            (row, self._place[name], coefficient)
            for row, statement in enumerate(self._statements)
            for name, coefficient in statement.terms.items()
        ]
        rows, columns, values = zip(*entries, strict=True) if entries else ((), (), ())
        shape = (len(self._statements), len(self._names))
        matrix = csr_array((np.array(values, dtype=np.float64), (rows, columns)), shape=shape)
        lower, upper = ([getattr(each, end) for each in self._statements] for end in ("lower", "upper"))
        ends = ([getattr(each, end) for each in self._known] for end in ("lower", "upper"))
        return (
            Relations(matrix, np.array(lower, dtype=np.float64), np.array(upper, dtype=np.float64)),
            Bounds(*(np.array(end, dtype=np.float64) for end in ends)),
        )

    def suspects(self) -> Ints:
        """The places of statements among which a contradiction was met; none if all of it can be true."""
        found = first_contradiction(self._relations, self._bounds)
        if found is None:
            return np.zeros(0, dtype=np.intp)
        # bounds that are impossible by themselves name no statement
        return found.relations if len(found.relations) else np.arange(len(self._statements))

    def clash(self) -> Clash | None:
        """The first smallest set of things that cannot all be true, if there is one."""
        if not self._statements:
            return None
        found = irreducible(self._relations, self._bounds)
        if found is None:
            return None
        statements, figures = self._meant(found)
        return Clash(statements, figures, self._weakest_of(statements, figures))

    def narrow(self, hidden: Sequence[str], width: int) -> list[str]:
        """The hidden counts that are proved to keep too few possible numbers."""
        places = np.array([self._place[name] for name in hidden if name in self._place], dtype=np.intp)
        if not places.size:
            return []
        enough = np.array([min(width, self._known[place].size) - 1 for place in places])
        narrow = too_narrow(self._relations, self._bounds, places, enough, in_doubt=False)
        return [self._names[place] for place in places[narrow].tolist()]

    def ranges(self, names: Sequence[str]) -> Iterator[tuple[str, tuple[float, float]]]:
        """Counts, each with the lowest and the highest number that is not proved to be impossible."""
        if not names:
            return
        places = np.array([self._place[name] for name in names], dtype=np.intp)
        found = exact_ranges(self._relations, self._bounds, places, settled=False)
        for name, lower, upper in zip(names, found.lower, found.upper, strict=True):
            yield name, (float(lower), float(upper))

    def leak(self, name: str, ends: tuple[float, float]) -> Leak:
        """A leaking count with the smallest set of things that gives it away."""
        place = self._place[name]
        evidence = minimal_evidence(self._relations, self._bounds, place)
        statements = tuple(self._statements[int(row)] for row in evidence.relations)
        inside = {term for statement in statements for term in statement.terms}
        shown = (self._names[int(count)] for count in evidence.counts)
        figures = tuple(figure for figure in shown if figure in inside and figure != name)
        return Leak(name, *ends, self._weakest_of(statements, figures), statements, figures)

    def _meant(self, found: Contradiction) -> tuple[tuple[Statement, ...], tuple[str, ...]]:
        return (
            tuple(self._statements[int(row)] for row in found.relations),
            tuple(self._names[int(count)] for count in found.counts),
        )

    def _weakest_of(self, statements: tuple[Statement, ...], figures: tuple[str, ...]) -> Severity:
        return least_sure([*(each.sure for each in statements), *(self._sure[self._place[name]] for name in figures)])
