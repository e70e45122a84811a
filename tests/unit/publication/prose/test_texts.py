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
