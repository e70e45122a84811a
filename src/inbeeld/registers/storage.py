"""Checked registers as bytes and back, for the steps of a build. The same outcome always gives the same bytes."""

from pydantic import TypeAdapter

from inbeeld.registers.results import RegisterChecked

_ADAPTER = TypeAdapter(RegisterChecked)


def dump_register(checked: RegisterChecked) -> bytes:
    """The outcome of a check as JSON in UTF-8. The rows stand in Parquet, apart from it."""
    return _ADAPTER.dump_json(checked, exclude_defaults=True)


def load_register(data: bytes) -> RegisterChecked:
    """The outcome that ``dump_register`` wrote."""
    return _ADAPTER.validate_json(data)
