"""Faults of real life, planted in deliveries on purpose and written down, so that a check can be checked."""
