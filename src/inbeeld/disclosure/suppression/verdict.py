"""Which primary columns are not safe under a pattern."""

import numpy as np

from inbeeld.attack import Bools, Floats, Ints
from inbeeld.disclosure.suppression.freedom import Freedom
from inbeeld.disclosure.suppression.scopes import Scope, large_scopes, whole
from inbeeld.disclosure.suppression.watch import Watch


class Verdict:
    """What was seen in the whole, and in large scopes while all outside stands still.

    What is safe in such a scope is safe; only the rest needs a look at the whole.
    """

    def __init__(self, freedom: Freedom) -> None:
        self._whole = Watch(whole(freedom))
        self._watches = [Watch(Scope(freedom, columns, closed=True)) for columns in large_scopes(freedom)]
        self._watches = self._watches or [self._whole]
        self._by_column = {int(column): watch for watch in self._watches for column in watch.columns}

    def under(self, hidden: Bools) -> None:
        """Look under this pattern from now on."""
        for watch in self._watches:
            watch.under(hidden)
        self._whole.under(hidden)

    def doubtful(self) -> Ints:
        """Primary columns not seen to be safe after a few tries in which all of them stray together."""
        for watch in self._watches:
            watch.look_together()
        return self._doubtful()

    def wide_nearby(self, column: int) -> bool:
        """Whether a primary column is seen to be safe, while all far from it stands still."""
        return self._by_column[column].wide(column)

    def wide(self, column: int) -> bool:
        """Whether a primary column is seen to be safe; False is no proof."""
        return self._whole.wide(column)

    def narrow(self) -> Ints:
        """The primary columns that are not safe."""
        left = [column for column in self.doubtful().tolist() if not self.wide_nearby(column)]
        return np.array([column for column in left if not self._whole.wide(column, exact=True)], dtype=np.intp)

    def reach(self, column: int) -> float:
        """The range of a column as far as seen."""
        return self._whole.reach(column)

    def ends(self) -> tuple[Floats, Floats]:
        """How far down and how far up each column was seen to go, nearby or in the whole."""
        low, high = (end.copy() for end in self._whole.ends())
        for watch in self._watches:
            near_low, near_high = watch.ends()
            low[watch.columns] = np.minimum(low[watch.columns], near_low)
            high[watch.columns] = np.maximum(high[watch.columns], near_high)
        return low, high

    def take(self, steps: Floats) -> None:
        """Take in a move through the whole, shape (columns,); there is room for it."""
        self._whole.take(steps)

    def _doubtful(self) -> Ints:
        doubtful = np.sort(np.concatenate([watch.doubtful() for watch in self._watches]))
        return np.intersect1d(doubtful, self._whole.doubtful())
