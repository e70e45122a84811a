"""``import inbeeld``: what other code may use, and nothing loaded before it is used."""

import subprocess
import sys

import pytest

import inbeeld


@pytest.mark.parametrize("name", inbeeld.__all__)
def test_every_name_that_is_listed_exists(name: str) -> None:
    assert getattr(inbeeld, name) is getattr(inbeeld, name)
    assert name in dir(inbeeld)


def test_names_are_the_agreed_ones() -> None:
    assert inbeeld.__all__ == [
        "InBeeldError",
        "Measure",
        "NotComparable",
        "Period",
        "SafeTable",
        "Table",
        "audit",
        "build",
        "check_delivery",
        "load_definitions",
        "protect",
    ]


def test_unknown_name_is_answered_with_the_known() -> None:
    with pytest.raises(AttributeError, match=r"no attribute 'tabel'\. It offers: InBeeldError, Measure"):
        _ = inbeeld.tabel  # type: ignore[attr-defined]


def test_import_loads_no_room() -> None:
    code = "import sys, inbeeld; print(*sorted(name for name in sys.modules if name.startswith('inbeeld')))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()

    assert loaded == ["inbeeld"]
