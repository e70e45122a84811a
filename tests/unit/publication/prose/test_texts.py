"""Bound prose: every number is the answer of a function on a published cell."""

import pytest

from inbeeld.errors import ProseError
from inbeeld.publication.content import TextFile
from inbeeld.publication.prose import Prose, Rich
from inbeeld.vocabulary import LANGUAGES, Language
from tests.factories import edition


def line(template: str, language: Language = "en") -> Rich:
    return Prose(edition(), language).line(template, where="test.md")


def failure(template: str) -> str:
    with pytest.raises(ProseError) as caught:
        line(template)
    return str(caught.value)


def test_a_number_is_bound_to_its_cell() -> None:
    rich = line('In {{ last }} there were {{ n("police.reports.year", year=last) }} reports.')
    assert rich.plain == "In 2021 there were 2,600 reports."
    assert rich.cells == ("police.reports.year?year=2021",)
    assert '<data value="2600" data-cell="police.reports.year?year=2021">2,600</data>' in rich.html


def test_dutch_prints_a_point_between_thousands() -> None:
    assert line('{{ n("police.reports.year", year=last) }}', "nl").plain == "2.600"


def test_a_typed_digit_stops_the_build_with_its_line() -> None:
    message = failure("All is well.\nIn total there were 2600 reports.")
    assert message.startswith("test.md, line 2: a number is typed by hand near")
    assert "Bind it to its cell" in message


def test_a_typed_digit_inside_an_expression_stops_the_build() -> None:
    assert "is not bound to a cell" in failure('{{ "2600" }}')
    assert "is not bound to a cell" in failure("{{ 2600 }}")


def test_a_raw_value_cannot_be_printed() -> None:
    assert "is not bound to a cell" in failure('{{ value("police.reports.year", year=last) }}')


def test_a_number_cannot_be_calculated_in_a_text() -> None:
    assert "is not bound to a cell" in failure('{{ value("police.reports.year", year=last) * 2 }}')


def test_a_hidden_cell_stops_the_build_with_file_and_line() -> None:
    message = failure('One\ntwo\n{{ n("police.reports.offence", offence="f5292", year=last) }}')
    assert message.startswith("test.md, line 3: ")
    assert "its status is 'hidden'" in message


def test_a_comparison_across_a_break_stops_the_build_with_its_reason() -> None:
    message = failure('{{ change("veilig-thuis.reports.year", first, last) }}')
    assert "2019-01-01" in message
    assert "new protocol for reports" in message


def test_a_comparison_after_the_break_is_made() -> None:
    # 1550 / 1500 = + 3.3 %
    assert line('{{ change("veilig-thuis.reports.year", "2019", last) }}').plain == "3% more than"


@pytest.mark.parametrize(
    ("language", "first", "words"),
    [("en", "2020", "6% more than"), ("nl", "2020", "6% meer dan"), ("nl", "2019", "4% meer dan")],
)
def test_a_change_says_its_direction(language: Language, first: str, words: str) -> None:
    # 2600 / 2450 = + 6.1 %;  2600 / 2500 = + 4.0 %
    template = f'{{{{ change("police.reports.year", {"previous" if first == "2020" else "y"}, last) }}}}'
    template = '{% set y = label("police.reports.year", "year", "2019") %}' + template
    assert line(template, language).plain == words


def test_an_estimate_says_circa() -> None:
    assert line('{{ n("csg.reports", kind="non-acute", year=last) }}', "nl").plain == "circa 1.000"


def test_an_interval_is_printed_with_both_ends() -> None:
    assert line('{{ interval("csg.reports", kind="non-acute", year=last) }}', "nl").plain == "930 tot 1.070"


def test_an_interval_of_a_counted_number_does_not_exist() -> None:
    assert "no interval" in failure('{{ interval("csg.reports", kind="acute", year=last) }}')


def test_a_share_is_said_in_words() -> None:
    # 2200 / 2600 = 84.6 % -> just over 80 %, more than 4.5 away -> 90 - 84.6 = 5.4: no plain fraction is near
    assert line('{{ share("police.reports.sex", sex="f", year=last) }}').plain == "85%"


def test_a_round_number_says_on_which_side_it_lies() -> None:
    # 1550 lies above 1500, the nearest multiple of 500
    assert line('{{ about("veilig-thuis.reports.year", 500, year=last) }}', "nl").plain == "ruim 1.500"


def test_around_refuses_years_that_lie_apart() -> None:
    assert "is around" in failure('{{ around("police.reports.year", first, last, 100) }}')


def test_a_claim_that_does_not_hold_stops_the_build() -> None:
    assert line('{{ claim(value("police.reports.year", year=last) > value("police.reports.year", year=first)) }}')
    message = failure('{{ claim(value("police.reports.year", year=last) < value("police.reports.year", year=first)) }}')
    assert "does not hold" in message


@pytest.mark.parametrize(
    ("template", "part"),
    [
        ('{{ n("police.reports.yeer", year=last) }}', "There is no table 'police.reports.yeer'"),
        ('{{ n("police.reports.year", year=first, sex="f") }}', "has no dimension 'sex'"),
        ("{{ unknown_word }}", "'unknown_word' is undefined"),
        ("{{ n( }}", "test.md, line 1"),
        ('{{ fig("nothing") }}', "There is no figure 'nothing'"),
        ('{{ "".__class__.__mro__ }}', "test.md"),
    ],
)
def test_a_wrong_name_is_told_without_a_traceback(template: str, part: str) -> None:
    assert part in failure(template)


def test_a_figure_is_referred_to_by_its_number() -> None:
    rich = line('See {{ fig("vt-map") }}.')
    assert rich.plain == "See figure 1.2."
    assert 'href="veilig-thuis.html#vt-map"' in rich.html


def test_markup_of_a_person_cannot_become_html() -> None:
    assert "<script>" not in line("A <script>alert(x)</script> and **bold**.").html
    assert "<b>bold</b>" in line("A **bold** word.").html


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_has_its_blocks(language: Language) -> None:
    content = edition()
    text = Prose(content, language).page(content.pages[0].text[language])
    assert text.title.plain == "A finding in one sentence"
    assert [item.plain for item in text.caveats] == [
        "A report is not a proven offence.",
        "More reports is not more violence.",
    ]
    assert text.lead[0].html.count("<b>Not</b>") == 1


def test_an_unknown_block_is_told() -> None:
    text = TextFile("text/en/x.md", "{% block title %}A{% endblock %}{% block leed %}B{% endblock %}")
    with pytest.raises(ProseError, match=r"unknown block 'leed'; block 'lead' is missing"):
        Prose(edition(), "en").page(text)


def test_a_digit_in_a_page_is_told_with_its_line() -> None:
    text = TextFile("text/en/x.md", "{% block title %}\nA\n{% endblock %}\n{% block lead %}In 2021{% endblock %}")
    with pytest.raises(ProseError, match=r"text/en/x\.md, line 4"):
        Prose(edition(), "en").page(text)


def test_the_number_of_rising_categories_is_counted_from_cells() -> None:
    # f: 1700 -> 2200 and m: 300 -> 400 both rose from 2017 to 2021
    assert line('{{ rising("police.reports.sex", "sex", first, last) }}').plain == "2"
    # m stayed at 400 from 2020 to 2021; f rose from 2050 to 2200
    assert line('{{ rising("police.reports.sex", "sex", previous, last) }}').plain == "1"


def test_the_year_of_the_largest_rise_can_be_claimed() -> None:
    # + 400 in 2018, + 100 in 2019, - 50 in 2020, + 150 in 2021
    assert line('{{ largest_rise("police.reports.year") }}').plain == "2018"


def page_failure(template: str) -> str:
    with pytest.raises(ProseError) as caught:
        Prose(edition(), "en").page(TextFile("text/en/x.md", template))
    return str(caught.value)


@pytest.mark.parametrize("sign", ["²", "½", "Ⅳ", "①", "٣", "&frac12;", "&sup2;"])
def test_a_number_in_any_sign_stops_the_build(sign: str) -> None:
    message = failure(f"Good.\nOr {sign} reports.")
    assert message.startswith("test.md, line 2: a number is typed by hand near")
    assert "is not bound to a cell" in failure(f'{{{{ "{sign}" }}}}')


@pytest.mark.parametrize(
    ("language", "words"),
    [("nl", "Tweehonderd meldingen"), ("nl", "een derde van de meldingen"), ("en", "two thirds"), ("en", "Forty-two")],
)
def test_words_for_large_numbers_and_fractions_stop_the_build(language: Language, words: str) -> None:
    with pytest.raises(ProseError, match="a number is typed by hand near"):
        line(words, language)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("nl", "één kind, binnen zeven dagen, jonger dan achttien; ver uiteen; tientallen"),
        ("en", "one in a third party"),
    ],
)
def test_words_that_may_be_no_count_are_left_to_the_reader(language: Language, words: str) -> None:
    assert line(words, language).plain == words


def test_a_fault_inside_a_block_is_told_with_its_line_in_the_file() -> None:
    text = "{% block title %}A{% endblock %}\n\n{% block lead %}\nWords.\n{{ unknown }}\n{% endblock %}\n"
    assert page_failure(text) == "text/en/x.md, line 5: 'unknown' is undefined"


def test_a_fault_in_a_condition_inside_a_block_is_told_with_its_line() -> None:
    text = "{% block title %}A{% endblock %}\n{% block lead %}\n\n{% if first %}\n{% set x = label('a', 'b', 'c') %}"
    assert page_failure(text + "{% endif %}{% endblock %}").startswith("text/en/x.md, line 5: There is no table 'a'.")


def test_a_fault_outside_a_block_is_told_with_its_line() -> None:
    assert failure("One\ntwo\n\n{{ unknown }}\nfive") == "test.md, line 4: 'unknown' is undefined"


@pytest.mark.parametrize(
    ("statement", "name"),
    [
        ('{% include "x" %}', "include"),
        ('{% import "x" as x %}', "import"),
        ('{% from "x" import y %}', "import"),
        ('{% extends "x" %}', "extends"),
        ("{% macro x() %}{% endmacro %}", "macro"),
        ("{% filter cap %}x{% endfilter %}", "filter"),
        ("{% call claim() %}{% endcall %}", "call"),
        ("{% with x = first %}{% endwith %}", "with"),
        ("{% autoescape true %}{% endautoescape %}", "autoescape"),
    ],
)
def test_a_statement_that_texts_do_not_need_is_refused(statement: str, name: str) -> None:
    message = f"test.md, line 2: '{name}' is not for texts. Use block, set, if and for only."
    assert failure(f"Words.\n{statement}") == message
    assert failure(f"{{% if first %}}\n{statement}{{% endif %}}") == message


def test_set_if_and_for_may_be_used() -> None:
    template = "{% set a = first %}{% for y in [a, last] %}{% if not loop.first %} and {% endif %}{{ y }}{% endfor %}"
    assert line(template).plain == "2017 and 2021"


@pytest.mark.parametrize(
    ("template", "reason"),
    [
        ('{{ about("veilig-thuis.reports.year", 0, year=last) }}', "cannot be rounded to 0"),
        ('{{ around("police.reports.year", "2019", last, 0) }}', "cannot be rounded to 0"),
        ("{{ claim(1 / 0 > 1) }}", "This cannot be calculated: division by zero."),
        ('{{ "a" * 999999999 }}', "'*' cannot be used here"),
        ('{{ "%999999999s" % first }}', "'%' cannot be used here"),
        ("{{ claim([first] * 999999999) }}", "'*' cannot be used here"),
        ("{{ claim(9 ** 9 ** 9 > 1) }}", "'**' cannot be used here"),
        ("{% for x in range(999999999) %}{% endfor %}", "'range' is undefined"),
        ('{{ "a".center(999999999) }}', "'center' of 'str' object is unsafe"),
        ("{{ claim(" + "not " * 300 + "first) }}", "nested too deeply"),
        ("{{ " + "[" * 20000 + "]" * 20000 + " }}", "nested too deeply"),
        ("{% for x in first recursive %}{{ loop(first) }}{% endfor %}", "nested too deeply"),
        ("{{ claim(first" + " + first" * 300 + ") }}", "nested too deeply"),
        ("{{ " + "9" * 5000 + " }}", "Exceeds the limit"),
    ],
)
def test_a_text_cannot_break_or_fill_the_machine(template: str, reason: str) -> None:
    message = failure(template)
    assert message.startswith("test.md")
    assert reason in message


def test_arithmetic_of_numbers_serves_claims() -> None:
    assert line('{{ claim(2 * value("police.reports.year", year=last) > value("police.reports.year", year=last)) }}')


@pytest.mark.parametrize(
    ("template", "message"),
    [
        ('{{ label("police.reports.sex", "sex", "zz") }}', "police.reports.sex has no 'zz' in 'sex'. It has: "),
        ('{{ break_date("police.reports.year") }}', "police.reports.year has no break: its method did not change."),
        ('{{ break_year("police.reports.year") }}', "police.reports.year has no break: its method did not change."),
        ("{{ claim }}", "'claim' is a function and does not print by itself: call it, claim(…)."),
        ("{{ n }}", "'n' is a function and does not print by itself: call it, n(…)."),
        ('{{ most("police.reports.sex", "sex", year=last) }}', "most() and least() have two parts to print: .n is"),
    ],
)
def test_a_wrong_use_of_a_function_is_told_in_words(template: str, message: str) -> None:
    assert failure(template).startswith(f"test.md, line 1: {message}")
