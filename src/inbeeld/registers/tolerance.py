"""Decides whether a build may use a register."""

from inbeeld.declarations import RegisterContract, Severity
from inbeeld.errors import DeliveryRefused, UnusableDelivery
from inbeeld.registers.results import RegisterChecked


def require_usable_register(checked: RegisterChecked, contract: RegisterContract) -> None:
    """Raise unless a build may count from a register.

    Raises:
        UnusableDelivery: if a file cannot be read, or no row is good.
        DeliveryRefused: if more rows were set apart than the contract tolerates.
    """
    name = f"{checked.source}/{checked.reference_date}".rstrip("/")
    advice = "Run 'inbeeld check' on it to see every fault."
    if not checked.usable:
        blocking = [f for f in checked.findings if f.blocks and f.severity is Severity.ERROR]
        reason = f" {blocking[0].message.en}" if blocking else ""
        raise UnusableDelivery(f"Nothing in delivery {name} can be used.{reason} {advice}")
    allowed = contract.tolerance.faulty_rows
    if checked.faulty_rows > allowed:
        raise DeliveryRefused(
            f"Delivery {name} is refused: {checked.faulty_rows:.2%} of its rows cannot be used ({checked.apart}); "
            f"the contract tolerates {allowed:.2%}. {advice}"
        )
