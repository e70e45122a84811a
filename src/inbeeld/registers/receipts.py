"""What a supplier is told of a register, for the command line: findings, and how it fared in numbers."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from inbeeld.declarations import Definitions, Severity
from inbeeld.deliveries import Summary
from inbeeld.engines import Engine, EngineSettings, open_engine
from inbeeld.private import private_folder
from inbeeld.registers.checking import CheckWith, check_register, check_register_files
from inbeeld.registers.identifiers import load_identifiers
from inbeeld.registers.keys import drawn_key
from inbeeld.registers.linkage import load_linkages
from inbeeld.registers.ordering import in_order_of_reference
from inbeeld.registers.results import GOOD, RegisterChecked


def check_single_register(
    path: Path,
    definitions: Definitions,
    folder: Path,
    *,
    register: str | None = None,
    settings: EngineSettings | None = None,
) -> RegisterChecked:
    """Check a register by itself and keep nothing of it: for a supplier, who has no key and needs none.

    Args:
        path: the folder of a delivery with its manifest, or one file.
        definitions: what the ``definitions/`` folder declares.
        folder: that folder, for what it says of identifiers and linking.
        register: the register of a single file.
        settings: how the engine is opened. What does not fit in memory goes to its ``spill``.

    Raises:
        DefinitionError: if the identifiers or linkages are declared wrongly.
        EngineError: if the engine cannot be opened.
    """
    with _workshop(settings) as (private, engine):
        given = CheckWith(definitions, load_identifiers(folder), load_linkages(folder), drawn_key(), engine)
        into = private / "rows"
        if register is None:
            return check_register(path, given, into=into)
        return check_register_files([path], register, given, into=into)


def check_registers(
    paths: Sequence[Path], definitions: Definitions, folder: Path, *, settings: EngineSettings | None = None
) -> tuple[RegisterChecked, ...]:
    """Check the registers in several folders together, each against those that it refers to, and keep nothing of them.

    Raises:
        DefinitionError: if the identifiers or linkages are declared wrongly.
        EngineError: if the engine cannot be opened.
        LinkageRefused: if one refers to a register that it may not be linked to.
    """
    found: dict[Path, RegisterChecked] = {}
    with _workshop(settings) as (private, engine):
        given = CheckWith(definitions, load_identifiers(folder), load_linkages(folder), drawn_key(), engine)
        others: dict[str, Path] = {}
        names = {path: path.resolve().parent.name for path in paths}
        order = in_order_of_reference(set(names.values()), definitions.registers)
        for number, path in enumerate(sorted(paths, key=lambda path: order.index(names[path]))):
            into = private / str(number)
            found[path] = check_register(path, replace(given, others=dict(others)), into=into)
            if (into / GOOD).exists():
                others[found[path].source] = into / GOOD
    return tuple(found[path] for path in paths)


def summary_of_register(checked: RegisterChecked) -> Summary:
    """How a register fared, in the numbers that every delivery is told of."""
    severities = [finding.severity for finding in checked.findings]
    return Summary(
        source=checked.source,
        reference_date=checked.reference_date,
        usable=checked.usable,
        errors=severities.count(Severity.ERROR),
        warnings=severities.count(Severity.WARNING),
        errors_noted=0,
        warnings_explained=0,
        rows={checked.source: checked.good},
        quarantined=checked.apart,
    )


@contextmanager
def _workshop(settings: EngineSettings | None) -> Iterator[tuple[Path, Engine]]:
    """A private folder, and an engine that spills into it."""
    given = settings or EngineSettings()
    with private_folder(given.spill) as private, open_engine(replace(given, spill=private)) as engine:
        yield private, engine
