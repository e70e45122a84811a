"""Cell keys: the same records get the same noise, in every table and every edition.

Each record has a key for good, made from its pseudonym and a secret. A cell's key is the fraction that is left of the
sum of its records' keys (Fraser and Wooton 2005, "A proposed method for confidentialising tabular output to protect
against differencing"; Marley and Leaver 2011). Keys are kept as whole numbers, in parts of 2⁶⁴, so that a sum does not
depend on the order in which it was made.
"""

import hashlib
import hmac
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from inbeeld.declarations import ResolvedNoise, ResolvedPolicy
from inbeeld.disclosure.ranges import Range
from inbeeld.disclosure.rounding.conventional import whole_percentage
from inbeeld.disclosure.rounding.noise import NoiseTable, noise_table
from inbeeld.errors import DisclosureError
from inbeeld.tables import Cell, Key, Number, Statistic, Status, Table

PARTS = 2**64
"""What the keys are parts of."""

_SECRET = 32


@dataclass(frozen=True, slots=True)
class CellKeys:
    """The keys of one cell: of the records that it counts, and of a percentage those in its base too."""

    count: int
    base: int | None = None


def record_key(pseudonym: str, secret: bytes) -> int:
    """The key of a record, from 0 up to but not including ``PARTS``: HMAC-SHA256 of its pseudonym.

    Raises:
        DisclosureError: if the secret is too short: whoever guesses it can take the noise away.
    """
    if len(secret) < _SECRET:
        raise DisclosureError(f"The secret of the record keys has {len(secret)} bytes; it needs at least {_SECRET}.")
    return int.from_bytes(hmac.digest(secret, pseudonym.encode(), hashlib.sha256)[:8], "big")


def cell_key(keys: Iterable[int]) -> int:
    """The key of a cell from the keys of its records, or of a total from those of its parts.

    >>> cell_key([PARTS // 2, PARTS // 2, 7])
    7
    """
    return sum(keys) % PARTS


def perturb(table: Table, policy: ResolvedPolicy, keys: Mapping[Key, CellKeys]) -> Table:
    """The table with noise added to each count; percentages are taken of counts with noise.

    Only the published count remains: no true value, bound, note on a number or qualifier. Zeros stay.

    Args:
        table: counts or percentages of records.
        policy: one of kind "cell-key".
        keys: the keys of every cell with a number.

    Raises:
        DisclosureError: if a cell has no key, or is no count of records.
    """
    if policy.noise is None:
        raise DisclosureError(f"Policy {policy.id} ({policy.kind}) has no noise. Fill it in.")
    noise = _table_of(policy.noise)
    return table.with_cells({key: _perturbed(table, key, noise, keys) for key in table.keys()})


def counts_behind(published: int, noise: ResolvedNoise) -> Range:
    """From the lowest to the highest true count that can be published as this one."""
    behind = _table_of(noise).possible_behind(published)
    if not behind:
        raise DisclosureError(f"No count is published as {published} with this noise.")
    return Range(behind[0], behind[-1])


def _table_of(noise: ResolvedNoise) -> NoiseTable:
    return noise_table(noise.largest, noise.variance, noise.blocked)


def _perturbed(table: Table, key: Key, noise: NoiseTable, keys: Mapping[Key, CellKeys]) -> Cell:
    cell, place = table.cells[key], f"Table {table.id} ({', '.join(key)}) cannot be published: "
    if not cell.has_number and cell.status is not Status.CLASS:
        return Cell(None, cell.status, note=cell.note, origins=cell.origins)
    if table.statistic not in (Statistic.COUNT, Statistic.SHARE) or cell.status is Status.ESTIMATED:
        raise DisclosureError(place + "noise by cell keys is for counts of records, and percentages of them.")
    own = keys.get(key)
    if own is None or (table.statistic is Statistic.SHARE and own.base is None):
        raise DisclosureError(place + "the keys of its records were not given with the table.")
    if table.statistic is Statistic.COUNT:
        return Cell(_noisy(cell.value, own.count, noise, place), cell.status, origins=cell.origins)
    part, whole = _noisy(cell.numerator, own.count, noise, place), _noisy(cell.base, own.base or 0, noise, place)
    if whole == 0:
        return Cell(None, Status.UNKNOWN, origins=cell.origins)
    part = min(part, whole)
    value = float(whole_percentage(part, whole))
    return Cell(value, cell.status, base=whole, numerator=part, origins=cell.origins)


def _noisy(count: Number | None, key: int, noise: NoiseTable, place: str) -> int:
    if count is None or count < 0 or count != int(count):
        raise DisclosureError(place + "a count of records is whole and not negative.")
    drawn = noise.draw(np.array([int(count)]), np.array([(key >> 11) / 2**53]))
    return int(count) + int(drawn[0])
