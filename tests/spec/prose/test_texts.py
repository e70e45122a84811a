"""What a text says.

Titles and notes of figures are bound as well. The words around a number follow from the number.
"""

from collections.abc import Iterable
from dataclasses import replace

from inbeeld.declarations import ResolvedPolicy
from inbeeld.disclosure import protect
from inbeeld.errors import ProseError
from inbeeld.publication.prose import Prose
from inbeeld.tables import Statistic, Table
from inbeeld.vocabulary import Language, Text
from tests.drawn import PROTOCOL
from tests.factories import edition
from tests.spec.worked import Worked

AS_DELIVERED = ResolvedPolicy(id="as-delivered", kind="as-delivered", wording=Text("zoals geleverd", "as delivered"))
YEARS = "year | reports\n2019 | 1500\n2020 | 1600\n2021 | 3330"
SEX = "sex | reports\ngirls | 340\nboys | 660\ntotal | 1000"


def prose(table: Table, language: Language = "en") -> Prose:
    """The texts of an edition with one table, called ``reports``."""
    [safe] = protect([replace(table, id="reports")], AS_DELIVERED)
    return Prose(replace(edition(), tables={"reports": safe}), language)


def written(table: Table, templates: Iterable[str], language: Language = "en") -> list[str]:
    """Each text and what comes of it."""
    texts = prose(table, language)
    return [f"`{template}` → {texts.line(template, where='text').plain}" for template in templates]


def refused(example: Worked, table: Table, template: str, message: str) -> None:
    """The text stops the build with this message."""
    example.shows("and the text:", template)
    example.refuses(lambda: prose(table).line(template, where="police.md"), ProseError, message)


def test_a_number_is_written_as_the_language_does(example: Worked) -> None:
    """A number is written as the language does."""
    table = example.given(YEARS)
    call = '{{ n("reports", year="2021") }}'
    example.lists(written(table, [call], "nl"), f"`{call}` → 3.330", lead="in Dutch:")
    example.lists(written(table, [call]), f"`{call}` → 3,330", lead="in English:")


def test_a_change_brings_its_direction(example: Worked) -> None:
    """A change brings its direction."""
    table = example.given(YEARS)
    example.lists(
        written(table, ['{{ change("reports", "2019", "2020") }}', '{{ verb("reports", "2020", "2021") }}']),
        """
        `{{ change("reports", "2019", "2020") }}` → 7% more than
        `{{ verb("reports", "2020", "2021") }}` → doubled
        """,
        lead="in English:",
    )


def test_a_share_is_put_into_words(example: Worked) -> None:
    """A share is put into words where a plain fraction is near."""
    table = example.given(SEX)
    call = '{{ share_words("reports", sex="girls") | cap }}'
    example.lists(written(table, [call], "nl"), f"`{call}` → Ruim een derde", lead="in Dutch:")


def test_a_gap_between_percentages_is_in_percentage_points(example: Worked) -> None:
    """A gap between two percentages is in percentage points.

    It is calculated from the percentages as they are published, which these are.
    """
    table = replace(example.given("way | reports\nfixed | 26\nall | 27"), statistic=Statistic.SHARE)
    calls = ['{{ points("reports", "way", "all", "fixed") }}']
    example.lists(written(table, calls), f"`{calls[0]}` → 1 percentage point", lead="in English:")


def test_an_estimate_says_so(example: Worked) -> None:
    """An estimate says so."""
    table = example.given("year | reports\n2021 | ~1235 (1168-1303)")
    call = '{{ n("reports", year="2021") }}'
    example.lists(written(table, [call], "nl"), f"`{call}` → circa 1.235", lead="in Dutch:")


def test_a_typed_digit_stops_the_build(example: Worked) -> None:
    """A typed digit stops the build."""
    refused(
        example,
        example.given(YEARS),
        "There were 3,330 reports.",
        (
            "police.md, line 1: a number is typed by hand near 'There were 3,330 repor'. Bind it to its cell, "
            'for example {{ n("police.reports.year", year=last) }}.'
        ),
    )


def test_a_hidden_cell_stops_the_build(example: Worked) -> None:
    """A hidden cell stops the build."""
    refused(
        example,
        example.given("year | reports\n2021 | <10"),
        '{{ n("reports", year="2021") }} reports',
        "police.md, line 1: reports (year=2021) has no number: its status is 'hidden'.",
    )


def test_a_comparison_across_a_break_stops_the_build(example: Worked) -> None:
    """A comparison across a break stops the build."""
    table = example.given("year | reports\n2018 | 900\n2019 | 1500", called="a new protocol", breaks=(PROTOCOL,))
    refused(
        example,
        table,
        '{{ change("reports", "2018", "2019") }} in the year before',
        (
            "police.md, line 1: Cannot compare reports of 2018 and 2019: on 2019-01-01 the method changed (new "
            "protocol). Compare years on one side of the break."
        ),
    )


def test_a_claim_that_no_longer_holds_stops_the_build(example: Worked) -> None:
    """A claim that no longer holds stops the build.

    A claim prints nothing: it guards the words around it.
    """
    call = '{{ claim(value("reports", sex="girls") > value("reports", sex="boys")) }}Most reports concern girls.'
    refused(
        example,
        example.given(SEX),
        call,
        "police.md, line 1: The claim in this text does not hold for the published figures.",
    )
