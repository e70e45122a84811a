"""Attack a publication: what do all its statements together tell of each hidden count?"""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components

from inbeeld.auditing.findings import Severity
from inbeeld.auditing.recoverable.statements import ANYTHING, STRATA, Known, Statement, is_believed, least_sure
from inbeeld.auditing.recoverable.system import Clash, Leak, System

_Part = list[Statement]


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
        tried: set[object] = set()
        for stratum in STRATA:
            believed = [
                each for each in without_clashing(self.statements, self.clashes) if is_believed(each.sure, stratum)
            ]
            parts = {self._content(part, stratum): part for part in parts_of(believed, self.known, stratum)}
            # what is believed just as before tells nothing more
            for system, narrow in self._narrow([parts[each] for each in parts if each not in tried], stratum):
                for name, ends in system.ranges(narrow):
                    if ends[1] - ends[0] < found.get(name, math.inf):
                        found[name] = ends[1] - ends[0]
                        yield system.leak(name, ends)
            tried.update(parts)

    def keeps(self, name: str) -> bool:
        """Whether enough numbers stay possible for a hidden count, whatever is believed."""
        return not self._consistent(list(self.statements), STRATA[-1]).narrow([name], self.width)

    def _content(self, part: _Part, stratum: Severity) -> object:
        """The statements of a part, and the figures in it that are not believed."""
        names = {name for statement in part for name in statement.terms}
        doubted = frozenset(name for name in names if not is_believed(self.known[name].sure, stratum))
        return tuple(map(id, part)), doubted

    def _narrow(self, parts: Sequence[_Part], stratum: Severity) -> Iterator[tuple[System, list[str]]]:
        """The parts in which hidden counts keep too few possible numbers, with these counts.

        All parts in which nothing clashes are looked at together: most give nothing away.
        """
        clear, together = self._clear(parts, stratum)
        narrow = together.narrow(self.hidden, self.width)
        for number, part in enumerate(parts):
            if number not in clear:
                system = self._consistent(part, stratum)
                yield system, system.narrow(self.hidden, self.width)
            elif inside := [name for name in narrow if any(name in statement.terms for statement in part)]:
                yield System(part, self.known, stratum), inside

    def _clear(self, parts: Sequence[_Part], stratum: Severity) -> tuple[frozenset[int], System]:
        """The places of the parts in which nothing clashes, and these parts as one system."""
        clear = list(range(len(parts)))
        while True:
            owners = [number for number in clear for _ in parts[number]]
            together = System([each for number in clear for each in parts[number]], self.known, stratum)
            clashing = {owners[row] for row in together.suspects().tolist()}
            if not clashing:
                return frozenset(clear), together
            clear = [number for number in clear if number not in clashing]

    def _consistent(self, part: _Part, stratum: Severity) -> System:
        """A part without what clashes in it."""
        believed, known = part, dict(self.known)
        while True:
            system = System(believed, known, stratum)
            clash = system.clash()
            if clash is None:
                return system
            self.clashes.append(clash)
            left = without_clashing(believed, [clash])
            if len(left) == len(believed):  # bounds that are impossible by themselves
                known.update(dict.fromkeys(clash.figures, ANYTHING))
            believed = left


def parts_of(statements: Sequence[Statement], known: Mapping[str, Known], stratum: Severity) -> list[_Part]:
    """Statements apart that have no open count in common: each part can be attacked by itself."""
    terms = {name for statement in statements for name in statement.terms}
    place = {
        name: len(statements) + number
        for number, name in enumerate(sorted(terms))
        if not known[name].at(stratum).is_exact
    }
    ties = [(row, place[name]) for row, each in enumerate(statements) for name in each.terms if name in place]
    rows, columns = zip(*ties, strict=True) if ties else ((), ())
    size = len(statements) + len(terms)
    graph = csr_array((np.ones(len(ties)), (rows, columns)), shape=(size, size))
    labels = connected_components(graph, directed=False)[1]
    parts: dict[int, _Part] = {}
    for statement, label in zip(statements, labels.tolist(), strict=False):
        parts.setdefault(label, []).append(statement)
    return list(parts.values())


def without_clashing(statements: Sequence[Statement], clashes: Sequence[Clash]) -> _Part:
    """The statements without those that are least sure in a clash: the others of it may stay."""
    weakest = {id(statement) for clash in clashes for statement in _weakest(clash)}
    return [statement for statement in statements if id(statement) not in weakest]


def _weakest(clash: Clash) -> Iterator[Statement]:
    assumed = [statement for statement in clash.statements if statement.is_assumed]
    if assumed:
        return iter(assumed)
    least = least_sure(statement.sure for statement in clash.statements)
    return (statement for statement in clash.statements if statement.sure is least)
