"""Columns per class: all alike, and each named in full."""

from inbeeld.publication.charts import draw
from tests.factories import signalling_figures
from tests.unit.publication.charts.pictures import shapes, texts

DRAWING = draw(signalling_figures()["classes"], "nl", "Bevinding")


def test_no_class_is_newer_than_another() -> None:
    assert len({shape.get("fill") for shape in shapes(DRAWING.panels[0].wide, "now")}) == 1
    assert not shapes(DRAWING.panels[0].wide, "past")


def test_every_class_has_its_number_of_places() -> None:
    assert texts(DRAWING.panels[0].wide, "newest") == ["40", "25", "10", "0"]


def test_the_total_is_no_class() -> None:
    assert "75" not in texts(DRAWING.panels[0].wide)


def test_long_names_break_into_lines_on_a_phone() -> None:
    assert "Minder dan 10" in texts(DRAWING.panels[0].wide, "name")
    assert "Minder" in "".join(texts(DRAWING.panels[0].narrow, "name"))
    assert DRAWING.panels[0].narrow.count("<tspan") > 0
