"""Hidden cells that other figures give away, and those that they do not."""

from dataclasses import replace

from inbeeld.auditing.figures import Figure, Publication, Relation
from inbeeld.auditing.findings import Finding, Kind, Severity
from inbeeld.auditing.merging import merged
from inbeeld.auditing.policy import AuditPolicy
from inbeeld.auditing.recoverable import CLASH, find_recoverable
from tests.unit.auditing.small import drawn, said, together

RULE = "recoverable-cell"


def leaks(publication: Publication) -> list[Finding]:
    return [found for found in find_recoverable(publication, AuditPolicy()) if found.rule == RULE]


def only(publication: Publication) -> Finding:
    (found,) = leaks(publication)
    return found


def test_total_minus_the_rest_gives_a_hidden_cell_away() -> None:
    found = only(
        drawn(
            "sex",
            """
                   2020
            girls    40
            boys    <10
            total    47
            """,
        )
    )

    assert (found.kind, found.severity) == (Kind.RECOVERABLE, Severity.CERTAIN)
    assert found.title.en == "Boys, 2020: the hidden count follows from other figures and is exactly 7"
    assert found.cells == ("sex.boys.2020", "sex.girls.2020", "sex.total.2020")
    assert [line.en for line in found.derivation] == [
        "x = boys, 2020; printed: from 0 to 9.",
        "Total, 2020 is the total of its parts: 40 + x = 47.",
        "So x is exactly 7.",
    ]
    assert found.derivation[2].nl == "Dus x is precies 7."
    assert found.repair.en == "Hide “girls, 2020” as well, or round the totals that “boys, 2020” follows from."


def test_two_hidden_cells_in_every_row_and_column_keep_each_other() -> None:
    safe = drawn(
        "sex",
        """
               2020 2021 total
        girls   <10  <10    12
        boys    <10  <10    12
        total    12   12    24
        """,
    )

    assert leaks(safe)  # twelve of two cells under ten: each is at least three
    assert not leaks(
        drawn(
            "sex",
            """
                   2020  2021  total
            girls   0-99  0-99    60
            boys    0-99  0-99    60
            total     60    60   120
            """,
        )
    )


def test_table_of_the_same_whole_gives_a_hidden_cell_away() -> None:
    by_sex = drawn(
        "sex",
        """
               2020 2021
        girls    50   60
        boys     10   20
        """,
        total=140,
    )
    by_offence = drawn(
        "offence",
        """
               2020 2021 total
        rape     55   72   127
        other   <10  <10    13
        """,
        total=140,
    )

    found = leaks(together(by_sex, by_offence))

    assert [each.cells[0] for each in found] == ["offence.other.2020", "offence.other.2021"]
    assert [each.title.en.rpartition(" is ")[2] for each in found] == ["exactly 5", "exactly 8"]
    assert only_sizes(by_offence) == ["from 4 to 9", "from 4 to 9"]


def test_repair_that_would_not_help_is_not_advised() -> None:
    found = leaks(
        drawn(
            "sex",
            """
                   2020 2021 total
            girls    40   50    90
            boys    <10   60    67
            total    47  110   157
            """,
        )
    )

    assert found[0].repair.en.startswith("Round “total, 2020” or leave it out, and then try this again")


def test_rounded_totals_keep_a_cell_hidden() -> None:
    table = """
           2020
    girls    40
    boys    <10
    total    40
    """

    assert only_sizes(drawn("sex", table)) == ["exactly 0"]
    assert not leaks(drawn("sex", table, rounding="rounded to tens"))


def test_rounding_can_make_a_margin_tight() -> None:
    found = only_sizes(
        drawn(
            "sex",
            """
                   2020
            girls   <10
            boys    <10
            total    20
            """,
            rounding="rounded to tens",
        )
    )

    assert found == ["from 6 to 9", "from 6 to 9"]


def only_sizes(publication: Publication) -> list[str]:
    return [found.title.en.rpartition(" is ")[2] for found in leaks(publication)]


def test_class_is_narrowed_by_a_total() -> None:
    table = """
           2020
    north 10-20
    south 30-50
    total    41
    """

    assert only_sizes(drawn("place", table)) == ["from 10 to 11", "from 30 to 31"]


def test_count_that_is_not_known_follows_from_its_total() -> None:
    found = only(
        drawn(
            "centre",
            """
                   2020
            north     ?
            south    38
            total    61
            """,
        )
    )

    assert "printed as not known" in found.title.en
    assert found.title.en.endswith("exactly 23")


def test_total_is_hidden_and_its_parts_are_not() -> None:
    assert only_sizes(
        drawn(
            "sex",
            """
                   2020
            girls     4
            boys      3
            total   <10
            """,
        )
    ) == ["exactly 7"]


def test_percentage_with_a_decimal_over_a_known_base_gives_a_count_away() -> None:
    table = drawn(
        "sex",
        """
               2020
        boys    <10
        """,
    )
    base = said("base", "victims", 64)
    share = said(
        "share", "share of boys", "10.9", unit="percent", relation=Relation.SHARE,
        numerators=("sex.boys.2020",), denominators=("base",),
    )  # fmt: skip

    found = only(together(table, base, share))

    assert found.title.en.endswith("exactly 7")
    assert "share" in found.cells


def test_percentage_beside_a_hidden_count_uses_the_base_that_the_other_rows_show() -> None:
    counts = drawn(
        "n",
        """
               2020
        girls    80
        boys     70
        other   <10
        """,
        total=156,
    )
    shares = drawn(
        "n",
        """
               2020
        girls  51.3
        boys   44.9
        other   3.8
        """,
        unit="percent",
        counted="report",
    )
    shares = Publication("n", {}, dict(_renamed(shares)))

    found = leaks(together(counts, shares))

    assert found[0].title.en.endswith("exactly 6")


def _renamed(publication: Publication) -> list[tuple[str, Figure]]:
    return [(f"{name}.p", replace(each, id=f"{name}.p")) for name, each in publication.figures.items()]


def test_doubtful_totals_make_a_doubtful_finding() -> None:
    found = only(
        drawn(
            "centre",
            """
                   2020 2021
            north     ?   30
            south    38   38
            total    61   70
            """,
        )
    )

    assert found.severity is Severity.POSSIBLE
    assert found.derivation[-1].en.startswith("Whether it is true is not certain")


def test_former_edition_gives_a_hidden_cell_away() -> None:
    now = drawn(
        "sex",
        """
               2020 2021
        boys    <10   31
        """,
    )
    before = drawn(
        "sex",
        """
               2019 2020
        boys     12    8
        """,
        period="2019-2020",
    )

    assert not leaks(now)
    found = only(merged(now, [before]))
    assert found.severity is Severity.LIKELY
    assert found.cells == ("sex.boys.2020", "sex~1/sex.boys.2020")


def test_figures_that_contradict_each_other_are_named_and_left_out() -> None:
    by_sex = drawn(
        "sex",
        """
               2020 2021
        girls    50   60
        boys     10   20
        """,
        total=140,
    )
    by_offence = drawn(
        "offence",
        """
               2020 2021 total
        rape     75   52   127
        other   <10  <10    13
        """,
        total=140,
    )

    found = list(find_recoverable(together(by_sex, by_offence), AuditPolicy()))

    clashes = [each for each in found if each.rule == CLASH]
    assert [each.kind for each in clashes] == [Kind.INCONSISTENT] * len(clashes)
    assert {"sex.girls.2020", "offence.rape.2020"} <= set(clashes[0].cells)
    assert only_sizes(together(by_sex, by_offence)) == ["from 4 to 9", "from 4 to 9"]


def test_answers_that_may_overlap_are_not_subtracted() -> None:
    table = """
           2020
    girls    40
    boys    <10
    total    47
    """

    assert not leaks(drawn("forms", table, caveats="several answers possible"))


def test_nothing_hidden_is_nothing_recoverable() -> None:
    assert not list(
        find_recoverable(
            drawn(
                "sex",
                """
                       2020 2021 total
                girls    40   41    81
                boys     12   14    26
                total    52   55   107
                """,
            ),
            AuditPolicy(),
        )
    )


def test_hidden_cell_without_a_partner_is_its_total() -> None:
    assert only_sizes(drawn("sex", "2020\n girls <10\n total 7")) == ["exactly 7"]


def test_one_partner_that_is_a_class_is_not_enough() -> None:
    assert only_sizes(drawn("place", "2020\n north <10\n south 10-20\n total 27")) == ["from 7 to 9", "from 18 to 20"]
    assert not only_sizes(drawn("place", "2020\n north <10\n south 10-50\n total 35"))


def test_impossible_bounds_and_counts_are_no_knowledge() -> None:
    broken = drawn("place", "2020\n north 20-10\n south -3\n east 30\n total 40")

    assert not only_sizes(broken)


def test_percentage_of_growth_gives_a_count_away() -> None:
    table = drawn("sex", "2020 2021\n boys 40 0-99")
    growth = said(
        "g", "growth", 25, unit="percent_change", relation=Relation.CHANGE,
        numerators=("sex.boys.2021",), denominators=("sex.boys.2020",),
    )  # fmt: skip

    found = leaks(together(table, growth))

    assert [(each.severity, each.title.en.rpartition(" is ")[2]) for each in found] == [
        (Severity.CERTAIN, "exactly 50"),
    ]


def test_contradiction_with_an_earlier_edition_tells_both_numbers() -> None:
    now = drawn("sex", "2020 2021\n girls 40 50\n boys <10 31")
    before = drawn("sex", "2020 2019\n girls 40 30\n boys 25 40", period="2019-2020")

    clashes = [each for each in find_recoverable(merged(now, [before]), AuditPolicy()) if each.rule == CLASH]

    assert [line.en for line in clashes[0].derivation] == [
        "Boys, 2020 and boys, 2020 are the same count.",
        "Boys, 2020: 0-9 (in sex).",
        "Boys, 2020: 25 (in sex).",
    ]


def test_two_small_cells_with_a_larger_total_are_told_to_be_beyond_hiding() -> None:
    found = leaks(drawn("sex", "2020\n girls <10\n boys <10\n total 14"))

    assert len(found) == 2
    assert found[0].derivation[-1].en.startswith("Small counts whose total is not small cannot all be nought")


def test_percentage_of_a_rounded_total_is_to_be_left_out() -> None:
    counts = drawn("sex", "2020\n girls ?\n boys <10\n total 1200")
    share = said(
        "share", "share of boys", "0.4", unit="percent", relation=Relation.SHARE,
        numerators=("sex.boys.2020",), denominators=("sex.total.2020",),
    )  # fmt: skip

    repairs = {each.repair.en for each in leaks(together(counts, share))}

    assert repairs == {"Leave “share of boys” out, and then try this again: there may be another way."}
