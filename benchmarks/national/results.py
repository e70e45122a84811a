"""What the bench found: of each stage, of who counts by hand, and of faults."""

from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.national.comparing import Agreement
from benchmarks.national.listed import Listed

BOUND = 3 * 1024**3
"""Bytes of memory that no stage may go above."""


@dataclass(frozen=True)
class Stage:
    """What one stage took.

    Attributes:
        name: of the stage.
        wall, cpu: seconds, of the clock and of all processors.
        peak: the most memory at one moment, in bytes; None for a part of a stage, which has no process of its own.
        rows: how many rows it made or read.
        start: CPU seconds before the first row was read: starting Python, reading definitions; None if not told.
    """

    name: str
    wall: float
    cpu: float
    peak: int | None
    rows: int
    start: float | None = None

    @property
    def is_part(self) -> bool:
        """Whether it is a part of the stage before it."""
        return self.peak is None


@dataclass(frozen=True)
class ByHand:
    """A chapter counted by somebody else, beside ours; ``words`` tell why it was not, if it was not."""

    who: str
    chapter: str
    stage: Stage | None = None
    agreement: Agreement | None = None
    words: str = ""

    @property
    def is_broken(self) -> bool:
        """Whether it gave up halfway."""
        return self.words.startswith("failed")


@dataclass(frozen=True)
class Together:
    """All chapters in one process, counted by us or by somebody else, and compared with ours one by one."""

    who: str
    stage: Stage
    agreement: Agreement


@dataclass(frozen=True)
class Beside:
    """All chapters that somebody else counted, beside the same ones of ours, each in a process of its own.

    Attributes:
        who: counted.
        ours, theirs: what the chapters took together.
        figures, different: how many figures both have, and how many differ.
        at_once: how many times the CPU seconds ours took where each counts all chapters in one process; None if
            somebody did not.
    """

    who: str
    ours: Stage
    theirs: Stage
    figures: int
    different: int
    at_once: float | None = None

    @property
    def ratio(self) -> float:
        """How many times their CPU seconds ours took."""
        return self.ours.cpu / self.theirs.cpu

    @property
    def ratio_of_work(self) -> float:
        """The same without the CPU seconds before our first row was read; theirs count in full."""
        return (self.ours.cpu - (self.ours.start or 0)) / self.theirs.cpu


@dataclass(frozen=True)
class OneFault:
    """One fault in the police register: how many rows were looked through, and all that was not as it must be."""

    stage: Stage
    wrong: tuple[str, ...]


@dataclass(frozen=True)
class ManyFaults:
    """A hundredth of the police register faulty: what its check took, beside the same without faults.

    Attributes:
        faulty, clean: the check of the register with faults, and without; each in a process of its own.
        listed: the faults that were planted, beside the rows that were set apart.
    """

    faulty: Stage
    clean: Stage
    listed: Listed

    @property
    def wrong(self) -> list[str]:
        """What was not as it must be."""
        missed = [f"{self.listed.missed:,} were not set apart."] if self.listed.missed else []
        return missed + ([f"{self.listed.beyond:,} others were set apart."] if self.listed.beyond else [])

    @property
    def ratio(self) -> float:
        """How many times the CPU seconds, for as many rows."""
        return (self.faulty.cpu / self.faulty.rows) / (self.clean.cpu / self.clean.rows)


@dataclass(frozen=True)
class Result:
    """All that was measured at one scale.

    Attributes:
        scale: the residents, as a share of those of the country.
        residents: how many.
        stages: from making to counting, with the parts of a stage after it.
        by_hand: chapters counted by others.
        together: all chapters in one process, first ours.
        one_fault, many_faults: the police register with faults; None if that was left out.
        disk: bytes of the registers, delivered and checked.
    """

    scale: float
    residents: int
    stages: tuple[Stage, ...]
    by_hand: tuple[ByHand, ...]
    together: tuple[Together, ...]
    one_fault: OneFault | None
    many_faults: ManyFaults | None
    disk: int

    @property
    def counting(self) -> Stage:
        """All chapters together."""
        return total_of("count, all chapters", [stage for stage in self.stages if stage.name.startswith("count ")])

    @property
    def total(self) -> Stage:
        """All stages together; of memory the most that one of them held."""
        return total_of("total", self.stages)

    @property
    def with_totals(self) -> tuple[Stage, ...]:
        """The stages, and what they are together."""
        return (*self.stages, self.counting, *(each.stage for each in self.together[:1]), self.total)

    @property
    def with_faults(self) -> tuple[Stage, ...]:
        """The checks of the police register: without faults, with one, with many."""
        many, one = self.many_faults, self.one_fault
        return (*([many.clean] if many else []), *([one.stage] if one else []), *([many.faulty] if many else []))

    @property
    def peak(self) -> int:
        """The most memory that any stage of ours held, those with faults included."""
        return max(stage.peak or 0 for stage in (*self.with_totals, *self.with_faults))

    def beside(self) -> list[Beside]:
        """Ours and theirs, for each who counted a chapter."""
        ours = {stage.name: stage for stage in self.stages}
        found = []
        for who in dict.fromkeys(each.who for each in self.by_hand):
            done = [(each.stage, each.agreement) for each in self.by_hand if each.who == who]
            stages = [stage for stage, _ in done if stage]
            agreed = [agreement for _, agreement in done if agreement]
            if stages:
                mine = total_of("ours", [ours[stage.name] for stage in stages])
                figures, different = sum(each.figures for each in agreed), sum(each.different for each in agreed)
                found.append(Beside(who, mine, total_of(who, stages), figures, different, self._at_once(who)))
        return found

    def _at_once(self, who: str) -> float | None:
        seconds = {each.who: each.stage.cpu for each in self.together}
        return self.together[0].stage.cpu / seconds[who] if who in seconds else None

    @property
    def wrong(self) -> list[str]:
        """Everything that is not as it must be, on any machine; how long something takes is not among it."""
        unequal = [each for each in self.by_hand if each.agreement and each.agreement.different]
        above = [f"Memory went above {BOUND // 1024**3} GiB."] if self.peak > BOUND else []
        return [
            *above,
            *(f"One faulty row: {words}" for words in (self.one_fault.wrong if self.one_fault else ())),
            *(f"1 % faulty rows: {words}" for words in (self.many_faults.wrong if self.many_faults else ())),
            *(f"Chapter {each.chapter} is not what {each.who} counts." for each in unequal),
            *(f"Chapter {each.chapter} by {each.who} {each.words}." for each in self.by_hand if each.is_broken),
            *(f"In one process {each.who} counts otherwise." for each in self.together if each.agreement.different),
        ]


def total_of(name: str, stages: Sequence[Stage]) -> Stage:
    """Stages together, without their parts: one after the other, so of memory the most that one of them held."""
    whole = [stage for stage in stages if not stage.is_part]
    return Stage(
        name,
        sum(stage.wall for stage in whole),
        sum(stage.cpu for stage in whole),
        max((stage.peak or 0 for stage in whole), default=0),
        sum(stage.rows for stage in whole),
        sum(stage.start or 0 for stage in whole),
    )
