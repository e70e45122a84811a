"""Checked deliveries as bytes and back, for the steps of a build. The same outcome always gives the same bytes."""

from pydantic import TypeAdapter

from inbeeld.deliveries.results import Checked

_ADAPTER = TypeAdapter(Checked)


def dump_checked(checked: Checked) -> bytes:
    """The outcome of a check as JSON in UTF-8."""
    return _ADAPTER.dump_json(checked, exclude_defaults=True)


def load_checked(data: bytes) -> Checked:
    """The outcome that ``dump_checked`` wrote."""
    return _ADAPTER.validate_json(data)
