"""Decides whether a build may use a delivery."""

from inbeeld.declarations import Contract, Severity
from inbeeld.deliveries.results import Checked, Finding
from inbeeld.errors import DeliveryRefused, UnusableDelivery


def require_usable(checked: Checked, contract: Contract) -> None:
    """Raise unless a build may use what was read.

    Figures that contradict each other do not stop a build: they are findings. Rows that cannot be read do, past the
    contract's tolerance; so does anything that makes a whole file or table doubtful.

    Raises:
        UnusableDelivery: if nothing in it can be read.
        DeliveryRefused: if it holds more faults than the contract tolerates.
    """
    name = f"{checked.source}/{checked.reference_date}".rstrip("/")
    advice = "Run 'inbeeld check' on it to see every fault."
    blocking = _about_files(checked)
    if not checked.usable:
        reason = f" {blocking[0].message.en}" if blocking else ""
        raise UnusableDelivery(f"Nothing in delivery {name} can be used.{reason} {advice}")
    if blocking:
        first = blocking[0]
        raise DeliveryRefused(f"Delivery {name} is refused. {first.file}: {first.message.en} {advice}")
    share, allowed = faulty_rows(checked), contract.tolerance.faulty_rows
    if share > allowed:
        raise DeliveryRefused(
            f"Delivery {name} is refused: {share:.1%} of its rows cannot be used ({len(checked.quarantine)}); "
            f"the contract tolerates {allowed:.1%}. {advice}"
        )


def faulty_rows(checked: Checked) -> float:
    """Rows in quarantine as a share of all rows with figures, between 0 and 1."""
    good = {(table, record.row) for table, records in checked.records.items() for record in records}
    bad = len(checked.quarantine)
    return bad / (bad + len(good)) if bad else 0.0


def _about_files(checked: Checked) -> list[Finding]:
    """The blocking findings that are not about a row that was set apart."""
    apart = {(row.file, row.place.sheet, row.place.row) for row in checked.quarantine}
    return [
        finding
        for finding in checked.findings
        if finding.blocks
        and finding.severity is Severity.ERROR
        and (finding.file, finding.where.sheet, finding.where.row) not in apart
    ]
