"""Lists in contracts, and listings that show them: what fits, and what is said of what does not."""

from pathlib import Path

import pytest

from inbeeld.declarations import load_definitions
from inbeeld.errors import DefinitionError
from tests.small_definitions import FILES
from tests.small_lists import CONTRACT, LISTS, SHOWN


def faults(folder: Path, old: str = "", new: str = "", *, file: str = CONTRACT) -> list[str]:
    """What is said of the list and its listing when some words of one file are replaced by others."""
    for name, text in {**FILES, **LISTS}.items():
        assert name != file or old in text
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text.replace(old, new, 1) if name == file and old else text, encoding="utf-8")
    try:
        load_definitions(folder)
    except DefinitionError as error:
        return [str(fault) for fault in error.faults]
    return []


def test_a_list_and_its_listing_that_fit_are_taken(tmp_path: Path) -> None:
    assert faults(tmp_path) == []
    loaded = load_definitions(tmp_path)
    assert loaded.listings["methods.all"].named == ("summary", "sex")
    table = loaded.contracts["methods"]["all"]
    assert [column.id for column in table.dimensions] == ["id"]
    assert [column.field for column in table.values] == ["summary", "summary", "sex"]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('key = "id"\n', "", "table 'all': a list has a 'key': a text column, the same in every language."),
        (
            'key = "id"\n',
            'key = "sex"\n',
            "table 'all': a list has a 'key': a text column, the same in every language.",
        ),
        ('origin = "published"', 'origin = "microdata"', "table 'all' is a list: a list can only come from a source"),
        (
            'type = "codes"\ncodelist = "sex"',
            'type = "count"',
            "column 'sex': type \"count\" does not stand in a list.",
        ),
        (
            'type = "codes"\ncodelist = "sex"',
            'type = "codes"',
            "column 'sex': a code, class or qualifier column has a 'codelist'",
        ),
        ('id = "summary_en"', 'id = "summary"', "such as 'summary_en'."),
        (
            'id = "summary_en"\nheader = "content"\ntype = "text"\nlanguage = "en"',
            'id = "content"\nheader = "content"\ntype = "text"',
            "table 'all': 'summary' has no column in 'en': add 'summary_en'.",
        ),
        (
            'type = "text"\nlanguage = "en"',
            'type = "text"\noptional = true\nlanguage = "en"',
            "table 'all': 'summary' is 'optional' in each language or in none.",
        ),
        (
            "optional = true",
            'hidden = ["<10"]',
            "column 'sex': 'hidden', 'unknown', 'total' and 'qualifier' do not stand in a list.",
        ),
        ('kind = "list"\nkey = "id"\n', 'key = "id"\n', "table 'all': 'key' goes with kind \"list\"."),
        (
            'kind = "list"\nkey = "id"\n',
            "",
            "column 'id': 'language', 'optional' and the types text, codes, number, link",
        ),
    ],
)
def test_a_list_that_does_not_fit_says_why(tmp_path: Path, old: str, new: str, said: str) -> None:
    (fault,) = faults(tmp_path, old, new)
    assert said in fault


def test_a_list_of_what_is_no_thing_is_refused(tmp_path: Path) -> None:
    (fault,) = faults(tmp_path, 'unit = "method"\n', "")
    assert fault.startswith(
        "sources/methods.toml:6: There is no unit of a thing 'report' for list 'all'. Known: method"
    )


def test_a_list_has_no_rules(tmp_path: Path) -> None:
    rule = (
        '\n[[table.rule]]\nid = "r"\nkind = "complete"\nlabel = { nl = "x", en = "x" }\nvalue = "sex"\nover = "sex"\n'
    )
    last = 'en = "For whom" }\n'
    assert 'a list has layout "long" and no rules' in faults(tmp_path, last, last + rule)[0]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('source = "methods"', 'source = "method"', ":4: There is no source 'method'. Did you mean 'methods'?"),
        ('table = "all"', 'table = "al"', ":5: There is no list 'al' of source 'methods'. Did you mean 'all'?"),
        ('["summary"]', '["sumary"]', ":6: There is no column 'sumary' in list 'all'. Did you mean 'summary'?"),
        ('filters = ["sex"]', 'filters = ["summary"]', "There is no column of codes 'summary' in list 'all'."),
        ('filters = ["sex"]', 'group_by = "sex"', "There is no column of one code 'sex' in list 'all'."),
        ('filters = ["sex"]', 'remarks = "sex"', "There is no column of words 'sex' in list 'all'."),
        ('"Alle methoden"', '"Alle 23 methoden"', "'title': a number is typed in it"),
    ],
)
def test_a_listing_that_names_what_is_not_there_says_so(tmp_path: Path, old: str, new: str, said: str) -> None:
    assert said in faults(tmp_path, old, new, file=SHOWN)[0]


def test_an_indicator_takes_no_figures_from_a_list(tmp_path: Path) -> None:
    found = faults(tmp_path, 'source = "police"\ntable = "by_sex"', 'source = "methods"\ntable = "all"',
                   file="indicators/police.reports.toml")  # fmt: skip
    assert any("There is no table of figures 'all'." in fault for fault in found)


def test_what_is_counted_in_a_list_is_a_column_of_codes(tmp_path: Path) -> None:
    version = '[[version]]\nsince = 2017-01-01\nformula = "tally-items"\nwording = { nl = "Geteld", en = "Counted" }\n'
    indicator = FILES["indicators/police.reports.toml"].replace("police.reports", "methods.tally")
    indicator = indicator.replace('source = "police"\ntable = "by_sex"', 'source = "methods"\ntable = "all"')
    path = tmp_path / "indicators" / "methods.tally.toml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(indicator.partition("[[figure]]")[0] + version, encoding="utf-8")
    assert faults(tmp_path) == [
        "indicators/methods.tally.toml:7: There is no column of codes 'year' in list 'all'. Known: sex."
    ]
