"""Checks registers for ``inbeeld check``. Apart from it, because the engine takes its time to load."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from inbeeld.cli.receipts import Receipt
from inbeeld.declarations import Definitions
from inbeeld.registers import RegisterChecked, as_checked, check_registers, check_single_register, summary_of_register


def receipts_of_registers(paths: Sequence[Path], known: Definitions, folder: Path) -> Iterator[Receipt]:
    """The receipts of registers in folders with a manifest, checked together. Nothing of them is kept."""
    for path, checked in zip(paths, check_registers(paths, known, folder), strict=True):
        yield _receipt("/".join(path.resolve().parts[-2:]), checked)


def receipt_of_file(path: Path, register: str, known: Definitions, folder: Path) -> Receipt:
    """The receipt of one file of a register. Nothing of it is kept."""
    return _receipt(path.name, check_single_register(path, known, folder, register=register))


def _receipt(name: str, checked: RegisterChecked) -> Receipt:
    return Receipt(name, as_checked(checked), summary=summary_of_register(checked))
