"""Statistics: thin typed calls to libraries. Knows numbers only, no source and no chapter."""

from inbeeld.statistics.intervals import wilson_interval

__all__ = ["wilson_interval"]
