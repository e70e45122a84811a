"""The tools that are compared, and how each is started."""

import subprocess
import sys
from pathlib import Path

from benchmarks.disclosure.running import ROOT

PEERS = ROOT / ".venv-bench" / "bin" / "python"
"""The Python of the environment that holds the tools of others."""

_OURS = [sys.executable, "-m", "benchmarks.disclosure.ours"]
_GCONFID = [str(PEERS), "-m", "benchmarks.disclosure.peers.run_gconfid"]
_ARGUS = [str(PEERS), "-m", "benchmarks.disclosure.peers.run_pytauargus"]
_PACKAGES = {"pytauargus": "pytauargus", "pytauargus-width": "pytauargus", "gconfid": "gconfid"}

AUDITORS = ("inbeeld", "pytauargus")
"""The tools that give the exact range of each hidden cell."""

TOOLS = ("inbeeld", *_PACKAGES)
"""pytauargus stands here twice: with its usual rule, and asked to keep unsafe cells apart by 10, as ours is."""


def protecting(tool: str, table: str, sheet: Path, answer: Path) -> list[str]:
    """The command that protects a table, which ours knows by its name and others by its sheet."""
    handed = [str(sheet), str(answer)]
    return {
        "inbeeld": [*_OURS, str(answer), table],
        "pytauargus": [*_ARGUS, *handed, "rule"],
        "pytauargus-width": [*_ARGUS, *handed, "width"],
        "gconfid": [*_GCONFID, *handed],
    }[tool]


def auditing(tool: str, table: str, sheet: Path, files: tuple[Path, Path]) -> list[str]:
    """The command that writes the range of every cell that a pattern (second file) hides to an answer (first file)."""
    answer, pattern = map(str, files)
    return [*_OURS, answer, table, pattern] if tool == "inbeeld" else [*_ARGUS, str(sheet), answer, "audit", pattern]


def judging(table: str, verdict: Path, pattern: Path) -> list[str]:
    """The command that judges a pattern and writes a verdict."""
    return [sys.executable, "-m", "benchmarks.disclosure.judging", str(verdict), table, str(pattern)]


def missing(tool: str) -> str | None:
    """Why a tool cannot be run; None if it can."""
    package = _PACKAGES.get(tool)
    if package is None:
        return None
    if not PEERS.exists():
        return "not installed: there is no .venv-bench"
    command = [str(PEERS), "-c", f"import {package}"]
    loaded = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603  # a name of ours
    return f"not installed: {loaded.stderr.strip().splitlines()[-1]}" if loaded.returncode else None
