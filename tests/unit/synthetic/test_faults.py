"""Planted faults: each stands where the list says, and the check of registers finds it there."""

import csv
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pandas as pd
import pytest

from inbeeld.declarations import load_definitions
from inbeeld.engines import Engine, open_engine
from inbeeld.registers import (
    APART,
    GOOD,
    CheckWith,
    RegisterChecked,
    check_register,
    drawn_key,
    load_identifiers,
    load_linkages,
)
from synthetic.columns import REGISTERS
from synthetic.faults.kinds import KINDS
from synthetic.generate import PLANTED, generate
from synthetic.plan import Plan
from tests.unit.synthetic.conftest import quiet

DEFINITIONS = Path("definitions")
FAULTY = Plan(residents=10_000, seed=3, victims="national", faults=0.01)


@dataclass(frozen=True)
class Looked:
    """A register that was checked, and the checks that each row did not pass, by its number in the delivery."""

    checked: RegisterChecked
    apart: dict[int, str]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("faulty")
    generate(FAULTY, out, quiet)
    return out


@pytest.fixture(scope="module")
def planted(folder: Path) -> list[dict[str, str]]:
    with (folder / PLANTED).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    with open_engine() as opened:
        yield opened


@pytest.fixture(scope="module")
def looked(folder: Path, engine: Engine, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Looked]:
    return look(folder, engine, tmp_path_factory.mktemp("checked"))


def look(folder: Path, engine: Engine, into: Path) -> dict[str, Looked]:
    """Check every register of a folder, residents first."""
    terms = (load_definitions(DEFINITIONS), load_identifiers(DEFINITIONS), load_linkages(DEFINITIONS), drawn_key())
    others: dict[str, Path] = {}
    found = {}
    for register in REGISTERS:
        given = CheckWith(*terms, engine, others)
        checked = check_register(folder / register / "2022-05-01", given, into=into / register)
        apart = pd.read_parquet(into / register / APART)
        found[register] = Looked(checked, dict(zip(apart["row"], apart["checks"].astype(str), strict=True)))
        others[register] = into / register / GOOD
    return found


def number_in_delivery(row: dict[str, str], checked: RegisterChecked) -> int:
    """The number of a row in all files of its delivery together."""
    before = 0
    for file in checked.files:
        if file.name == row["file"]:
            return before + int(row["row"])
        before += file.rows
    raise AssertionError(row["file"])


def test_about_the_share_of_rows_that_was_asked_has_a_fault(planted: list[dict[str, str]], folder: Path) -> None:
    rows = sum(len(pd.read_parquet(path)) for path in folder.rglob("*.parquet"))
    assert 0.007 * rows < len(planted) < 0.011 * rows


def test_every_kind_of_fault_is_planted(planted: list[dict[str, str]]) -> None:
    found = {(each["register"], each["column"], each["kind"]) for each in planted}
    wanted = {(register, kind.columns[0], kind.name) for register, kinds in KINDS.items() for kind in kinds}
    assert wanted <= found


def test_the_check_finds_every_fault_in_its_row_and_takes_no_other_row_away(
    planted: list[dict[str, str]], looked: dict[str, Looked]
) -> None:
    missed = Counter[tuple[str, str]]()
    rows: dict[str, set[int]] = {register: set() for register in REGISTERS}
    for each in planted:
        seen = looked[each["register"]]
        warned = {finding.rule for finding in seen.checked.findings if finding.severity == "warning"}
        if each["rule"] and each["rule"] not in warned:
            number = number_in_delivery(each, seen.checked)
            rows[each["register"]].add(number)
            missed[each["register"], each["rule"]] += each["rule"] not in seen.apart.get(number, "").split(",")
    assert not +missed
    for register, seen in looked.items():
        assert set(seen.apart) == rows[register]


def test_persons_in_no_register_are_warned_of(planted: list[dict[str, str]], looked: dict[str, Looked]) -> None:
    strangers = Counter(each["register"] for each in planted if each["kind"] == "person in no register")
    for register, number in strangers.items():
        (unlinked,) = looked[register].checked.unlinked
        assert unlinked.not_found >= number > 0


def test_a_clean_delivery_has_no_faulty_row(national_folder: Path, engine: Engine, tmp_path: Path) -> None:
    for register, seen in look(national_folder, engine, tmp_path / "checked").items():
        assert seen.checked.synthetic, register
        assert (seen.checked.apart, seen.checked.is_clean) == (0, True), register


def test_a_file_of_text_in_code_page_1252_is_read_all_the_same(engine: Engine, tmp_path: Path) -> None:
    plan = Plan(60_000, 3, "scaled", "csv", 0.01, ("protection-cases",))
    generate(plan, tmp_path / "faulty", quiet)
    file = next((tmp_path / "faulty").rglob("synthetic_*.csv"))
    assert "beëindigende".encode("cp1252") in file.read_bytes()
    assert "code page 1252" in (tmp_path / "faulty" / PLANTED).read_text(encoding="utf-8")
    terms = (load_definitions(DEFINITIONS), load_identifiers(DEFINITIONS), load_linkages(DEFINITIONS), drawn_key())
    checked = check_register(file.parent, CheckWith(*terms, engine), into=tmp_path / "checked")
    assert checked.usable
    assert checked.apart < 5
