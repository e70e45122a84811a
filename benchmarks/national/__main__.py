"""``python -m benchmarks.national``: registers of a whole country, made, checked and counted, beside work by hand."""

import argparse
import json
import shutil
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from time import perf_counter

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from benchmarks.national.growing import grown
from benchmarks.national.layout import CHAPTERS
from benchmarks.national.report import NOTE, by_hand_table, growth_table, stages_table, told
from benchmarks.national.results import ByHand, Result
from benchmarks.national.running import StageFailed, Tell
from benchmarks.national.stages import Country
from benchmarks.national.together import OURS

SCALES = (0.1, 1.0)
FOLDER = Path("build") / "national"
SQL, PANDAS = "duckdb", "pandas"
SMALL = 0.1
"""The largest scale at which pandas is asked as well: it holds all rows at once."""


def main(arguments: list[str] | None = None) -> None:
    """Measure and print. Ends with 1 if something is not as it must be."""
    asked, console, results = _asked(arguments), Console(width=130, highlight=False), []
    for scale in sorted(set(asked.scale or SCALES)):
        with _room(asked.folder / f"{scale:g}", keep=asked.keep) as folder, _progress() as tell:
            try:
                tell(f"{scale:g} x")
                results.append(measured(Country(scale, folder, tell), faults=asked.faults))
            except StageFailed as error:
                raise SystemExit(f"It stopped at {scale:g} x: {error}") from None
        _show(console, results[-1])
        if asked.out:
            asked.out.write_text(json.dumps(as_plain(results), indent=1) + "\n", encoding="utf-8")
    if len(results) > 1:
        console.print("", growth_table(grown(results)), sep="\n")
    console.print(NOTE)
    if any(result.wrong for result in results):
        raise SystemExit(1)


def measured(country: Country, *, faults: bool = True) -> Result:
    """All stages of one scale, one after the other."""
    stages = [country.make(), *country.check()]
    by_hand = []
    for chapter in CHAPTERS:
        stages.append(country.count(chapter))
        by_hand += [country.by_hand(who, chapter) for who in (SQL, PANDAS) if who == SQL or country.scale <= SMALL]
    return Result(
        country.scale,
        country.residents,
        tuple(stages),
        tuple(by_hand),
        tuple(country.together(who, CHAPTERS) for who in (OURS, *_who_counted_all(by_hand))),
        country.one_fault() if faults else None,
        country.many_faults() if faults else None,
        country.disk,
    )


def as_plain(results: Sequence[Result]) -> dict[str, object]:
    """The results as JSON holds them."""
    scales = [
        {
            **asdict(result),
            "counting": asdict(result.counting),
            "total": asdict(result.total),
            "beside": [{**asdict(each), "ratio": each.ratio} for each in result.beside()],
            "faults_ratio": result.many_faults.ratio if result.many_faults else None,
            "wrong": result.wrong,
        }
        for result in results
    ]
    growth = [{**asdict(each), "pace": each.pace, "is_linear": each.is_linear} for each in grown(results)]
    return {"scales": scales, "growth": growth}


def _who_counted_all(by_hand: Sequence[ByHand]) -> list[str]:
    done = Counter(each.who for each in by_hand if each.stage is not None)
    return [who for who, chapters in done.items() if chapters == len(CHAPTERS)]


def _show(console: Console, result: Result) -> None:
    console.print(stages_table(result))
    for beside in result.beside():
        console.print(by_hand_table(result, beside))
    console.print(*told(result), sep="\n")


def _asked(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser("make bench-national", description="Give options as ARGS='...'.")
    usual = " and ".join(f"{scale:g}" for scale in SCALES)
    parser.add_argument("--scale", type=float, action="append", help=f"times the country; may be repeated ({usual})")
    parser.add_argument("--folder", type=Path, default=FOLDER, help=f"where the registers are put ({FOLDER})")
    parser.add_argument("--no-faults", dest="faults", action="store_false", help="leave out registers with faults")
    parser.add_argument("--keep", action="store_true", help="leave the registers there")
    parser.add_argument("--out", type=Path, metavar="FILE", help="write the results as JSON as well")
    return parser.parse_args(arguments)


@contextmanager
def _room(folder: Path, *, keep: bool) -> Iterator[Path]:
    """A folder for the registers of one scale; it must not hold anything yet."""
    if folder.exists() and any(folder.iterdir()):
        raise SystemExit(f"{folder} is not empty. Remove it, or name another one with --folder.")
    folder.mkdir(parents=True, exist_ok=True)
    try:
        yield folder.resolve()
    finally:
        if not keep:
            shutil.rmtree(folder)


@contextmanager
def _progress() -> Iterator[Tell]:
    """A line that changes on a terminal, a line for each step elsewhere."""
    if not sys.stderr.isatty():
        started = perf_counter()
        yield lambda line: print(f"[{perf_counter() - started:5.0f} s] {line}", file=sys.stderr)  # noqa: T201  # to a log
        return
    columns = (SpinnerColumn(), TimeElapsedColumn(), TextColumn("{task.description}"))
    with Progress(*columns, console=Console(stderr=True), transient=True) as shown:
        task = shown.add_task("", total=None)
        yield lambda line: shown.update(task, description=line)


if __name__ == "__main__":
    main()
