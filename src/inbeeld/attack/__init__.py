"""What a linear attacker can find out: arrays in, ranges and proofs out.

Knows no tables and no policies. Disclosure control uses it to protect, the audit to attack.
"""

from inbeeld.attack.contradiction import Contradiction
from inbeeld.attack.evidence import Evidence, minimal_evidence
from inbeeld.attack.feasible import some_table
from inbeeld.attack.possible import first_contradiction
from inbeeld.attack.propagation import propagate
from inbeeld.attack.ranges import exact_ranges
from inbeeld.attack.relations import Bools, Bounds, Floats, Ints, Relations
from inbeeld.attack.smallest import irreducible
from inbeeld.attack.unsolved import Unsolved
from inbeeld.attack.verdicts import too_narrow

__all__ = [
    "Bools",
    "Bounds",
    "Contradiction",
    "Evidence",
    "Floats",
    "Ints",
    "Relations",
    "Unsolved",
    "exact_ranges",
    "first_contradiction",
    "irreducible",
    "minimal_evidence",
    "propagate",
    "some_table",
    "too_narrow",
]
