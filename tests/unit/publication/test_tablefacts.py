from dataclasses import replace

from inbeeld.publication.tablefacts import break_label, break_words, facts_of, sentence, what_counts
from inbeeld.tables import Statistic
from inbeeld.vocabulary import Text
from tests.factories import PROTOCOL, csg_kind, police_year, safe_table, vt_municipality, years


def test_a_share_says_what_it_is_a_share_of() -> None:
    table = safe_table("t", (years(2020),), [38.0, 40.5], statistic=Statistic.SHARE)
    assert what_counts(table).nl == "aandeel van de meldingen, in procenten"
    assert what_counts(table).en == "share of the reports, as a percentage"


def test_classes_are_named_as_classes() -> None:
    assert what_counts(vt_municipality()).nl == "meldingen, in klassen"


def test_what_does_not_apply_is_left_out() -> None:
    labels = {fact.label.en for fact in facts_of(csg_kind())}
    assert "Rounding" not in labels
    assert "Rounding" in {fact.label.en for fact in facts_of(police_year())}


def test_the_source_has_its_reference_date() -> None:
    facts = {fact.label.en: fact.words for fact in facts_of(police_year())}
    assert facts["Source"].en == "Police, reference date 1 May 2022"
    assert facts["Source"].nl == "Politie, peildatum 1 mei 2022"


def test_a_sentence_gets_one_full_stop() -> None:
    assert sentence("reports.") == "Reports."
    assert sentence("reports") == "Reports."


def test_a_break_says_whether_years_may_be_compared() -> None:
    forbidding = PROTOCOL
    allowing = replace(PROTOCOL, comparable=True)
    assert break_words(forbidding, "en") == (
        "1 January 2019: new protocol for reports. Do not compare the years before and after."
    )
    assert break_words(allowing, "en") == "1 January 2019: new protocol for reports. The figures remain comparable."


def test_only_a_break_that_forbids_comparison_is_called_a_break() -> None:
    assert break_label(PROTOCOL).nl == "Breuk in de reeks"
    assert break_label(replace(PROTOCOL, comparable=True)) == Text("Verandering", "Change")
