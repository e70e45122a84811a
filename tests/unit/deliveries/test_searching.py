"""Deliveries are found by their manifests, and may not be about the same years twice."""

from pathlib import Path

import pytest

from inbeeld.deliveries import check_deliveries, find_deliveries
from inbeeld.errors import UnusableDelivery
from tests.unit.deliveries.supplier import contract, definitions, deliver, rules

FILES = {"regions.csv": "regio;jaar;meldingen\nDrenthe;2019;12\n"}


def test_deliveries_are_found_in_order(tmp_path: Path) -> None:
    places = [deliver(tmp_path / name / "2022-05-01", FILES) for name in ("vt", "csg", "police")]

    assert find_deliveries(tmp_path) == tuple(sorted(places))
    assert find_deliveries(places[0]) == (places[0],)


def test_a_folder_without_deliveries_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(UnusableDelivery, match="--source ID"):
        find_deliveries(tmp_path)
    with pytest.raises(UnusableDelivery, match="There is no file or folder"):
        find_deliveries(tmp_path / "nowhere")


def test_two_deliveries_of_one_day_for_one_period_are_told_in_both(tmp_path: Path) -> None:
    first = deliver(tmp_path / "a" / "vt" / "2022-05-01", FILES, period="2017/2019")
    second = deliver(tmp_path / "b" / "vt" / "2022-05-01", FILES, period="2019")

    outcomes = check_deliveries((first, second), definitions(contract()))

    assert [(rules(checked), checked.is_clean) for checked in outcomes] == [(["two-deliveries"], False)] * 2
    message = "There is another delivery of Safe Place for 2019 with the same reference date, 2022-05-01."
    assert outcomes[0].findings[0].message.en == message


def test_a_delivery_that_was_corrected_later_gets_a_warning(tmp_path: Path) -> None:
    first = deliver(tmp_path / "vt" / "2022-05-01", FILES, period="2017/2019")
    second = deliver(tmp_path / "vt" / "2022-06-01", FILES, period="2019", reference_date="2022-06-01")
    third = deliver(tmp_path / "vt" / "2023-05-01", FILES, period="2020", reference_date="2023-05-01")

    outcomes = check_deliveries((first, second, third), definitions(contract()))

    assert [rules(checked) for checked in outcomes] == [
        ["later-delivery"],
        [],
        ["year-outside-period"],
    ]
    assert outcomes[0].is_clean
    message = "There is a later delivery of Safe Place for 2019: that of 2022-06-01."
    assert outcomes[0].findings[0].message.en == message


def test_deliveries_of_two_sources_are_no_clash(tmp_path: Path) -> None:
    places = tuple(deliver(tmp_path / name / "2022-05-01", FILES, source=name) for name in ("csg", "vt"))

    outcomes = check_deliveries(places, definitions(contract(), contract(id="csg")))

    assert [checked.findings for checked in outcomes] == [(), ()]


def test_a_broken_manifest_does_not_hinder_the_others(tmp_path: Path) -> None:
    good = deliver(tmp_path / "vt" / "2022-05-01", FILES)
    bad = deliver(tmp_path / "vt" / "2022-06-01", FILES, more="[[")

    outcomes = check_deliveries((good, bad), definitions(contract()))

    assert [checked.usable for checked in outcomes] == [True, False]
