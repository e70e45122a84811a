import numpy as np
import pyarrow.compute as pc  # type: ignore[import-untyped]  # it ships no types

from synthetic.identifiers import CAPACITY, identifiers


def passes_the_eleven_test(number: str) -> bool:
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return sum(int(digit) * weight for digit, weight in zip(number, weights, strict=True)) % 11 == 0


def test_the_test_knows_a_number_that_passes() -> None:
    assert passes_the_eleven_test("111222333")
    assert not passes_the_eleven_test("111222334")


def test_no_identifier_passes_the_eleven_test() -> None:
    persons = np.concatenate([np.arange(0, CAPACITY, 811_811), np.arange(3000)])
    numbers = identifiers(persons, seed=3).to_pylist()
    assert all(len(number) == 9 and number.isdigit() for number in numbers)
    assert not any(map(passes_the_eleven_test, numbers))


def test_no_two_persons_share_an_identifier() -> None:
    persons = np.concatenate([np.arange(start, start + 50_000) for start in range(0, CAPACITY, 90_000_000)])
    assert len(set(identifiers(persons, seed=12).to_pylist())) == persons.size


def test_the_word_for_no_identifier_is_never_given() -> None:
    last_digits = np.arange(9) * 10**7
    # the one person in ten million whose first eight digits would be nines
    nines = next(place for place in range(0, 10**7, 10**6) for place in _with_prefix("99999999", place, seed=5))
    assert "999999999" not in identifiers(nines + last_digits, seed=5).to_pylist()


def _with_prefix(prefix: str, start: int, seed: int) -> list[int]:
    persons = np.arange(start, start + 10**6)
    found = pc.starts_with(identifiers(persons, seed), prefix)
    return [int(place) for place in persons[found.to_numpy(zero_copy_only=False)]]


def test_a_person_without_a_number_has_no_identifier() -> None:
    assert identifiers(np.array([-1, 4]), seed=1).is_null().to_pylist() == [True, False]
