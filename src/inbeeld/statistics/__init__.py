"""Statistics: thin typed calls to libraries, and our own where none is right. Knows numbers only, no source."""

from inbeeld.statistics.association import Association, chi_square
from inbeeld.statistics.cox import CoxModel, fit_cox
from inbeeld.statistics.estimates import Estimate
from inbeeld.statistics.incidence import CumulativeIncidence, Exits, IncidenceStep, cumulative_incidence
from inbeeld.statistics.intervals import wilson_interval
from inbeeld.statistics.matched_rates import MatchedParts, MatchedSums, matched_rate_difference, matched_rate_ratio
from inbeeld.statistics.nearby import NearbyTests, Range, nearby_tests
from inbeeld.statistics.rates import PersonTime, exact_rate, rate_difference, rate_ratio
from inbeeld.statistics.recurrence import MeanCount, mean_cumulative_count
from inbeeld.statistics.recurrence_counts import Ends, EventPairs, RecurrenceCounts, Recurrences
from inbeeld.statistics.recurrent_models import pwp_gap_time, pwp_total_time, separate_effects, wlw
from inbeeld.statistics.risks import Risk
from inbeeld.statistics.spells import Spells

__all__ = [
    "Association",
    "CoxModel",
    "CumulativeIncidence",
    "Ends",
    "Estimate",
    "EventPairs",
    "Exits",
    "IncidenceStep",
    "MatchedParts",
    "MatchedSums",
    "MeanCount",
    "NearbyTests",
    "PersonTime",
    "Range",
    "RecurrenceCounts",
    "Recurrences",
    "Risk",
    "Spells",
    "chi_square",
    "cumulative_incidence",
    "exact_rate",
    "fit_cox",
    "matched_rate_difference",
    "matched_rate_ratio",
    "mean_cumulative_count",
    "nearby_tests",
    "pwp_gap_time",
    "pwp_total_time",
    "rate_difference",
    "rate_ratio",
    "separate_effects",
    "wilson_interval",
    "wlw",
]
