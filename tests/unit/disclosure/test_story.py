"""What docs/explanation/story-of-a-leak.md says is so: its tables are audited and protected here."""

from fractions import Fraction
from math import floor

import numpy as np
import pytest
from scipy.optimize import Bounds, LinearConstraint, milp

from inbeeld.auditing import Finding, audit_publication
from inbeeld.disclosure import SafeTable
from inbeeld.disclosure.rounding import round_half_up
from tests.unit.disclosure.making import lines, printed
from tests.unit.disclosure.story import TRUE, Scene, protected, protected_scene, scenes
from tests.unit.disclosure.story_pictures import FOLDER, pictures, svg

PAGE = FOLDER.parent / "story-of-a-leak.md"
HIDDEN_ONE = "now.South.boys"
DISTRICTS = ("North", "East", "South", "West")
SEXES = ("girls", "boys")


def found(scene: Scene) -> dict[str, Finding]:
    """What the audit finds, by the first figure of each finding."""
    report = audit_publication(scene.printed, earlier=scene.earlier)
    return {each.cells[0]: each for each in report.findings}


def derivation(finding: Finding) -> list[str]:
    """The arithmetic of a finding."""
    return [line.en for line in finding.derivation]


class TestPrinting:
    @pytest.mark.parametrize("name", ["hidden", "total-hidden"])
    def test_what_is_hidden_is_safe_by_itself(self, name: str) -> None:
        assert found(scenes()[name]) == {}

    @pytest.mark.parametrize("name", ["row-totals", "column-totals", "percentage", "earlier"])
    def test_each_way_gives_the_hidden_count_away(self, name: str) -> None:
        leak = found(scenes()[name])[HIDDEN_ONE]
        assert leak.title.en == "South, boys: the hidden count follows from other figures and is exactly 3"

    def test_the_page_shows_what_the_audit_says_of_the_total(self) -> None:
        leak = found(scenes()["row-totals"])[HIDDEN_ONE]
        assert all(line in PAGE.read_text(encoding="utf-8") for line in (leak.title.en, *derivation(leak)))
        assert leak.repair.en in PAGE.read_text(encoding="utf-8")

    def test_only_three_boys_give_this_percentage_under_any_rounding(self) -> None:
        shares = {boys: Fraction(100 * 18, 18 + boys) for boys in range(10)}
        assert [round_half_up(shares[boys]) for boys in (2, 3, 4)] == [90, 86, 82]
        assert [boys for boys, share in shares.items() if floor(share) <= 86 <= floor(share) + 1] == [3]

    def test_a_sentence_tells_of_the_others(self) -> None:
        told = found(scenes()["sentence"])["t.part"]
        assert derivation(told) == ["Reports from South: 21; 21 − 18 = 3."]

    def test_neither_edition_gives_it_away_by_itself(self) -> None:
        both = scenes()["earlier"]
        assert found(Scene(both.printed)) == {}
        assert found(Scene(both.earlier[0])) == {}


class TestProtection:
    def test_three_more_cells_are_hidden(self) -> None:
        expected = """
            district | girls | boys | total
            North | 48 | 31 | 79
            East | x | x | 58
            South | x | <10 | 21
            West | 25 | 14 | 39
            total | 127 | 70 | 197
        """
        assert printed(protected(rounded=False)) == lines(expected)
        assert printed(protected(rounded=False, with_earlier=True)) == lines(expected)

    def test_rounding_alone_hides_one_cell_without_an_earlier_edition(self) -> None:
        assert hidden(protected(rounded=True)) == {("South", "boys")}

    def test_the_earlier_edition_costs_one_more_cell(self) -> None:
        assert hidden(protected(rounded=True, with_earlier=True)) == {("South", "boys"), ("South", "girls")}

    @pytest.mark.parametrize("rounded", [False, True])
    def test_the_audit_finds_nothing_beside_the_earlier_edition(self, rounded: bool) -> None:
        assert found(protected_scene(rounded=rounded)) == {}

    @pytest.mark.parametrize("rounded", [False, True])
    def test_every_number_from_nought_to_nine_stays_possible(self, rounded: bool) -> None:
        safe = protected(rounded=rounded, with_earlier=True)
        assert possible(safe, 10 if rounded else 1) == list(range(10))

    @pytest.mark.parametrize(("partner", "left"), [("North", 10), ("East", 10), ("West", 8)])
    def test_a_partner_must_leave_ten_numbers_possible(self, partner: str, left: int) -> None:
        boys, partners = counts()["South", "boys"] + counts()[partner, "boys"], counts()[partner, "total"]
        # what is hidden for the sake of others is known to be no small number
        fits = [n for n in range(10) if boys - n >= 10 and 21 - n >= 10 and partners - (boys - n) >= 10]
        assert len(fits) == left

    def test_without_the_extra_cell_seven_numbers_would_be_left(self) -> None:
        safe = protected(rounded=True)
        assert possible(safe, 10) == list(range(7))


class TestPage:
    @pytest.mark.parametrize("name", sorted(pictures()))
    def test_the_pictures_are_those_of_the_tables(self, name: str) -> None:
        """If not: python -m tests.unit.disclosure.story_pictures"""
        assert (FOLDER / f"{name}.svg").read_text(encoding="utf-8") == svg(pictures()[name])

    def test_it_shows_every_picture(self) -> None:
        text = PAGE.read_text(encoding="utf-8")
        assert [f"images/{name}.svg" for name in pictures() if f"images/{name}.svg" not in text] == []


def hidden(safe: SafeTable) -> set[tuple[str, ...]]:
    """The cells without a number."""
    return {key for key, cell in safe.cells.items() if cell.is_hidden}


def possible(safe: SafeTable, multiple: int) -> list[int]:
    """The counts of boys in South that fit the table and the exact totals of last year's edition.

    Worked out here once more, from the printed table and nothing of the product: whole counts, none negative, that
    round to what is printed. A hidden number under ten is 0 to 9, any other at least 10.
    """
    places = [(district, sex) for district in DISTRICTS for sex in SEXES]
    rows, low, high = [], [], []
    for key, cell in safe.cells.items():
        rows.append([(key[0] in (place[0], "total")) * (key[1] in (place[1], "total")) for place in places])
        lower, upper = _told(cell.value, multiple, is_small=key == ("South", "boys"))
        low.append(lower)
        high.append(upper)
    for district, total in zip(DISTRICTS, (79, 58, 21, 39), strict=True):
        rows.append([int(place[0] == district) for place in places])
        low.append(total)
        high.append(total)
    rule = LinearConstraint(np.array(rows), np.array(low), np.array(high))
    secret = places.index(("South", "boys"))
    return [count for count in range(30) if _fits(rule, secret, count)]


def _told(value: float | None, multiple: int, *, is_small: bool) -> tuple[float, float]:
    if value is None:
        return (0, 9) if is_small else (10, np.inf)
    return max(10, value - multiple // 2), value + (multiple - 1) // 2


def _fits(rule: LinearConstraint, secret: int, count: int) -> bool:
    lowest, highest = np.zeros(8), np.full(8, np.inf)
    lowest[secret] = highest[secret] = count
    return bool(
        milp(np.zeros(8), constraints=rule, integrality=np.ones(8, dtype=int), bounds=Bounds(lowest, highest)).success
    )


def counts() -> dict[tuple[str, str], int]:
    """The true table."""
    (_, *heads), *rows = [[word.strip() for word in line.split("|")] for line in TRUE.strip().splitlines()]
    return {(name, head): int(cell) for name, *cells in rows for head, cell in zip(heads, cells, strict=True)}


def test_the_true_table_adds_up() -> None:
    true = counts()
    assert all(true[place, "total"] == true[place, "girls"] + true[place, "boys"] for place in (*DISTRICTS, "total"))
    assert all(true["total", sex] == sum(true[district, sex] for district in DISTRICTS) for sex in SEXES)
