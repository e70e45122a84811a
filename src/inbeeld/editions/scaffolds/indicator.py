"""A new indicator: one published table with its figure, and a worked example that is its test."""

from dataclasses import dataclass
from pathlib import Path

from inbeeld.declarations import Column, ColumnType, Contract, Definitions, DeliveredTable
from inbeeld.editions.scaffolds.examples import WorkedExample
from inbeeld.editions.scaffolds.finding import find_delivery
from inbeeld.editions.scaffolds.naming import check_known, check_name
from inbeeld.editions.scaffolds.project import Made, Project, find_project
from inbeeld.editions.scaffolds.writing import written
from inbeeld.errors import EditionError
from inbeeld.vocabulary import Period, Text

_FEW = 4
"""So many categories can be lines in one chart; more get a chart each."""
_IN_YEAR = Text(
    'In {{{{ last }}}} zijn {{{{ n("{id}", year=last) }}}} {unit} geteld',
    'In {{{{ last }}}} {{{{ n("{id}", year=last) }}}} {unit} were counted',
)
_BY = Text("{counted} per {sides}", "{counted} by {sides}")
_POLICIES = {"published": "as-delivered", "microdata": "microdata"}


@dataclass(frozen=True)
class NewIndicator:
    """What is asked of a new indicator. What is left out is taken from the contract, if there is only one choice."""

    id: str
    source: str
    table: str | None
    value: str | None
    by: tuple[str, ...]
    policy: str | None
    kind: str | None
    period: str | None


def make_indicator(asked: NewIndicator, folder: Path | None = None) -> Made:
    """Write the declaration of a new indicator and its example.

    Raises:
        EditionError: if a name cannot be used or is taken, or the contract leaves a choice that must be made.
        DefinitionError: if the definitions that are there are faulty.
    """
    project = find_project(folder)
    declared = project.definitions
    _check(asked, declared)
    contract = declared.contracts[asked.source]
    made = _Made(asked, declared, contract, _table(asked, contract), project)
    rest = asked.id.removeprefix(f"{asked.source}.")
    new = {
        f"definitions/indicators/{asked.source}/{rest}.toml": made.declaration(),
        f"definitions/examples/{asked.id}.toml": made.example(),
    }
    return project.write(new, then=(f"inbeeld new edition my-edition --source {asked.source}",))


def _check(asked: NewIndicator, declared: Definitions) -> None:
    check_name(asked.id, "an indicator", dots=True)
    check_known(asked.source, declared.contracts, "source", otherwise=f"Or make it: inbeeld new source {asked.source}")
    if asked.id in declared.indicators:
        raise EditionError(f"There is an indicator '{asked.id}' already: {declared.files[f'indicators/{asked.id}']}.")
    if asked.policy is not None:
        check_known(asked.policy, declared.policies, "policy")


def _table(asked: NewIndicator, contract: Contract) -> DeliveredTable:
    tables = {table.id: table for table in contract.table}
    name = asked.table or _only(list(tables), f"tables of '{contract.id}'", "--table")
    check_known(name, tables, "table", otherwise=f"Look in the contract of '{contract.id}'.")
    return tables[name]


def _only(names: list[str], what: str, option: str) -> str:
    if len(names) == 1:
        return names[0]
    raise EditionError(f"There are {len(names)} {what}: {', '.join(names) or 'none'}. Choose one with {option}.")


@dataclass(frozen=True)
class _Made:
    asked: NewIndicator
    declared: Definitions
    contract: Contract
    table: DeliveredTable
    project: Project

    def declaration(self) -> bytes:
        others = [column for column in self._sides if column.type is not ColumnType.YEAR]
        kind, role = self._form(others)
        return written(
            "indicator.toml",
            id=self.asked.id,
            source=self.contract.id,
            table=self.table.id,
            value=self._value,
            title=self._title,
            subtitle=self._title,
            population=self.contract.population,
            period=self._period,
            policy=self._policy,
            kind=kind,
            role=role,
            by=_listed([column.id for column in self._sides]),
            totals=_listed([column.id for column in others if self._needs_total(column)]),
            figure=self.asked.id.replace(".", "-"),
            time=len(others) < len(self._sides),
            series=others[0].id if others else None,
            finding=self._finding,
        )

    def example(self) -> bytes:
        last = Period.parse(self._period).last
        codelists = self.declared.codelists
        return WorkedExample(self.asked.id, self.table, self._value, self._sides, codelists, last).file()

    @property
    def _value(self) -> str:
        counts = [column.id for column in self.table.values if column.type is ColumnType.COUNT]
        name = self.asked.value or _only(counts, f"columns of counts in '{self.table.id}'", "--value")
        check_known(name, counts, "column of counts")
        return name

    @property
    def _sides(self) -> list[Column]:
        known = {column.id: column for column in self.table.dimensions}
        names = list(self.asked.by or known)
        for name in names:
            check_known(name, known, "dimension")
        return [known[name] for name in names]

    def _form(self, others: list[Column]) -> tuple[str, str]:
        """The kind of chart, and what the first side beside the years is in it."""
        if len(others) == len(self._sides):
            return self.asked.kind or "bars", "facet"
        if not others:
            return self.asked.kind or "columns", ""
        few = len(self._codes(others[0])) <= _FEW
        kind = self.asked.kind or ("lines" if few else "small-multiples")
        return kind, "facet" if kind in ("small-multiples", "bars") else "series"

    def _codes(self, column: Column) -> list[str]:
        codes = self.declared.codelists[column.codelist or ""].codes
        return [code.id for code in codes if code.kind == "item"]

    def _needs_total(self, column: Column) -> bool:
        return all(code.kind != "total" for code in self.declared.codelists[column.codelist or ""].codes)

    @property
    def _policy(self) -> str:
        return self.asked.policy or _POLICIES[self.contract.origin]

    @property
    def _period(self) -> str:
        return self.asked.period or str(find_delivery(self.project.root, self.contract.id).period)

    @property
    def _title(self) -> Text:
        label = self.table[self._value].label
        nl = " en ".join(column.label.nl.lower() for column in self._sides)
        en = " and ".join(column.label.en.lower() for column in self._sides)
        return Text(_BY.nl.format(counted=label.nl, sides=nl), _BY.en.format(counted=label.en, sides=en))

    @property
    def _finding(self) -> Text:
        if not any(column.type is ColumnType.YEAR for column in self._sides):
            return self._title
        unit = self.declared.measure(self.contract.id, self.table.id).unit.many
        return Text(*(_IN_YEAR[lang].format(id=self.asked.id, unit=unit[lang]) for lang in ("nl", "en")))


def _listed(names: list[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)
