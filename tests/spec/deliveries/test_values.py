"""What suppliers write.

A value is read if it can be read in one way only. Nothing is guessed: what is not clear goes back with a suggestion.
"""

from tests.spec.small_delivery import kept
from tests.spec.worked import Worked

FILE = """
    jaar;geslacht;meldingen
    2017;Meisjes;1234
    2018;V;12o
    2019;jongetjes;12
    2020;M;1.234
    2021;jongens;-3
    2023;jongens;3
    2021;totaal;<10
    2020;totaal;
"""


def test_each_fault_is_told_with_its_place(example: Worked) -> None:
    """Each fault is told with its place and what to do.

    All faults of a delivery are told at once.
    """
    checked = example.delivers({"by_sex": FILE})
    example.finds(
        checked,
        """
        **error** by_sex.csv, row 3, column meldingen: "12o" is not a whole number. *Did you mean 120?*
        **error** by_sex.csv, row 4, column geslacht: "jongetjes" is not in the list 'Sex'. *Did you mean Jongens?*
        **error** by_sex.csv, row 5, column meldingen: "1.234" is not clear: its mark can separate
        thousands or decimals. *Write whole numbers without a point or comma.*
        **error** by_sex.csv, row 6, column meldingen: -3 is negative; a count is zero or more. *Write the right count.*
        **error** by_sex.csv, row 7, column jaar: 2023 is outside the delivery's period 2017-2021.
        *Correct the year, or the period in the manifest.*
        **error** by_sex.csv, row 9, column meldingen: A value is missing here. *Write a whole number or <10.*
        """,
    )


def test_good_rows_are_kept(example: Worked) -> None:
    """Good rows are kept, with their row in the file.

    ``Meisjes`` is found in the code list; ``<10`` is a hidden count, not a number.
    """
    checked = example.delivers({"by_sex": FILE})
    example.lists(kept(checked), "row 2: 2017, girls, reports 1234\nrow 8: 2021, total, reports <10", lead="kept are:")


def test_faulty_rows_go_to_quarantine(example: Worked) -> None:
    """Faulty rows go to quarantine as they were delivered."""
    checked = example.delivers({"by_sex": FILE})
    example.lists(
        (f"row {row.place.row}: {';'.join(row.values)} ({', '.join(row.reasons)})" for row in checked.quarantine),
        """
        row 3: 2018;V;12o (count-text)
        row 4: 2019;jongetjes;12 (code-unknown)
        row 5: 2020;M;1.234 (count-unclear)
        row 6: 2021;jongens;-3 (count-negative)
        row 7: 2023;jongens;3 (year-outside-period)
        row 9: 2020;totaal; (value-empty)
        """,
        lead="in quarantine are:",
    )
