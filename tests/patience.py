"""How long a test waits for what should come at once."""

PATIENCE = 600
"""Seconds. Only what will never come takes so long: a machine that has much else to do is slow, and not at fault."""
