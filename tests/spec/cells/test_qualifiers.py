"""Qualifiers.

A source may print *almost 40 %* or *at least 30 %*. The word stays with the number, and says what may be done with it.
"""

from inbeeld.disclosure import protect
from inbeeld.errors import NotComparable, ProseError
from inbeeld.tables import Cell, change, share, sum_cells
from inbeeld.vocabulary import Qualifier
from tests.drawn import cell, drawn, sign
from tests.spec.prose.test_texts import AS_DELIVERED, prose, written
from tests.spec.worked import Worked


def test_each_word_leaves_some_numbers_possible(example: Worked) -> None:
    """What each word leaves possible.

    *About* is read as within a tenth, *almost* and *over* as within a quarter on the side that they name. The others
    name one side only.
    """
    example.lists(
        (f"{word} 40: {low:g} to {high:g}" for word in Qualifier for low, high in [word.possible(40)]),
        """
        about 40: 36 to 44
        almost 40: 30 to 40
        over 40: 40 to 50
        at-least 40: 40 to inf
        at-most 40: 0 to 40
        more-than 40: 40 to inf
        less-than 40: 0 to 40
        """,
        lead="A true number that was printed as 40 can be:",
    )


def test_the_word_is_printed_and_protected_with_its_number(example: Worked) -> None:
    """The word goes with its number; a number that is hidden has none."""
    table = example.given("kind | reports\na | almost 40\nb | at-least 30")
    [safe] = protect([table], AS_DELIVERED)
    example.gives(safe, "kind | reports\na | almost 40\nb | at-least 30", lead="published as it was delivered:")


def test_a_sum_with_such_a_part_is_an_estimate(example: Worked) -> None:
    """A sum with such a part is an estimate."""
    example.says(sign(sum_cells((cell("almost 40"), cell("5")))), "~45", lead="almost 40 + 5 =")


def test_a_share_keeps_or_turns_the_word(example: Worked) -> None:
    """A share keeps the word of its part, and turns that of its whole. Of two words nothing follows."""
    drawings = ("almost 40 | 80", "40 | almost 80", "almost 40 | over 80")
    example.lists(
        (f"{drawing.replace(' | ', ' of ')}: {sign(_share_of(drawing))}" for drawing in drawings),
        "almost 40 of 80: almost =50\n40 of almost 80: over =50\nalmost 40 of over 80: ~50",
        lead="As a percentage:",
    )


def _share_of(drawing: str) -> Cell:
    part, whole = drawing.split(" | ")
    return share(drawn(f"kind | reports\na | {part}\nb | 1\ntotal | {whole}"), {"kind": "a"}, {})


def test_no_change_is_calculated(example: Worked) -> None:
    """No change is calculated with such a number."""
    table = example.given("year | reports\n2020 | almost 40\n2021 | 50")
    message = (
        "Cannot calculate a change with drawn: its number was published as 'almost 40'. Print the numbers beside each "
        "other instead."
    )
    example.refuses(lambda: change(table, "2020", "2021"), NotComparable, message)


def test_a_text_says_the_word(example: Worked) -> None:
    """A text says the word with the number."""
    table = example.given("kind | reports\na | almost 40\nb | 60\ntotal | 100")
    calls = [
        '{{ n("reports", kind="a") }}',
        '{{ share_words("reports", kind="a") }}',
        '{{ rest("reports", kind="a") }}',
    ]
    example.lists(
        written(table, calls, "nl"),
        f"`{calls[0]}` → bijna 40\n`{calls[1]}` → bijna vier op de tien\n`{calls[2]}` → ruim 60%",
        lead="in Dutch:",
    )


def test_only_a_certain_order_may_be_claimed(example: Worked) -> None:
    """Only an order that is certain may be claimed."""
    table = example.given("kind | reports\na | almost 40\nb | at-least 30\nc | 17")
    text = '{{ claim(value("reports", kind="a") > value("reports", kind="c")) }}So it is.'
    example.lists(written(table, [text]), f"`{text}` → So it is.", lead="this holds, for almost 40 is 30 or more:")
    other = example.shows(
        "and this text:", '{{ claim(value("reports", kind="a") > value("reports", kind="b")) }}'
    ).strip()
    example.refuses(
        lambda: prose(table).line(other, where="police.md"),
        ProseError,
        "police.md, line 1: 'almost 40' and 'at-least 30' may be in either order: take the comparison out, or say it "
        "as it was printed.",
    )
