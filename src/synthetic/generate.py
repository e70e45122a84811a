"""Makes all deliveries of a plan, part by part, in one process or in several: the bytes are the same."""

import json
import shutil
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import astuple, fields
from multiprocessing import get_context
from pathlib import Path
from typing import Final

from synthetic.faults.planting import Planted
from synthetic.parts import Done, do_task
from synthetic.plan import Plan, SyntheticError, Task, tasks
from synthetic.writing import Written, folder_of, write_manifest, write_rows

MARKER: Final = "synthetic.json"
"""The file by which a folder is known to have been made here."""
PLANTED: Final = "planted.csv"

Tell = Callable[[int, int, str], None]
"""Told after each part: how many are done, how many there are, and of which kind it was."""


def generate(plan: Plan, out: Path, tell: Tell, processes: int = 1) -> dict[str, tuple[Written, ...]]:
    """Write the delivery of each register into ``out``; what stands there from before goes.

    Raises:
        SyntheticError: if ``out`` holds something that was not made here.
    """
    _make_room(out)
    for register in plan.registers:
        folder_of(out, register).mkdir(parents=True)
    parts = tasks(plan)
    done = []
    for nth, each in enumerate(_all_done(plan, parts, out, processes), start=1):
        done.append(each)
        tell(nth, len(parts), each.task.kind)
    done.sort(key=lambda each: parts.index(each.task))
    files = {register: _files(done, register) for register in plan.registers}
    for register in plan.registers:
        write_manifest(out, register, files[register], plan.told)
    if plan.faults:
        planted = [each for part in done for each in part.planted]
        write_rows(out / PLANTED, [each.name for each in fields(Planted)], map(astuple, planted))
    return files


def _files(done: Sequence[Done], register: str) -> tuple[Written, ...]:
    return tuple(part.files[register] for part in done if register in part.files)


def _all_done(plan: Plan, parts: Sequence[Task], out: Path, processes: int) -> Iterator[Done]:
    if processes == 1:
        for part in parts:
            yield do_task(plan, part, out)
        return
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        # the longest parts first, so that no process is left alone with one at the end
        waiting = [pool.submit(do_task, plan, part, out) for part in sorted(parts, key=_long_first)]
        for future in as_completed(waiting):
            yield future.result()


def _long_first(part: Task) -> int:
    return -sum(chunk.size for chunk in part.chunks) if part.chunks else -300_000


def _make_room(out: Path) -> None:
    """Empty a folder that was made here before.

    Raises:
        SyntheticError: if it holds anything else.
    """
    if out.exists() and not out.is_dir():
        raise SyntheticError(f"{out} is a file. Name a folder.")
    if out.exists() and any(out.iterdir()):
        if not (out / MARKER).is_file():
            raise SyntheticError(
                f"{out} holds files that this command did not make. Name an empty folder, or one that does not exist."
            )
        for path in out.iterdir():
            if path.name != MARKER:
                shutil.rmtree(path) if path.is_dir() else path.unlink()
    out.mkdir(parents=True, exist_ok=True)
    (out / MARKER).write_text(json.dumps({"synthetic": "no person in this folder exists"}) + "\n", encoding="utf-8")
