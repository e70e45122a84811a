"""A built edition as a reader sees it: its open data."""

import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from inbeeld.auditing.built import claimed, data_folder, publication_in, read_built
from inbeeld.auditing.built.claims import AS_DELIVERED
from inbeeld.auditing.figures import Publication, Relation, Status
from inbeeld.errors import EditionError

HEADS = "sex,sex_label_nl,sex_label_en,year,value,unit,status,qualifier,lower,upper,base,numerator,note_nl,note"
COUNTS = f"""{HEADS}
girls,Meisjes,Girls,2020,40,report,value,,,,,,,
boys,Jongens,Boys,2020,,report,hidden,,0,9,,,,
total,Totaal,Total,2020,47,report,value,,,,,,,
"""
SHARES = f"""{HEADS}
girls,Meisjes,Girls,2020,40.0,percent,value,,,,100,40,,
boys,Jongens,Boys,2020,9.5,percent,value,,,,21,2,,the base is derived from count and percentage
"""
DESCRIPTION = (
    "Counts: reports. Who: minors. Period: 2020-2021. Source: Police, reference date 1 May 2022. "
    "Definition: Registered. They count. Method: Counted. Protection: Counts are rounded to tens."
)


def resource(name: str, description: str) -> dict[str, Any]:
    names = HEADS.split(",")
    total = {"description": "Code 'total' is the total of the others."}
    fields = [{"name": each, "title": each.capitalize(), **(total if each == "sex" else {})} for each in names]
    schema = {"fields": fields, "primaryKey": ["sex", "year"]}
    return {
        "path": f"{name}.csv",
        "title": "By sex",
        "title_nl": "Naar geslacht",
        "description": description,
        "schema": schema,
    }


@pytest.fixture
def edition(tmp_path: Path) -> Callable[..., Path]:
    def write(text: str = COUNTS, description: str = DESCRIPTION) -> Path:
        data = tmp_path / "data"
        data.mkdir(exist_ok=True)
        package = {"name": "trial", "resources": [resource("t", description), {"path": "list.csv", "schema": {}}]}
        (data / "datapackage.json").write_text(json.dumps(package), encoding="utf-8")
        (data / "t.csv").write_text(text, encoding="utf-8")
        notes = [{"dc:type": "break", "dc:description": [{"@value": "1 May 2021: other form.", "@language": "en"}]}]
        (data / "t.csv-metadata.json").write_text(json.dumps({"notes": notes}), encoding="utf-8")
        return tmp_path

    return write


def test_tables_are_read_with_their_facts(edition: Callable[..., Path]) -> None:
    table = read_built(edition()).tables["t"]

    assert (table.sources, table.counted, table.period) == (("Police",), "reports", "2020-2021")
    assert table.population == "minors · Registered. They count"
    assert table.rounding == "Counts are rounded to tens"
    assert table.caveats == "Counted break: 1 May 2021: other form."
    assert table.title.nl == "Naar geslacht"


def test_cells_are_read_as_they_are_shown(edition: Callable[..., Path]) -> None:
    figures = read_built(edition()).figures

    assert (figures["t:girls:2020"].value, figures["t:girls:2020"].row) == (Decimal(40), 2)
    hidden = figures["t:boys:2020"]
    assert (hidden.status, hidden.lower, hidden.upper) == (Status.SUPPRESSED, Decimal(0), Decimal(9))
    assert figures["t:total:2020"].over == ("sex",)
    assert hidden.name.nl == "Naar geslacht, Jongens, 2020"


def test_base_and_numerator_stand_beside_a_share_unless_they_were_derived_from_it(edition: Callable[..., Path]) -> None:
    figures = read_built(edition(SHARES)).figures

    share = figures["t:girls:2020"]
    assert (share.relation, share.numerators, share.denominators) == (
        Relation.SHARE,
        ("t:girls:2020.numerator",),
        ("t:girls:2020.base",),
    )
    assert figures["t:girls:2020.base"].value == 100
    assert "t:boys:2020.base" not in figures
    assert share.decimals == 0


def test_folder_with_the_data_alone_will_do(edition: Callable[..., Path]) -> None:
    place = edition()

    assert data_folder(place) == data_folder(place / "data") == place / "data"
    assert read_built(place / "data").name == "trial"
    assert data_folder(place.parent / "nowhere") is None


def test_total_as_delivered_is_no_claim(edition: Callable[..., Path]) -> None:
    read = read_built(edition(description=f"{DESCRIPTION} The total stands as delivered, and need not be the sum."))

    assert read.figures["t:total:2020"].note == AS_DELIVERED
    assert list(claimed(read).figures) == ["t:girls:2020", "t:boys:2020"]


def test_total_of_some_years_is_no_total_of_all(edition: Callable[..., Path]) -> None:
    text = COUNTS.replace("total,Totaal,Total,2020,47", "girls,Meisjes,Girls,2020/2021,47")
    data = edition(text) / "data"
    package = json.loads((data / "datapackage.json").read_text(encoding="utf-8"))
    fields = package["resources"][0]["schema"]["fields"]
    fields[3]["description"] = "Code '2020/2021' is the total of the others."
    (data / "datapackage.json").write_text(json.dumps(package), encoding="utf-8")
    assert read_built(data).figures["t:girls:2020/2021"].over == ("year",)

    (data / "t.csv").write_text(text.replace("Boys,2020,", "Boys,2019,"), encoding="utf-8")
    assert read_built(data).figures["t:girls:2020/2021"].over == ()


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("datapackage.json", "{", "cannot be read"),
        ("datapackage.json", "[]", "is damaged"),
        ("datapackage.json", '{"name": "x"}', "does not list the tables"),
        ("t.csv", "nothing\n", "is not the table"),
        ("t.csv", f"{HEADS}\ngirls,a,b,2020,40,report,odd,,,,,,,\n", "is not the table"),
        ("t.csv", f"{HEADS}\ngirls,a,b,2020,many,report,value,,,,,,,\n", "is not the table"),
    ],
)
def test_damage_is_told_without_a_traceback(edition: Callable[..., Path], name: str, text: str, message: str) -> None:
    place = edition()
    (place / "data" / name).write_text(text, encoding="utf-8")
    if text == "nothing\n":
        (place / "data" / name).write_text("nothing\nx\n", encoding="utf-8")

    with pytest.raises(EditionError, match=message):
        read_built(place)


def test_missing_file_is_told(edition: Callable[..., Path]) -> None:
    place = edition()
    (place / "data" / "t.csv").unlink()

    with pytest.raises(EditionError, match="is not the table"):
        read_built(place)
    with pytest.raises(EditionError, match="holds no edition"):
        read_built(place / "nowhere")


def test_files_in_memory_will_do(edition: Callable[..., Path]) -> None:
    place = edition()
    files = {path.name: path.read_bytes() for path in (place / "data").iterdir()}

    assert publication_in(files) == read_built(place)
    with pytest.raises(EditionError, match=r"t\.csv is not the table"):
        publication_in({name: data for name, data in files.items() if name != "t.csv"})


def test_claims_of_an_empty_publication_are_empty() -> None:
    assert claimed(Publication("x")).figures == {}
