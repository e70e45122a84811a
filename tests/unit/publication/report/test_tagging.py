import pytest

from inbeeld.errors import EditionError
from inbeeld.publication.report.tagging import with_table_tags
from tests.unit.publication.report.parts import report


def test_a_document_with_other_tables_than_expected_is_refused() -> None:
    with pytest.raises(EditionError, match="tables where 0 were expected"):
        with_table_tags(report(), ())


def test_a_table_with_other_cells_than_expected_is_refused() -> None:
    with pytest.raises(EditionError, match="other rows or cells"):
        with_table_tags(report(), (((None,),),) * 11)
