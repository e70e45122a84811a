"""Rounding: three ways to publish a number near the true one.

- ``conventional``: each count by itself, half up. Sums need not add up.
- ``controlled``: counts together, so that every sum still adds up.
- ``noise`` and ``cellkeys``: a little noise that is the same wherever the same records are counted.

The first is offered here; the others load a solver, and are named where they are used.
"""

from inbeeld.disclosure.rounding.conventional import numbers_that_round_to, round_half_up, whole_percentage

__all__ = ["numbers_that_round_to", "round_half_up", "whole_percentage"]
