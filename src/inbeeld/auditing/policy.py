"""What the audit holds a publication to: each table to the rule that it states, and else to the usual limits."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from inbeeld.auditing.figures import Figure, Publication, TableRule


@dataclass(frozen=True, slots=True)
class AuditPolicy:
    """Limits of the audit.

    Attributes:
        width: a hidden count must leave this many whole numbers possible, or as many as its own rule tells if fewer.
        minimum: counts of people from one up to, not including, this are small.
        small_base: a percentage of fewer than these needs a flag.
        by_table: the limits of tables that state their own rule, by id; ``by_source``: the strictest of those of a
            source, for figures that stand in no table.
    """

    width: int = 10
    minimum: int = 10
    small_base: int = 100
    by_table: Mapping[str, "AuditPolicy"] = field(default_factory=dict)
    by_source: Mapping[str, "AuditPolicy"] = field(default_factory=dict)

    def of(self, figure: Figure) -> "AuditPolicy":
        """The limits for a figure: those of its table, or else of its source."""
        return self.by_table.get(figure.table) or self.by_source.get(figure.source) or self

    def stated_in(self, publication: Publication) -> "AuditPolicy":
        """These limits, and beside them those that the tables of a publication state themselves."""
        ruled = {name: table for name, table in publication.tables.items() if table.rule is not None}
        tables = {name: self._with(table.rule) for name, table in ruled.items()}
        sources: dict[str, AuditPolicy] = {}
        for name, table in ruled.items():
            source = "; ".join(table.sources)
            sources[source] = _strictest(sources.get(source, tables[name]), tables[name])
        return replace(self, by_table=tables, by_source=sources)

    @property
    def widest(self) -> int:
        """The most numbers that any table asks to stay possible."""
        return max(self.width, *(each.width for each in self.by_table.values()), 0)

    def _with(self, rule: TableRule | None) -> "AuditPolicy":
        stated = rule or TableRule()
        return AuditPolicy(
            width=self.width if stated.width is None else stated.width,
            minimum=self.minimum if stated.minimum is None else stated.minimum,
            small_base=self.small_base if stated.small_base is None else stated.small_base,
        )


def _strictest(one: AuditPolicy, other: AuditPolicy) -> AuditPolicy:
    return AuditPolicy(
        max(one.width, other.width), max(one.minimum, other.minimum), max(one.small_base, other.small_base)
    )


_PEOPLE = {
    *("person", "victim", "child", "minor", "pupil", "client", "patient"),
    *("report", "contact", "chat", "talk", "case", "incident", "offence"),
    *("investigation", "assessment", "decision", "trajectory"),
}


def counts_people(figure: Figure) -> bool:
    """Whether a figure counts people or what happened to them, and not things such as municipalities or lessons."""
    return figure.is_count and (figure.counted or figure.unit) in _PEOPLE and figure.unit in _PEOPLE


def is_of_people(unit: str) -> bool:
    """Whether a unit of count is one of people, or of what happened to them."""
    return unit in _PEOPLE
