"""Tables of victim reports."""

from benchmarks.national.by_hand.codes import AGES, LINKS, OFFENCES, SEXES, UNKNOWN, YEARS, municipalities
from benchmarks.national.by_hand.figures import Rows, Table, Tables, counted, grid, share, sums, total, with_share


def police_tables(summary: Rows, any_code: Rows, places: Rows) -> Tables:
    """All tables, from reports by link, year, sex, age group and offence, by every code, and by municipality."""
    found = [row for row in summary if row["link"] == "counted"]
    asked, complained = sums(found, "asked", "year"), sums(found, "complained", "year")
    before = with_share("reports", total(found, "before"), total(found, "reports"))
    return {
        "by_year": counted("reports", sums(found, "reports", "year"), YEARS),
        "by_sex": counted("reports", sums(found, "reports", "sex", "year"), SEXES, YEARS),
        "by_age": counted("reports", sums(found, "reports", "age_group", "year"), AGES, YEARS),
        "by_offence": counted("reports", sums(found, "reports", "offence", "year"), OFFENCES, YEARS),
        "offence_by_age": counted("reports", sums(found, "reports", "offence", "age_group"), OFFENCES, AGES),
        "complaints": grid(
            lambda year: {"complaints": complained[year,], "share": share(complained[year,], asked[year,])}, YEARS
        ),
        "before_period": {f"{YEARS[0]}-{YEARS[-1]}": before},
        "without_key": counted("reports", sums(summary, "reports", "year", "link"), YEARS, LINKS),
        "any_code": counted("reports", sums(any_code, "reports", "offence", "year"), OFFENCES, YEARS),
        "by_municipality": _by_municipality(places),
    }


def _by_municipality(places: Rows) -> Table:
    found, named = sums(places, "reports", "municipality"), municipalities()
    rest = sum(found.values()) - sum(found[place,] for place in named)
    return counted("reports", {**found, (UNKNOWN,): rest}, [*named, UNKNOWN])
