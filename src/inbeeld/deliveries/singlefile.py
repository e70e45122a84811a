"""Checks a single file without a manifest: it finds out which tables of the contract are in it."""

from dataclasses import dataclass
from pathlib import Path

from inbeeld.declarations import Contract, Definitions, DeliveredTable
from inbeeld.deliveries.context import Context
from inbeeld.deliveries.deliverycheck import checked
from inbeeld.deliveries.faults import Fault, Unreadable
from inbeeld.deliveries.filecheck import CheckedFile, FileChecker
from inbeeld.deliveries.grids import Book
from inbeeld.deliveries.headings import likeness_of, match_headings
from inbeeld.deliveries.limits import USUAL, Limits
from inbeeld.deliveries.opening import read_content
from inbeeld.deliveries.readers import open_book
from inbeeld.deliveries.results import Checked, Finding
from inbeeld.deliveries.rules import check_figures
from inbeeld.errors import UnusableDelivery
from inbeeld.vocabulary import plain


@dataclass(frozen=True)
class Fit:
    """How well a table of a contract fits a file: whether all its columns are there, and how many."""

    contract: Contract
    table: DeliveredTable
    complete: bool
    hits: int


def check_file(path: Path, source: str, definitions: Definitions, *, limits: Limits = USUAL) -> Checked:
    """Check one file against the contract of a source.

    Raises:
        UnusableDelivery: if there is no such source.
    """
    contract = definitions.contracts.get(source)
    if contract is None:
        raise UnusableDelivery(f"There is no source '{source}'. Known: {', '.join(sorted(definitions.contracts))}.")
    checker = FileChecker(Context(contract, definitions.codelists, None), limits)
    tables, findings = _tables_in(path, checker, definitions)
    file = checker.check(path, path.name, tables, None)
    return checked(
        contract.id,
        "",
        (file,),
        (*file.findings, *findings, *_of_tables(file), *check_figures(file.tables, checker.context)),
    )


def _of_tables(file: CheckedFile) -> tuple[Finding, ...]:
    return tuple(finding for table in file.tables for finding in table.findings)


def _tables_in(
    path: Path, checker: FileChecker, definitions: Definitions
) -> tuple[tuple[DeliveredTable, ...], tuple[Finding, ...]]:
    """The tables to read from a file, and what is remarkable about the choice."""
    contract = checker.context.contract
    try:
        book = open_book(read_content(path, path.name, checker.limits), checker.limits)
    except Unreadable:
        # the check of the file tells the reason
        return (), ()
    fits = [fit_of(book, contract, table, definitions) for table in contract.table]
    complete = tuple(fit.table for fit in fits if fit.complete)
    named = tuple(table for table in contract.table if plain(table.file) == plain(path.name))
    named = tuple(table for table in named if not book.sheets or _has_sheet(book, table))
    if named or complete:
        return named or complete, ()
    return _nearest(path, book, fits, checker, definitions)


def _nearest(
    path: Path, book: Book, fits: list[Fit], checker: FileChecker, definitions: Definitions
) -> tuple[tuple[DeliveredTable, ...], tuple[Finding, ...]]:
    desk = checker.desk(path.name)
    contract = checker.context.contract
    for other in definitions.contracts.values():
        for table in other.table if other.id != contract.id else ():
            if fit_of(book, other, table, definitions).complete:
                words = {"source": contract.name, "other": other.name, "table": table.title}
                return (), (desk.note(Fault("looks-like-another-source", words)),)
    best = max(fits, key=lambda fit: fit.hits)
    fault = Fault("no-table", {"source": contract.name, "nearest": best.table.title})
    return ((best.table,) if best.hits else ()), (desk.note(fault),)


def _has_sheet(book: Book, table: DeliveredTable) -> bool:
    return table.sheet is None or plain(table.sheet) in map(plain, book.sheets)


def fit_of(book: Book, contract: Contract, table: DeliveredTable, definitions: Definitions) -> Fit:
    """How well a table fits a file, by its sheet and headings."""
    context = Context(contract, definitions.codelists, None)
    try:
        grid = book.grid(table.sheet if book.sheets else None, likeness_of(table, context))
    except Unreadable:
        return Fit(contract, table, complete=False, hits=0)
    match = match_headings(grid, table, context)
    return Fit(contract, table, complete=match.complete, hits=match.hits)
