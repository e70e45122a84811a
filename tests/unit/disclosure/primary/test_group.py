"""Everybody in a group shares a trait: seen in tables, in percentages, and in neither when it is nobody's trait."""

from inbeeld.disclosure.primary import Beside, Contributors
from inbeeld.tables import Key
from tests.unit.disclosure.making import named
from tests.unit.disclosure.primary.judging import caught, shares

TABLE = named(
    "places",
    """
    place | online | physical | total
    east  |     50 |        0 |    50
    west  |     45 |        5 |    50
    north |     40 |       30 |    70
    total |    135 |       35 |   170
    """,
    across="form",
)


def test_a_category_that_holds_a_whole_group_is_caught() -> None:
    assert caught(TABLE, group="all")["group"] == ["east online"]


def test_all_but_fewer_than_the_minimum_is_caught_too() -> None:
    # west: 5 are not online, fewer than 10; and 5 of all that are physical are not in the north
    assert sorted(caught(TABLE, group="all-but-few")["group"]) == ["east online", "north physical", "west online"]


def test_it_is_not_looked_at_unless_the_policy_asks() -> None:
    assert "group" not in caught(TABLE)


def test_without_a_row_for_the_total_the_parts_are_the_group() -> None:
    table = named("places", "place | online | physical\neast | 50 | 0\nwest | 45 | 15\nnorth | 20 | 20", across="form")
    assert caught(table, group="all")["group"] == ["east online"]


def test_years_and_the_unknown_tell_no_trait() -> None:
    years = named("years", "year | reports\n2020 | 50\n2021 | 0\ntotal | 50")
    unknown = named("sex", "sex | reports\ngirls | 0\nunknown | 50\ntotal | 50")
    assert "group" not in caught(years, group="all")
    assert "group" not in caught(unknown, group="all")


def test_a_group_whose_total_is_not_known_is_not_judged() -> None:
    table = named("places", "form | reports\nonline | 50\nphysical | 0\ntotal | ?")
    assert "group" not in caught(table, group="all")


def test_persons_are_compared_where_the_policy_counts_persons() -> None:
    table = named("places", "form | reports\nonline | 60\nphysical | 40\ntotal | 100")
    behind: dict[Key, Contributors] = {
        ("online",): Contributors(30),
        ("physical",): Contributors(12),
        ("total",): Contributors(31),
    }
    # 60 of 100 reports, but all but one of the persons
    assert caught(table, Beside(behind), group="all-but-few", counts="persons") == {"group": ["online"]}


def test_a_percentage_near_all_of_its_base_is_caught() -> None:
    table = shares((200, 200), (191, 200), (190, 200))
    assert caught(table, group="all")["group"] == ["a"]
    assert caught(table, group="all-but-few")["group"] == ["a", "b"]
