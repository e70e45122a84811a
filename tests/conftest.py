"""What all tests share."""

import csv
import os
import shutil
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.built_edition import built, project
from tests.chromium import browser
from tests.open_engines import duck, engine

__all__ = ["browser", "built", "duck", "engine", "project"]

# So that a worked example that fails shows both sides.
pytest.register_assert_rewrite("tests.spec.worked")

# The same examples on every run: a failure is a fault of the change at hand, never of chance or a slow machine.
settings.register_profile("inbeeld", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("inbeeld")

USUAL_FIELD_SIZE = 131072
"""Of Python's csv module, in characters."""
NEEDS = {"browser": ("chromium", "chromium-browser", "google-chrome"), "office": ("soffice",)}
"""Programs that tests of a marker need: any one of them will do."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave out tests whose program is not installed."""
    for marker, programs in NEEDS.items():
        if not any(map(shutil.which, programs)):
            for item in items:
                if item.get_closest_marker(marker):
                    item.add_marker(pytest.mark.skip(reason=f"needs {programs[0]}"))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Where all tests must run, one that is left out has failed."""
    report = yield
    if report.skipped and os.environ.get("INBEELD_NEEDS_ALL") and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"left out: {report.longrepr}"
    return report


@pytest.fixture(autouse=True)
def _same_folder_afterwards() -> Iterator[None]:
    """A test that changes the current folder changes it back."""
    before = Path.cwd()
    yield
    assert Path.cwd() == before, "the test left the current folder changed"


@pytest.fixture(autouse=True)
def _usual_field_size() -> Iterator[None]:
    """Some libraries that tests use change, on import, how long a field the whole process reads from CSV."""
    before = csv.field_size_limit(USUAL_FIELD_SIZE)
    yield
    csv.field_size_limit(before)
