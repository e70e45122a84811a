"""What is taken out of a picture, and what must stay."""

from inbeeld.publication.charts.marks import rects, texts
from inbeeld.publication.charts.painting import Frame, Words, paint
from tests.unit.publication.charts.pictures import cells, root
from tests.unit.publication.charts.pictures import texts as words_in

FRAME, WORDS = Frame(100, 100), Words("p", "Bevinding")


def test_words_have_their_size_though_they_are_not_measured() -> None:
    svg = paint([texts("name", [{"x": 1, "y": 2, "text": "een"}], size=13, colour="#000")], FRAME, WORDS)
    assert 'font-size="13px"' in svg


def test_a_style_that_all_marks_of_a_layer_share_stands_once() -> None:
    svg = paint(
        [rects("box", [{"x": n, "y": 0, "width": 5, "height": 5} for n in range(4)], fill="#123456")], FRAME, WORDS
    )
    assert svg.count("#123456") == 1


def test_numbers_between_tags_keep_their_thousands() -> None:
    svg = paint([texts("name", [{"x": 1.23456, "y": 2, "text": "1.500"}], size=13, colour="#000")], FRAME, WORDS)
    assert words_in(svg) == ["1.500"]
    assert "1.23," in svg


def test_the_words_of_a_cell_keep_signs_and_decimals() -> None:
    said = 'Zo "heet" het & <meer>: 1.2345'
    svg = paint([rects("box", [{"x": 1.23456, "width": 5, "height": 5, "cell": said, "role": "now"}])], FRAME, WORDS)
    assert cells(svg) == [said]
    assert "1.23456" not in svg


def test_marks_have_no_roles_that_shadow_the_title() -> None:
    svg = paint([rects("box", [{"x": 1, "width": 5, "height": 5, "cell": "a: 1"}])], FRAME, WORDS)
    assert [element.get("role") for element in root(svg).iter() if element.get("role")] == ["img"]
    assert "aria-label=" not in svg
