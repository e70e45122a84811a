"""Sizes as readers expect them."""

import pytest

from inbeeld.publication.site import format_size
from inbeeld.vocabulary import Language


@pytest.mark.parametrize(
    ("size", "language", "printed"),
    [
        (0, "nl", "1 kB"),
        (1_499, "nl", "1 kB"),
        (18_400, "nl", "18 kB"),
        (3_140_000, "nl", "3,1 MB"),
        (3_140_000, "en", "3.1 MB"),
    ],
)
def test_a_size_is_in_kb_or_mb(size: int, language: Language, printed: str) -> None:
    assert format_size(size, language) == printed
