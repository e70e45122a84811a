"""What was measured, as tables and lines on the screen."""

from collections.abc import Iterator, Sequence

from rich.box import SIMPLE_HEAD
from rich.table import Table

from benchmarks.national.growing import LINEAR, Growth
from benchmarks.national.layout import ENGINE
from benchmarks.national.results import BOUND, Beside, ByHand, OneFault, Result, Stage

AIMS = {"duckdb": 1.3}
"""How many times the CPU seconds of who counts by hand."""
AIM_OF_FAULTS = 2.0
"""How many times the CPU seconds of a register without faults."""
NOTE = f"""
CPU s: seconds of all processors, for the program and for the system, with all processes that a stage started.
Memory: the most that these held together at one moment. Our engine may use {ENGINE.memory:,} MiB, and puts the rest on
disk. Rows: made, let in, or in the registers that a chapter counts.
Growth: how many times the CPU seconds, divided by how many times the rows; linear is at most {LINEAR:g}.
By hand: the same tables from the same checked registers, in a process of its own just as ours. Start: the CPU seconds
in which ours started Python and read the definitions. Counts must be equal, and estimates to a millionth."""


def stages_table(result: Result) -> Table:
    """A row for each stage, and their total."""
    title = f"{result.scale:g} x the country: {result.residents:,} residents"
    shown = _empty(title, "Stage", "Wall s", "CPU s", "Memory MiB", "Rows")
    for stage in result.stages:
        shown.add_row(("  " if stage.is_part else "") + stage.name, *_measured(stage))
    shown.add_section()
    for total in result.with_totals[len(result.stages) :]:
        shown.add_row(total.name, *_measured(total)[:3])
    shown.add_section()
    for extra in result.with_faults:
        shown.add_row(f"police-incidents, {extra.name}", *_measured(extra))
    return shown


def told(result: Result) -> Iterator[str]:
    """What must hold and what is aimed at, and whether it is so."""
    gib = 1024**3
    yield f"Memory: {result.peak / gib:.2f} GiB at most; {_kept(result.peak, BOUND, f'{BOUND // gib} GiB')}."
    yield f"Disk: {result.disk / gib:.2f} GiB, as delivered and as checked."
    if result.one_fault:
        yield f"One faulty row in {result.one_fault.stage.rows:,}: {_found(result.one_fault)}."
    if result.many_faults:
        listed, ratio = result.many_faults.listed, result.many_faults.ratio
        yield f"1 % faulty rows: of {listed.planted:,} set apart, {listed.missed:,} missed, {listed.beyond:,} too many."
        yield f"Their check: {ratio:.2f} times the CPU seconds of no faults; {_met(ratio, AIM_OF_FAULTS)}."
    for beside in result.beside():
        yield from _beside_told(beside, is_national=result.scale >= 1)
    yield from _left_out(result)
    yield from (f"WRONG: {words}" for words in result.wrong)
    for each in result.by_hand:
        yield from (f"  {each.chapter}, {each.who}: {at}" for at in (each.agreement.examples if each.agreement else ()))


def by_hand_table(result: Result, beside: Beside) -> Table:
    """A row for each chapter that somebody else counted, and their total."""
    shown = _empty(f"{result.scale:g} x: ours beside {beside.who} by hand", "Chapter", *_HEADINGS)
    ours = {stage.name: stage for stage in result.stages}
    for each in result.by_hand:
        if each.who == beside.who and each.stage is not None:
            shown.add_row(each.chapter, *_ratios(ours[each.stage.name], each.stage), *_agreed(each))
    shown.add_section()
    shown.add_row("total", *_ratios(beside.ours, beside.theirs), f"{beside.figures - beside.different:,}")
    return shown


def growth_table(growths: Sequence[Growth]) -> Table:
    """How each stage grows from the first scale to each other one."""
    ends = sorted({each.end for each in growths})
    shown = _empty("Growth", "Stage", *(f"{growths[0].start:g} x to {end:g} x" for end in ends))
    by_stage = {(each.stage, each.end): each for each in growths}
    for stage in dict.fromkeys(each.stage for each in growths):
        shown.add_row(stage, *(_paced(by_stage[stage, end]) for end in ends))
    return shown


_HEADINGS = ("Our CPU s", "Of it start", "Their CPU s", "CPU ratio", "Memory ratio", "Equal figures", "Not counted")


def _measured(stage: Stage) -> tuple[str, str, str, str]:
    peak = "" if stage.peak is None else f"{stage.peak / 1024**2:,.0f}"
    return f"{stage.wall:.1f}", f"{stage.cpu:.1f}", peak, f"{stage.rows:,}"


def _found(fault: OneFault) -> str:
    return "not found as it must be" if fault.wrong else "found, named and set apart, and no other row was"


def _beside_told(beside: Beside, *, is_national: bool) -> Iterator[str]:
    equal = f"{beside.different:,} of them differ" if beside.different else "all equal"
    yield f"By {beside.who}: {beside.figures:,} figures, {equal}."
    start = f"without its start {beside.ratio_of_work:.2f}"
    yield f"  Each chapter in a process of its own: ours took {beside.ratio:.2f} times the CPU seconds ({start})."
    if beside.at_once:
        # in a small country the start weighs more than the work
        aim = f"; {_met(beside.at_once, AIMS[beside.who])}" if is_national and beside.who in AIMS else ""
        yield f"  All in one process, as an edition counts: ours took {beside.at_once:.2f} times the CPU seconds{aim}."


def _left_out(result: Result) -> Iterator[str]:
    """Who did not count which chapters, and why."""
    reasons: dict[tuple[str, str], list[str]] = {}
    for each in result.by_hand:
        if each.stage is None:
            reasons.setdefault((each.who, each.words), []).append(each.chapter)
    for (who, words), chapters in reasons.items():
        yield f"By {who}, {', '.join(chapters)}: {words}."


def _kept(value: float, bound: float, words: str) -> str:
    return f"{'within' if value <= bound else 'ABOVE'} the bound of {words}"


def _met(value: float, aim: float) -> str:
    return f"aim: at most {aim:g}, {'met' if value <= aim else 'NOT met'}"


def _paced(growth: Growth) -> str:
    return f"{growth.pace:.2f} {'linear' if growth.is_linear else 'FASTER'}"


def _agreed(by_hand: ByHand) -> tuple[str, str]:
    agreement = by_hand.agreement
    if agreement is None:
        return "", ""
    equal = f"{agreement.different:,} DIFFER" if agreement.different else f"{agreement.figures:,}"
    return equal, ", ".join(agreement.lacking)


def _ratios(ours: Stage, theirs: Stage) -> list[str]:
    start = "" if ours.start is None else f"{ours.start:.1f}"
    ratios = (ours.cpu / theirs.cpu, (ours.peak or 0) / (theirs.peak or 1))
    return [f"{ours.cpu:.1f}", start, f"{theirs.cpu:.1f}", *(f"{ratio:.2f}" for ratio in ratios)]


def _empty(title: str, first: str, *headings: str) -> Table:
    shown = Table(title=title, title_justify="left", box=SIMPLE_HEAD, pad_edge=False)
    shown.add_column(first)
    for heading in headings:
        shown.add_column(heading, justify="right")
    return shown
