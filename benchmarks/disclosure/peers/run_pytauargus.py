"""``python -m benchmarks.disclosure.peers.run_pytauargus SHEET ANSWER (rule | width | audit PATTERN)``: τ-ARGUS.

rule: modular suppression with the frequency rule and its usual margin of 10 %.
width: the same, where each unsafe cell is asked to keep the range from 0 to 10.
audit: its exact lowest and highest value of each cell that a pattern hides.
"""

import sys
from collections import Counter
from importlib import import_module
from pathlib import Path
from typing import Any

from benchmarks.disclosure.exchange import Answer, Sheet, read_answer, read_sheet, write

UNSAFE = 10
RULE = "FREQ(10,10)"


def main(handed: Path, file: Path, what: str, pattern: str = "") -> None:
    """Protect or audit, and write the answer."""
    sheet, answer, folder = read_sheet(handed), Answer(), Path.cwd()
    if what == "audit":
        audit(sheet, answer, folder, set(read_answer(Path(pattern)).hidden))
    else:
        with answer.timed():
            lines = [_line(sheet, cell, f"PL;{value};{UNSAFE - value}") for cell, value in _unsafe(sheet)]
            batch = prepared(sheet, folder, lines if what == "width" else [])
            import_module("pytauargus.engine").run_batch(str(batch))
        answer.hidden = hidden_in(sheet, folder)
    write(file, answer)


def audit(sheet: Sheet, answer: Answer, folder: Path, hidden: set[int]) -> None:
    """Hide what the pattern hides, and take the tool's time for the ranges alone."""
    secondary = sorted(hidden - {cell for cell, _ in _unsafe(sheet)})
    batch = prepared(sheet, folder, [_line(sheet, cell, "M") for cell in secondary])
    lines = batch.read_text().splitlines(keepends=True)
    batch.write_text("".join(line for line in lines if not line.startswith("<SUPPRESS>")))
    engine = import_module("pytauargus.engine").run_batch(str(batch))
    with answer.timed():
        rows = engine.audit(0)
    numbers = _numbers(sheet)
    cells = [numbers[codes] for codes in _published(sheet, folder)]
    answer.hidden = [cells[row["cell"]] for row in rows]
    answer.lower, answer.upper = [row["min"] for row in rows], [row["max"] for row in rows]


def prepared(sheet: Sheet, folder: Path, lines: list[str]) -> Path:
    """The batch of the tool, with its files: persons, hierarchy, and what is laid down before suppression."""
    hierarchy, asked = folder / "places.hrc", folder / "asked.hst"
    hierarchy.write_text("\n".join(hierarchy_of(sheet.parents)) + "\n")
    # the first line may not have two numbers, or the tool miscounts its fields
    asked.write_text("\n".join([";".join(["Total"] * len(sheet.names)) + ";S", *lines]) + "\n")
    protect = import_module("pytauargus").protect
    table = {"tables": sheet.names, "response": "one", "safety_rules": RULE, "suppress": "MOD(1)"}
    places = {"hrc": {sheet.names[0]: str(hierarchy)}, "hierleadstring": "@"}
    made = protect(persons(sheet), **table, **places, workdir=str(folder), run=False)
    batch = Path(made.files["arb"])
    text = batch.read_text().replace("<SUPPRESS>", f'<APRIORI> "{asked}",1,";",0,0\n<SUPPRESS>')
    batch.write_text(text)
    return batch


def hidden_in(sheet: Sheet, folder: Path) -> list[int]:
    """The cells that the published table hides, by our numbers: status U (unsafe) and M (secondary)."""
    numbers = _numbers(sheet)
    return sorted(numbers[codes] for codes, status in _published(sheet, folder).items() if status in "UM")


def _published(sheet: Sheet, folder: Path) -> dict[tuple[str, ...], str]:
    """The status of each cell, in the tool's order."""
    result = import_module("pytauargus.result")
    rows: list[dict[str, Any]] = result.parse_simple_tab(folder / "tab1.tab", sheet.names, "one")
    return {tuple(str(row[name]) for name in sheet.names): str(row["status"]) for row in rows}


def _numbers(sheet: Sheet) -> dict[tuple[str, ...], int]:
    return {tuple(codes): cell for cell, codes in enumerate(sheet.codes)}


def persons(sheet: Sheet) -> dict[str, list[Any]]:
    """A record for every person counted: a cell whose codes are no totals holds its persons."""
    columns: dict[str, list[Any]] = {name: [] for name in [*sheet.names, "one"]}
    for codes, value in zip(sheet.codes, sheet.values, strict=True):
        if codes[0] in sheet.parents and "Total" not in codes:
            for name, code in zip([*sheet.names, "one"], [*codes, 1.0], strict=True):
                columns[name] += [code] * value
    return columns


def hierarchy_of(parents: dict[str, str]) -> list[str]:
    """Provinces with their municipalities below them, as lines of the tool's own format."""
    provinces = Counter(parents.values())
    return [line for above in sorted(provinces) for line in (above, *_below(parents, above))]


def _below(parents: dict[str, str], above: str) -> list[str]:
    return [f"@{place}" for place in sorted(parents) if parents[place] == above]


def _unsafe(sheet: Sheet) -> list[tuple[int, int]]:
    return [(cell, value) for cell, value in enumerate(sheet.values) if 0 < value < UNSAFE]


def _line(sheet: Sheet, cell: int, words: str) -> str:
    return f"{';'.join(sheet.codes[cell])};{words}"


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), *sys.argv[3:])
