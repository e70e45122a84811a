"""A build takes a delivery, refuses it past its contract's tolerance, or cannot use it at all."""

from pathlib import Path

import pytest

from inbeeld.deliveries import faulty_rows, require_usable
from inbeeld.errors import DeliveryRefused, UnusableDelivery
from tests.unit.deliveries.supplier import WIDE, check, contract, drawn, table

ONE_OF_FOUR = """
    regio   | jaar | meldingen
    Drenthe | 2019 | 12
    Zeeland | 2019 | 15
    Fryslân | 2019 | 9
    Drenthe | 2020 | 12o
"""


@pytest.mark.parametrize(("tolerated", "refused"), [(0.0, True), (0.24, True), (0.25, False), (1.0, False)])
def test_faulty_rows_are_refused_past_the_tolerance(tolerated: float, refused: bool, tmp_path: Path) -> None:
    checked = check(tmp_path, {"regions.csv": drawn(ONE_OF_FOUR)})
    agreed = contract(tolerance={"faulty_rows": tolerated})

    assert faulty_rows(checked) == 1 / 4
    if refused:
        with pytest.raises(DeliveryRefused, match=r"25\.0% of its rows cannot be used \(1\)"):
            require_usable(checked, agreed)
    else:
        require_usable(checked, agreed)


def test_a_wide_row_is_one_row(tmp_path: Path) -> None:
    checked = check(tmp_path, {"wide.csv": "regio;2019;2020\nDrenthe;1;2\nZeeland;1;x\n"}, WIDE)

    assert faulty_rows(checked) == 1 / 2


def test_figures_that_contradict_each_other_do_not_stop_a_build(tmp_path: Path) -> None:
    rule = {"id": "up", "kind": "adds-up", "label": {"nl": "op", "en": "up"}, "value": "reports", "over": "region"}
    text = "regio | jaar | meldingen\nDrenthe | 2019 | 12\nTotaal | 2019 | 13"

    checked = check(tmp_path, {"regions.csv": drawn(text)}, table(rule=[rule]))

    assert not checked.is_clean
    require_usable(checked, contract())


def test_a_doubtful_file_is_refused_whatever_the_tolerance(tmp_path: Path) -> None:
    checked = check(tmp_path, {"regions.csv": "regio;jaar;meldingen\nDrenthe;2019;12\n"}, version=2)

    with pytest.raises(DeliveryRefused, match="version 1 of the contract; version 2 holds") as caught:
        require_usable(checked, contract(tolerance={"faulty_rows": 1.0}))
    assert caught.value.exit_code == 1


def test_a_delivery_of_which_nothing_can_be_read_is_unusable(tmp_path: Path) -> None:
    checked = check(tmp_path, {"regions.csv": ""})

    with pytest.raises(UnusableDelivery, match=r"vt/2022-05-01 can be used\. The file is empty\.") as caught:
        require_usable(checked, contract(tolerance={"faulty_rows": 1.0}))
    assert caught.value.exit_code == 2
