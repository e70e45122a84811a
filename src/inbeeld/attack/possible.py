"""Whether anything fits what is known."""

from inbeeld.attack.contradiction import Contradiction
from inbeeld.attack.parts import parts_of
from inbeeld.attack.propagation import propagate
from inbeeld.attack.relations import Bounds, Relations
from inbeeld.attack.search import Search


def possible(relations: Relations, known: Bounds, *, whole: bool = True) -> bool:
    """Whether there is a table that fits the relations and the bounds."""
    try:
        found = propagate(relations, known, whole=whole)
        for part in parts_of(relations, found):
            Search(part, whole=whole).see_any()
    except Contradiction:
        return False
    return True
