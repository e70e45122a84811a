"""What is written: manifests, marks, the same bytes from the same seed, and the words of the contracts."""

import hashlib
import tomllib
import tracemalloc
from itertools import pairwise
from pathlib import Path

import pyarrow.parquet as pq  # type: ignore[import-untyped]  # it ships no types
import pytest

from synthetic.columns import REGISTERS
from synthetic.generate import generate
from synthetic.parts import do_task
from synthetic.plan import NATIONAL, Plan, SyntheticError, Task, checked, tasks
from synthetic.world.parts import CHUNK, CHUNKS_IN_PART, Chunk, draw_chunk
from synthetic.world.persons import COUNTRY, YOUNG
from synthetic.writing import folder_of
from tests.unit.synthetic import counting
from tests.unit.synthetic.conftest import SMALL, quiet
from tests.unit.synthetic.counting import Delivered

SCALED = Plan(residents=60_000, seed=4, victims="scaled")


def digests(folder: Path) -> dict[str, str]:
    """The SHA-256 of every file of a folder."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def test_each_register_has_a_manifest_that_fits_its_files(national_folder: Path) -> None:
    for register in REGISTERS:
        folder = national_folder / register / "2022-05-01"
        manifest = tomllib.loads((folder / "manifest.toml").read_text(encoding="utf-8"))
        assert (manifest["source"], manifest["contract"], manifest["synthetic"]) == (register, 1, True)
        for file in manifest["file"]:
            path = folder / file["name"]
            assert hashlib.sha256(path.read_bytes()).hexdigest() == file["sha256"]
            assert pq.ParquetFile(path).metadata.num_rows == file["rows"]


def test_every_file_is_marked_as_synthetic(national_folder: Path) -> None:
    for path in national_folder.rglob("*.parquet"):
        assert path.name.startswith("synthetic_")
        assert pq.ParquetFile(path).metadata.metadata[b"inbeeld.synthetic"] == b"true: no person in this file exists"


def test_the_same_seed_gives_the_same_bytes(national_folder: Path, tmp_path: Path) -> None:
    once_more = Plan(**{**vars(SMALL), "registers": ("residents", "police-incidents", "youth-care-trajectories")})
    generate(once_more, tmp_path, quiet)
    made = digests(tmp_path)
    assert len(made) > 2 * len(once_more.registers)
    assert made.items() <= digests(national_folder).items()


def test_two_processes_give_the_same_bytes_as_one(tmp_path: Path) -> None:
    registers = ("protection-cases", "helpwanted-contacts")
    plan = Plan(residents=100_000, seed=5, victims="scaled", faults=0.02, registers=registers)
    generate(plan, tmp_path / "one", quiet)
    generate(plan, tmp_path / "two", quiet, processes=2)
    assert digests(tmp_path / "one") == digests(tmp_path / "two")


def test_another_seed_gives_other_persons() -> None:
    one, two = (dict(draw_chunk(Chunk(0, 500, 0), seed, 1)) for seed in (1, 2))
    assert one["residents"] != two["residents"]
    assert one["police-incidents"] != two["police-incidents"]


def test_victims_in_proportion_keep_every_printed_figure_in_proportion(tmp_path: Path) -> None:
    generate(SCALED, tmp_path, quiet)
    scaled = counting.read_registers(tmp_path)
    reports = counting.victim_reports(scaled)
    index = counting.first_reports(reports)
    share = SCALED.residents / NATIONAL
    assert len(index) == round(31_059 * share)
    assert abs((index["geslacht"] == "M").sum() - share * (31_059 - 26_100)) < 6
    assert abs(len(counting.cohort(index, 5)) - share * 17_098) <= 2
    assert abs(len(scaled.cases) - share * 70_195) <= 1
    assert abs(len(scaled.contacts) - share * 19_857) <= 1


def test_residents_are_about_as_many_as_asked(national: Delivered) -> None:
    still = national.residents[national.residents.tot.isna()]
    victims_and_others = 31_059 + 12_000
    assert abs(still.persoon.nunique() - SMALL.residents - victims_and_others) < 0.05 * SMALL.residents + 1_000


def test_many_are_of_the_age_of_the_victims_where_all_of_them_live_in_a_small_country() -> None:
    mixes = [Plan(residents, 1, victims).mix for residents, victims in (
        (300_000, "national"), (300_000, "scaled"), (NATIONAL, "national")
    )]  # fmt: skip
    assert mixes == [YOUNG, COUNTRY, COUNTRY]


def test_a_larger_country_is_made_in_parts_of_a_few_chunks() -> None:
    parts = tasks(checked(Plan(residents=NATIONAL, seed=1, victims="scaled")))
    chunks = [chunk for part in parts for chunk in part.chunks]
    assert max(len(part.chunks) for part in parts) == CHUNKS_IN_PART
    assert max(chunk.size for chunk in chunks) == CHUNK
    assert all(after.first - before.first == CHUNK for before, after in pairwise(chunks))


def test_ten_countries_have_ten_times_the_victims() -> None:
    parts = tasks(checked(Plan(residents=10 * NATIONAL, seed=1, victims="scaled")))
    victims = [part for part in parts if part.kind == "victims"]
    assert [part.share for part in victims] == [1.0] * 10
    assert len({part.person for part in victims}) == len({part.number for part in victims}) == 10


def test_parts_of_registers_that_nobody_asked_for_are_not_made() -> None:
    parts = tasks(Plan(residents=10_000, seed=1, victims="scaled", registers=("helpwanted-contacts",)))
    assert [part.kind for part in parts] == ["contacts"]
    assert parts[0] == Task("contacts", 0, 1, 0, parts[0].number, 10_000 / NATIONAL)


@pytest.mark.parametrize(("change", "says"), [
    ({"residents": 9_999}, "10,000"),
    ({"faults": 0.9}, "0.01"),
    ({"victims": "some"}, "scaled, national"),
    ({"how": "xlsx"}, "parquet, csv"),
    ({"registers": ("police",)}, "police-incidents"),
    ({"seed": -1}, "0 or more"),
])  # fmt: skip
def test_what_cannot_be_made_is_refused_with_what_can(change: dict[str, object], says: str) -> None:
    asked = Plan(**{**vars(Plan(20_000, 1, "scaled")), **change})
    with pytest.raises(SyntheticError, match=says):
        checked(asked)


def test_a_folder_with_something_else_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(SyntheticError, match="empty folder"):
        generate(SMALL, tmp_path, quiet)
    assert (tmp_path / "mine.txt").read_text(encoding="utf-8") == "mine"


def test_a_folder_made_before_is_made_anew(tmp_path: Path) -> None:
    plan = Plan(residents=10_000, seed=1, victims="scaled", registers=("helpwanted-contacts",))
    generate(Plan(**{**vars(plan), "how": "csv"}), tmp_path, quiet)
    generate(plan, tmp_path, quiet)
    names = [path.name for path in (tmp_path / "helpwanted-contacts" / "2022-05-01").iterdir()]
    assert sorted(names) == ["manifest.toml", "synthetic_helpwanted-contacts_001.parquet"]


def test_memory_does_not_grow_with_the_number_of_chunks(tmp_path: Path) -> None:
    plan = Plan(residents=10_000, seed=1, victims="scaled")
    for register in REGISTERS:
        folder_of(tmp_path, register).mkdir(parents=True)
    peaks = {}
    for number in (2, 2, 6):  # the first time, what is loaded only once comes on top
        chunks = tuple(Chunk(nth * 20_000, 20_000, nth) for nth in range(number))
        tracemalloc.start()
        do_task(plan, Task("world", 0, 1, number=1, chunks=chunks), tmp_path)
        peaks[number] = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    assert peaks[6] < 1.2 * peaks[2]
