"""Which totals an edition claims to be sums.

Where it says that a total stands as it was delivered, it claims nothing. A reader may still try to subtract: for what
can be found out such a total counts, for what contradicts itself it does not.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from inbeeld.auditing.figures import Figure, Publication

AS_DELIVERED = "This total stands as delivered and need not be the sum of its parts."
_ALL = re.compile(r"total stands as delivered|others stand as delivered", re.IGNORECASE)
_SOME = re.compile(r"Totals as delivered: ([^.]+)")
_SPAN = re.compile(r"((?:19|20)\d\d)/((?:19|20)\d\d)")


def unclaimed_columns(resource: Mapping[str, Any]) -> frozenset[str]:
    """The columns of a table over which its totals stand as delivered."""
    words = str(resource.get("description", ""))
    columns = [each for each in resource["schema"]["fields"] if each["name"] in resource["schema"]["primaryKey"]]
    if _ALL.search(words):
        return frozenset(str(each["name"]) for each in columns)
    named = _SOME.search(words)
    delivered = re.split(r", | and ", named[1].casefold()) if named else []
    return frozenset(str(each["name"]) for each in columns if str(each.get("title", "")).casefold() in delivered)


def covers(total: str, years: frozenset[str]) -> bool:
    """Whether a total such as 2019/2021 takes in all these years.

    >>> covers("2019/2021", frozenset({"2017", "2019"})), covers("total", frozenset({"2017"}))
    (False, True)
    """
    span = _SPAN.fullmatch(total)
    return span is None or all(span[1] <= year <= span[2] for year in years if year.isdecimal())


def claimed(publication: Publication) -> Publication:
    """The publication without the totals of which it does not claim that they are sums."""
    return replace(publication, figures={id_: each for id_, each in publication.figures.items() if not _stands(each)})


def _stands(figure: Figure) -> bool:
    return figure.note.endswith(AS_DELIVERED)
