"""Rules.

A contract says what must hold in a delivery. A rule is an error if the figures contradict each other, and a warning if
somebody should look. All kinds of rules and their keys are listed under *Rules of a contract*.
"""

from tests.spec.worked import Worked

ADDS_UP = """
    id = "sexes-add-up"
    kind = "adds-up"
    label = { nl = "De delen tellen op tot het totaal", en = "The parts add up to the total" }
    value = "reports"
    over = "sex"
"""
BY_SEX = """
    jaar;geslacht;meldingen
    2020;meisjes;40
    2020;jongens;8
    2020;totaal;50
"""


def test_parts_add_up_to_their_total(example: Worked) -> None:
    """Parts add up to their total (`adds-up`)."""
    checked = example.delivers({"by_sex": BY_SEX}, ADDS_UP)
    example.finds(
        checked,
        "**error** by_sex.csv, row 4, column meldingen: Reports, 2020: the total is 50, but the parts (Sex) add up to "
        "48. *Correct the figure that is wrong, or explain the difference in manifest.toml.*",
    )


def test_a_difference_within_the_tolerance_is_let_pass(example: Worked) -> None:
    """A difference within the tolerance is let pass.

    For parts that the supplier calculated from rounded percentages.
    """
    checked = example.delivers({"by_sex": BY_SEX}, f"{ADDS_UP}    tolerance = 2\n")
    example.finds(checked, "")


def test_a_total_with_a_hidden_part_is_not_judged_by_it(example: Worked) -> None:
    """A hidden part leaves room: only what cannot be is reported.

    The hidden count is 0 to 9, so a total of 40 to 49 is possible.
    """
    files = {"by_sex": "jaar;geslacht;meldingen\n2020;meisjes;40\n2020;jongens;<10\n2020;totaal;49"}
    example.finds(example.delivers(files, ADDS_UP), "")


def test_tables_agree_with_each_other(example: Worked) -> None:
    """Tables agree with each other (`agrees-with`)."""
    checked = example.delivers(
        {
            "by_sex": "jaar;geslacht;meldingen\n2020;totaal;48\n2021;totaal;60",
            "national": "jaar;meldingen\n2020;50\n2021;60",
        },
        """
        id = "agrees-with-national"
        kind = "agrees-with"
        label = { nl = "Gelijk aan het landelijke cijfer", en = "Equal to the national figure" }
        value = "reports"
        where = { sex = "total" }
        on = ["year"]
        other = { table = "national", value = "reports" }
        """,
    )
    example.finds(
        checked,
        "**error** by_sex.csv, row 2, column meldingen: Reports, Total, 2020: 48 here, but 50 in the table 'Reports'. "
        "*Correct the figure that is wrong, or explain the difference in manifest.toml.*",
    )


def test_shares_follow_from_counts(example: Worked) -> None:
    """The share of the total follows from the parts (`share-matches-count`).

    Meisjes: 40 ÷ 40 % = 100. Jongens: 10 ÷ 20 % = 50. Together (40 + 10) ÷ (100 + 50) = 33.3 %, not 30 %.
    """
    checked = example.delivers(
        {
            "by_sex": """
                jaar;geslacht;meldingen;aandeel
                2020;meisjes;40;40,0
                2020;jongens;10;20,0
                2020;totaal;50;30,0
            """
        },
        """
        id = "share-matches-count"
        kind = "share-matches-count"
        label = { nl = "Het aandeel past bij de aantallen", en = "The share fits the counts" }
        count = "reports"
        share = "share"
        over = "sex"
        """,
    )
    example.finds(
        checked,
        "**error** by_sex.csv, row 4, column aandeel: Share, 2020, Total: the percentage of the total is 30, but 33.3 "
        "follows from its parts. *Calculate the percentage from the counts, not as an average of percentages.*",
    )


JUMP = """
    id = "year-jump"
    kind = "jump"
    label = { nl = "Verandert met hooguit de helft", en = "Changes by at most half" }
    value = "reports"
    along = "year"
    maximum = 50
    from_count = 30
"""


def test_a_jump_asks_for_a_look(example: Worked) -> None:
    """A jump asks for a look (`jump`).

    Small numbers jump by chance: where both counts are under ``from_count`` nothing is said.
    """
    checked = example.delivers({"national": "jaar;meldingen\n2019;10\n2020;20\n2021;40"}, JUMP)
    example.finds(
        checked,
        """
        **warning** national.csv, row 4, column meldingen: Reports, 2021: from 20 to 40, 100% up. Is that right?
        *Check the figure. If it is right, say so in manifest.toml.*
        """,
    )


def test_a_jump_across_a_break_is_no_surprise(example: Worked) -> None:
    """A jump across a break of method is no surprise.

    In this contract the method changed on 2019-01-01.
    """
    example.finds(example.delivers({"national": "jaar;meldingen\n2018;50\n2019;100"}, JUMP), "")


def test_a_hidden_count_is_not_given_away_by_another_table(example: Worked) -> None:
    """A hidden count is not given away by another table (`hidden-derivable`).

    44 in all, 40 of them girls: the boys are known. The finding names the cell and never its value.
    """
    checked = example.delivers(
        {
            "by_sex": "jaar;geslacht;meldingen\n2020;meisjes;40\n2020;jongens;<10",
            "national": "jaar;meldingen\n2020;44",
        },
        """
        id = "nothing-given-away"
        kind = "hidden-derivable"
        label = { nl = "Niets valt terug te rekenen", en = "Nothing can be calculated back" }
        value = "reports"
        on = ["year"]
        other = { table = "national", value = "reports" }
        """,
    )
    example.finds(
        checked,
        "**error** by_sex.csv, row 3, column meldingen: The hidden figures of Boys (2020) can be calculated back from "
        "the table 'Reports'. *Hide a second figure of the same sum too, or round the totals.*",
    )


def test_no_row_is_left_out(example: Worked) -> None:
    """No row is left out (`complete`).

    A row that is not there is not a zero: nobody can tell whether it was forgotten.
    """
    checked = example.delivers(
        {
            "by_sex": """
                jaar;geslacht;meldingen
                2020;meisjes;40
                2020;totaal;48
                2021;meisjes;30
                2021;jongens;20
                2021;totaal;50
            """
        },
        """
        id = "sexes-complete"
        kind = "complete"
        label = { nl = "Elke groep is geleverd", en = "Every group is delivered" }
        value = "reports"
        over = "sex"
        """,
    )
    example.finds(
        checked,
        "**error** by_sex.csv: Reports, 2020, Boys: this row is missing. *Send the row; write a zero if there were "
        "none, and a sign only if that was agreed.*",
    )
