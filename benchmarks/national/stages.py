"""The stages of one scale, from making the registers to counting them, each a process of its own that is measured."""

import json
import secrets
import shutil
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

from benchmarks.national.comparing import compared
from benchmarks.national.door import Passed
from benchmarks.national.layout import REGISTERS, Tables, about, bytes_in, delivery_of, rows_apart
from benchmarks.national.listed import beside_list
from benchmarks.national.planting import amiss, plant
from benchmarks.national.results import ByHand, ManyFaults, OneFault, Stage, Together
from benchmarks.national.running import StageFailed, Tell, Used, run
from benchmarks.national.together import OURS
from inbeeld.indicators.records import CHAPTERS as COUNTED
from inbeeld.registers import read_register_manifest
from inbeeld.vocabulary import Period
from synthetic.generate import PLANTED

RESIDENTS = 17_600_000
"""Of the country: scale 1."""
NOT_COUNTED = 3
"""The exit code of who does not count a chapter."""
_SHARE = 0.01
_AT_ONCE = "2"
_KEY = 32
"""Bytes of a key."""
_POLICE = "police-incidents"
"""The register that gets faults."""


class Country:
    """The registers of one scale in a folder."""

    def __init__(self, scale: float, folder: Path, tell: Tell) -> None:
        """``tell`` is told of each stage and of how far it is."""
        self.scale = scale
        self._folder = folder
        self._tell = tell

    @property
    def residents(self) -> int:
        """How many live here."""
        return round(RESIDENTS * self.scale)

    @property
    def disk(self) -> int:
        """Bytes of the registers, delivered and checked."""
        return bytes_in(self._deliveries) + bytes_in(self._checked)

    def make(self) -> Stage:
        """Make the deliveries of all registers."""
        used = self._generate(self._deliveries)
        return Stage("make", used.wall, used.cpu, used.peak, sum(map(self._rows_of, REGISTERS)))

    def check(self) -> list[Stage]:
        """Let all registers in, with a key that is drawn for them; the stage, and its part of each register.

        Raises:
            StageFailed: if a register that was made well has faults.
        """
        self._checked.mkdir()
        self._key.touch(mode=0o600)
        self._key.write_text(secrets.token_hex(_KEY), encoding="ascii")
        used, passed = self._through(self._deliveries, self._checked, REGISTERS)
        for each in passed:
            if each.apart or not each.usable:
                raise StageFailed(f"{each.apart:,} rows of {each.register} were set apart, and none is faulty.", 1)
        told = {"data_end": self._data_end(), "rows": {each.register: each.rows for each in passed}}
        about(self._checked).write_text(json.dumps(told), encoding="utf-8")
        parts = [Stage(each.register, each.wall, each.cpu, None, each.rows) for each in passed]
        return [Stage("check", used.wall, used.cpu, used.peak, sum(each.rows for each in passed)), *parts]

    def count(self, chapter: str) -> Stage:
        """Count a chapter."""
        out = self._tables(OURS, chapter)
        used = self._run(f"count {chapter}", ["-m", "benchmarks.national.ours", f"{self._checked}", chapter, f"{out}"])
        return self._counted(f"count {chapter}", used, [chapter])

    def by_hand(self, who: str, chapter: str) -> ByHand:
        """The same chapter counted by somebody else, after ours."""
        module = f"benchmarks.national.by_hand.{who}"
        if not _is_there(f"{module}.__main__"):
            return ByHand(who, chapter, words="not there")
        out = self._tables(who, chapter)
        try:
            used = self._run(f"count {chapter} by {who}", ["-m", module, f"{self._checked}", chapter, f"{out}"])
        except StageFailed as error:
            words = "not counted" if error.code == NOT_COUNTED else f"failed: {error}"
            return ByHand(who, chapter, words=words)
        stage = self._counted(f"count {chapter}", used, [chapter])
        return ByHand(who, chapter, stage, compared(self._read(OURS, [chapter]), self._read(who, [chapter])))

    def together(self, who: str, chapters: Sequence[str]) -> Together:
        """Chapters in one process, counted by us or by somebody else, after they were counted one by one."""
        place, name = f"{who}-together", "count, in one process"
        out = self._tables(place, chapters[0]).parent
        module = ["-m", "benchmarks.national.together", who]
        used = self._run(f"{name}, by {who}", [*module, f"{self._checked}", f"{out}", *chapters])
        agreement = compared(self._read(OURS, chapters), self._read(place, chapters))
        return Together(who, self._counted(name, used, chapters), agreement)

    def one_fault(self) -> OneFault:
        """Put one fault into the police register: it must be found, and nothing else."""
        place = self._folder / "one-fault"
        self._tell("one faulty row: plant it")
        planted = plant(delivery_of(_POLICE, self._deliveries), delivery_of(_POLICE, place))
        stage, passed = self._police("one faulty row", place, place / "checked")
        wrong = amiss(planted, passed, rows_apart(_POLICE, place / "checked"))
        shutil.rmtree(place)
        return OneFault(stage, tuple(wrong))

    def many_faults(self) -> ManyFaults:
        """Check the police register, make it with faults in a hundredth of its rows, and check it again."""
        place = self._folder / "many-faults"
        clean, _ = self._police("no faults", self._deliveries, place / "clean")
        deliveries, checked = place / "deliveries", place / "checked"
        self._generate(deliveries, "--registers", _POLICE, "--faults", f"{_SHARE}")
        faulty, _ = self._police("1 % faulty rows", deliveries, checked)
        listed = beside_list(deliveries / PLANTED, delivery_of(_POLICE, deliveries), rows_apart(_POLICE, checked))
        shutil.rmtree(place)
        return ManyFaults(faulty, clean, listed)

    def _generate(self, out: Path, *options: str) -> Used:
        size = ["--residents", f"{self.residents}", "--victims", "scaled", "--processes", _AT_ONCE]
        return self._run("make", ["-m", "synthetic", f"{out}", *size, *options])

    def _through(self, deliveries: Path, into: Path, registers: tuple[str, ...]) -> tuple[Used, list[Passed]]:
        places = [f"{deliveries}", f"{into}", f"{self._key}"]
        used = self._run("check", ["-m", "benchmarks.national.door", *places, *registers])
        return used, [Passed(**json.loads(line)) for line in used.lines]

    def _police(self, name: str, deliveries: Path, checked: Path) -> tuple[Stage, Passed]:
        """Check the police register in a process of its own, beside the residents that were checked before."""
        checked.mkdir(parents=True)
        (checked / "residents").symlink_to((self._checked / "residents").resolve())
        used, (passed,) = self._through(deliveries, checked, (_POLICE,))
        return Stage(name, passed.wall, passed.cpu, used.peak, passed.rows), passed

    def _counted(self, name: str, used: Used, chapters: Sequence[str]) -> Stage:
        rows = sum(self._rows_of(register) for chapter in chapters for register in COUNTED[chapter].registers)
        start = json.loads(used.lines[0])["start"] if used.lines else None
        return Stage(name, used.wall, used.cpu, used.peak, rows, start)

    def _run(self, name: str, arguments: list[str]) -> Used:
        self._tell(name)
        return run([sys.executable, *arguments], lambda line: self._tell(f"{name}: {_short(line)}"))

    def _rows_of(self, register: str) -> int:
        manifest = read_register_manifest(delivery_of(register, self._deliveries))
        return sum(file.rows or 0 for file in manifest.file)

    def _data_end(self) -> str:
        """The last day that all registers tell of."""
        manifests = (read_register_manifest(delivery_of(name, self._deliveries)) for name in REGISTERS)
        return f"{min(Period.parse(manifest.period).last for manifest in manifests)}-12-31"

    @property
    def _deliveries(self) -> Path:
        return self._folder / "deliveries"

    @property
    def _checked(self) -> Path:
        return self._folder / "checked"

    @property
    def _key(self) -> Path:
        return self._folder / "edition.key"

    def _tables(self, who: str, chapter: str) -> Path:
        """The file of a chapter, in a folder that is there."""
        folder = self._folder / "tables" / who
        folder.mkdir(parents=True, exist_ok=True)
        return folder / f"{chapter}.json"

    def _read(self, who: str, chapters: Sequence[str]) -> Tables:
        """The tables of chapters, each named by its chapter as well."""
        read = {chapter: json.loads(self._tables(who, chapter).read_bytes()) for chapter in chapters}
        return {f"{chapter}.{table}": rows for chapter, tables in read.items() for table, rows in tables.items()}


def _is_there(module: str) -> bool:
    """Whether a module can be run; the packages that it lies in need not be there either."""
    try:
        return find_spec(module) is not None
    except ModuleNotFoundError:
        return False


def _short(line: str) -> str:
    """A line that a stage prints, in short."""
    if not line.startswith("{"):
        return line
    told = json.loads(line)
    return f"{told['register']} done" if "register" in told else "definitions are read"
