"""The key above a chart: only what labels at the marks cannot say."""

from collections.abc import Sequence

from inbeeld.publication.charts import wording
from inbeeld.publication.charts.reading import Point, Reading
from inbeeld.publication.drawing import KeyEntry
from inbeeld.publication.numbers import format_number
from inbeeld.tables import Number, Status


def status_keys(reading: Reading, points: Sequence[Point], estimated: str = "estimated") -> tuple[KeyEntry, ...]:
    """An entry for each status that needs an explanation: estimated, hidden, hidden to protect another.

    ``estimated`` is the mark of an estimate in this form: a dashed line, or "open" where marks are hollow.
    """
    return (*_estimated(reading, points, estimated), *_hidden(reading, points), *_protecting(reading, points))


def unpublished_key(reading: Reading, points: Sequence[Point]) -> tuple[KeyEntry, ...]:
    """An entry for what is not published or not known, where no sign stands at the mark."""
    found = next((p for p in points if p.cell.status in (Status.NOT_PUBLISHED, Status.UNKNOWN)), None)
    return (KeyEntry("hidden", wording.NOT_PUBLISHED[reading.language], found.text),) if found else ()


def provisional_key(reading: Reading, points: Sequence[Point]) -> tuple[KeyEntry, ...]:
    """An entry for a year that is still open, where a panel has no room for the word."""
    found = any(point.cell.status is Status.PROVISIONAL for point in points)
    return (KeyEntry("estimated", wording.PROVISIONAL[reading.language]),) if found else ()


def old_key(reading: Reading, points: Sequence[Point]) -> tuple[KeyEntry, ...]:
    """An entry for the years of an old method, where a panel has no room for the words."""
    broken = len({point.run for point in points}) > 1
    return (KeyEntry("old", wording.BEFORE[reading.language].lower()),) if broken else ()


def year_keys(reading: Reading, newest: str) -> tuple[KeyEntry, ...]:
    """The newest year and the earlier ones."""
    return KeyEntry("accent", newest), KeyEntry("grey", wording.EARLIER[reading.language])


def _estimated(reading: Reading, points: Sequence[Point], mark: str) -> tuple[KeyEntry, ...]:
    found = [point for point in points if point.cell.status is Status.ESTIMATED]
    if not found:
        return ()
    words = wording.ESTIMATED_INTERVAL if any(p.has_interval for p in found) else wording.ESTIMATED
    return (KeyEntry(mark, words[reading.language]),)


def _hidden(reading: Reading, points: Sequence[Point]) -> tuple[KeyEntry, ...]:
    found = {(point.cell.upper or 0) + 1: point.text for point in points if point.cell.status is Status.HIDDEN}
    return tuple(KeyEntry("hidden", _fewer_than(reading, limit), sign) for limit, sign in sorted(found.items()))


def _fewer_than(reading: Reading, limit: Number) -> str:
    unit = reading.figure.table.measure.unit.many[reading.language]
    number = format_number(limit, reading.language)
    return wording.HIDDEN[reading.language].format(limit=number, unit=unit)


def _protecting(reading: Reading, points: Sequence[Point]) -> tuple[KeyEntry, ...]:
    found = next((point for point in points if point.cell.status is Status.HIDDEN_SECONDARY), None)
    return (KeyEntry("hidden", wording.PROTECTING[reading.language], found.text),) if found else ()
