"""Figures that are true and mislead, and those that look like it and do not."""

from dataclasses import replace
from typing import Any

import pytest

from inbeeld.auditing.figures import Figure, Publication, Relation, Status
from inbeeld.auditing.findings import Finding, Severity
from inbeeld.auditing.misleading import KnownBreak, find_misleading
from inbeeld.auditing.policy import AuditPolicy
from inbeeld.vocabulary import Text
from tests.unit.auditing.small import drawn, said, together

BREAK = KnownBreak(("police",), 2021, Text(nl="andere registratie", en="other registration"))
YEARS = """
       2020 2021
girls   140  170
"""


def found_in(publication: Publication, rule: str, *breaks: KnownBreak) -> list[Finding]:
    return [found for found in find_misleading(publication, AuditPolicy(), breaks) if found.rule == rule]


def changed(publication: Publication, id_: str, **facts: Any) -> Publication:
    """The publication with one figure changed."""
    figures: dict[str, Figure] = dict(publication.figures)
    figures[id_] = replace(figures[id_], **facts)
    return replace(publication, figures=figures)


def with_label(publication: Publication, words: str) -> Publication:
    (name,) = (name for name in publication.figures if name.startswith("N."))
    return changed(publication, name, name=Text.same(words))


class TestMixing:
    def test_number_of_several_stages_is_named(self) -> None:
        table = with_label(drawn("t", YEARS, total=310), "N Figure 1 (reports, services and investigations)")

        (found,) = found_in(table, "mixed-stages")

        assert found.severity is Severity.LIKELY
        assert "reports, services and investigations" in found.title.en

    def test_number_of_one_thing_is_not(self) -> None:
        table = with_label(drawn("t", YEARS, total=310), "N Figure 1 (reports by sex and age)")

        assert not found_in(table, "mixed-stages")

    def test_sum_over_all_organisations_is_named_once(self) -> None:
        texts = together(
            said("all", "reports in 2021", 4000, source="all organisations in the study"),
            said("growth", "growth in 2021", 30, source="all organisations in the study", unit="percent_change"),
        )

        (found,) = found_in(texts, "added-sources")

        assert found.cells == ("all", "growth")

    def test_share_of_two_sources_is_named(self) -> None:
        parts = together(
            said("a", "reports", 40, source="Police"),
            said("b", "contacts", 100, source="Help line"),
            said("s", "share", 40, unit="percent", relation=Relation.SHARE, numerators=("a",), denominators=("b",)),
        )

        assert len(found_in(parts, "compared-sources")) == 1
        assert not found_in(changed(parts, "b", source="Police; Statistics"), "compared-sources")

    def test_counts_of_two_sources_in_one_line_are_named(self) -> None:
        tables = together(drawn("p", YEARS), drawn("h", YEARS, sources=("Help line",)))
        texts = together(said("a", "Police reports 2021", 170), said("b", "Help line contacts 2021", 180))

        (found,) = found_in(together(tables, texts), "beside-sources")

        assert found.cells == ("a", "b")


class TestEstimates:
    def table(self) -> Publication:
        table = drawn("csg", "2020 2021\n acute 140 170\n later 250 320", total=880)
        return changed(
            changed(table, "csg.later.2021", status=Status.DERIVED, note="an estimate"),
            "csg.later.2020",
            status=Status.DERIVED,
            note="an estimate",
        )

    def test_total_with_estimates_in_it_is_named(self) -> None:
        (found,) = found_in(self.table(), "estimate-as-count")

        assert found.cells[0] == "N.csg"
        assert found.derivation[0].en == "880 = 140 + 170 + 250 + 320."

    def test_number_of_the_text_with_an_estimate_in_it_is_named(self) -> None:
        found = found_in(
            together(self.table(), said("sum", "reports in 2021", 490, unit="report")), "estimate-as-count"
        )

        assert [each.cells[0] for each in found] == ["N.csg", "sum"]

    def test_number_that_is_called_about_is_not(self) -> None:
        text = said("sum", "reports in 2021", 490, unit="report", qualifier="about")

        assert len(found_in(together(self.table(), text), "estimate-as-count")) == 1

    def test_estimates_that_nothing_calls_so_are_named(self) -> None:
        plain = changed(drawn("t", YEARS), "t.girls.2020", status=Status.DERIVED)

        assert found_in(plain, "estimate-as-count")[0].cells == ("t.girls.2020",)

    def test_estimate_to_the_unit_is_named(self) -> None:
        assert found_in(said("e", "victims", 557, qualifier="estimated"), "estimate-to-the-unit")
        assert not found_in(said("e", "victims", 560, qualifier="estimated"), "estimate-to-the-unit")


class TestBreaks:
    def test_series_across_a_known_break_is_named(self) -> None:
        (found,) = found_in(drawn("t", YEARS), "trend-across-break", BREAK)

        assert found.severity is Severity.CERTAIN
        assert found.derivation[1].en == "Break in 2021: other registration."

    @pytest.mark.parametrize("year", [2019, 2020, 2022])
    def test_series_on_one_side_of_a_break_is_not(self, year: int) -> None:
        assert not found_in(drawn("t", YEARS), "trend-across-break", replace(BREAK, year=year))

    def test_break_of_another_source_does_not_matter(self) -> None:
        assert not found_in(drawn("t", YEARS, sources=("Help line",)), "trend-across-break", BREAK)

    def test_reader_who_is_told_is_misled_less(self) -> None:
        told = drawn("t", YEARS, caveats="registration changed in 2021")

        assert found_in(told, "trend-across-break", BREAK)[0].severity is Severity.LIKELY
        assert found_in(told, "trend-across-break")[0].severity is Severity.POSSIBLE

    def test_series_that_marks_its_break_is_as_it_should_be(self) -> None:
        marked = drawn("t", YEARS, caveats="break: 1 January 2021. Do not compare the years before and after.")

        assert not found_in(marked, "trend-across-break", BREAK)

    def test_growth_across_a_break_is_certain(self) -> None:
        growth = said(
            "g", "growth", 21, unit="percent_change", relation=Relation.CHANGE,
            numerators=("t.girls.2021",), denominators=("t.girls.2020",),
        )  # fmt: skip

        found = found_in(together(drawn("t", YEARS), growth), "trend-across-break", BREAK)

        assert [each.cells[0] for each in found] == ["t.girls.2020", "g"]

    def test_sum_across_a_break_is_named(self) -> None:
        table = with_label(drawn("t", "all\n girls 140\n boys 50", total=190), "N Figure 1 (police reports)")

        assert found_in(table, "sum-across-break", BREAK)[0].cells == ("N.t",)

    def test_sum_of_another_source_with_a_category_of_that_name_is_not(self) -> None:
        table = with_label(drawn("t", "all\n girls 140\n boys 50", total=190), "N Figure 1 (started by the police)")

        assert not found_in(changed(table, "N.t", source="Help line"), "sum-across-break", BREAK)

    def test_former_years_in_the_text_are_named(self) -> None:
        text = said("before", "Police reports 2019 (old registration)", 90, unit="report")
        after = drawn("t", "2021 2022\n girls 140 150")

        (found,) = found_in(together(text, after), "trend-across-break", BREAK)

        assert found.cells[0] == "before"

    def test_last_year_that_is_open_is_named(self) -> None:
        assert found_in(drawn("t", YEARS, caveats="the last year is incomplete"), "open-year")
        assert found_in(drawn("t", YEARS, caveats="reference date May 2022"), "open-year")
        assert not found_in(drawn("t", YEARS, caveats="reference date May 2024"), "open-year")

    def test_last_year_that_is_marked_as_provisional_is_as_it_should_be(self) -> None:
        series = drawn("t", "2020 2021\n girls 140 150", caveats="the last year is incomplete")

        assert found_in(series, "open-year")
        assert not found_in(changed(series, "t.girls.2021", provisional=True), "open-year")


class TestBases:
    def test_percentage_of_few_is_named(self) -> None:
        text = together(said("n", "victims", 28), said("p", "of these girls", 46, unit="percent"))

        (found,) = found_in(text, "tiny-base")

        assert found.derivation[0].en == "Of these girls: 46% of 28."

    def test_percentage_of_many_is_not(self) -> None:
        assert not found_in(
            together(said("n", "victims", 280), said("p", "of these girls", 46, unit="percent")), "tiny-base"
        )

    def test_growth_from_few_is_named(self) -> None:
        figures = together(
            said("a", "placements in 2020", 43),
            said("b", "placements in 2021", 58),
            said(
                "g",
                "growth",
                35,
                unit="percent_change",
                relation=Relation.CHANGE,
                numerators=("b",),
                denominators=("a",),
            ),
        )

        assert found_in(figures, "tiny-base")[0].cells == ("g",)

    def beside(self, **facts: Any) -> Publication:
        counts = drawn("c", "2020\n north 6\n south 90", **facts)
        shares = drawn("c", "2020\n north 30\n south 45", unit="percent", counted="report")
        renamed = {f"{name}.p": replace(each, id=f"{name}.p") for name, each in shares.figures.items()}
        return together(counts, Publication("c", {}, renamed))

    def test_base_follows_from_count_and_percentage(self) -> None:
        (found,) = found_in(self.beside(), "tiny-base")

        assert found.cells == ("c.north.2020.p",)
        assert found.derivation[0].en == "North, 2020: 30% and 6; 6 ÷ 30% ≈ 20."

    def test_flagged_percentages_are_as_they_should_be(self) -> None:
        assert not found_in(self.beside(caveats="percentages of a small base are indicative"), "tiny-base")

    def test_share_of_a_survey_that_is_a_handful_is_named(self) -> None:
        survey = drawn("s", "girls boys\n photo 0.5 22", columns=("act", "sex"), unit="percent", counted="percentage")
        total = drawn("s", "x\n y 1", total=800).figures["N.s"]
        table = replace(survey.tables["s"], totals=("N.s",))
        publication = Publication("s", {"s": table}, {**survey.figures, "N.s": total})

        (found,) = found_in(publication, "tiny-base")

        assert found.cells == ("s.photo.girls",)
        assert found.derivation[0].en == "Photo, girls: 0.5% of about 400 is about 2."

    def test_plain_average_of_percentages_is_named(self) -> None:
        counts = drawn("c", "2020\n north 5\n south 90\n east 80\n total 175")
        shares = drawn("c", "2020\n north 50\n south 30\n east 40\n total 40", unit="percent", counted="report")
        renamed = {f"{name}.p": replace(each, id=f"{name}.p") for name, each in shares.figures.items()}

        (found,) = found_in(together(counts, Publication("c", {}, renamed)), "average-of-averages")

        assert found.derivation[1].en == "Weighted by size: 175 ÷ 510 = 34.31%."

    def test_weighted_average_is_not(self) -> None:
        counts = drawn("c", "2020\n north 5\n south 90\n east 80\n total 175")
        shares = drawn("c", "2020\n north 50\n south 30\n east 40\n total 34", unit="percent", counted="report")
        renamed = {f"{name}.p": replace(each, id=f"{name}.p") for name, each in shares.figures.items()}

        assert not found_in(together(counts, Publication("c", {}, renamed)), "average-of-averages")


class TestRanksAndAnswers:
    def test_places_from_large_to_small_are_named(self) -> None:
        places = "2020\n a 900\n b 700\n c 500\n d 300\n e 100"

        assert found_in(drawn("t", places, columns=("region", "year")), "rank-by-count")
        assert not found_in(drawn("t", places, columns=("offence", "year")), "rank-by-count")

    def test_places_by_name_are_not(self) -> None:
        places = "2020\n a 900\n b 700\n c 800\n d 300\n e 100"

        assert not found_in(drawn("t", places, columns=("region", "year")), "rank-by-count")

    def test_places_picked_by_their_count_are_named(self) -> None:
        assert found_in(said("m", "municipalities with more than 100 reports", 5, unit="municipality"), "rank-by-count")
        assert not found_in(said("m", "municipalities that took part", 5, unit="municipality"), "rank-by-count")

    def test_answers_that_go_together_are_not_added(self) -> None:
        table = drawn("t", "2020\n threat 60\n blow 50", caveats="several answers possible", total=100)
        share = said(
            "s", "threat or blow", 110, unit="percent", relation=Relation.SHARE,
            numerators=("t.threat.2020", "t.blow.2020"), denominators=("N.t",),
        )  # fmt: skip

        (found,) = found_in(together(table, share), "summed-answers")

        assert found.derivation[0].en.startswith("110 = 60 + 50;")

    def test_yearly_share_is_not_stretched(self) -> None:
        assert found_in(said("f", "factor to compare one year with five years", 5, unit="times"), "stretched-share")
        assert not found_in(said("f", "as many as all others", 3, unit="times"), "stretched-share")


class TestWholes:
    def test_percentages_by_year_need_a_base_by_year(self) -> None:
        shares = drawn("t", "2020 2021\n staff 45 74", unit="percent")
        total = drawn("t", "x\n y 1", total=414).figures["N.t"]
        table = replace(shares.tables["t"], totals=("N.t",))

        found = found_in(Publication("t", {"t": table}, {**shares.figures, "N.t": total}), "base-of-other-years")

        assert found[0].cells == ("t.staff.2020", "t.staff.2021", "N.t")

    def test_number_of_another_group_is_no_base(self) -> None:
        first = drawn("a", "all\n yes 45", unit="percent")
        second = drawn("b", "all\n friend 30", unit="percent", population="victims")
        total = drawn("a", "x\n y 1", total=846).figures["N.a"]
        tables = {
            name: replace(table, totals=(f"N.{name}",)) for name, table in {**first.tables, **second.tables}.items()
        }
        totals = {f"N.{name}": replace(total, id=f"N.{name}", table=name) for name in tables}

        (found,) = found_in(Publication("t", tables, {**first.figures, **second.figures, **totals}), "borrowed-total")

        assert found.cells == ("b.friend.all", "N.b")

    def test_year_in_which_a_part_is_missing_is_named(self) -> None:
        (found,) = found_in(drawn("t", "2020 2021\n north ? 30\n south 38 40\n total 61 70"), "uneven-years")

        assert found.cells == ("t.total.2020", "t.north.2020", "t.north.2021")

    def test_part_that_is_never_known_is_not(self) -> None:
        assert not found_in(drawn("t", "2020 2021\n north ? ?\n south 38 40\n total 61 70"), "uneven-years")


def test_honest_table_misleads_nobody() -> None:
    table = drawn("t", "2020 2021 total\n girls 140 170 310\n boys 110 120 230\n total 250 290 540", total=540)

    assert not list(find_misleading(table, AuditPolicy(), [replace(BREAK, year=2019)]))


def test_zero_percent_of_nobody_is_no_fault() -> None:
    text = together(said("n", "victims", 0), said("p", "of these girls", 0, unit="percent"))

    assert not list(find_misleading(text, AuditPolicy()))
