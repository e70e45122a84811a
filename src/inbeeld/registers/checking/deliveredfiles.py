"""The files of a delivered register, opened, with what is wrong with them as a whole."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from inbeeld.declarations import RegisterContract
from inbeeld.deliveries import MANIFEST, Desk, Fault, Finding, Unreadable, inside
from inbeeld.registers.manifest import RegisterManifest
from inbeeld.registers.reading import Incoming, Look, belongs_to, match_headings, open_part, state_of


@dataclass(frozen=True)
class Named:
    """A file that is to be read, and what the manifest states of it; nothing if there is no manifest."""

    path: Path
    name: str
    sha256: str | None = None
    rows: int | None = None


@dataclass(frozen=True)
class Delivered:
    """A file that was looked at.

    Attributes:
        named: which one it is.
        look: what one look told of it; None if it could not be opened.
        incoming: the file with its headings, if all its columns are there.
        findings: what is wrong with it as a whole.
    """

    named: Named
    look: Look | None
    incoming: Incoming | None
    findings: tuple[Finding, ...]

    @property
    def has_changed(self) -> bool:
        """Whether it is not the file any more that was looked at."""
        try:
            return self.look is None or state_of(self.named.path) != self.look.state
        except OSError:
            return True


def named_files(folder: Path, manifest: RegisterManifest) -> Iterator[Named | Finding]:
    """The files that a manifest names, and findings about those that are not in its folder or not in the manifest."""
    for file in manifest.file:
        try:
            yield Named(inside(folder, file.name), file.name, file.sha256, file.rows)
        except Unreadable as error:
            yield Desk(manifest.source, file.name).unreadable(error)
    listed = {MANIFEST, *(file.name for file in manifest.file)}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder)
        if path.is_file() and name.as_posix() not in listed and not any(part.startswith(".") for part in name.parts):
            yield Desk(manifest.source, name.as_posix()).note(Fault("file-not-listed"))


def look_into(
    files: Sequence[Named], contract: RegisterContract, others: Sequence[RegisterContract]
) -> tuple[Delivered, ...]:
    """Open every file. Nothing is raised: what is wrong becomes a finding. It may be of one of ``others``."""
    return tuple(_delivered(file, contract, others) for file in files)


def _delivered(file: Named, contract: RegisterContract, others: Sequence[RegisterContract]) -> Delivered:
    desk = Desk(contract.id, file.name)
    try:
        opened = open_part(file.path, contract)
    except Unreadable as error:
        return Delivered(file, None, None, (desk.unreadable(error),))
    match = match_headings(opened.part.headings, contract)
    other = belongs_to(opened.part.headings, contract, others)
    faults = [other] if other else list(match.faults)
    if file.sha256 not in (None, opened.look.sha256):
        faults.append(Fault("hash-differs", {"sha256": opened.look.sha256}))
    complete = len(match.headings) == len(contract.column) and all(f.entry != "column-twice" for f in faults)
    incoming = Incoming(opened.part, match.headings) if complete else None
    return Delivered(file, opened.look, incoming, tuple(desk.note(fault) for fault in faults))
