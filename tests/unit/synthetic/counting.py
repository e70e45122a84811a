"""Counts in delivered registers by the rules of the monitor, with nothing of the generator: only files and pandas."""

from dataclasses import dataclass
from pathlib import Path

import pandas as pd

SEXUAL = ["F521", "F5292", "F526", "F527", "F522", "F525", "F5296", "F5295", "F520"]
CATEGORIES = {
    "homicide": ["F540", "F541"],
    "trafficking": ["F5293"],
    "assault": ["F550", "F551"],
    "liberty": ["F530", "F531", "F532", "F534"],
}
WITH_STAY = ["pleegzorg", "gezinsgericht", "gesloten", "overig verblijf"]
DATA_END = pd.Timestamp(2021, 12, 31)
GROUPS = ["0-3", "4-12", "13-17"]


@dataclass(frozen=True)
class Delivered:
    """The registers as delivered, days as days."""

    residents: pd.DataFrame
    incidents: pd.DataFrame
    care: pd.DataFrame
    cases: pd.DataFrame
    contacts: pd.DataFrame
    chain: pd.DataFrame


def read_registers(folder: Path) -> Delivered:
    """Every register of a folder."""
    return Delivered(
        _read(folder, "residents", ["vanaf", "tot"]),
        _read(folder, "police-incidents", ["begin_delict", "einde_delict", "datum_registratie"]),
        _read(folder, "youth-care-trajectories", ["begin", "einde"]),
        _read(folder, "protection-cases", ["instroom", "afgesloten"]),
        _read(folder, "helpwanted-contacts", ["datum"]),
        _read(folder, "offender-chain", ["informatief_gesprek", "aangifte", "ingestroomd_om", "uitspraak"]),
    )


def _read(folder: Path, register: str, days: list[str]) -> pd.DataFrame:
    files = sorted((folder / register).glob("*/*.parquet"))
    rows = pd.concat([pd.read_parquet(file) for file in files], ignore_index=True)
    return rows.assign(**{name: pd.to_datetime(rows[name], format="%Y-%m-%d") for name in days})


def years_later(days: pd.Series, years: int) -> pd.Series:
    """The same day some years later: 1 March for 29 February where there is none."""
    leap = (days.dt.month == 2) & (days.dt.day == 29)
    moved = pd.to_datetime(
        {"year": days.dt.year + years, "month": days.dt.month.where(~leap, 3), "day": days.dt.day.where(~leap, 1)}
    )
    return moved if years % 4 else moved.where(~leap, moved - pd.Timedelta(days=1))


def age_by_month(month: pd.Series, day: pd.Series) -> pd.Series:
    """Age in whole years, where birthdays fall on the 15th of the month of birth; 0 in all of that month itself."""
    born = pd.to_datetime(month + "-15")
    before = (day.dt.month < born.dt.month) | ((day.dt.month == born.dt.month) & (day.dt.day < 15))
    age: pd.Series = (day.dt.year - born.dt.year - before).mask(month == day.dt.strftime("%Y-%m"), 0)
    return age


def victim_reports(delivered: Delivered) -> pd.DataFrame:
    """Reports of minor victims of a sexual offence, in the order in which they count."""
    rows = delivered.incidents[delivered.incidents.rol == "slachtoffer"]
    codes = rows.feitcodes.str.split(";")
    rows = rows.assign(offence=pd.Series([_gravest(each) for each in codes], index=rows.index))
    persons = delivered.residents.drop_duplicates("persoon").set_index("persoon")
    rows = rows[rows.offence.notna() & rows.persoon.isin(persons.index)]
    rows = rows.join(persons[["geboortemaand", "geslacht"]], on="persoon")
    age = age_by_month(rows.geboortemaand, rows.begin_delict)
    rows = rows.assign(
        age=age, group=pd.cut(age, [-1, 3, 12, 17], labels=GROUPS).astype(object), year=rows.datum_registratie.dt.year,
        end=rows.einde_delict.fillna(rows.begin_delict),
    )  # fmt: skip
    rows = rows[rows.age < 18].drop_duplicates(["persoon", "registratienummer"])
    return rows.sort_values(["datum_registratie", "begin_delict", "registratienummer"])


def _gravest(codes: list[str]) -> str | None:
    return next((code for code in SEXUAL if code in codes), None)


def first_reports(reports: pd.DataFrame) -> pd.DataFrame:
    """The first report of each person."""
    return reports.drop_duplicates("persoon")


def later(delivered: Delivered, index: pd.DataFrame, years: int) -> pd.DataFrame:
    """Each later registration as a victim within so many years after the offence: one row for each incident."""
    rows = delivered.incidents[delivered.incidents.rol == "slachtoffer"]
    first = index[["persoon", "registratienummer", "datum_registratie", "end"]]
    both = rows.merge(first, on="persoon", suffixes=("", "_first"))
    after = both[
        (both.registratienummer != both.registratienummer_first)
        & (
            (both.datum_registratie > both.datum_registratie_first)
            | (
                (both.datum_registratie == both.datum_registratie_first)
                & (both.registratienummer > both.registratienummer_first)
            )
        )
    ]
    inside = after[after.datum_registratie <= years_later(after.end, years)]
    inside = inside.drop_duplicates(["persoon", "registratienummer"])
    return inside.assign(category=[_category(each.split(";")) for each in inside.feitcodes])


def _category(codes: list[str]) -> str:
    if any(code in SEXUAL for code in codes):
        return "sexual"
    return next((name for name, those in CATEGORIES.items() if any(code in those for code in codes)), "other")


def cohort(index: pd.DataFrame, years: int) -> pd.DataFrame:
    """Who is known for so many years after the offence."""
    return index[years_later(index.end, years) <= DATA_END]


def outcomes(index: pd.DataFrame, repeats: pd.DataFrame) -> pd.Series:
    """None, once or multiple, by person."""
    number = repeats.groupby("persoon").size().reindex(index.persoon).fillna(0)
    return number.clip(upper=2).map({0: "none", 1: "once", 2: "multiple"})


def helped(delivered: Delivered, victims: pd.DataFrame) -> pd.DataFrame:
    """Every trajectory that starts within a year after the offence, with what is known of the victim."""
    both = delivered.care.merge(victims[["persoon", "end", "group", "year", "geslacht"]], on="persoon")
    return both[(both.begin >= both.end) & (both.begin <= years_later(both.end, 1))]


def listed(table: pd.DataFrame, row: str, columns: list[int] | list[str] | None = None) -> list[int]:
    """The numbers of a row of a table, of some columns or of all."""
    wanted = list(table.columns) if columns is None else columns
    return [int(number) for number in table.reindex(index=[row], columns=wanted).to_numpy()[0]]
