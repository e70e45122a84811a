import io

import pikepdf
import pytest

from inbeeld.errors import EditionError
from inbeeld.publication.report.tagging import children, elements, with_table_tags
from tests.unit.publication.report.parts import report


def test_a_document_with_other_tables_than_expected_is_refused() -> None:
    with pytest.raises(EditionError, match="tables where 0 were expected"):
        with_table_tags(report(), ())


def test_a_table_with_other_cells_than_expected_is_refused() -> None:
    with pytest.raises(EditionError, match="other rows or cells"):
        with_table_tags(report(), (((None,),),) * 8)


def test_the_last_rows_of_a_long_table_are_its_body_too() -> None:
    with pikepdf.open(io.BytesIO(report(rows=30))) as pdf:
        tree = pdf.Root.StructTreeRoot
        assert not list(elements(tree, "/TFoot"))
        bodies = list(elements(next(elements(tree, "/Table")), "/TBody"))
        assert [len(children(body)) for body in bodies] == [30 + 1 - 3, 3]
