"""One part of the work: its rows drawn, given faults if asked, and written to a file of each register."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa  # type: ignore[import-untyped]  # it ships no types

from synthetic.cases import draw_cases
from synthetic.draws import chance
from synthetic.faults.planting import Planted, Planter
from synthetic.helpline import draw_contacts
from synthetic.plan import Plan, Task, strangers
from synthetic.victims.parts import draw_part
from synthetic.world.parts import draw_chunk
from synthetic.writing import FileWriter, Written, folder_of

_CASES, _CONTACTS, _FAULTS = 3, 4, 5


@dataclass(frozen=True)
class Done:
    """What a part has written: a file of each of its registers, and the faults that were planted in them."""

    task: Task
    files: dict[str, Written]
    planted: tuple[Planted, ...]


def do_task(plan: Plan, task: Task, out: Path) -> Done:
    """Write the files of a part. No more than one chunk of its rows is in memory."""
    writers: dict[str, FileWriter] = {}
    planters: dict[str, Planter] = {}
    wanted = set(plan.registers)
    for register, table in _drawn(plan, task):
        if register not in wanted:
            continue
        if register not in writers:
            name = f"synthetic_{register}_{task.file:03d}.{plan.how}"
            planters[register] = _planter(plan, task, register, name)
            path = folder_of(out, register) / name
            writers[register] = FileWriter(path, plan.how, planters[register].encoding)
        writers[register].write(planters[register].planted_in(table))
    files = {register: writer.close() for register, writer in writers.items()}
    return Done(task, files, tuple(each for planter in planters.values() for each in planter.planted))


def _planter(plan: Plan, task: Task, register: str, file: str) -> Planter:
    random = chance(plan.seed, _FAULTS, task.file, sorted(plan.registers).index(register))
    return Planter((register, file), plan.faults, random, (strangers(plan), plan.seed))


def _drawn(plan: Plan, task: Task) -> Iterable[tuple[str, pa.Table]]:
    if task.kind == "victims":
        return draw_part(task.place, task.share, plan.seed, (task.person, task.number))
    if task.kind == "world":
        return _world(plan, task)
    if task.kind == "cases":
        random = chance(plan.seed, _CASES, task.place)
        return [("protection-cases", draw_cases(random, task.person, task.number, task.share).delivered(plan.seed))]
    random = chance(plan.seed, _CONTACTS, task.place)
    return [("helpwanted-contacts", draw_contacts(random, task.share).delivered(task.number))]


def _world(plan: Plan, task: Task) -> Iterator[tuple[str, pa.Table]]:
    for chunk in task.chunks:
        yield from draw_chunk(chunk, plan.seed, task.number)
