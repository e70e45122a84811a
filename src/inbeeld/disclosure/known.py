"""What is known of one count."""

from dataclasses import dataclass, replace

from inbeeld.disclosure.ranges import OPEN, Range
from inbeeld.tables import Key

Place = tuple[str, Key]
"""A cell by its table's id and its key."""

SECONDARY = 2
"""A number hidden for the sake of others is no secret by itself; but hidden and yet known exactly makes no sense."""


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of one count.

    Attributes:
        range: what its own cells tell.
        signs: what they would tell if every number were withheld and only the signs remained.
        need: how many whole numbers must stay possible, for a hidden count; None for a count that is not hidden.
        cells: where it is printed, as table id and key.
        weight: what hiding it takes away: its printed number, once for each cell that it stands in.
        fixed: whether it is printed in a form that cannot be hidden any more.
        minimum: the lowest count that its policy lets be shown.
        is_small: whether it is hidden for what it is, not to protect others.
        out: what earlier editions tell of it.
        is_theirs: whether only tables of others hide it, who printed them before.
    """

    range: Range
    signs: Range
    need: float | None = None
    cells: tuple[Place, ...] = ()
    weight: float = 0
    fixed: bool = False
    minimum: int = 0
    is_small: bool = False
    out: Range = OPEN
    is_theirs: bool = False

    @property
    def is_untold(self) -> bool:
        """Whether no cell tells anything of it, be it that none stands for it or that it is printed as unknown."""
        return self.range == OPEN and self.signs == OPEN

    @property
    def hideable(self) -> bool:
        """Whether there is a number to hide."""
        return self.weight > 0 and not self.fixed

    @property
    def is_doubtful(self) -> bool:
        """Whether an earlier edition told of it, and no number of now confirms that."""
        return self.out != OPEN and not (self.cells and self.need is None)

    def also(self, other: "Known") -> "Known":
        """The same count, read in another cell as well."""
        needs = [known.need for known in (self, other) if known.need is not None]
        return Known(
            self.range.meet(other.range),
            self.signs.meet(other.signs),
            min(needs, default=None),
            self.cells + other.cells,
            self.weight + other.weight,
            self.fixed or other.fixed,
            max(self.minimum, other.minimum),
            self.is_small or other.is_small,
            self.out.meet(other.out),
            all(known.is_theirs for known in (self, other) if known.need is not None) and bool(needs),
        )

    def hidden(self) -> "Known":
        """The same count after its number is withheld in every cell."""
        need = SECONDARY if self.need is None else self.need
        return replace(self, range=self.signs, need=need, weight=0, fixed=False)

    def after(self, out: Range) -> "Known":
        """The same count, if an earlier edition told this much of it and nothing was corrected since."""
        if self.range.meet(out).size <= 0:
            return self
        return replace(self, range=self.range.meet(out), signs=self.signs.meet(out), out=self.out.meet(out))


NOTHING = Known(OPEN, OPEN)
"""What is known of a count that is printed nowhere."""
