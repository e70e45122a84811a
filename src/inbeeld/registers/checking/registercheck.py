"""Checks a delivered register: its manifest, its files, its rows, and its rows against other registers."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from inbeeld.declarations import Definitions, RegisterContract
from inbeeld.deliveries import MANIFEST, Desk, Fault, Finding
from inbeeld.engines import Engine
from inbeeld.errors import DefinitionError
from inbeeld.registers.checking.deliveredfiles import Delivered, Named, look_into, named_files
from inbeeld.registers.checking.parting import Parting, nothing
from inbeeld.registers.checking.withothers import WithOthers
from inbeeld.registers.identifiers import Identifiers
from inbeeld.registers.keys import Key
from inbeeld.registers.linkage import Linkages
from inbeeld.registers.manifest import RegisterManifest, read_register_manifest
from inbeeld.registers.reading import Terms
from inbeeld.registers.results import RegisterChecked


@dataclass(frozen=True)
class CheckWith:
    """What registers are checked with.

    Attributes:
        definitions: the contracts and code lists.
        identifiers: how identifiers are written.
        linkages: which registers may be linked.
        key: the key that pseudonyms are made with.
        engine: where rows are looked through.
        others: the good rows of registers that were checked before, by their id.
    """

    definitions: Definitions
    identifiers: Identifiers
    linkages: Linkages
    key: Key
    engine: Engine
    others: Mapping[str, Path] = field(default_factory=dict)

    @property
    def contracts(self) -> tuple[RegisterContract, ...]:
        """The contracts of all registers."""
        return tuple(self.definitions.registers.values())

    def terms(self, register: str, day: date | None, *, synthetic: bool = False) -> Terms:
        """On which terms a register comes in that was taken on a day, if that is known."""
        contract = self.definitions.registers[register]
        return Terms(contract, self.definitions.codelists, self.identifiers, self.linkages, self.key, day, synthetic)


def check_register(delivery: Path, given: CheckWith, *, into: Path) -> RegisterChecked:
    """Check the register in a folder with a manifest, and write its rows as Parquet into a new folder.

    Every fault becomes a finding. The folder gets ``GOOD`` and ``APART``; it is not made if no row is good.

    Args:
        delivery: the folder of the delivery.
        given: what it is checked with.
        into: the folder for its rows; only this user can read it.

    Raises:
        EngineError: if ``into`` exists, or the engine gives up.
        LinkageRefused: if it refers to a register that it may not be linked to.
        PseudonymError: if another register has pseudonyms of another key.
    """
    try:
        manifest = read_register_manifest(delivery)
    except DefinitionError as error:
        faults = [Fault("manifest", {"fault": str(fault)}) for fault in error.faults]
        return _refused("", "", faults)
    if manifest.source not in given.definitions.registers:
        words = {"name": manifest.source, "known": ", ".join(given.definitions.registers)}
        return _refused(manifest.source, str(manifest.reference_date), [Fault("register-unknown", words)])
    terms = given.terms(manifest.source, manifest.reference_date, synthetic=manifest.synthetic)
    named = list(named_files(delivery, manifest))
    desk = Desk(manifest.source, MANIFEST)
    findings = [desk.note(fault) for fault in _of_manifest(delivery, manifest, terms.contract)]
    findings += [one for one in named if isinstance(one, Finding)]
    parting = Parting(given.engine, terms, WithOthers(given.engine, given.linkages, given.others))
    files = [one for one in named if isinstance(one, Named)]
    delivered = look_into(files, terms.contract, given.contracts)
    return replace(_checked(delivered, parting, findings, into), synthetic=manifest.synthetic)


def check_register_files(paths: Sequence[Path], register: str, given: CheckWith, *, into: Path) -> RegisterChecked:
    """Check loose files of a register, without a manifest and by itself.

    Of a loose file nobody said when it was taken, so no day in it can be too late.

    Raises:
        EngineError: if ``into`` exists, or the engine gives up.
    """
    terms = given.terms(register, None)
    delivered = look_into([Named(path, path.name) for path in paths], terms.contract, given.contracts)
    return _checked(delivered, Parting(given.engine, terms, None), [], into)


def _checked(delivered: Sequence[Delivered], parting: Parting, findings: list[Finding], into: Path) -> RegisterChecked:
    findings += [finding for file in delivered for finding in file.findings]
    if not delivered or any(file.incoming is None for file in delivered):
        return nothing(parting.terms, tuple(findings))
    checked = parting.into(into, delivered)
    usable = checked.usable and not any(finding.blocks for finding in findings)
    return replace(checked, findings=(*findings, *checked.findings), usable=usable)


def _of_manifest(folder: Path, manifest: RegisterManifest, contract: RegisterContract) -> Iterator[Fault]:
    if manifest.contract != contract.version:
        delivered, agreed = str(manifest.contract), str(contract.version)
        yield Fault("contract-version", {"delivered": delivered, "agreed": agreed}, agreed, delivered)
    day = _day(folder.resolve().name)
    if day is not None and day != manifest.reference_date:
        delivered = str(manifest.reference_date)
        yield Fault("another-date", {"folder": str(day), "delivered": delivered}, str(day), delivered)


def _day(words: str) -> date | None:
    try:
        return date.fromisoformat(words)
    except ValueError:
        return None


def _refused(source: str, day: str, faults: Sequence[Fault]) -> RegisterChecked:
    findings = tuple(Desk(source, MANIFEST).note(fault) for fault in faults)
    return RegisterChecked(source, day, findings=findings, usable=False)
