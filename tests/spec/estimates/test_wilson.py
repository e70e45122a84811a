"""The interval around a share.

The Wilson score interval at 95 %, without continuity correction. Unlike the plain normal interval it stays between 0
and 100 %, and is sensible for small numbers.
"""

from inbeeld.statistics import wilson_interval
from tests.spec.worked import Worked


def interval(part: int, base: int) -> str:
    """A share with its interval, in percentages."""
    low, high = wilson_interval(part, base)
    return f"{part} of {base}: {100 * part / base:.1f} % ({100 * low:.1f}-{100 * high:.1f})"


def test_more_cases_give_a_narrower_interval(example: Worked) -> None:
    """The more cases, the narrower the interval."""
    example.lists(
        [interval(3, 10), interval(30, 100), interval(300, 1000)],
        """
        3 of 10: 30.0 % (10.8-60.3)
        30 of 100: 30.0 % (21.9-39.6)
        300 of 1000: 30.0 % (27.2-32.9)
        """,
        lead="For example:",
    )


def test_the_interval_stays_between_none_and_all(example: Worked) -> None:
    """None and all have an interval too."""
    example.lists(
        [interval(0, 20), interval(20, 20)],
        """
        0 of 20: 0.0 % (0.0-16.1)
        20 of 20: 100.0 % (83.9-100.0)
        """,
        lead="For example:",
    )
