"""CSV files as people make them: quotes left open, headings with spaces, other encodings, nothing below the heading."""

from collections.abc import Callable
from pathlib import Path

import pytest

from inbeeld.engines import Engine
from inbeeld.registers import RegisterChecked
from inbeeld.registers.reading import delimited
from tests.unit.registers.deliver import POLICE, RESIDENTS, apart, as_csv, checked, manifest, registration, resident

Check = Callable[..., RegisterChecked]
ROWS = 200


@pytest.fixture
def check(duck: Engine, tmp_path: Path) -> Check:
    """Checks what a file of the police holds."""

    def of(content: str | bytes, *, register: str = "police-incidents", rows: int | None = None) -> RegisterChecked:
        folder = tmp_path / "2022-05-01"
        folder.mkdir()
        (folder / "r.csv").write_bytes(content if isinstance(content, bytes) else content.encode())
        manifest(folder, register, rows=None if rows is None else {"r.csv": rows})
        return checked(duck, folder, tmp_path / "rows")

    return of


def lines(**other: str) -> list[str]:
    """A heading and rows of the police, in columns that need no quotes."""
    made = [registration(number, feitcodes="F521", **other) for number in range(ROWS)]
    return [";".join(row) for row in [POLICE, *made]]


def with_quotes(places: dict[tuple[int, int], str], *, extra: bool = False) -> str:
    """The same, where some values are written in another way: by row and column."""
    made = [[*line.split(";"), *(["note"] if extra else [])] for line in lines()]
    for (row, column), pattern in places.items():
        made[row][column] = pattern.format(made[row][column])
    return "\n".join(map(";".join, made)) + "\n"


@pytest.mark.parametrize(
    "places",
    [
        {(5, 3): '"{}', (150, 3): '"{}'},
        {(5, 3): '"{}', (150, 3): '{}"'},
        {(5, 7): '"{}', (150, 7): '"{}'},
        {(5, 0): '"{}', (150, 0): '"{}'},
        {(5, 3): '"{}', (150, 7): '"{}'},
        {(5, 3): '"{}'},
        {(5, 8): '"{}'},
    ],
    ids=str,
)
@pytest.mark.parametrize("block", [256, delimited.BLOCK])
def test_a_quote_that_is_not_closed_stops_a_register_and_is_told_with_its_row(
    places: dict[tuple[int, int], str], block: int, check: Check, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(delimited, "BLOCK", block)
    outcome = check(with_quotes(places))
    [found] = outcome.findings
    assert (found.rule, found.where.row, found.blocks, found.found) == ("record-quote", 5, True, None)
    assert not outcome.usable
    assert "F521" not in repr(outcome)


def test_a_quote_in_a_column_that_nobody_asked_for_swallows_rows_as_well(check: Check) -> None:
    outcome = check(with_quotes({(5, 9): '"{}', (150, 9): '{}"'}, extra=True))
    told = [(found.rule, found.where.row) for found in outcome.findings]
    assert told == [("column-extra", None), ("record-quote", 5)]
    assert not outcome.usable


def test_quotes_that_are_closed_are_no_fault(check: Check) -> None:
    places = {(row, column): '"{}"' for row in (0, 5, 150) for column in (0, 3, 8)}
    assert check(with_quotes(places)).broken == {}


def test_a_quote_within_a_value_is_no_fault_of_the_file(check: Check) -> None:
    outcome = check(with_quotes({(5, 2): 'x"{}'}))
    assert (outcome.broken, outcome.rows) == ({"role-form": 1}, ROWS)


def test_a_number_of_rows_that_differs_from_the_manifest_is_told(check: Check) -> None:
    outcome = check("\n".join(lines()[:-3]), rows=ROWS)
    assert [found.message.en for found in outcome.findings if found.blocks] == [
        f"The file has {ROWS - 3} rows; the manifest states {ROWS}."
    ]
    assert not outcome.usable


@pytest.mark.parametrize("delimiter", ["; ", " ;", "  ;  "])
def test_spaces_around_headings_do_not_matter(delimiter: str, check: Check) -> None:
    outcome = check("\n".join([delimiter.join(POLICE).upper(), *lines()[1:]]))
    assert (outcome.rows, outcome.broken) == (ROWS, {})


def test_rows_are_counted_as_before_where_headings_have_spaces(check: Check, tmp_path: Path) -> None:
    made = ["; ".join(POLICE), *lines()[1:]]
    made[7] += ";more"
    made[9] = made[9].replace("slachtoffer", "dader")
    check("\n".join(made))
    assert apart(tmp_path / "rows") == {7: {"row-width"}, 9: {"role-form"}}


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_any_end_of_line_is_one(end: str, check: Check) -> None:
    assert check(end.join([*lines(), ""])).rows == ROWS


@pytest.mark.parametrize("end", ["", "\n", "\r\n", "\n\n\n"])
def test_headings_without_rows_are_told_with_what_to_do(end: str, check: Check) -> None:
    outcome = check(";".join(POLICE) + end)
    [found] = [found for found in outcome.findings if found.blocks]
    assert (found.rule, found.message.nl) == (
        "record-none",
        "Er staan geen rijen in dit register: alleen de namen van kolommen.",
    )
    assert (outcome.rows, outcome.usable) == (0, False)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_text_of_a_spreadsheet_is_named(encoding: str, check: Check) -> None:
    [found] = check("\n".join(lines()).encode(encoding)).findings
    assert (found.rule, found.advice.en) == ("record-utf16", "Save it as 'CSV UTF-8'.")


def test_a_file_of_another_register_is_named(check: Check, tmp_path: Path) -> None:
    as_csv(tmp_path / "r.csv", RESIDENTS, [resident()])
    [found] = check((tmp_path / "r.csv").read_bytes()).findings
    assert found.rule == "record-other-register"
    assert (
        found.message.nl == "Dit zijn de kolommen van 'Bevolkingsregister', niet die van 'Incidenten bij de politie'."
    )
    assert found.advice.nl.startswith("Lever dit bestand als residents,")


def test_headings_that_nobody_can_read_are_no_crash(check: Check) -> None:
    outcome = check(b'"' + b"x" * 200_000 + b'";b\n1;2\n')
    assert [found.rule for found in outcome.findings] == ["file-damaged"]
