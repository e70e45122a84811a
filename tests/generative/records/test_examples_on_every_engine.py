"""The worked examples of the reference are counted alike on every engine, to the last digit."""

import pytest

from inbeeld.engines import Engine
from tests.spec.records.small import Small
from tests.spec.records.test_police import REPORTS
from tests.spec.records.test_repeat import AGAIN


@pytest.mark.parametrize(("chapter", "small"), [("police", REPORTS), ("repeat", AGAIN)], ids=["police", "repeat"])
def test_an_example_is_the_same_on_every_engine(engine: Engine, chapter: str, small: Small) -> None:
    assert small.counted_on(engine, chapter) == small.counted(chapter)
