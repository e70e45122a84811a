"""``python -m benchmarks.disclosure``: protection and audit, ours beside others, as tables.

The tools of others are installed in ``.venv-bench`` by ``make bench-disclosure``; without, their rows say so.
"""

import argparse
import tempfile
from pathlib import Path

from rich.console import Console

from benchmarks.disclosure.crossing import NAMES, crossed
from benchmarks.disclosure.measuring import Bench, Protection
from benchmarks.disclosure.report import NOTE, audits_table, protections_table, told
from benchmarks.disclosure.tools import TOOLS

USUAL = NAMES[:3]
AUDITED = "mid"
LIMIT = 1800
"""Seconds that a tool, the judge or an audit may take before it is stopped."""


def main(arguments: list[str] | None = None) -> None:
    """Measure and print."""
    asked, console = _asked(arguments), Console(width=144, highlight=False)
    with tempfile.TemporaryDirectory() as workplace:
        for name in _tables(asked):
            bench = Bench(name, Path(workplace) / name, asked.limit, lambda line: console.print(line, style="dim"))
            rows = [bench.protection(tool) for tool in asked.tools]
            console.print(protections_table(name, crossed(name), rows), *told(rows), sep="\n")
            if name == AUDITED and asked.audit:
                console.print(audits_table(name, [bench.audit(tool) for tool in _audited(rows)]))
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


def _audited(rows: list[Protection]) -> list[str]:
    """The tools whose patterns are audited: ours, and the first of the others that gave one."""
    made = [row.tool for row in rows if row.answer is not None]
    ours, others = [tool for tool in made if tool == "inbeeld"], [tool for tool in made if tool != "inbeeld"]
    return [*ours, *others[:1]]


def _list(names: tuple[str, ...]) -> str:
    return ", ".join(names)


if __name__ == "__main__":
    main()
