"""Who a figure or list comes from: the source, its reference date and the files that were used."""

from collections.abc import Collection

from inbeeld.declarations import Contract
from inbeeld.deliveries import Checked
from inbeeld.tables import Source
from inbeeld.vocabulary import Text

_COUNTED = Text(nl="berekend uit registers", en="calculated from registers")
_SYNTHETIC = Text(
    nl="berekend uit synthetische registers: geen van de personen bestaat",
    en="calculated from synthetic registers: none of the persons exists",
)


def source_of(contract: Contract, checked: Checked, files: Collection[str]) -> Source:
    """The delivery that something was made from; ``files`` are the names of the files that were used.

    The fingerprint of a file that its source did not publish goes no further than this. Whoever knows how a small file
    is laid out can try all hidden numbers until the fingerprint fits; see decision record 0022.
    """
    is_published = contract.origin == "published"
    used = ((name, digest) for name, digest in checked.files if name in files)
    return Source(
        contract.id,
        _name(contract, checked),
        checked.reference_date,
        tuple((name, digest if is_published else "") for name, digest in used),
        is_published=is_published,
        is_synthetic=checked.is_synthetic,
    )


def _name(contract: Contract, checked: Checked) -> Text:
    """Who counted, and who made the figures of it where that is somebody else; and whether they are about anybody."""
    if contract.is_counted:
        counted = _SYNTHETIC if checked.is_synthetic else _COUNTED
        return Text(nl=f"{contract.name.nl}, {counted.nl}", en=f"{contract.name.en}, {counted.en}")
    other = contract.processed_by
    if other is None:
        return contract.name
    return Text(nl=f"{contract.name.nl}, bewerking {other}", en=f"{contract.name.en}, processed by {other}")
