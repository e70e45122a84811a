"""Which sources may be linked, by which law, and which never may. What is not declared is refused."""

from datetime import date
from pathlib import Path

from pydantic import Field, field_validator, model_validator

from inbeeld.declarations import Declaration, Identifier, read_declaration
from inbeeld.errors import LinkageRefused
from inbeeld.vocabulary import Text

LINKAGES_FILE = "linkages.toml"


class Linkage(Declaration):
    """A pair of sources that may be linked.

    Attributes:
        sources: the two, in either order.
        identifier: the kind of identifier that they share.
        basis: the law, and its article, that allows it.
        purpose: what it is for; it may be used for nothing else.
        since: the first day on which it is allowed.
        until: the last; without it there is none.
    """

    sources: tuple[Identifier, Identifier]
    identifier: Identifier
    basis: Text
    purpose: Text
    since: date
    until: date | None = None

    @field_validator("sources")
    @classmethod
    def _are_two(cls, sources: tuple[str, str]) -> tuple[str, str]:
        if sources[0] == sources[1]:
            raise ValueError(f"'{sources[0]}' is not linked to itself: name two sources")
        return sources

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> "Linkage":
        if self.until is not None and self.until < self.since:
            raise ValueError("it ends before it begins")
        return self

    def holds(self, day: date) -> bool:
        """Whether it is allowed on a day."""
        return self.since <= day and (self.until is None or day <= self.until)


class Unlinkable(Declaration):
    """A source that may be linked to none.

    Attributes:
        source: the source.
        reason: why not, for whoever tries.
    """

    source: Identifier
    reason: Text


class Linkages(Declaration):
    """All that is said of linking.

    Attributes:
        linkage: each pair that may be linked, once.
        never: each source that may not be linked to any.
    """

    linkage: tuple[Linkage, ...] = ()
    never: tuple[Unlinkable, ...] = Field(default=())

    @model_validator(mode="after")
    def _do_not_contradict(self) -> "Linkages":
        pairs = [frozenset(declared.sources) for declared in self.linkage]
        if twice := sorted(" and ".join(sorted(pair)) for pair in set(pairs) if pairs.count(pair) > 1):
            raise ValueError(f"linkage declared twice: {', '.join(twice)}")
        for declared in self.never:
            if any(declared.source in pair for pair in pairs):
                raise ValueError(f"'{declared.source}' is linked to none under 'never', and to another under 'linkage'")
        return self

    @property
    def sources(self) -> tuple[str, ...]:
        """Every source that is named, in alphabetical order."""
        named = {source for declared in self.linkage for source in declared.sources}
        return tuple(sorted(named | {declared.source for declared in self.never}))

    def circle(self, source: str, identifier: str) -> str:
        """Names the sources that share pseudonyms of a kind of identifier: those that this one may be linked to by it.

        And those that these may be linked to. Sources of two circles have other pseudonyms of the same person, so that
        nobody can link what may not be linked, with both registers in hand.
        """
        found, new = {source}, {source}
        pairs = [set(declared.sources) for declared in self.linkage if declared.identifier == identifier]
        while new:
            new = {name for pair in pairs if pair & found for name in pair} - found
            found |= new
        return min(found)

    def require(self, one: str, other: str, day: date) -> Linkage:
        """What allows two sources to be linked on a day.

        Raises:
            LinkageRefused: if nothing does; says why.
        """
        for barred in self.never:
            if barred.source in (one, other):
                raise LinkageRefused(f"{one} and {other} may not be linked. {barred.source}: {barred.reason.en}")
        found = next((declared for declared in self.linkage if set(declared.sources) == {one, other}), None)
        if found is None:
            raise LinkageRefused(
                f"{one} and {other} may not be linked: no legal basis is declared. "
                f"If there is one, declare the pair with it in {LINKAGES_FILE}."
            )
        if not found.holds(day):
            until = f" until {found.until.isoformat()}" if found.until else ""
            raise LinkageRefused(
                f"{one} and {other} may not be linked on {day.isoformat()}: "
                f"the basis holds from {found.since.isoformat()}{until}."
            )
        return found


def load_linkages(folder: Path) -> Linkages:
    """What a ``definitions/`` folder says of linking.

    Raises:
        DefinitionError: with every fault of the file.
    """
    return read_declaration(folder / LINKAGES_FILE, Linkages, shown_as=LINKAGES_FILE)
