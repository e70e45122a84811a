"""Links the registers of two sources, if that is allowed, and counts what does not link. All within the engine."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import ibis.expr.types as ir  # type: ignore[import-untyped]  # it ships no types

from inbeeld.errors import LinkageRefused, PseudonymError
from inbeeld.registers.linkage.declared import Linkage, Linkages

_FOUND = "_found"


@dataclass(frozen=True)
class Register:
    """A register with pseudonyms.

    Attributes:
        source: who delivered it, as its contract names it.
        table: its records.
        person: the column with the pseudonym; null for somebody who has none.
        identifier: the kind of identifier that the pseudonym was made from.
        key_id: the id of the key that made it.
    """

    source: str
    table: ir.Table
    person: str
    identifier: str
    key_id: str


@dataclass(frozen=True)
class Link:
    """Two registers that may be linked, and by what."""

    left: Register
    right: Register
    basis: Linkage

    def joined(self) -> ir.Table:
        """Each record of the left with each record of the right of the same person.

        A column of the right whose name the left has, too, gets the right's source behind its name. The pseudonym
        stands there once if both call it the same.
        """
        suffix = "_" + self.right.source.replace("-", "_")
        match = self.left.table[self.left.person] == self.right.table[self.right.person]
        return self.left.table.inner_join(self.right.table, [match], rname="{name}" + suffix)

    def unlinked(self, by: Sequence[str] = ()) -> ir.Table:
        """How many records of the left link and how many do not: a summary, by columns of the left.

        Columns: ``records``; ``without_key``, those without a pseudonym; ``linked``, those whose person is in the
        right; ``unlinked``, the rest; and the same of ``persons``, ``linked_persons`` and ``unlinked_persons``.
        """
        marked = self._marked()
        person, found = marked[self.left.person], marked[_FOUND]
        rest = person.notnull() & ~found
        return marked.aggregate(
            by=list(by),
            records=marked.count(),
            without_key=person.isnull().sum().coalesce(0),
            linked=found.sum().coalesce(0),
            unlinked=rest.sum().coalesce(0),
            persons=person.nunique(),
            linked_persons=person.nunique(where=found),
            unlinked_persons=person.nunique(where=rest),
        )

    def _marked(self) -> ir.Table:
        # one row for each person of the right, so that no record of the left is counted twice
        other = self.right.table.select(_other=self.right.person).distinct()
        joined = self.left.table.left_join(other, [self.left.table[self.left.person] == other["_other"]])
        return joined.mutate(**{_FOUND: joined["_other"].notnull()}).drop("_other")


def link(linkages: Linkages, left: Register, right: Register, *, day: date) -> Link:
    """Two registers as a link, if that is allowed on a day.

    Raises:
        LinkageRefused: if it is not, or their pseudonyms are of another kind than was declared.
        PseudonymError: if their pseudonyms were made with two keys.
    """
    basis = linkages.require(left.source, right.source, day)
    for register in (left, right):
        if register.identifier != basis.identifier:
            raise LinkageRefused(
                f"{left.source} and {right.source} may be linked by '{basis.identifier}', "
                f"and {register.source} has pseudonyms of '{register.identifier}'."
            )
    if left.key_id != right.key_id:
        raise PseudonymError(
            f"Pseudonyms of different keys do not link: {left.source} has key {left.key_id}, {right.source} has key "
            f"{right.key_id}. Replace the identifiers of all registers again with one key."
        )
    return Link(left, right, basis)
