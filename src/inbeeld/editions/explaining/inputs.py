"""What a table was made from: delivered files, declarations, parameters, formula and code, each with a digest.

Declarations count by what they say, not by how their file is laid out. What can change a number is kept apart from
what is only words, so that another title is never given as the reason of another number.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic import BaseModel

from inbeeld.declarations import Contract, Definitions, Indicator
from inbeeld.disclosure import SafeTable
from inbeeld.editions.explaining.calculating import calculating_code
from inbeeld.editions.hashing import digest_value
from inbeeld.editions.published import Input, InputKind
from inbeeld.indicators import parameters_of_formula

_WORDS = {"nl", "en"}
_ONLY_SHOWN = {"figure"}
"""Parts of a declaration that show a table and cannot change it."""
_PARAMETERS = ("rounding", "minimum", "small_base")


@dataclass(frozen=True)
class InputsOf:
    """Finds the inputs of tables, on the day of an edition.

    ``files`` gives the fingerprints of delivered files by name. One that is not there, or empty, is kept internally.
    """

    definitions: Definitions
    day: date
    files: Mapping[str, str]

    def table(self, table: SafeTable) -> tuple[Input, ...]:
        """Everything that can change a number or word of a table, in a fixed order."""
        indicator = self.definitions.indicators[table.id]
        found = (
            *self._delivery(table),
            *self._declared(indicator),
            *self._formula(indicator),
            *self._policy(indicator),
            Input(InputKind.CODE, "inbeeld", calculating_code()[1], calculating_code()[0]),
        )
        return tuple(found)

    def _delivery(self, table: SafeTable) -> Iterator[Input]:
        source = table.about.source
        for name, _ in source.files:
            digest = self.files.get(name, "")
            yield Input(InputKind.DELIVERY, f"{source.id}/{name}", digest, source.reference_date)

    def _declared(self, indicator: Indicator) -> Iterator[Input]:
        contract = self.definitions.contracts[indicator.source]
        measure = self.definitions.measure(indicator.source, indicator.table, unit=indicator.unit)
        yield from self._both(f"indicators/{indicator.id}", _plain(indicator, _ONLY_SHOWN | {"version"}))
        yield from self._both(f"sources/{contract.id}", _used_part(contract, indicator))
        for name in self._lists(contract, indicator):
            codes = self.definitions.codelists[name].codes
            yield self._input(InputKind.DEFINITION, f"codelists/{name}", [_code(code) for code in codes])
        yield Input(InputKind.DEFINITION, "definitions/vocabulary", digest_value(measure.id), measure.id)
        words = [str(text) for text in (measure.definition.label, measure.definition.wording, measure.unit.many)]
        yield Input(InputKind.TEXT, "definitions/vocabulary", digest_value(words))

    def _both(self, name: str, declared: Any) -> Iterator[Input]:
        yield self._input(InputKind.DEFINITION, name, _without_words(declared))
        yield self._input(InputKind.TEXT, name, _words_in(declared))

    def _input(self, kind: InputKind, name: str, content: Any) -> Input:
        return Input(kind, f"definitions/{self.definitions.files.get(name, name)}", digest_value(content))

    def _lists(self, contract: Contract, indicator: Indicator) -> list[str]:
        columns = (c for t in contract.table if t.id in used_tables(indicator) for c in t.column)
        return sorted({column.codelist for column in columns if column.codelist})

    def _formula(self, indicator: Indicator) -> Iterator[Input]:
        version = indicator.version_at(self.day)
        if version is not None:
            digest = digest_value([version.formula, version.since.isoformat()])
            yield Input(InputKind.DEFINITION, f"formula {version.formula}", digest, version.since.isoformat())
            yield from map(self._parameter, parameters_of_formula(version.formula))

    def _policy(self, indicator: Indicator) -> Iterator[Input]:
        policy = self.definitions.policies[indicator.policy]
        yield from self._both(f"policies/{policy.id}", _plain(policy, set()))
        yield from map(self._parameter, sorted({found for field in _PARAMETERS if (found := getattr(policy, field))}))

    def _parameter(self, name: str) -> Input:
        value = f"{self.definitions.parameters[name].at(self.day):g}"
        return Input(InputKind.PARAMETER, name, digest_value(value), value)


def protected_together(own: Iterable[Input], all_: Iterable[Iterable[Input]], source: str) -> Input:
    """What only the other tables of a source were made from, which are rounded and hidden together with this one.

    What changes one of them can change what another hides.
    """
    known = {one.digest for one in own}
    others = {one.digest for found in all_ for one in found if one.kind is not InputKind.TEXT}
    return Input(InputKind.PROTECTION, source, digest_value(sorted(others - known)))


def used_tables(indicator: Indicator) -> set[str]:
    """The delivered tables that an indicator reads."""
    base = {indicator.of.table} if indicator.of else set()
    return {indicator.table, *indicator.tables, *indicator.totals_from.values(), *base}


def _plain(declared: BaseModel, without: set[str]) -> Any:
    return declared.model_dump(mode="json", exclude=without)


def _used_part(contract: Contract, indicator: Indicator) -> Any:
    """The contract without the tables that the indicator does not read."""
    found = _plain(contract, {"table"})
    return {**found, "table": [_plain(t, set()) for t in contract.table if t.id in used_tables(indicator)]}


def _code(code: Any) -> list[Any]:
    # spellings decide which delivered row is which category; places on a map change no number
    return [code.id, sorted(code.spellings), code.kind, code.first_year, code.last_year, code.lower, code.upper]


def _is_words(value: Any) -> bool:
    return isinstance(value, dict) and value.keys() == _WORDS


def _without_words(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _without_words(held) for name, held in value.items() if not _is_words(held)}
    if isinstance(value, list):
        return [_without_words(held) for held in value if not _is_words(held)]
    return value


def _words_in(value: Any) -> list[Any]:
    if _is_words(value):
        return [value]
    held = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [words for part in held for words in _words_in(part)]
