"""Checks a delivery: its manifest, its files, and its figures against each other."""

import difflib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from inbeeld.declarations import Column, ColumnType, Contract, Definitions, DeliveredTable
from inbeeld.deliveries.capping import some
from inbeeld.deliveries.context import Context
from inbeeld.deliveries.explaining import with_notes
from inbeeld.deliveries.faults import Fault, Unreadable
from inbeeld.deliveries.filecheck import CheckedFile, FileChecker, without_repeats
from inbeeld.deliveries.findings import Desk
from inbeeld.deliveries.limits import USUAL, Limits
from inbeeld.deliveries.manifest import MANIFEST, DeliveredFile, Manifest, Stated, read_manifest
from inbeeld.deliveries.opening import inside
from inbeeld.deliveries.results import TOTAL_CODE, Checked, Finding, Place, Record
from inbeeld.deliveries.rules import check_figures
from inbeeld.deliveries.tablecheck import CheckedTable
from inbeeld.errors import DefinitionError, DefinitionFault


def check_delivery(folder: Path, definitions: Definitions, *, limits: Limits = USUAL) -> Checked:
    """Check the delivery in a folder with a manifest. Every fault becomes a finding; nothing is raised."""
    try:
        manifest = read_manifest(folder)
    except DefinitionError as error:
        return _without_manifest(folder, error.faults)
    contract = definitions.contracts.get(manifest.source)
    if contract is None:
        return _of_nobody(manifest, definitions)
    context = Context(contract, definitions.codelists, manifest.years)
    return _DeliveryCheck(folder, manifest, FileChecker(context, limits), definitions).result()


@dataclass(frozen=True)
class _DeliveryCheck:
    folder: Path
    manifest: Manifest
    checker: FileChecker
    definitions: Definitions

    @property
    def contract(self) -> Contract:
        return self.checker.context.contract

    def result(self) -> Checked:
        files = tuple(self._file(declared) for declared in self.manifest.file)
        tables = tuple(table for file in files for table in file.tables)
        findings = (
            *self._about_manifest(),
            *(finding for file in files for finding in file.findings),
            *(finding for table in tables for finding in table.findings),
            *self._not_listed(),
            *check_figures(tables, self.checker.context, self.manifest.stated),
        )
        noted = with_notes(without_repeats(findings), self.manifest.note, self.checker.desk(MANIFEST))
        return checked(self.contract.id, str(self.manifest.reference_date), files, noted)

    def _file(self, declared: DeliveredFile) -> CheckedFile:
        known = {table.id: table for table in self.contract.table}
        tables = tuple(known[name] for name in declared.tables if name in known)
        try:
            path = inside(self.folder, declared.name)
        except Unreadable as error:
            return CheckedFile(declared.name, None, findings=(self.checker.desk(declared.name).unreadable(error),))
        return self.checker.check(path, declared.name, tables, declared.sha256)

    def _about_manifest(self) -> Iterator[Finding]:
        desk = self.checker.desk(MANIFEST)
        faults = (*self._identity(), *self._tables(), *self._stated())
        return (desk.note(fault) for fault in faults)

    def _identity(self) -> Iterator[Fault]:
        manifest, contract = self.manifest, self.contract
        home = self.definitions.contracts.get(self.folder.resolve().parent.name)
        if home is not None and home.id != contract.id:
            words = {"delivered": contract.name, "folder": home.name}
            yield Fault("another-source", words, expected=home.id, found=contract.id)
        day = _day(self.folder.resolve().name)
        if day is not None and day != manifest.reference_date:
            delivered = str(manifest.reference_date)
            yield Fault("another-date", {"folder": str(day), "delivered": delivered}, str(day), delivered)
        if manifest.contract != contract.version:
            delivered, agreed = str(manifest.contract), str(contract.version)
            yield Fault("contract-version", {"delivered": delivered, "agreed": agreed}, agreed, delivered)

    def _tables(self) -> Iterator[Fault]:
        counts = Counter(name for file in self.manifest.file for name in file.tables)
        known = {table.id: table for table in self.contract.table}
        for name in sorted(counts.keys() - known.keys()):
            yield self._unknown_table(name)
        for name, table in known.items():
            if name not in counts:
                yield Fault("table-missing", {"name": name, "title": table.title})
            elif counts[name] > 1:
                yield Fault("table-twice", {"name": name})

    def _unknown_table(self, name: str) -> Fault:
        known = [table.id for table in self.contract.table]
        words = {"source": self.contract.name, "name": name, "known": ", ".join(known)}
        return Fault("table-unknown", words, found=name, meant=_nearest(name, known))

    def _stated(self) -> Iterator[Fault]:
        known = {table.id: table for table in self.contract.table}
        for stated in self.manifest.stated:
            if stated.table not in known:
                yield self._unknown_table(stated.table)
                continue
            columns = [column.id for column in known[stated.table].column]
            for name in (*([stated.value] if stated.value else []), *stated.where):
                if name not in columns:
                    words = {"table": stated.table, "name": name, "known": ", ".join(columns)}
                    yield Fault("column-unknown", words, found=name, meant=_nearest(name, columns))
            yield from _unknown_codes(stated, known[stated.table], self.checker.context)

    def _not_listed(self) -> Iterator[Finding]:
        listed = {MANIFEST, *(declared.name for declared in self.manifest.file)}
        for path in sorted(self.folder.rglob("*")):
            name = path.relative_to(self.folder).as_posix()
            hidden = any(part.startswith(".") for part in path.relative_to(self.folder).parts)
            if path.is_file() and not hidden and name not in listed:
                yield self.checker.desk(name).note(Fault("file-not-listed"))


def checked(source: str, reference_date: str, files: tuple[CheckedFile, ...], findings: tuple[Finding, ...]) -> Checked:
    """The outcome for a delivery of these files. It is usable if at least one table has a good row."""
    tables = tuple(table for file in files for table in file.tables)
    return Checked(
        source=source,
        reference_date=reference_date,
        files=tuple((file.name, file.sha256) for file in files if file.sha256 is not None),
        records=_records(tables),
        findings=without_repeats(findings),
        quarantine=tuple(row for table in tables for row in table.quarantine),
        usable=any(table.records for table in tables),
    )


def _records(tables: tuple[CheckedTable, ...]) -> dict[str, tuple[Record, ...]]:
    records: dict[str, tuple[Record, ...]] = {}
    for table in tables:
        # of a table that was delivered twice the first one counts; a finding says so
        records.setdefault(table.table.id, table.records)
    return records


def _without_manifest(folder: Path, faults: tuple[DefinitionFault, ...]) -> Checked:
    source = folder.resolve().parent.name
    desk = Desk(source, MANIFEST)
    findings = tuple(desk.note(_manifest_fault(fault), Place(row=fault.line)) for fault in faults)
    return Checked(source, "", (), {}, findings, (), usable=False)


def _manifest_fault(fault: DefinitionFault) -> Fault:
    message = fault.message + (f" {fault.suggestion}" if fault.suggestion else "")
    return Fault("manifest", {"fault": message})


def _of_nobody(manifest: Manifest, definitions: Definitions) -> Checked:
    known = sorted(definitions.contracts)
    words = {"name": manifest.source, "known": ", ".join(known)}
    fault = Fault("source-unknown", words, found=manifest.source, meant=_nearest(manifest.source, known))
    finding = Desk(manifest.source, MANIFEST).note(fault)
    return Checked(manifest.source, str(manifest.reference_date), (), {}, (finding,), (), usable=False)


def _nearest(name: str, known: list[str]) -> str | None:
    return next(iter(difflib.get_close_matches(name, known, n=1)), None)


def _unknown_codes(stated: Stated, table: DeliveredTable, context: Context) -> Iterator[Fault]:
    """The categories that a stated figure asks for and that their column cannot hold."""
    for column in table.column:
        code, known = stated.where.get(column.id), _codes_of(column, context)
        by_words = column.type is ColumnType.CLASS and code is not None and context.codelist(column).find(code)
        if code is None or code in known or by_words:
            continue
        words = {"id": stated.id, "column": column.label, "code": code, "known": some(known) or "-"}
        yield Fault("where-unknown", words, found=code, meant=_nearest(code, known))


def _codes_of(column: Column, context: Context) -> list[str]:
    """The categories that a column can hold; none for a column of numbers."""
    if column.type is ColumnType.YEAR:
        years = context.period.years if context.period else ()
        return [*map(str, years), *([TOTAL_CODE] if column.total else [])]
    return [code.id for code in context.codelist(column).codes]


def _day(words: str) -> date | None:
    try:
        return date.fromisoformat(words)
    except ValueError:
        return None
