"""A folder of printed tables becomes a publication, or a message that says what is wrong with it."""

from contextlib import suppress
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inbeeld.auditing.figures import Origin, Relation, Status
from inbeeld.auditing.inconsistent import inconsistencies
from inbeeld.auditing.printed import is_printed_folder, read_printed
from inbeeld.errors import EditionError
from tests.unit.auditing.publications import Drawn, labels, printed, text, write

SEX = Drawn(
    "sex",
    """
    id, year, sex, sex_nl, value, unit, status, bound, row_type
    a,  2020, girls, meiden, 16.0, report, observed, , cell
    b,  2020, boys, jongens, , report, suppressed, <10, cell
    c,  2020, all, totaal, 20, report, observed, , printed_total
    """,
    {"printed_total": "20", "title_en": "Reports by sex", "title_nl": "Meldingen naar geslacht"},
)


def test_a_figure_keeps_what_is_printed_with_it() -> None:
    found = printed(SEX).figures["a"]
    assert (found.value, found.unit, found.source, found.period) == (Decimal("16.0"), "report", "Centre", "2020-2021")
    assert found.by == (("sex", "girls"),)
    assert found.decimals == 1
    assert found.name.nl == "meiden"
    assert found.place == "sex.csv:2"


def test_a_hidden_cell_has_the_bounds_of_its_rule() -> None:
    found = printed(SEX).figures["b"]
    assert (found.status, found.value, found.lower, found.upper) == (Status.SUPPRESSED, None, Decimal(0), Decimal(9))


def test_a_printed_total_says_what_it_is_a_total_over() -> None:
    publication = printed(SEX)
    assert [figure.over for figure in publication.of_table("sex")] == [(), (), ("sex",)]


def test_the_n_of_a_label_and_of_the_list_are_figures_of_the_table() -> None:
    publication = printed(SEX, labels("lab.1, Figure 1, reports, 21, N, report, 2020, all, sex"))
    assert [(n.id, n.value) for n in publication.totals_of("sex")] == [
        ("index.sex.1", Decimal(20)),
        ("lab.1", Decimal(21)),
    ]
    assert publication.figures["lab.1"].origin is Origin.LABEL


def test_a_number_of_the_text_names_the_figures_that_it_comes_from() -> None:
    publication = printed(SEX, text("s, share of girls, 80, , percent, over, words, derived, share, a, a+b"))
    found = publication.figures["s"]
    assert (found.relation, found.numerators, found.denominators) == (Relation.SHARE, ("a",), ("a", "b"))
    assert (found.qualifier, found.in_words, found.origin) == ("over", True, Origin.TEXT)


def test_a_column_named_relation_is_a_category_in_a_table() -> None:
    table = Drawn("who", "id, relation, value, unit\na, friend, 3, person\nb, teacher, 4, person")
    assert printed(table).figures["a"].by == (("relation", "friend"),)


def test_a_list_without_numbers_keeps_its_rows() -> None:
    publication = printed(Drawn("words", "id, word\na, one\nb, two"))
    assert [row["word"] for row in publication.tables["words"].entries] == ["one", "two"]
    assert publication.of_table("words") == ()


def test_a_folder_without_a_list_of_tables_is_refused(tmp_path: Path) -> None:
    assert not is_printed_folder(tmp_path)
    with pytest.raises(EditionError, match=r"has no index\.csv"):
        read_printed(tmp_path)


@pytest.mark.parametrize(
    ("file", "content", "message"),
    [
        ("sex.csv", b"", "sex.csv: is empty"),
        ("sex.csv", b"id,value\na,1,2\n", "sex.csv:2: has 3 values for 2 columns"),
        ("sex.csv", b"id,value\na,12o\n", 'sex.csv:2: "12o" in column value is not a number'),
        ("sex.csv", b"id,value\na,NaN\n", '"NaN" in column value is not a number'),
        ("sex.csv", b"id,value,status\na,1,guessed\n", 'sex.csv:2: status "guessed" is not known'),
        ("sex.csv", b"id,value\na,1\na,2\n", 'sex.csv:3: has the id "a", which sex.csv:2 has too'),
        ("sex.csv", b"id,value\n,1\n", "sex.csv:2: has no id"),
        ("sex.csv", b"id,id\na,1\n", "sex.csv:1: names a column twice"),
        ("sex.csv", b"id,value\na,\xff\n", "sex.csv: is not UTF-8"),
        ("sex.csv", b'id,value\n"a,1\n', "sex.csv: is not a CSV file"),
        ("index.csv", b"name\nx\n", "index.csv: needs the columns id and file"),
        ("index.csv", b"id,file\nx,gone.csv\n", 'index.csv:2: lists the file "gone.csv"'),
        ("index.csv", b"id,file\nsex,sex.csv\nsex,sex.csv\n", 'index.csv:3: lists the table "sex" a second time'),
        ("index.csv", b"id,file,printed_total\nsex,sex.csv,many\n", '"many" in column printed_total'),
        ("sex.csv", b"id,value,numerator_id,denominator_id\na,1,b,a\n", 'names the figure "b", which no file has'),
        ("sex.csv", b"id,value,numerator_id,denominator_id,relation\na,1,a,a,part\n", 'relation "part" is not known'),
    ],
)
def test_damage_is_told_with_its_place(tmp_path: Path, file: str, content: bytes, message: str) -> None:
    write(tmp_path, [SEX])
    (tmp_path / file).write_bytes(content)
    with pytest.raises(EditionError) as error:
        read_printed(tmp_path)
    assert message in str(error.value)


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    file=st.sampled_from(["index.csv", "sex.csv", "scalars.csv", "printed_labels.csv"]),
    place=st.floats(0, 1),
    junk=st.sampled_from([b"", b",", b"\n", b'"', b"-", b"9" * 12, b"NaN", b"total", b"\xff", b"e9"]),
    cut=st.integers(0, 12),
)
def test_damage_never_ends_in_a_traceback(tmp_path: Path, file: str, place: float, junk: bytes, cut: int) -> None:
    words = text("s, of these girls, 80, , percent, over, words, derived, share, a, lab.1+c")
    write(tmp_path, [SEX, words, labels("lab.1, Figure 1, reports, 21, N, report, 2020, all, sex")])
    content = (tmp_path / file).read_bytes()
    start = int(place * len(content))
    (tmp_path / file).write_bytes(content[:start] + junk + content[start + cut :])
    with suppress(EditionError):
        inconsistencies(read_printed(tmp_path))


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    write(tmp_path, [SEX])
    (tmp_path / "sex.csv").write_text("id,value\na,x\nb,y\n", encoding="utf-8")
    with pytest.raises(EditionError) as error:
        read_printed(tmp_path)
    assert len(str(error.value).splitlines()) == 3


def test_a_file_outside_the_folder_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "secret.csv").write_text("id,value\na,1\n", encoding="utf-8")
    folder = tmp_path / "tables"
    folder.mkdir()
    (folder / "index.csv").write_text("id,file\nx,../secret.csv\n", encoding="utf-8")
    with pytest.raises(EditionError, match="not in the folder"):
        read_printed(folder)


def test_word_for_a_total_has_a_name_in_both_languages() -> None:
    dutch, english = (
        printed(Drawn("sex", f"id, sex, value\na, girls, 5\nb, {word}, 5")).figures["b"].name
        for word in ("totaal", "total")
    )

    assert (dutch.nl, dutch.en) == (english.nl, english.en) == ("totaal", "total")
