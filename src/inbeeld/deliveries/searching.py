"""Finds deliveries in folders, and deliveries that stand in each other's way."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from inbeeld.declarations import Definitions
from inbeeld.deliveries.deliverycheck import check_delivery
from inbeeld.deliveries.faults import Fault
from inbeeld.deliveries.findings import Desk
from inbeeld.deliveries.manifest import MANIFEST, Manifest, read_manifest
from inbeeld.deliveries.results import Checked, Finding
from inbeeld.errors import DefinitionError, UnusableDelivery
from inbeeld.vocabulary import Text


def find_deliveries(folder: Path) -> tuple[Path, ...]:
    """Every folder with a manifest, in a folder or anywhere beneath it, in order of name.

    Raises:
        UnusableDelivery: if there is none.
    """
    if not folder.is_dir():
        raise UnusableDelivery(f"There is no file or folder {folder}.")
    found = tuple(sorted(path.parent for path in folder.rglob(MANIFEST) if path.is_file()))
    if not found:
        raise UnusableDelivery(
            f"{folder} holds no delivery: there is no {MANIFEST} in it or beneath it. "
            "To check a single file, name it and its source: inbeeld check FILE --source ID"
        )
    return found


def check_deliveries(folders: tuple[Path, ...], definitions: Definitions) -> tuple[Checked, ...]:
    """Check several deliveries, and whether two of them are about the same years of the same source.

    A delivery that was corrected stays beside the later one, and the edition names the reference date that it takes:
    so an earlier one gets a warning. Two of the same reference date cannot be told apart, and that is an error.
    """
    manifests = {folder: manifest for folder in folders if (manifest := _manifest(folder)) is not None}
    return tuple(
        _with(check_delivery(folder, definitions), period_clashes(folder, manifests, definitions)) for folder in folders
    )


def period_clashes(folder: Path, manifests: Mapping[Path, Manifest], definitions: Definitions) -> tuple[Finding, ...]:
    """A finding for each other delivery of the same source, of the same day or later, for some of the same years."""
    manifest = manifests.get(folder)
    if manifest is None:
        return ()
    years = set(manifest.years.years)
    others = (other for place, other in manifests.items() if place != folder and other.source == manifest.source)
    return tuple(
        _clash(manifest, other, definitions)
        for other in others
        if years & set(other.years.years) and other.reference_date >= manifest.reference_date
    )


def _manifest(folder: Path) -> Manifest | None:
    try:
        return read_manifest(folder)
    except DefinitionError:
        # the check of the delivery tells its faults
        return None


def _with(checked: Checked, findings: tuple[Finding, ...]) -> Checked:
    return replace(checked, findings=(*findings, *checked.findings)) if findings else checked


def _clash(manifest: Manifest, other: Manifest, definitions: Definitions) -> Finding:
    contract = definitions.contracts.get(manifest.source)
    words = {
        "source": contract.name if contract else Text.same(manifest.source),
        "period": other.years.label,
        "other": str(other.reference_date),
    }
    same_day = other.reference_date == manifest.reference_date
    return Desk(manifest.source, MANIFEST).note(Fault("two-deliveries" if same_day else "later-delivery", words))
