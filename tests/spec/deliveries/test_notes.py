"""Notes.

A supplier can say something of a finding, with a note in the manifest. `inbeeld check` prints the lines to copy with
each finding that can be explained. The finding stays, and so does its severity: a note explains, it silences nothing.
"""

from tests.spec.worked import Worked

JUMP = """
    id = "year-jump"
    kind = "jump"
    label = { nl = "Verandert met hooguit de helft", en = "Changes by at most half" }
    value = "reports"
    along = "year"
    maximum = 50
    from_count = 30
"""
NATIONAL = "jaar;meldingen\n2019;10\n2020;20\n2021;40"
TOLD = """
    **warning** national.csv, row 4, column meldingen: Reports, 2021: from 20 to 40, 100% up. Is that right?
    *Check the figure. If it is right, say so in manifest.toml.*
"""


def test_a_note_stands_with_its_finding(example: Worked) -> None:
    """A note stands with its finding.

    A warning with a note counts as explained. The role says who speaks, never a name.
    """
    note = """
        [[note]]
        finding = "year-jump"
        file = "national.csv"
        where = "row 4, column meldingen"
        found = "40"
        words = { nl = "In 2021 is een tweede meldpunt geopend.", en = "A second office opened in 2021." }
        by = "data-steward"
    """
    checked = example.delivers({"national": NATIONAL}, JUMP, note)
    example.finds(checked, f"{TOLD.rstrip()} Note (data steward): A second office opened in 2021.")


def test_words_in_one_language_are_shown_in_both(example: Worked) -> None:
    """Words in one language are shown in both, and it is said which language they are in.

    The place may be written in Dutch or in English, as the check prints it.
    """
    note = """
        [[note]]
        finding = "year-jump"
        file = "national.csv"
        where = "rij 4, kolom meldingen"
        found = "40"
        words = { nl = "In 2021 is een tweede meldpunt geopend." }
        by = "analyst"
    """
    checked = example.delivers({"national": NATIONAL}, JUMP, note)
    example.finds(checked, f"{TOLD.rstrip()} Note (analyst, in Dutch): In 2021 is een tweede meldpunt geopend.")


def test_a_note_on_another_figure_is_told(example: Worked) -> None:
    """A note that fits no finding is told: here the figure was corrected after the note was written."""
    note = """
        [[note]]
        finding = "year-jump"
        file = "national.csv"
        where = "row 4, column meldingen"
        found = "44"
        words = { nl = "In 2021 is een tweede meldpunt geopend.", en = "A second office opened in 2021." }
        by = "data-steward"
    """
    checked = example.delivers({"national": NATIONAL}, JUMP, note)
    example.finds(
        checked,
        f"""
        **warning** manifest.toml: Note 1 is about no finding: year-jump, national.csv, row 4, column meldingen, 44.
        *Remove it, or copy what the check prints with the finding: finding, file, where and found.*
        {TOLD.strip()}
        """,
    )
