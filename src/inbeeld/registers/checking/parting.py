"""Lets the opened files of a register in and parts the good rows from the others."""

import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from inbeeld.deliveries import Desk, Finding, Unreadable
from inbeeld.engines import Engine
from inbeeld.errors import EngineError
from inbeeld.registers.checking.apart import write_apart, write_good
from inbeeld.registers.checking.deliveredfiles import Delivered
from inbeeld.registers.checking.faultyrows import FaultyRows
from inbeeld.registers.checking.rowcheck import RowCheck
from inbeeld.registers.checking.wholes import faults_of_whole, looks_of
from inbeeld.registers.checking.withothers import WithOthers
from inbeeld.registers.checking.wording import Told
from inbeeld.registers.checks import bits_of, checks_of, errors_of
from inbeeld.registers.reading import RECORDS, Intake, Terms
from inbeeld.registers.results import APART, GOOD, RegisterChecked, RegisterFile, Unlinked


@dataclass(frozen=True)
class Parting:
    """Parts the rows of one register.

    Attributes:
        engine: where rows are looked through.
        terms: on which terms the register comes in.
        others: what it is set against; None if it is checked by itself.
    """

    engine: Engine
    terms: Terms
    others: WithOthers | None

    def into(self, place: Path, delivered: Sequence[Delivered]) -> RegisterChecked:
        """Write the good rows and those set apart into a new folder, unless no row is good.

        Raises:
            EngineError: if the folder exists, there is no room for it, or the engine gives up.
        """
        try:
            return self._written(place, delivered)
        except OSError as error:  # a file of the delivery that cannot be read is a finding, and never comes here
            refusal = _no_room(error)
        raise refusal

    def _written(self, place: Path, delivered: Sequence[Delivered]) -> RegisterChecked:
        with _new_folder(place) as folder:
            work, intake = folder / "work", Intake(self.terms)
            work.mkdir()
            try:
                rows = intake.admit([file.incoming for file in delivered if file.incoming], work)
            except Unreadable as error:
                desk = Desk(self.terms.contract.id, delivered[len(intake.ends)].named.name)
                return nothing(self.terms, (desk.unreadable(error),))
            checked = self._parted(folder, delivered, intake, rows)
            shutil.rmtree(work)
            if checked.good:
                folder.rename(place)
        return checked

    def _parted(self, folder: Path, delivered: Sequence[Delivered], intake: Intake, rows: int) -> RegisterChecked:
        checks = checks_of(self.terms.contract)
        faulty = RowCheck(self.engine, self.terms, folder / "work").faulty()
        apart = faulty.only(errors_of(checks))
        write_good(folder / "work" / RECORDS, apart, folder / GOOD)
        write_apart(apart, checks, folder / APART)
        compared = self._compared(folder / GOOD, delivered[0].named.name)
        bits = bits_of(checks)
        return RegisterChecked(
            source=self.terms.contract.id,
            reference_date=day_of(self.terms),
            files=_files(delivered, intake),
            rows=rows,
            good=rows - len(apart.rows),
            apart=len(apart.rows),
            broken={name: number for name, bit in bits.items() if (number := faulty.count(bit))},
            findings=(*self._told(delivered, intake, faulty), *(finding for _, finding in compared if finding)),
            unlinked=tuple(found for found, _ in compared if found),
            key_id=self.terms.key.id,
            usable=rows > len(apart.rows) and not any(faults_of_whole(self.terms, delivered, intake)),
        )

    def _told(self, delivered: Sequence[Delivered], intake: Intake, faulty: FaultyRows) -> Iterator[Finding]:
        for file, fault in faults_of_whole(self.terms, delivered, intake):
            yield Desk(self.terms.contract.id, file).note(fault)
        headings = delivered[0].incoming.headings if delivered[0].incoming else {}
        names, looks = [file.named.name for file in delivered], looks_of(self.terms, delivered, intake.tally)
        told = Told(self.terms, names, intake.ends, headings, looks)
        yield from told.findings(checks_of(self.terms.contract), faulty)

    def _compared(self, good: Path, file: str) -> list[tuple[Unlinked | None, Finding | None]]:
        if self.others is None:
            return []
        return list(self.others.compare(good, self.terms, Desk(self.terms.contract.id, file)))


def day_of(terms: Terms) -> str:
    """The day on which the register was taken, as a receipt writes it."""
    return str(terms.reference_date or "")


def nothing(terms: Terms, findings: tuple[Finding, ...]) -> RegisterChecked:
    """The outcome for a register of which nothing can be read."""
    return RegisterChecked(terms.contract.id, day_of(terms), findings=findings, key_id=terms.key.id, usable=False)


def _files(delivered: Sequence[Delivered], intake: Intake) -> tuple[RegisterFile, ...]:
    pairs = zip(delivered, intake.counts, strict=True)
    return tuple(RegisterFile(file.named.name, file.look.sha256 if file.look else "", rows) for file, rows in pairs)


@contextmanager
def _new_folder(place: Path) -> Iterator[Path]:
    """A folder beside the one to be, closed to others. The caller puts it in its place; what is left is removed."""
    partial = place.with_name(f".{place.name}.partial")
    if place.exists():
        raise EngineError(f"{place} exists already. Remove it, or write elsewhere.")
    if partial.exists():
        raise EngineError(f"{partial} is left of a run that was broken off. Remove it first.")
    partial.mkdir(mode=0o700, parents=True)
    try:
        yield partial
    finally:
        shutil.rmtree(partial, ignore_errors=True)


def _no_room(error: OSError) -> EngineError:
    # what the library said is left out: of a system's fault its number tells enough
    reason = os.strerror(error.errno) if error.errno else type(error).__name__
    return EngineError(
        f"The rows of this register cannot be written to disk: {reason}. "
        "Make room in the folder for temporary files, or name another one in the variable TMPDIR."
    )
