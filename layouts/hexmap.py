"""Give every municipality its hexagon: ``python -m layouts.hexmap`` writes column and row into the code list.

The hexagons have the shape of the country, somewhat stretched where municipalities are many: each has a place of
GeoNames in it. Run it again when the division into municipalities changes.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import numpy as np
import tomlkit
import typer

from layouts.coordinates import Spot, UnknownPlace, dutch_places, lies_at, main_places
from layouts.hexagons import Hexagon, assign, land
from layouts.stretching import stretched

CODE_LIST = Path(__file__).parents[1] / "definitions" / "codelists" / "municipalities.toml"


def main(
    file: Annotated[Path, typer.Argument(help="The code list to give places to.")] = CODE_LIST,
    check: Annotated[bool, typer.Option("--check", help="Only tell whether the places are up to date.")] = False,  # noqa: FBT002  # a flag of the command
) -> None:
    """Write the place of each municipality on the hex map into its code list."""
    before = file.read_text("utf-8")
    try:
        after = with_places(before, places_of(names_in(before), dutch_places(), main_places()))
    except UnknownPlace as error:
        typer.echo(f"{file.name}: {error}", err=True)
        raise typer.Exit(1) from None
    if check and after != before:
        typer.echo(f"{file.name} is out of date. Run: python -m layouts.hexmap", err=True)
        raise typer.Exit(1)
    if not check:
        file.write_text(after, "utf-8")
    typer.echo(f"{file.name}: {len(names_in(after))} municipalities on the hex map")


def names_in(text: str) -> dict[str, str]:
    """The names of the municipalities in a code list, by code; what is no municipality (unknown) has none."""
    codes = tomlkit.parse(text).unwrap()["code"]
    return {code["id"]: code["name"] for code in codes if code.get("kind", "item") == "item"}


def places_of(
    names: Mapping[str, str], spots: tuple[Spot, ...], main_ones: Mapping[str, list[str]]
) -> dict[str, Hexagon]:
    """The hexagon of each municipality, by code.

    Raises:
        UnknownPlace: if nobody knows where one lies.
    """
    points = np.array([lies_at(name, spots, main_ones) for name in names.values()])
    ground = np.array([(spot.x, spot.y) for spot in spots])
    grid, hexagons = land(stretched(ground, points), len(points))
    return dict(zip(names, assign(stretched(points, points), grid, hexagons), strict=True))


def with_places(text: str, places: Mapping[str, Hexagon]) -> str:
    """A code list with the places of its municipalities, and all else as it was."""
    document = tomlkit.parse(text)
    for code in document["code"]:
        if place := places.get(code["id"]):
            code["column"], code["row"] = place.column, place.row
    return tomlkit.dumps(document)


if __name__ == "__main__":
    typer.run(main)
