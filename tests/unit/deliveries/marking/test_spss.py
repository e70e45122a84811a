"""Marked SPSS files: the supplier's variables with labels and missing values, and one more with the findings."""

import io
from pathlib import Path

import pyreadstat

from inbeeld.declarations import Severity
from inbeeld.deliveries import Finding, Place
from inbeeld.deliveries.marking import Marks, is_marked, mark
from inbeeld.vocabulary import Text
from tests.unit.deliveries.supplier import check, figures

# four invented cases of regio, jaar and aantal; see test_spss.py of the readers
DATA = (Path(__file__).parents[1] / "data" / "regions.sav").read_bytes()


def finding(row: int | None) -> Finding:
    words = Text("Leeg.", "Empty.")
    return Finding(Severity.ERROR, "rule", "vt", "a.sav", Place(None, row, "aantal"), words, Text("Vul aan.", "Fill."))


def marked(*findings: Finding, data: bytes = DATA) -> bytes:
    return mark(data, "a.sav", Marks(findings, "nl"))


def test_each_case_says_what_was_found_in_it() -> None:
    values, meta = pyreadstat.read_sav(io.BytesIO(marked(finding(4), finding(None))), output_format="dict")

    assert list(values["bevindingen"]) == [
        "hele bestand, fout (aantal): Leeg. Vul aan.", "", "", "fout (aantal): Leeg. Vul aan.",
    ]  # fmt: skip
    assert meta.column_names_to_labels["bevindingen"] == "InBeeld: wat er in deze rij is gevonden"


def test_variables_labels_formats_and_missing_values_stay() -> None:
    def described(data: bytes) -> list[object]:
        values, meta = pyreadstat.read_sav(io.BytesIO(data), output_format="dict", user_missing=True)
        held = {name: [None if str(v) == "nan" else v for v in values[name]] for name in ("regio", "jaar", "aantal")}
        labels = {name: meta.column_names_to_labels[name] for name in held}
        formats = {name: meta.original_variable_types[name] for name in held}
        return [held, labels, formats, meta.variable_value_labels, meta.missing_ranges]

    assert described(marked(finding(4))) == described(DATA)


def test_a_second_check_replaces_the_first_one() -> None:
    twice = marked(finding(2), data=marked(finding(4)))

    values, _ = pyreadstat.read_sav(io.BytesIO(twice), output_format="dict")
    assert [bool(words) for words in values["bevindingen"]] == [False, True, False, False]
    assert is_marked(twice, "a.sav")
    assert not is_marked(DATA, "a.sav")


def test_a_marked_copy_that_is_delivered_gives_the_same_figures(tmp_path: Path) -> None:
    once = check(tmp_path / "one", {"regions.sav": DATA})
    again = check(tmp_path / "two", {"regions.sav": marked(finding(4))})

    assert figures(once) == figures(again)
    assert "column-of-findings" in [f.rule for f in again.findings]
