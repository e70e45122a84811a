"""Marked CSV files: the supplier's own lines as they were, with a column of findings at the end."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inbeeld.declarations import Severity
from inbeeld.deliveries import Finding, Note, Place, Role
from inbeeld.deliveries.marking import Marks, is_marked, mark
from inbeeld.vocabulary import Text
from tests.unit.deliveries.supplier import REGION, REPORTS, YEAR, check, rules, table

PLAIN = b"regio;jaar;meldingen\r\nZeeland;2019;12o\r\nZeeland;2020;5\r\n"


def finding(row: int | None, words: str = "Fout.", column: str | None = None) -> Finding:
    place = Place(None, row, column)
    return Finding(Severity.ERROR, "rule", "vt", "a.csv", place, Text(words, words), Text("Kijk na.", "Look."))


def marked(data: bytes, *findings: Finding) -> bytes:
    return mark(data, "a.csv", Marks(findings, "nl"))


def test_findings_stand_behind_their_row() -> None:
    assert marked(PLAIN, finding(2, "Geen getal.", "meldingen")).decode() == (
        "regio;jaar;meldingen;bevindingen\r\n"
        'Zeeland;2019;12o;"fout (meldingen): Geen getal. Kijk na."\r\n'
        "Zeeland;2020;5;\r\n"
    )


def test_what_is_found_in_the_whole_file_stands_in_the_first_row() -> None:
    lines = marked(PLAIN, finding(None, "Een jaar ontbreekt."), finding(2)).decode().splitlines()

    assert lines[1].endswith(';"hele bestand, fout: Een jaar ontbreekt. Kijk na. | fout: Fout. Kijk na."')


def test_findings_have_their_heading_beside_those_of_the_file_and_not_beside_a_title() -> None:
    copy = marked(b"Meldingen per regio\n\n" + PLAIN.replace(b"\r", b""), finding(4))

    assert copy.decode().splitlines() == [
        "Meldingen per regio",
        "",
        "regio;jaar;meldingen;bevindingen",
        'Zeeland;2019;12o;"fout: Fout. Kijk na."',
        "Zeeland;2020;5;",
    ]
    assert is_marked(copy, "a.csv")
    assert marked(copy) == marked(b"Meldingen per regio\n\n" + PLAIN.replace(b"\r", b""))


def test_a_file_of_headings_alone_gets_a_row_for_what_is_found() -> None:
    assert marked(b"regio;jaar", finding(None)).decode() == (
        'regio;jaar;bevindingen\n;;"hele bestand, fout: Fout. Kijk na."'
    )


@pytest.mark.parametrize(
    ("start", "encoding"),
    [
        (b"\xef\xbb\xbf", "utf-8"),
        (b"\xff\xfe", "utf-16-le"),
        (b"\xfe\xff", "utf-16-be"),
        (b"", "utf-8"),
        (b"", "cp1252"),
        (b"", "utf-16-le"),
    ],
)
def test_encoding_and_byte_order_mark_stay(start: bytes, encoding: str) -> None:
    text = "regio;jaar\nFryslân;2019\nZeeland;2020\nZeeland;2021\n"

    copy = marked(start + text.encode(encoding), finding(2))

    assert copy.startswith(start)
    assert copy.removeprefix(start).decode(encoding).splitlines()[1] == 'Fryslân;2019;"fout: Fout. Kijk na."'


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_the_delimiter_stays(delimiter: str) -> None:
    text = f"regio{delimiter}jaar\rZeeland{delimiter}2019\r"

    assert marked(text.encode(), finding(2)).decode().split("\r")[0] == f"regio{delimiter}jaar{delimiter}bevindingen"


def test_a_declared_separator_and_empty_lines_stay_as_they_are() -> None:
    lines = marked(b'sep=;\n\nregio;jaar\n"Zee\nland";2019\n\n', finding(4)).decode().split("\n")

    assert lines[:3] == ["sep=;", "", "regio;jaar;bevindingen"]
    assert lines[3:] == ['"Zee', 'land";2019;"fout: Fout. Kijk na."', "", ""]


def test_a_short_row_is_filled_so_that_findings_stand_beneath_their_heading() -> None:
    assert marked(b"regio;jaar;aantal\nZeeland\n", finding(2)).decode().splitlines()[1] == (
        'Zeeland;;;"fout: Fout. Kijk na."'
    )


def test_words_that_the_encoding_lacks_are_replaced() -> None:
    data = "regio;jaar\nFryslân;2019\n".encode("cp1252")

    assert b"fout: ? Kijk na." in marked(data, finding(2, "→"))


def test_a_second_check_replaces_the_first_one() -> None:
    once = marked(PLAIN, finding(2, 'Hij zei "nee".'), finding(None))
    twice = marked(once, finding(3))

    assert is_marked(once, "a.csv")
    assert not is_marked(PLAIN, "a.csv")
    assert twice == marked(PLAIN, finding(3))


@given(
    st.lists(st.tuples(st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=8)), min_size=1)
)
def test_all_that_was_in_the_file_is_still_there(rows: list[tuple[str]]) -> None:
    lines = ["a;b", *('"' + words.replace('"', '""') + '";1' for (words,) in rows)]

    copy = marked("\n".join(lines).encode(), *(finding(number) for number in range(2, len(lines) + 2)))

    ours = ';"fout: Fout. Kijk na."'
    assert [line.removesuffix(ours).removesuffix(";bevindingen") for line in copy.decode().split("\n")] == lines


def test_a_marked_copy_that_is_delivered_is_recognised(tmp_path: Path) -> None:
    good = b"regio;jaar;meldingen\nZeeland;2019;12\n"
    copy = marked(good, finding(2))

    checked = check(tmp_path, {"regions.csv": copy}, table(columns=(REGION, YEAR, REPORTS)))

    assert rules(checked) == ["column-of-findings"]
    assert "This is a marked copy" in checked.findings[0].message.en
    assert len(checked.records["regions"]) == 1


def test_a_note_stands_with_its_finding_and_starts_with_a_word_of_ours() -> None:
    said = replace(finding(2), note=Note(Text.same('=HYPERLINK("x";"y") en meer'), Role.ANALYST, "nl"))

    assert marked(PLAIN, said).decode().splitlines()[1] == (
        'Zeeland;2019;12o;"fout: Fout. Kijk na. Toelichting (analist): =HYPERLINK(""x"";""y"") en meer"'
    )
