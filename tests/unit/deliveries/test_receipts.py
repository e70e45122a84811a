"""Receipts: findings as data, and places in words."""

import json
from pathlib import Path

import pytest

from inbeeld.deliveries import Place, findings_as_json, place_in_words
from tests.unit.deliveries.supplier import check


@pytest.mark.parametrize(
    ("place", "dutch", "english"),
    [
        (Place("Meldingen", 14, "D"), "werkblad Meldingen, D14", "sheet Meldingen, D14"),
        (Place("Meldingen", 29), "werkblad Meldingen, rij 29", "sheet Meldingen, row 29"),
        (Place("Meldingen", None, "D"), "werkblad Meldingen, kolom D", "sheet Meldingen, column D"),
        (Place("Meldingen"), "werkblad Meldingen", "sheet Meldingen"),
        (Place(None, 17, "acute"), "rij 17, kolom acute", "row 17, column acute"),
        (Place(), "", ""),
    ],
)
def test_places_are_told_as_the_supplier_sees_them(place: Place, dutch: str, english: str) -> None:
    assert (place_in_words(place, "nl"), place_in_words(place, "en")) == (dutch, english)


def test_findings_are_data_with_every_key(tmp_path: Path) -> None:
    checked = check(tmp_path, {"regions.csv": "regio;jaar;meldingen\nDrenthe;2019;12o\nZeeland;2019;1\n"})

    told = json.loads(json.dumps(findings_as_json((checked,), "nl")))

    assert told == {
        "summary": {
            "errors": 1,
            "warnings": 0,
            "errors_noted": 0,
            "warnings_explained": 0,
            "deliveries": [
                {
                    "source": "vt",
                    "reference_date": "2022-05-01",
                    "usable": True,
                    "errors": 1,
                    "warnings": 0,
                    "errors_noted": 0,
                    "warnings_explained": 0,
                    "rows": {"regions": 1},
                    "quarantined": 1,
                }
            ],
        },
        "findings": [
            {
                "severity": "error",
                "rule": "count-text",
                "source": "vt",
                "file": "regions.csv",
                "where": {"row": 2, "column": "meldingen"},
                "message": '"12o" is geen heel getal.',
                "expected": None,
                "found": "12o",
                "advice": "Bedoelt u 120?",
                "note": None,
            }
        ],
        "quarantine": [
            {
                "source": "vt",
                "table": "regions",
                "file": "regions.csv",
                "where": {"row": 2},
                "values": ["Drenthe", "2019", "12o"],
                "reasons": ["count-text"],
            }
        ],
    }
