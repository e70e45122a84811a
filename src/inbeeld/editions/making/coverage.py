"""What years and days registers tell of, and whether those are the years that are counted in them.

A year that nobody delivered is no year without victims: to count in it is refused.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from inbeeld.cohorts import Rules
from inbeeld.errors import EditionError
from inbeeld.indicators import Chapter
from inbeeld.registers import RegisterManifest
from inbeeld.vocabulary import Period

Manifests = Mapping[str, RegisterManifest]


def data_end(registers: Iterable[str], manifests: Manifests) -> date:
    """The last day that all of these registers tell of: the end of the last year that each of them is about."""
    return date(min(Period.parse(manifests[name].period).last for name in registers), 12, 31)


def require_years(chapters: Mapping[str, Chapter], manifests: Manifests, rules: Rules) -> None:
    """Make sure that every register tells of the years that sources, each with its chapter, count in it.

    Raises:
        EditionError: naming all that do not.
    """
    lacking = [line for source, chapter in chapters.items() for line in _lacking(source, chapter, manifests, rules)]
    if lacking:
        advice = "Deliver these years as well, or count others: definitions/counting.toml says which."
        raise EditionError("\n".join([*lacking, advice]))


def _lacking(source: str, chapter: Chapter, manifests: Manifests, rules: Rules) -> Iterator[str]:
    for register, years in chapter.spans(rules).items():
        there = Period.parse(manifests[register].period)
        if years.first < there.first or years.last > there.last:
            wanted, day = Period(years.first, years.last).label, manifests[register].reference_date
            yield f"{source} counts in {wanted} of {register}, and its delivery of {day} tells of {there.label}."
