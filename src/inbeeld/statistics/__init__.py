"""Statistics: thin typed calls to libraries. Knows numbers only, no source and no chapter."""

from inbeeld.statistics.association import Association, chi_square
from inbeeld.statistics.intervals import wilson_interval

__all__ = ["Association", "chi_square", "wilson_interval"]
