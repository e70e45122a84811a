"""The whole of ``definitions/`` as one frozen object."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from inbeeld.declarations.contracts import Contract
from inbeeld.declarations.counting import Counting
from inbeeld.declarations.indicators import Indicator
from inbeeld.declarations.listings import DeclaredListing
from inbeeld.declarations.policies import Parameter, Policy, ResolvedPolicy
from inbeeld.declarations.registers import RegisterContract
from inbeeld.declarations.resolving import resolve
from inbeeld.errors import EditionError
from inbeeld.vocabulary import Break, CodeList, Definition, Measure, Text, Unit


@dataclass(frozen=True)
class Definitions:
    """The monitor's content: everything that is declared rather than programmed."""

    units: Mapping[str, Unit]
    definitions: Mapping[str, Definition]
    codelists: Mapping[str, CodeList]
    contracts: Mapping[str, Contract]
    indicators: Mapping[str, Indicator]
    parameters: Mapping[str, Parameter]
    policies: Mapping[str, Policy]
    files: Mapping[str, str]
    """The file, relative to ``definitions/``, of each declaration, by ``kind/id``."""
    listings: Mapping[str, DeclaredListing] = field(default_factory=dict)
    registers: Mapping[str, RegisterContract] = field(default_factory=dict)
    counting: Counting | None = None
    """How registers are counted; None where none are."""

    def measure(self, source: str, table: str | None = None, *, unit: str | None = None) -> Measure:
        """What a source counts: in general, or in one delivered table; ``unit`` overrules both."""
        contract = self.contracts[source]
        declared = contract[table] if table else None
        counted = unit or (declared and declared.unit) or contract.unit
        definition = (declared and declared.definition) or contract.definition
        return Measure(source, contract.name, self.definitions[definition], self.units[counted])

    def name_of(self, source: str) -> Text:
        """What a source or register is called."""
        return (self.contracts.get(source) or self.registers[source]).name

    def breaks(self, source: str) -> tuple[Break, ...]:
        """The breaks of method of a source."""
        return tuple(Break(b.date, b.reason, b.comparable) for b in self.contracts[source].breaks)

    def policy(self, name: str, day: date) -> ResolvedPolicy:
        """A policy with its parameters as they are on a day.

        Raises:
            EditionError: if the policy or a parameter is not known on that day.
        """
        policy = self.policies.get(name)
        if policy is None:
            raise EditionError(f"There is no policy '{name}'. Known: {', '.join(sorted(self.policies))}.")
        return resolve(policy, lambda parameter: self._parameter(parameter, day), self.codelists)

    def _parameter(self, name: str, day: date) -> float:
        try:
            return self.parameters[name].at(day)
        except LookupError as error:
            raise EditionError(str(error)) from None
