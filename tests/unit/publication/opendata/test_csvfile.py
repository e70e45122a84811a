import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from inbeeld.publication.neutral import neutral
from inbeeld.publication.opendata.columns import Column, ValueType, columns_of
from inbeeld.publication.opendata.csvfile import csv_bytes
from inbeeld.tables import Cell, Statistic, Status
from inbeeld.vocabulary import Text
from tests.factories import police_offence, safe_table, years
from tests.unit.publication.opendata.trickytable import LABELS, tricky_table


def test_a_small_table_looks_like_this() -> None:
    cells = [Cell(12), Cell(None, Status.HIDDEN, lower=0, upper=9)]
    written = csv_bytes(columns_of(safe_table("t", (years(2020),), cells)))
    assert written.decode("utf-8") == (
        "year,value,unit,status,qualifier,lower,upper,base,numerator,note_nl,note\r\n"
        "2020,12,report,value,,,,,,,\r\n"
        "2021,,report,hidden,,0,9,,,,\r\n"
    )


def test_every_row_has_a_field_for_every_column() -> None:
    columns = columns_of(tricky_table())
    rows = list(csv.reader(io.StringIO(csv_bytes(columns).decode("utf-8"), newline="")))
    assert {len(row) for row in rows} == {len(columns)}
    assert len(rows) == 1 + len(columns[0].values)


def test_words_that_start_a_formula_are_disarmed() -> None:
    columns = columns_of(tricky_table())
    rows = list(csv.DictReader(io.StringIO(csv_bytes(columns).decode("utf-8"), newline="")))
    assert [row["place_label_nl"] for row in rows[::2]] == [
        f"'{label}" if label[0] in "=+-@" else label for label in LABELS
    ]


def test_numbers_read_back_as_they_were() -> None:
    share = 100 * 604 / 1870
    table = safe_table("t", (years(2020),), [Cell(share, base=1870), Cell(38.0)], statistic=Statistic.SHARE)
    rows = list(csv.DictReader(io.StringIO(csv_bytes(columns_of(table)).decode("utf-8"))))
    assert [float(row["value"]) for row in rows] == [share, 38.0]


def test_no_cell_without_a_number_is_written_as_zero_or_a_dot() -> None:
    rows = csv.DictReader(io.StringIO(csv_bytes(columns_of(police_offence())).decode("utf-8")))
    assert {row["value"] for row in rows if row["status"].startswith("hidden")} == {""}


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), min_size=1), min_size=1, max_size=4))
def test_any_words_come_back_whole(labels: list[str]) -> None:
    column = Column("words", Text("Woorden", "Words"), ValueType.STRING, tuple(labels))
    rows = list(csv.reader(io.StringIO(csv_bytes((column,)).decode("utf-8"), newline="")))
    assert rows == [["words"], *([neutral(label)] for label in labels)]
