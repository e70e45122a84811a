"""``inbeeld check`` on registers of persons: checked together, without a key, and no value of a person repeated."""

import json
from pathlib import Path

import pytest

from inbeeld.cli import main
from inbeeld.cli.check import Asked
from inbeeld.cli.check import check as check_paths
from inbeeld.errors import UnusableDelivery
from synthetic.plan import Plan
from tests.registers_of_example import make_registers

DEFINITIONS = Path(__file__).parents[2] / "definitions"
SMALL = Plan(residents=10_000, seed=5, victims="scaled", faults=0.01)


@pytest.fixture(scope="module")
def registers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_registers(tmp_path_factory.mktemp("edition"), SMALL)


def check(*arguments: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    with pytest.raises(SystemExit) as left:
        main(["check", *arguments, "--definitions", str(DEFINITIONS)])
    return int(left.value.code or 0), capsys.readouterr().out


def test_registers_in_one_folder_are_checked_against_each_other(
    registers: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, told = check(str(registers), "--format", "json", capsys=capsys)
    found = json.loads(told)
    assert code == 1
    assert [one["source"] for one in found["summary"]["deliveries"]] == sorted(
        path.name for path in registers.iterdir() if path.is_dir()
    )
    assert all(one["rows"][one["source"]] > 0 for one in found["summary"]["deliveries"])
    assert sum(one["quarantined"] for one in found["summary"]["deliveries"]) > 0
    assert all(finding["found"] is None for finding in found["findings"])


def test_a_register_that_is_not_known_is_told_with_those_that_are(tmp_path: Path) -> None:
    (tmp_path / "r.csv").write_text("persoon\n", encoding="utf-8")
    with pytest.raises(UnusableDelivery, match=r"no source or register 'politie'\. Known: .*csg, .*police-incidents, "):
        check_paths(
            [tmp_path / "r.csv"], Asked("politie", "en", copies=False, copy_to=None), "text", definitions=DEFINITIONS
        )


def test_one_file_of_a_register_is_checked_by_itself(registers: Path, capsys: pytest.CaptureFixture[str]) -> None:
    [file] = (registers / "protection-cases" / "2022-05-01").glob("*.parquet")
    code, told = check(str(file), "--source", "protection-cases", "--language", "nl", capsys=capsys)
    assert code in (0, 1)
    assert "Onderzoeken van de Raad" in told
    assert "[[note]]" not in told
