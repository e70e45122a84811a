"""``python -m benchmarks.disclosure``: protection and audit, ours beside others, as tables.

The tools of others are installed in ``.venv-bench`` by ``make bench-disclosure``; without, their rows say so.
"""

import argparse
import tempfile
from pathlib import Path

from rich.console import Console

from benchmarks.disclosure.crossing import NAMES, crossed
from benchmarks.disclosure.measuring import Bench
from benchmarks.disclosure.report import NOTE, audits_table, protections_table, told
from benchmarks.disclosure.tools import TOOLS

USUAL = NAMES[:3]
AUDITED = "mid"
LIMIT = 1800
"""Seconds that a tool, the judge or an audit may take before it is stopped."""


def main(arguments: list[str] | None = None) -> None:
    """Measure and print."""
    asked, console = _asked(arguments), Console(width=136, highlight=False)
    with tempfile.TemporaryDirectory() as workplace:
        bench = Bench(Path(workplace), asked.limit, lambda line: console.print(line, style="dim"))
        for name in _tables(asked):
            rows = bench.protections(name, asked.tools)
            console.print(protections_table(name, crossed(name), rows), *told(rows), sep="\n")
            if name == AUDITED and asked.audit:
                console.print(audits_table(name, bench.audits(name, rows)))
    console.print(NOTE)


def _asked(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser("make bench-disclosure", description="Give options as ARGS='...'.")
    parser.add_argument("--tables", nargs="+", choices=NAMES, default=list(USUAL), metavar="TABLE", help=_list(NAMES))
    parser.add_argument("--tools", nargs="+", choices=TOOLS, default=list(TOOLS), metavar="TOOL", help=_list(TOOLS))
    parser.add_argument("--big", action="store_true", help="the table big as well")
    parser.add_argument("--limit", type=float, default=LIMIT, metavar="SECONDS", help=f"stop each after ({LIMIT})")
    parser.add_argument(
        "--no-audit", dest="audit", action="store_false", help=f"leave out the exact audit of {AUDITED}"
    )
    return parser.parse_args(arguments)


def _tables(asked: argparse.Namespace) -> list[str]:
    chosen = [*asked.tables, *(["big"] if asked.big else [])]
    return [name for name in NAMES if name in chosen]


def _list(names: tuple[str, ...]) -> str:
    return ", ".join(names)


if __name__ == "__main__":
    main()
