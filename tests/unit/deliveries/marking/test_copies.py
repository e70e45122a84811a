"""Where marked copies go, and what they never overwrite."""

from pathlib import Path

import pytest

from inbeeld.deliveries import Checked, check_delivery, copies_of_delivery
from inbeeld.deliveries.marking import MarkedCopy, copies, is_marked
from tests.unit.deliveries.supplier import contract, definitions, deliver

FAULTY = "region;year;reports\nZeeland;2019;12o\nZeeland;2020;5\n"


@pytest.fixture
def delivery(tmp_path: Path) -> Path:
    return deliver(
        tmp_path / "vt" / "2022-05-01", {"regions.csv": FAULTY.replace("region;year;reports", "regio;jaar;meldingen")}
    )


def checked(delivery: Path) -> Checked:
    return check_delivery(delivery, definitions(contract()))


def copied(delivery: Path, folder: Path | None = None) -> MarkedCopy:
    (copy,) = copies_of_delivery(delivery, checked(delivery), "nl", folder)
    return copy


def test_copies_of_a_delivery_stand_beside_it(delivery: Path) -> None:
    before = {path: path.read_bytes() for path in delivery.iterdir()}

    copy = copied(delivery)

    assert copy.refusal is None
    assert copy.path == delivery.parent / "checked" / "2022-05-01" / "regions.checked.csv"
    assert is_marked(copy.path.read_bytes(), copy.path.name)
    assert {path: path.read_bytes() for path in delivery.iterdir()} == before


def test_copies_can_go_elsewhere(delivery: Path, tmp_path: Path) -> None:
    assert copied(delivery, tmp_path / "out").path == tmp_path / "out" / "vt" / "2022-05-01" / "regions.checked.csv"


def test_a_file_in_which_nothing_is_found_has_no_copy(tmp_path: Path) -> None:
    words = "regio;jaar;meldingen\nZeeland;2019;12\nZeeland;2020;5\n"
    delivery = deliver(tmp_path / "vt" / "2022-05-01", {"regions.csv": words})

    assert list(copies_of_delivery(delivery, checked(delivery), "nl")) == []


def test_a_marked_copy_may_be_written_again(delivery: Path) -> None:
    assert copied(delivery).path.read_bytes() == copied(delivery).path.read_bytes()


def test_a_file_that_is_no_marked_copy_is_never_overwritten(delivery: Path) -> None:
    place = delivery.parent / "checked" / "2022-05-01" / "regions.checked.csv"
    place.parent.mkdir(parents=True)
    place.write_text("a;b\n1;2\n")

    copy = copied(delivery)

    assert copy.refusal is not None
    assert "is no marked copy" in copy.refusal.en
    assert place.read_text() == "a;b\n1;2\n"


def test_a_link_is_never_followed(delivery: Path, tmp_path: Path) -> None:
    place = delivery.parent / "checked" / "2022-05-01" / "regions.checked.csv"
    place.parent.mkdir(parents=True)
    place.symlink_to(tmp_path / "elsewhere.csv")

    assert copied(delivery).refusal is not None
    assert not (tmp_path / "elsewhere.csv").exists()


def test_a_file_that_changed_since_the_check_is_not_marked(delivery: Path) -> None:
    found = checked(delivery)
    (delivery / "regions.csv").write_text(FAULTY + "\n")

    (copy,) = copies_of_delivery(delivery, found, "nl")

    assert copy.refusal is not None
    assert "changed" in copy.refusal.en


def test_a_place_that_cannot_be_written_is_told(delivery: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    refusal = copied(delivery, tmp_path / "file").refusal

    assert refusal is not None
    assert "--copy-to" in refusal.en
    assert copies.FOLDER == "checked"
