"""Synthetic registers in an edition's folder, for tests that count in them: few residents, few victims."""

from pathlib import Path

from synthetic.generate import generate
from synthetic.plan import Plan

PLAN = Plan(residents=20_000, seed=3, victims="scaled")


def quiet(nth: int, of: int, kind: str) -> None:
    """Tell nothing."""


def make_registers(edition: Path, plan: Plan = PLAN) -> Path:
    """Make them; gives their folder."""
    folder = edition / "registers"
    generate(plan, folder, quiet)
    return folder
