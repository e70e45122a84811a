"""Which numbers to hide, at the least loss, so that what must be hidden cannot be derived.

Arrays only: cells are numbers, relations are rows. Tables and policies are translated by the room around it.
"""

from inbeeld.disclosure.suppression.effort import Effort
from inbeeld.disclosure.suppression.problem import Pattern, Problem
from inbeeld.disclosure.suppression.search import suppress

__all__ = ["Effort", "Pattern", "Problem", "suppress"]
