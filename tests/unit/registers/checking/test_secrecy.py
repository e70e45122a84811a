"""A value of a record is in no finding, error, quarantine, log or file name; a raw identifier is on no disk at all."""

import logging
from pathlib import Path

import pyarrow.parquet as pq  # type: ignore[import-untyped]  # it ships no types
import pytest

from inbeeld.deliveries import dump_checked
from inbeeld.engines import Engine
from inbeeld.registers import APART, GOOD, as_checked
from tests.unit.registers import deliver
from tests.unit.registers.people import SECRET, everything_in

MONTH, CASE, WORDS = "1987-07", "PLX7731", "Zoetermeerdervoorthuizen"
ROWS = [
    deliver.registration(1, registratienummer=CASE),
    deliver.registration(2, gemeente=WORDS),
    deliver.registration(3, begin_delict=MONTH),
    deliver.registration(4, persoon="8" + deliver.person(4)),
    deliver.registration(5, registratienummer=f"{CASE}_x"),
    deliver.registration(6, einde_delict="2019-07-31"),
    deliver.registration(7, feitcodes=f"F521;{WORDS}"),
    deliver.registration(7, feitcodes=f"F521;{WORDS}"),
]
IDENTIFIERS = [*(deliver.person(number) for number in range(1, 9)), CASE]


@pytest.mark.parametrize("kind", sorted(deliver.WRITERS))
def test_nothing_of_a_record_is_told(
    duck: Engine, kind: str, tmp_path: Path, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    made = deliver.delivery(tmp_path / "2022-05-01", "police-incidents", deliver.POLICE, ROWS, kind=kind)
    outcome = deliver.checked(duck, made, tmp_path / "rows")
    assert set(deliver.apart(tmp_path / "rows")) == {2, 3, 4, 5, 6, 8}
    printed = capfd.readouterr()
    quarantine = pq.read_table(tmp_path / "rows" / APART)
    told = "\n".join([repr(outcome), dump_checked(as_checked(outcome)).decode(), caplog.text, printed.out, printed.err])
    told += str(quarantine.to_pydict()) + str(quarantine.schema.metadata)
    for secret in (*IDENTIFIERS, MONTH, WORDS, "2019-07-31", SECRET.hex()):
        assert secret not in told
    on_disk = everything_in(tmp_path / "rows")
    for secret in (*IDENTIFIERS, WORDS, SECRET.hex()):
        assert secret not in on_disk
    assert sorted(path.name for path in tmp_path.iterdir()) == ["2022-05-01", "rows"]
    assert sorted(path.name for path in (tmp_path / "rows").iterdir()) == [GOOD, APART]
    assert (tmp_path / "rows").stat().st_mode & 0o077 == 0


def test_the_search_finds_what_is_planted(tmp_path: Path) -> None:
    made = deliver.delivery(tmp_path / "2022-05-01", "police-incidents", deliver.POLICE, ROWS)
    assert all(secret in everything_in(made) for secret in (*IDENTIFIERS[:7], CASE, MONTH, WORDS))


def test_a_file_that_breaks_off_is_told_without_what_it_holds(duck: Engine, tmp_path: Path) -> None:
    made = tmp_path / "2022-05-01"
    made.mkdir()
    (made / "register.csv").write_bytes(
        f"{';'.join(deliver.RESIDENTS)}\n{';'.join(deliver.resident())}\n{deliver.person(2)};\x81\xff".encode("latin-1")
    )
    deliver.manifest(made, "residents")
    outcome = deliver.checked(duck, made, tmp_path / "rows")
    assert [finding.rule for finding in outcome.findings] == ["record-broken-off"]
    assert deliver.person(1) not in repr(outcome)
    assert deliver.person(2) not in repr(outcome)
    assert not outcome.usable
    assert [path.name for path in tmp_path.iterdir()] == ["2022-05-01"]


@pytest.mark.parametrize("kind", ["csv", "parquet"])
def test_a_record_in_the_place_of_the_headings_is_not_told(duck: Engine, kind: str, tmp_path: Path) -> None:
    first = [*deliver.resident(1, gemeente=WORDS, geslacht="V1")[:5], "tot", "x"]
    made = deliver.delivery(tmp_path / "2022-05-01", "residents", first, [deliver.resident(2)], kind=kind)
    outcome = deliver.checked(duck, made, tmp_path / "rows")
    assert [f.rule for f in outcome.findings] == ["column-missing"] * 6 + ["column-extra"] * 6
    assert outcome.findings[6].message.en == "The column '1' is not in the contract and was not read."
    for secret in (deliver.person(1), WORDS, "2008-02", "V1"):
        assert secret not in repr(outcome)


def test_an_identifier_among_the_headings_is_not_told(duck: Engine, tmp_path: Path) -> None:
    headings = [*deliver.RESIDENTS, deliver.person(1)]
    made = deliver.delivery(tmp_path / "2022-05-01", "residents", headings, [[*deliver.resident(2), "x"]])
    outcome = deliver.checked(duck, made, tmp_path / "rows")
    assert [f.rule for f in outcome.findings] == ["column-extra"]
    assert deliver.person(1) not in repr(outcome)
