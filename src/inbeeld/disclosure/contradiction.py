"""Printed numbers that cannot all be true: what is told of them, in the words of the tables."""

from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager

from inbeeld.disclosure.spots import Spot, Sum, spot_of
from inbeeld.errors import DisclosureError
from inbeeld.tables import Key, Table


class Contradiction(DisclosureError):
    """No counts fit what is printed.

    Attributes:
        at: the smallest set of counts that was found not to fit; the number that is wrong may be any of them.
        sums: the sums between them.
    """

    def __init__(self, at: Collection[Spot], sums: Collection[Sum]) -> None:
        self.at = frozenset(at)
        self.sums = frozenset(sums)
        super().__init__("The printed numbers contradict each other, so nobody can tell what they give away.")


@contextmanager
def told_in_words(tables: Iterable[Table]) -> Iterator[None]:
    """Tell of a contradiction by the titles and labels of the tables that are looked at, and say what to check.

    Raises:
        DisclosureError: in the place of a ``Contradiction``.
    """
    try:
        yield
    except Contradiction as error:
        raise DisclosureError(_message(error, tuple(tables))) from error


def _message(error: Contradiction, tables: tuple[Table, ...]) -> str:
    linked = [table for table in tables if any(spot_of(table, key) in error.at for key in table.keys())]
    titles = ", ".join(dict.fromkeys(f"'{table.about.title.en}'" for table in linked))
    places = [_place(table, key) for table in linked for key in table.keys() if spot_of(table, key) in error.at]
    seen = f" It shows at {places[0]}, but the wrong number may stand in any of them." if places else ""
    sources = sorted({table.measure.source for table in linked})
    checks = " and ".join(f"inbeeld check EDITION/deliveries/{source}" for source in sources)
    return (
        f"The numbers in the tables {titles} contradict each other, so nobody can tell what they give away of the "
        f"hidden ones.{seen} See which figures disagree, correct them and deliver again: {checks}"
    )


def _place(table: Table, key: Key) -> str:
    """A cell in words: its table, its categories and its period."""
    labels = [
        dimension.by_code[code].label.en
        for dimension, code in zip(table.dimensions, key, strict=True)
        if dimension.total is None or code != dimension.total.code
    ]
    time = table.time
    if time is None or time.by_code[key[table.dimensions.index(time)]] is time.total:
        labels.append(table.about.period.label)
    return f"{', '.join(labels) or 'the total'} in '{table.about.title.en}'"
