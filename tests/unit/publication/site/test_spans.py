"""A span of years is not broken; everything else is left as it is."""

import pytest
from markupsafe import Markup

from inbeeld.publication.site.spans import whole_spans


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("In 2019-2021 minder", 'In <span class="whole">2019-2021</span> minder'),
        ("meer (2020-2021)", 'meer <span class="whole">(2020-2021)</span>'),
        ("a < b 2020", "a &lt; b 2020"),
        ("2020-05-01", "2020-05-01"),
        (Markup('<a href="x-2019-2021.html">hier</a>'), '<a href="x-2019-2021.html">hier</a>'),
        (Markup("<b>2017-2021</b>"), '<b><span class="whole">2017-2021</span></b>'),
    ],
)
def test_only_a_span_of_years_in_the_words_stays_whole(words: str, shown: str) -> None:
    assert whole_spans(words) == shown
