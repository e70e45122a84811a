"""Files with pseudonyms of different keys are not put together."""

from pathlib import Path

import pyarrow as pa  # type: ignore[import-untyped]  # it ships no types
import pyarrow.parquet as pq  # type: ignore[import-untyped]  # the same
import pytest

from inbeeld.errors import PseudonymError
from inbeeld.registers import Key, key_id_of
from inbeeld.registers.keyids import with_key_id
from tests.unit.registers.people import KEY, OTHER_SECRET


def admitted(folder: Path, key: Key, name: str) -> Path:
    (folder / name).mkdir()
    schema = with_key_id(pa.schema([("person", pa.string())]), key.id)
    pq.write_table(pa.table({"person": ["a"]}, schema=schema), folder / name / "part.parquet")
    return folder / name


def test_one_key_is_told(tmp_path: Path) -> None:
    assert key_id_of([admitted(tmp_path, KEY, name) for name in ("police", "care")]) == KEY.id


def test_two_keys_are_refused(tmp_path: Path) -> None:
    folders = [admitted(tmp_path, KEY, "police"), admitted(tmp_path, Key(OTHER_SECRET), "care")]
    with pytest.raises(PseudonymError, match=r"different keys do not link.*police.*care|care.*police"):
        key_id_of(folders)


def test_a_file_that_did_not_come_by_the_door_is_refused(tmp_path: Path) -> None:
    folder = admitted(tmp_path, KEY, "police")
    pq.write_table(pa.table({"person": ["a"]}), folder / "more.parquet")
    with pytest.raises(PseudonymError, match=r"more\.parquet does not say which key"):
        key_id_of([folder])
