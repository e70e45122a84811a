from inbeeld.publication.citing import citation_of
from tests.factories import edition


def test_a_citation_names_publisher_year_title_version_and_address() -> None:
    assert citation_of(edition(), "en") == (
        "InBeeld (2026). Test edition. Edition 2017-2021, version 1. https://example.org/inbeeld"
    )
