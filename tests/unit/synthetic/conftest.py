"""Synthetic registers of a small population with all printed victims, made once."""

from pathlib import Path

import pytest

from synthetic.generate import generate
from synthetic.plan import Plan
from tests.unit.synthetic.counting import Delivered, read_registers

SMALL = Plan(residents=10_000, seed=7, victims="national")


def quiet(nth: int, of: int, kind: str) -> None:
    """Tell nothing."""


@pytest.fixture(scope="session")
def national_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with all registers."""
    out = tmp_path_factory.mktemp("national")
    generate(SMALL, out, quiet)
    return out


@pytest.fixture(scope="session")
def national(national_folder: Path) -> Delivered:
    """Its registers, read."""
    return read_registers(national_folder)
