"""Whether anything fits what is known."""

from inbeeld.attack.contradiction import Contradiction
from inbeeld.attack.parts import doubtful_parts
from inbeeld.attack.propagation import propagate
from inbeeld.attack.relations import Bounds, Relations
from inbeeld.attack.search import Search


def possible(relations: Relations, known: Bounds, *, whole: bool = True) -> bool:
    """Whether there is a table that fits the relations and the bounds."""
    return first_contradiction(relations, known, whole=whole) is None


def first_contradiction(relations: Relations, known: Bounds, *, whole: bool = True) -> Contradiction | None:
    """The first contradiction that is met in what is known, in no way made small; None if some table fits."""
    try:
        found = propagate(relations, known, whole=whole)
        for part in doubtful_parts(relations, found, whole=whole):
            Search(part, whole=whole).see_any()
    except Contradiction as error:
        return error
    return None
