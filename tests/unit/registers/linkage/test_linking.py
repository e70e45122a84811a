"""Linking two registers on every engine, and counting what does not link, against plain Python."""

from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa  # type: ignore[import-untyped]  # it ships no types
import pyarrow.parquet as pq  # type: ignore[import-untyped]  # the same
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inbeeld.engines import Engine
from inbeeld.errors import LinkageRefused, PseudonymError
from inbeeld.registers import Link, Linkage, Linkages, Register, Unlinkable, link
from inbeeld.vocabulary import Text

DAY = date(2022, 1, 1)
LINKAGES = Linkages(
    linkage=(
        Linkage(
            sources=("police", "youth-care"),
            identifier="bsn",
            basis=Text("Wet", "Act"),
            purpose=Text("Tellen", "Counting"),
            since=date(2015, 1, 1),
        ),
    ),
    never=(Unlinkable(source="veilig-thuis", reason=Text("Geen personen", "No persons")),),
)
KEYS = st.lists(st.one_of(st.none(), st.sampled_from("abcdefgh")), min_size=1, max_size=12)
WORLDS = 40


@pytest.fixture(scope="module")
def worlds() -> list[tuple[list[str | None], list[str | None]]]:
    drawn: list[tuple[list[str | None], list[str | None]]] = []

    @settings(max_examples=WORLDS, derandomize=True, database=None)
    @given(KEYS, KEYS)
    def keep(left: list[str | None], right: list[str | None]) -> None:
        drawn.append((left, right))

    keep()
    return drawn


@pytest.fixture(scope="module")
def linked(
    engine: Engine, worlds: list[tuple[list[str | None], list[str | None]]], tmp_path_factory: pytest.TempPathFactory
) -> Link:
    """All worlds in one pair of registers: who lives in one world is nobody in another."""
    folder = tmp_path_factory.mktemp("linking")
    police = register(engine, folder / "police", [left for left, _ in worlds])
    care = register(engine, folder / "care", [right for _, right in worlds])
    return link(LINKAGES, police, replace(care, source="youth-care"), day=DAY)


def register(engine: Engine, folder: Path, keys: list[list[str | None]]) -> Register:
    rows = [
        {"world": world, "person": key and f"{world}-{key}", "row": row}
        for world, of_world in enumerate(keys)
        for row, key in enumerate(of_world)
    ]
    folder.mkdir()
    kinds = pa.schema([("world", pa.int64()), ("person", pa.string()), ("row", pa.int64())])
    pq.write_table(pa.Table.from_pylist(rows, schema=kinds), folder / "part.parquet")
    return Register("police", engine.read(folder), "person", "bsn", "k1")


def counted(left: list[str | None], right: list[str | None]) -> dict[str, int]:
    known = [key for key in left if key is not None]
    found = [key for key in known if key in right]
    rest = [key for key in known if key not in right]
    return {
        "records": len(left),
        "without_key": len(left) - len(known),
        "linked": len(found),
        "unlinked": len(rest),
        "persons": len(set(known)),
        "linked_persons": len(set(found)),
        "unlinked_persons": len(set(rest)),
    }


def test_what_does_not_link_is_counted(engine: Engine, linked: Link, worlds: list[Any]) -> None:
    rows = engine.to_rows(linked.unlinked(["world"]))
    assert [{name: row[name] for name in row if name != "world"} for row in rows] == [counted(*w) for w in worlds]


def test_the_whole_is_counted_in_one_row(engine: Engine, linked: Link, worlds: list[Any]) -> None:
    total: Counter[str] = Counter()
    for world in worlds:
        total.update(counted(*world))
    assert engine.to_rows(linked.unlinked()) == [dict(total)]


def test_each_record_meets_each_of_the_same_person(engine: Engine, linked: Link, worlds: list[Any]) -> None:
    joined = linked.joined()
    assert joined.columns == ("world", "person", "row", "world_youth_care", "row_youth_care")
    pairs = [sum(a is not None and a == b for a in left for b in right) for left, right in worlds]
    rows = engine.to_rows(joined.group_by("world").aggregate(pairs=joined.count()))
    assert {row["world"]: row["pairs"] for row in rows} == {n: count for n, count in enumerate(pairs) if count}


class TestWhatIsRefused:
    @pytest.fixture
    def police(self, duck: Engine, tmp_path: Path) -> Register:
        return register(duck, tmp_path / "police", [["a"]])

    def test_a_source_that_is_never_linked(self, police: Register) -> None:
        with pytest.raises(LinkageRefused, match="No persons"):
            link(LINKAGES, police, replace(police, source="veilig-thuis"), day=DAY)

    def test_another_kind_of_pseudonym(self, police: Register) -> None:
        care = replace(police, source="youth-care", identifier="crv")
        with pytest.raises(LinkageRefused, match="youth-care has pseudonyms of 'crv'"):
            link(LINKAGES, police, care, day=DAY)

    def test_two_keys(self, police: Register) -> None:
        care = replace(police, source="youth-care", key_id="k2")
        with pytest.raises(PseudonymError, match="police has key k1, youth-care has key k2"):
            link(LINKAGES, police, care, day=DAY)
