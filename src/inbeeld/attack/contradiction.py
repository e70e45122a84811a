"""Known figures that cannot all be true."""

from inbeeld.attack.relations import Ints
from inbeeld.errors import DisclosureError


class Contradiction(DisclosureError):
    """No counts fit what is known.

    Attributes:
        relations: indices of relations that cannot all be true together with the bounds of ``counts``; ascending.
            The smallest set that is known, not always the smallest that exists.
        counts: indices of the counts whose bounds take part; ascending.
    """

    def __init__(self, relations: Ints, counts: Ints) -> None:
        self.relations = relations
        self.counts = counts
        super().__init__(f"{len(relations)} relations and the bounds of {len(counts)} counts cannot all be true.")

    def __reduce__(self) -> tuple[type["Contradiction"], tuple[Ints, Ints]]:
        # the message is made from the sets: from another process it must be made again
        return type(self), (self.relations, self.counts)
