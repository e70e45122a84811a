"""Names of sheets and tables: the same in every edition and language, and within the limits of the format."""

import hashlib
import re

_LONGEST = 31
_HASH = 4


def sheet_name(table_id: str) -> str:
    """The table's id; one that is too long is cut, with a few signs of its hash so that it stays unique.

    >>> sheet_name("police.reports.year")
    'police.reports.year'
    >>> len(sheet_name("veilig-thuis.reports.municipality"))
    31
    """
    if len(table_id) <= _LONGEST:
        return table_id
    mark = hashlib.sha256(table_id.encode()).hexdigest()[:_HASH]
    return f"{table_id[: _LONGEST - _HASH - 1]}~{mark}"


def range_name(table_id: str) -> str:
    """A name for the table's cells.

    >>> range_name("veilig-thuis.reports.year")
    't_veilig_thuis_reports_year'
    """
    return "t_" + re.sub(r"\W", "_", table_id)


def values_name(table_id: str) -> str:
    """A name for the figures of a table alone, without headings and labels.

    >>> values_name("veilig-thuis.reports.year")
    'v_veilig_thuis_reports_year'
    """
    return "v_" + re.sub(r"\W", "_", table_id)


def list_name(list_id: str) -> str:
    """A name for the rows of a list.

    >>> list_name("prevention.interventions")
    'l_prevention_interventions'
    """
    return "l_" + re.sub(r"\W", "_", list_id)
