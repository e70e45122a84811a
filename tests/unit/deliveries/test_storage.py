"""A checked delivery comes back from its bytes as it was, and the same outcome gives the same bytes."""

from pathlib import Path

from inbeeld.deliveries import dump_checked, load_checked
from tests.unit.deliveries.supplier import check, drawn

TEXT = """
    regio   | jaar | meldingen
    Drenthe | 2019 | 12
    Zeeland | 2019 | <10
    Fryslân | 2019 | onbekend
    Drente  | 2020 | 1.234
"""


def test_every_part_comes_back(tmp_path: Path) -> None:
    checked = check(tmp_path, {"regions.csv": drawn(TEXT)})
    assert checked.findings
    assert checked.quarantine

    assert load_checked(dump_checked(checked)) == checked


def test_the_same_file_gives_the_same_bytes_in_any_folder(tmp_path: Path) -> None:
    one, other = (check(tmp_path / name, {"regions.csv": drawn(TEXT)}) for name in ("a", "b"))

    assert dump_checked(one) == dump_checked(other)


def test_the_order_of_columns_leaves_no_trace_in_the_keys(tmp_path: Path) -> None:
    turned = "\n".join(" | ".join(reversed(line.split("|"))) for line in TEXT.strip().splitlines())
    one = check(tmp_path / "a", {"regions.csv": drawn(TEXT)})
    other = check(tmp_path / "b", {"regions.csv": drawn(turned)})

    assert [list(record.keys) for record in one.records["regions"]] == [["region", "year"]] * 3
    assert one.records == other.records
