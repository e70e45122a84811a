"""Cell keys: the same records, the same noise, wherever and whenever they are counted."""

import hashlib
import hmac
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inbeeld.declarations import ResolvedNoise, ResolvedPolicy
from inbeeld.disclosure.rounding.cellkeys import PARTS, CellKeys, cell_key, counts_behind, perturb, record_key
from inbeeld.errors import DisclosureError
from inbeeld.tables import Cell, Key, Statistic, Status, Table
from tests.unit.disclosure.making import WORDING, named

SECRET = b"a secret of thirty-two bytes, or more"
NOISE = ResolvedNoise(largest=3, variance=1.05, blocked=1)
NOISY = ResolvedPolicy(id="noisy", kind="cell-key", noise=NOISE, wording=WORDING)
KEYS = st.lists(st.integers(0, PARTS - 1), max_size=20)
PEOPLE = [f"person-{number}" for number in range(500)]


def keys_of(people: list[str]) -> int:
    return cell_key(record_key(person, SECRET) for person in people)


def table_of(name: str, groups: dict[str, list[str]]) -> tuple[Table, dict[Key, CellKeys]]:
    """A table that counts people by group, with their total, and the keys of its cells."""
    rows = "\n".join(f"{group} | {len(people)}" for group, people in groups.items())
    everybody = [person for people in groups.values() for person in people]
    table = named(name, f"group | persons\n{rows}\ntotal | {len(everybody)}")
    cells: dict[Key, CellKeys] = {(group,): CellKeys(keys_of(people)) for group, people in groups.items()}
    return table, {**cells, ("total",): CellKeys(keys_of(everybody))}


def published(name: str, groups: dict[str, list[str]]) -> dict[str, int]:
    table, keys = table_of(name, groups)
    return {code: int(cell.number) for (code,), cell in perturb(table, NOISY, keys).cells.items()}


def split(by: Callable[[int], str]) -> dict[str, list[str]]:
    groups: dict[str, list[str]] = {}
    for number, person in enumerate(PEOPLE):
        groups.setdefault(by(number), []).append(person)
    return groups


def test_a_record_key_is_made_of_the_pseudonym_and_the_secret() -> None:
    full = hmac.new(SECRET, b"person-1", hashlib.sha256).hexdigest()
    assert record_key("person-1", SECRET) == int(full[:16], 16)
    assert record_key("person-1", SECRET) != record_key("person-1", SECRET + b"!")


def test_a_short_secret_is_refused() -> None:
    with pytest.raises(DisclosureError, match="needs at least 32"):
        record_key("person-1", b"short")


@given(KEYS, KEYS)
def test_the_key_of_a_total_is_that_of_its_parts_in_any_order(one: list[int], other: list[int]) -> None:
    whole = cell_key([*one, *other])
    assert 0 <= whole < PARTS
    assert whole == cell_key([*reversed(other), *one]) == cell_key([cell_key(one), cell_key(other)])


def test_the_same_records_have_the_same_noise_in_every_table_and_edition() -> None:
    halves = published("halves", split(lambda number: "first" if number < 250 else "second"))
    former = published("former", {"second": PEOPLE[250:], "first": list(reversed(PEOPLE[:250]))})
    by_tens = published("tens", split(lambda number: f"g{number // 25:02}"))
    assert halves == former
    assert halves["total"] == by_tens["total"]


def test_published_counts_are_unbiased_and_differ_no_more_than_asked() -> None:
    true = split(lambda number: f"g{number // 2 % 125:03}")
    found = published("many", true)
    noise = np.array([found[group] - len(people) for group, people in true.items()])
    assert np.abs(noise).max() <= NOISE.largest
    assert abs(noise.mean()) < 3 * (NOISE.variance / len(noise)) ** 0.5  # three standard errors
    assert all(number == 0 or number > NOISE.blocked for number in found.values())


def test_a_zero_stays_and_what_has_no_number_too() -> None:
    table = named("signs", "kind | persons\na | 0\nb | ?\nc | <10")
    found = perturb(table, NOISY, {("a",): CellKeys(PARTS - 1)})
    assert found.cells["a",] == Cell(0)
    assert found.cells["b",].status is Status.UNKNOWN
    assert found.cells["c",] == Cell(None, Status.HIDDEN)


def test_nothing_of_the_true_number_remains() -> None:
    table = named("one", "kind | persons\na | 12")
    cells: dict[Key, Cell] = {("a",): replace(table.cells["a",], lower=12, upper=12)}
    found = perturb(table.with_cells(cells), NOISY, {("a",): CellKeys(PARTS - 1)})
    assert found.cells["a",] == Cell(15)


def test_a_percentage_is_taken_of_counts_with_noise() -> None:
    share = Cell(50.0, Status.DERIVED, numerator=10, base=20)
    table = replace(named("one", "kind | share\na | 1"), statistic=Statistic.SHARE, cells={("a",): share})
    found = perturb(table, NOISY, {("a",): CellKeys(0, PARTS - 1)}).cells["a",]
    assert (found.numerator, found.base, found.value) == (7, 23, 30.0)  # 7 of 23 is 30.4 %


@pytest.mark.parametrize(
    ("statistic", "keys", "words"),
    [
        (Statistic.COUNT, {}, "keys of its records were not given"),
        (Statistic.NUMBER, {("a",): CellKeys(0)}, "noise by cell keys is for counts"),
        (Statistic.SHARE, {("a",): CellKeys(0)}, "keys of its records were not given"),
    ],
)
def test_what_cannot_get_noise_is_refused(statistic: Statistic, keys: dict[object, object], words: str) -> None:
    table = replace(named("one", "kind | persons\na | 12"), statistic=statistic)
    with pytest.raises(DisclosureError, match=words):
        perturb(table, NOISY, keys)  # type: ignore[arg-type]


def test_a_policy_without_noise_is_refused() -> None:
    with pytest.raises(DisclosureError, match="has no noise"):
        perturb(named("one", "kind | persons\na | 12"), NOISY.model_copy(update={"noise": None}), {})


def test_an_outsider_knows_a_published_count_to_within_the_noise() -> None:
    assert counts_behind(20, NOISE) == (17, 23)
    assert counts_behind(0, NOISE) == (0, 3)
    with pytest.raises(DisclosureError, match="No count is published as 1"):
        counts_behind(1, NOISE)
