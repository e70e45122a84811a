"""The step that counts registers: what it gives, what it refuses, and that nothing of a person is left behind."""

import hashlib
import json
import logging
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa  # type: ignore[import-untyped]  # it ships no types
import pyarrow.parquet as pq  # type: ignore[import-untyped]  # the same
import pytest

from inbeeld.deliveries import Checked, load_checked
from inbeeld.editions.making.registers import count_registers, take_checked
from inbeeld.editions.places import Part
from inbeeld.editions.plan import plan_edition
from inbeeld.editions.steps import Outputs, Step, StepInput
from inbeeld.errors import DefinitionError, DeliveryRefused, EditionError, LinkageRefused, UnusableDelivery
from tests.open_engines import QUICK, require_spark
from tests.registers_of_example import make_registers

ROOT = Path(__file__).parents[3]
NAME = "victims-2017-2021"
PERSON, CASE, MONTH, CODE = "987123654", "PLANTEDCASE77", "1987-11", "VERKLAPPER"
SECRETS = (PERSON, CASE, MONTH, CODE)
_DIGEST = r"[0-9a-f]{64}"
HEADINGS = {"persoon": PERSON, "registratienummer": CASE, "geboortemaand": MONTH, "feitcodes": CODE}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with the example's declarations and small registers, in which some values are recognisable."""
    root = tmp_path_factory.mktemp("project")
    shutil.copytree(ROOT / "definitions", root / "definitions")
    edition = root / "editions" / NAME
    shutil.copytree(ROOT / "editions" / NAME, edition, ignore=shutil.ignore_patterns("registers"))
    make_registers(edition)
    for register in ("residents", "police-incidents", "youth-care-trajectories", "offender-chain", "protection-cases"):
        change(root, register, planted)
    return root


@pytest.fixture
def project(made: Path, tmp_path: Path) -> Path:
    """A copy to be changed."""
    return shutil.copytree(made, tmp_path / "copy")


def step_of(root: Path, engine: str | None = None) -> Step:
    steps = plan_edition(root / "editions" / NAME, root / "definitions", Part(engine=engine))
    return next(step for step in steps if step.name == "registers")


def count(root: Path) -> Outputs:
    step = step_of(root)
    return count_registers(StepInput(step.options, step.files, {}))


@pytest.fixture(scope="module")
def counted(made: Path) -> Outputs:
    return count(made)


def read(outputs: Outputs, name: str) -> Checked:
    return load_checked(outputs[f"{name}/checked.json"])


def change(root: Path, register: str, edit: Callable[[pa.Table], pa.Table]) -> None:
    """Change every file of a register, and its fingerprint in the manifest."""
    folder = root / "editions" / NAME / "registers" / register / "2022-05-01"
    manifest = folder / "manifest.toml"
    for path in sorted(folder.glob("*.parquet")):
        pq.write_table(edit(pq.read_table(path)), path)
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        before, after = manifest.read_text(encoding="utf-8").split(f'name = "{path.name}"', 1)
        manifest.write_text(f'{before}name = "{path.name}"{re.sub(_DIGEST, digest, after, count=1)}', "utf-8")


def planted(rows: pa.Table) -> pa.Table:
    """The first row with recognisable values, where it has such columns."""
    for heading, value in HEADINGS.items():
        if heading in rows.column_names:
            position = rows.column_names.index(heading)
            values = [value, *rows.column(heading).to_pylist()[1:]]
            rows = rows.set_column(position, heading, pa.array(values, pa.string()))
    return rows


def test_every_register_and_every_source_counted_in_them_has_its_outcome(counted: Outputs) -> None:
    assert set(counted) == {
        f"{name}/checked.json"
        for name in (
            *("residents", "police-incidents", "offender-chain", "youth-care-trajectories"),
            *("protection-cases", "helpwanted-contacts"),
            *("police-records", "chain-records", "help-records"),
            *("repeat-records", "protection-records", "helpwanted-records"),
        )
    }


def test_cross_tables_look_like_a_delivery_of_synthetic_persons(counted: Outputs) -> None:
    police = read(counted, "police-records")
    years = [record.keys["year"] for record in police.records["by_year"]]
    assert (years, police.is_synthetic) == (["2017", "2018", "2019", "2020", "2021"], True)
    assert {name.split("/")[0] for name, _ in police.files} == {"police-incidents", "residents"}


@pytest.mark.slow
def test_spark_counts_every_register_and_source_to_the_last_digit(made: Path, counted: Outputs, tmp_path: Path) -> None:
    require_spark()
    script = Path(__file__).with_name("counting_in_spark.py")
    # a process of its own: the tests of the engines have a Spark in this one
    command: list[str | Path] = [sys.executable, script, made / "editions" / NAME, made / "definitions", tmp_path]
    # and one that writes Java for each question, as in use
    given = os.environ | {"PYSPARK_SUBMIT_ARGS": QUICK}
    ended = subprocess.run(command, capture_output=True, text=True, check=False, env=given)
    assert ended.returncode == 0, ended.stderr
    assert {name: (tmp_path / name).read_bytes() for name in counted} == counted


def test_a_step_takes_what_was_found_for_it(counted: Outputs) -> None:
    given = StepInput({"source": "help-records"}, (), {"registers": counted})
    assert take_checked(given) == {"checked.json": counted["help-records/checked.json"]}


def test_counting_again_gives_the_same_bytes_and_nothing_of_a_person_is_left_anywhere(
    made: Path, counted: Outputs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    room = tmp_path / "room"
    room.mkdir()
    monkeypatch.setenv("TMPDIR", str(room))
    monkeypatch.setattr("tempfile.tempdir", None)
    before = {path for path in made.rglob("*") if path.is_file()}
    with caplog.at_level(logging.DEBUG):
        outputs = count(made)
    assert outputs == counted
    written = b"".join(outputs.values()) + " ".join(outputs).encode() + caplog.text.encode()
    assert [secret for secret in SECRETS if secret.encode() in written] == []
    assert list(room.iterdir()) == []
    assert {path for path in made.rglob("*") if path.is_file()} == before


def test_no_value_stands_in_a_refusal(project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def all_wrong(rows: pa.Table) -> pa.Table:
        position = rows.column_names.index("geboortemaand")
        return rows.set_column(position, "geboortemaand", pa.array([f"{MONTH}x"] * rows.num_rows, pa.string()))

    change(project, "residents", all_wrong)
    room = tmp_path / "room"
    room.mkdir()
    monkeypatch.setenv("TMPDIR", str(room))
    monkeypatch.setattr("tempfile.tempdir", None)
    with pytest.raises((DeliveryRefused, UnusableDelivery)) as refused:
        count(project)
    assert MONTH not in str(refused.value)
    assert list(room.iterdir()) == []


def test_a_source_that_keeps_silent_about_a_link_is_refused(project: Path) -> None:
    contract = project / "definitions" / "sources" / "help-records.toml"
    text = contract.read_text("utf-8").replace(', ["police-incidents", "youth-care-trajectories"]]', "]")
    contract.write_text(text, "utf-8")
    with pytest.raises(DefinitionError) as refused:
        count(project)
    (fault,) = refused.value.faults
    assert "'links' does not say what chapter 'help' does. Write police-incidents with residents, " in str(fault)


def test_a_chapter_that_links_without_a_basis_is_refused(project: Path) -> None:
    linkages = project / "definitions" / "linkages.toml"
    head, *pairs = linkages.read_text("utf-8").split("[[linkage]]")
    kept = [pair for pair in pairs if 'sources = ["police-incidents", "youth-care-trajectories"]' not in pair]
    linkages.write_text("[[linkage]]".join([head, *kept]), "utf-8")
    with pytest.raises(LinkageRefused, match="police-incidents and youth-care-trajectories may not be linked"):
        count(project)


def test_a_contract_that_asks_for_a_table_or_column_that_is_not_counted_is_refused(project: Path) -> None:
    contract = project / "definitions" / "sources" / "helpwanted-records.toml"
    text = contract.read_text("utf-8").replace('id = "cleaned"', 'id = "washed"').replace('id = "caller"', 'id = "who"')
    contract.write_text(text, "utf-8")
    for indicator in ("cleaned", "callers"):
        (project / "definitions" / "indicators" / "helpwanted-records" / f"{indicator}.toml").unlink()
    edition = project / "editions" / NAME / "edition.toml"
    edition.write_text(edition.read_text("utf-8").replace('"helpwanted-wie", ', ""), "utf-8")
    text = edition.read_text("utf-8")
    edition.write_text(re.sub(r'\[\[card\]\]\npage = "helpwanted"\nfigure = "helpwanted-wie"\n', "", text), "utf-8")
    with pytest.raises(DefinitionError) as refused:
        count(project)
    told = [str(fault) for fault in refused.value.faults]
    assert any("gives no table 'washed'" in fault for fault in told)
    assert any("Column 'who' is not in both." in fault for fault in told)


def say(root: Path, register: str, line: str) -> None:
    """Let a register say something else of its period."""
    manifest = root / "editions" / NAME / "registers" / register / "2022-05-01" / "manifest.toml"
    manifest.write_text(re.sub(r"(?m)^period = .*$", line, manifest.read_text("utf-8")), "utf-8")


def test_years_that_a_register_does_not_tell_of_are_not_counted_as_nothing(project: Path) -> None:
    say(project, "youth-care-trajectories", 'period = "2019/2021"')
    say(project, "police-incidents", 'period = "2010/2020"')
    with pytest.raises(EditionError) as refused:
        count(project)
    told = str(refused.value).splitlines()
    assert {line.split(", and")[0] for line in told[:-1]} == {
        "help-records counts in 2015-2021 of youth-care-trajectories",
        "police-records counts in 2017-2021 of police-incidents",
        "chain-records counts in 2017-2021 of police-incidents",
    }
    assert all(" and its delivery of 2022-05-01 tells of 20" in line for line in told[:-1])
    assert told[-1] == "Deliver these years as well, or count others: definitions/counting.toml says which."


def test_a_register_that_ends_sooner_does_not_shorten_what_is_counted_in_others(
    project: Path, counted: Outputs
) -> None:
    counting = project / "definitions" / "counting.toml"
    head, contacts = counting.read_text("utf-8").split("[contacts]")
    counting.write_text(f"{head}[contacts]{contacts.replace('2017/2021', '2017/2020', 1)}", "utf-8")
    say(project, "helpwanted-contacts", 'period = "2017/2020"')
    found = count(project)
    assert read(found, "repeat-records").records == read(counted, "repeat-records").records
    assert read(found, "helpwanted-records").records != read(counted, "helpwanted-records").records


def test_a_year_that_was_not_over_when_the_register_was_taken_is_refused(project: Path) -> None:
    say(project, "residents", 'period = "2010/2022"')
    with pytest.raises(DefinitionError, match=r"that year was not over\. Let the period end with 2021"):
        count(project)


def test_a_missing_register_is_told_with_how_to_make_those_of_the_example(project: Path) -> None:
    shutil.rmtree(project / "editions" / NAME / "registers" / "residents")
    with pytest.raises(EditionError, match="make registers"):
        step_of(project)


def test_the_engine_that_is_asked_for_goes_before_the_declared_one(made: Path) -> None:
    assert json.loads(step_of(made).options["engine"]) == {"name": "duckdb"}
    assert json.loads(step_of(made, "spark").options["engine"]) == {"name": "spark"}


def test_the_files_of_registers_are_secret(made: Path) -> None:
    step = step_of(made)
    assert {path.parts[-4] for path in step.secret} == {"registers"}
    assert all(path in step.files for path in step.secret)
