"""Made-up results, and a runner of stages that starts no process."""

from collections.abc import Callable
from contextlib import redirect_stdout
from importlib import import_module
from io import StringIO
from pathlib import Path
from time import process_time

from benchmarks.national import door, ours, together
from benchmarks.national.comparing import Agreement
from benchmarks.national.listed import Listed
from benchmarks.national.results import ByHand, ManyFaults, OneFault, Result, Stage, Together
from benchmarks.national.running import StageFailed, Tell, Used
from synthetic.cli import app

MIB = 1024**2
ALL_EQUAL = Agreement(figures=40, different=0, examples=(), lacking=())


def stage(name: str, cpu: float = 1.0, *, peak: int | None = 100 * MIB, rows: int = 1_000) -> Stage:
    """A stage that took a little longer by the clock."""
    return Stage(name, cpu * 1.5, cpu, peak, rows)


def result(  # what differs between tests is named, the rest is well
    *,
    scale: float = 1.0,
    stages: tuple[Stage, ...] = (stage("make"), stage("check"), stage("part", peak=None), stage("count police", 3.0)),
    by_hand: tuple[ByHand, ...] = (ByHand("duckdb", "police", stage("count police", 2.0), ALL_EQUAL),),
    together: tuple[Together, ...] = (),
    one_fault: tuple[str, ...] = (),
    listed: Listed | None = None,
) -> Result:
    """A result in which all is well, but for what is given."""
    many = ManyFaults(stage("1 % faulty rows", 1.5), stage("no faults"), listed or Listed(10, 0, 0))
    residents = round(17_600_000 * scale)
    one = OneFault(stage("one faulty row"), one_fault)
    return Result(scale, residents, stages, by_hand, together, one, many, 512 * MIB)


def run_here(command: list[str], tell: Tell) -> Used:
    """Run a stage within this process: a process of its own starts Python each time."""
    module, arguments = command[2], command[3:]
    before = process_time()
    with redirect_stdout(StringIO()) as printed:
        try:
            _started(module)(arguments)
        except SystemExit as error:
            raise StageFailed(f"{error}", error.code if isinstance(error.code, int) else 1) from None
    lines = tuple(line for line in printed.getvalue().splitlines() if line)
    for line in lines:
        tell(line)
    took = process_time() - before
    return Used(took, took, MIB, lines)


def _started(module: str) -> Callable[[list[str]], object]:
    ways: dict[str, Callable[[list[str]], object]] = {
        "synthetic": lambda given: app(given, standalone_mode=False),
        "benchmarks.national.door": door.main,
        "benchmarks.national.ours": lambda given: ours.main(Path(given[0]), given[1], Path(given[2])),
        "benchmarks.national.together": lambda given: together.main(
            given[0], Path(given[1]), Path(given[2]), given[3:]
        ),
    }
    return ways.get(module) or (lambda given: _by_hand(module, *given))


def _by_hand(module: str, checked: str, chapter: str, out: str) -> None:
    import_module(f"{module}.__main__").main(Path(checked), chapter, Path(out))
