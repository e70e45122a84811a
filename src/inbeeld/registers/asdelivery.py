"""What was found in a register, in the form of any checked delivery."""

from inbeeld.deliveries import Checked
from inbeeld.registers.results import RegisterChecked


def as_checked(register: RegisterChecked) -> Checked:
    """The findings of a register, with its files; without a row of it."""
    return Checked(
        source=register.source,
        reference_date=register.reference_date,
        files=tuple((file.name, file.sha256) for file in register.files),
        records={},
        findings=register.findings,
        quarantine=(),
        usable=register.usable,
        is_synthetic=register.synthetic,
    )
