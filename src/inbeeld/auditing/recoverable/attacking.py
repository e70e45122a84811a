"""Attack a publication: what do all its statements together tell of each hidden count?"""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components

from inbeeld.attack import Bounds, Contradiction, Relations, exact_ranges, irreducible, minimal_evidence, too_narrow
from inbeeld.auditing.findings import Severity
from inbeeld.auditing.recoverable.statements import ANYTHING, STRATA, Known, Statement, is_believed, least_sure


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


@dataclass
class Attack:
    """What an outsider tries, believing first only what is certain, and then more.

    Attributes:
        statements: what holds between counts; those that clash are left out as they are met.
        hidden: the counts without a printed number, in printed order; ``width`` how many numbers must stay possible.
    """

    statements: Sequence[Statement]
    known: Mapping[str, Known]
    hidden: Sequence[str]
    width: int
    clashes: list[Clash] = field(default_factory=list)

    def leaks(self) -> Iterator[Leak]:
        """Each hidden count that is given away by what is surest; once more if what is less sure narrows it further."""
        found: dict[str, float] = {}
        statements = tuple(self.statements)
        for stratum in STRATA:
            believed = [each for each in statements if is_believed(each.sure, stratum)]
            for part in parts_of(believed, self.known):
                system = self._without_clashes(part, stratum)
                for name, ends in system.narrow(self.hidden, self.width):
                    if ends[1] - ends[0] < found.get(name, math.inf):
                        found[name] = ends[1] - ends[0]
                        yield system.leak(name, ends)
            left_out = {id(statement) for clash in self.clashes for statement in _weakest(clash)}
            statements = tuple(each for each in statements if id(each) not in left_out)

    def keeps(self, name: str) -> bool:
        """Whether enough numbers stay possible for a hidden count, whatever is believed."""
        system = self._without_clashes(list(self.statements), STRATA[-1])
        return not any(True for _ in system.narrow([name], self.width))

    def _without_clashes(self, part: list[Statement], stratum: Severity) -> "_System":
        believed, known = part, dict(self.known)
        while True:
            system = _System(believed, known, stratum)
            clash = system.clash()
            if clash is None:
                return system
            self.clashes.append(clash)
            left_out = {id(statement) for statement in _weakest(clash)}
            believed = [each for each in believed if id(each) not in left_out]
            if not left_out:  # bounds that are impossible by themselves
                known.update(dict.fromkeys(clash.figures, ANYTHING))


def parts_of(statements: Sequence[Statement], known: Mapping[str, Known]) -> list[list[Statement]]:
    """Statements apart that have no open count in common: each part is attacked by itself."""
    names = {name: None for statement in statements for name in statement.terms if not known[name].is_exact}
    place = {name: len(statements) + number for number, name in enumerate(names)}
    ties = [(row, place[name]) for row, each in enumerate(statements) for name in each.terms if name in place]
    rows, columns = zip(*ties, strict=True) if ties else ((), ())
    size = len(statements) + len(place)
    graph = csr_array((np.ones(len(ties)), (rows, columns)), shape=(size, size))
    number, labels = connected_components(graph, directed=False)
    parts: list[list[Statement]] = [[] for _ in range(number)]
    for statement, label in zip(statements, labels, strict=False):
        parts[label].append(statement)
    return [part for part in parts if part]


def _weakest(clash: Clash) -> list[Statement]:
    """Of the statements of a clash, those that are least sure: the others may stay."""
    least = least_sure(statement.sure for statement in clash.statements)
    return [statement for statement in clash.statements if statement.sure is least]


class _System:
    """Statements as arrays. Only counts that occur in a statement have a place."""

    def __init__(self, statements: list[Statement], known: Mapping[str, Known], stratum: Severity) -> None:
        self._statements, self._stratum = statements, stratum
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

    def clash(self) -> Clash | None:
        """The first smallest set of things that cannot all be true, if there is one."""
        if not self._statements:
            return None
        found = irreducible(self._relations, self._bounds)
        if found is None:
            return None
        statements, figures = self._meant(found)
        return Clash(statements, figures, self._weakest_of(statements, figures))

    def narrow(self, hidden: Sequence[str], width: int) -> Iterator[tuple[str, tuple[float, float]]]:
        """The hidden counts that keep too few possible numbers, each with the lowest and the highest."""
        places = np.array([self._place[name] for name in hidden if name in self._place], dtype=np.intp)
        if not places.size:
            return
        enough = np.array([min(width, self._known[place].size) - 1 for place in places])
        narrow = places[too_narrow(self._relations, self._bounds, places, enough)]
        ranges = exact_ranges(self._relations, self._bounds, narrow)
        for place, lower, upper in zip(narrow, ranges.lower, ranges.upper, strict=True):
            yield self._names[int(place)], (float(lower), float(upper))

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
