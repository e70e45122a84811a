"""From registers to cross tables: the step ``registers``, and the steps that take from it what it found and counted.

Records are let in, checked and counted in a folder of its own that only this user can read. It is removed at the end,
also when something fails: nothing of a person is kept (decision record 0024).
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

import ibis.expr.types as ir  # type: ignore[import-untyped]  # it ships no types

from inbeeld.cohorts import Registers, Rules, rules_of
from inbeeld.declarations import Contract, Definitions
from inbeeld.deliveries import MANIFEST, Checked, dump_checked
from inbeeld.editions.making.coverage import Manifests, data_end, require_years
from inbeeld.editions.making.given import definitions_of
from inbeeld.editions.making.pseudonymkey import key_for
from inbeeld.editions.steps import Outputs, StepInput
from inbeeld.engines import EngineSettings, open_engine
from inbeeld.errors import EditionError
from inbeeld.indicators import CHAPTERS, Chapter, Counted, chapter_of, count_source
from inbeeld.private import private_folder
from inbeeld.registers import (
    GOOD,
    CheckWith,
    Linkages,
    RegisterChecked,
    RegisterManifest,
    as_checked,
    check_register,
    in_order_of_reference,
    load_identifiers,
    load_linkages,
    read_register_manifest,
    require_usable_register,
)


def count_registers(given: StepInput) -> Outputs:
    """``<register>/checked.json`` for each register, and ``<source>/checked.json`` for each source counted in them.

    Raises:
        DeliveryError: if a register cannot be used, or more of it is faulty than its contract tolerates.
        EditionError: if a register does not tell of all years that are counted in it.
        LinkageRefused: if a source links registers without a legal basis.
        PseudonymError: if there is no key.
    """
    definitions = definitions_of(given)
    names, sources = given.options["registers"].split(), given.options["sources"].split()
    delivered = {name: _folder(given.files, name) for name in names}
    manifests = {name: read_register_manifest(folder) for name, folder in delivered.items()}
    contracts = [definitions.contracts[source] for source in sources]
    root = _root(given)
    linkages = load_linkages(root)
    chapters = {each.id: chapter_of(each, CHAPTERS, _file(definitions, each)) for each in contracts}
    _require_links(chapters.values(), manifests, linkages)
    rules = _rules(definitions)
    require_years(chapters, manifests, rules)
    with ExitStack() as stack:
        key = key_for(manifests.values())  # taken before anything is started that it is not meant for
        room = stack.enter_context(private_folder())
        engine = stack.enter_context(open_engine(EngineSettings(**json.loads(given.options["engine"]), spill=room)))
        workshop = _Workshop(CheckWith(definitions, load_identifiers(root), linkages, key, engine), room, rules)
        checked = workshop.checked(delivered)
        counted = workshop.counted(contracts, manifests, checked)
    found = {f"{name}/checked.json": dump_checked(as_checked(one)) for name, one in checked.items()}
    return {**found, **{f"{one.source}/checked.json": dump_checked(one) for one in counted}}


def take_checked(given: StepInput) -> Outputs:
    """What the step ``registers`` found in one register, or counted for one source."""
    return {"checked.json": given.needs["registers"][f"{given.options['source']}/checked.json"]}


@dataclass(frozen=True)
class _Workshop:
    """Where registers are let in and counted."""

    given: CheckWith
    room: Path
    rules: Rules

    @property
    def definitions(self) -> Definitions:
        """The definitions of the edition."""
        return self.given.definitions

    def checked(self, delivered: Mapping[str, Path]) -> dict[str, RegisterChecked]:
        """Each register after its check. Those that others are looked up in come first."""
        checked: dict[str, RegisterChecked] = {}
        for name in in_order_of_reference(delivered, self.definitions.registers):
            contract = self.definitions.registers[name]
            given = replace(self.given, others={other: self.room / other / GOOD for other in checked})
            checked[name] = check_register(delivered[name], given, into=self.room / name)
            require_usable_register(checked[name], contract)
        return checked

    def counted(
        self, contracts: Sequence[Contract], manifests: Manifests, checked: Mapping[str, RegisterChecked]
    ) -> tuple[Checked, ...]:
        """The cross tables of each source. Sources whose registers end on one day share what is made of them."""
        tables = {name: self._table(name) for name in checked}
        ends = {each.id: data_end(each.records.registers if each.records else (), manifests) for each in contracts}
        until = {end: Registers(self.given.engine, tables, end, self.rules) for end in set(ends.values())}
        return tuple(
            count_source(
                contract,
                until[ends[contract.id]],
                _about(contract, checked),
                chapters=CHAPTERS,
                file=_file(self.definitions, contract),
            )
            for contract in contracts
        )

    def _table(self, name: str) -> ir.Table:
        return self.given.engine.read(self.room / name / GOOD)


def _require_links(chapters: Iterable[Chapter], manifests: Mapping[str, RegisterManifest], linkages: Linkages) -> None:
    """Make sure that each pair that is linked may be, on the day on which the later of the two was taken."""
    for chapter in chapters:
        for one, other in chapter.links:
            linkages.require(one, other, max(manifests[one].reference_date, manifests[other].reference_date))


def _about(contract: Contract, checked: Mapping[str, RegisterChecked]) -> Counted:
    used = [checked[name] for name in contract.records.registers] if contract.records else []
    return Counted(
        reference_date=max(one.reference_date for one in used),
        files=tuple((f"{one.source}/{file.name}", file.sha256) for one in used for file in one.files),
        is_synthetic=any(one.synthetic for one in used),
    )


def _file(definitions: Definitions, contract: Contract) -> str:
    return definitions.files[f"sources/{contract.id}"]


def _rules(definitions: Definitions) -> Rules:
    if definitions.counting is None:
        raise EditionError("Registers are counted by rules: write them in definitions/counting.toml.")
    return rules_of(definitions.counting, definitions.codelists)


def _folder(files: Sequence[Path], register: str) -> Path:
    return next(path.parent for path in files if path.name == MANIFEST and path.parent.parent.name == register)


def _root(given: StepInput) -> Path:
    return next(path.parent for path in given.files if path.name == "counting.toml")
