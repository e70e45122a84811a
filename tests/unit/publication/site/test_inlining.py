"""A picture in a page is the same picture, with its words untouched."""

import re
from html import unescape

from inbeeld.publication.charts import draw
from inbeeld.publication.site.inlining import Beside, has_words, inline_picture, picture_again
from tests.factories import police_figures, signalling_figures


def test_a_path_that_goes_round_is_a_circle() -> None:
    path = '<path class="a" data-cell="x" d="M3.24,0A3.24,3.24,0,1,1,-3.24,0A3.24,3.24,0,1,1,3.24,0" fill="#fff"/>'
    assert inline_picture(path) == '<circle data-cell="x" r="3.2" fill="#fff"/>'


def test_a_path_with_round_corners_is_a_rectangle() -> None:
    corners = "M114,42L218,42C219.1,42,220,42.9,220,44L220,76C220,77.1,219.1,78,218,78L114,78"
    path = (
        f'<path class="known" data-cell="x" d="{corners}C112.9,78,112,77.1,112,76L112,44C112,42.9,112.9,42,114,42Z"/>'
    )
    assert inline_picture(path) == ('<rect data-cell="x" x="112" y="42" width="108" height="36" rx="2"/>')


def test_another_path_stays_a_path() -> None:
    assert inline_picture('<path d="M3,0A3,4,0,1,1,-3,0Z"/>') == '<path d="M3,0A3,4,0,1,1,-3,0Z"/>'


def test_a_word_stands_at_its_place_and_a_turned_one_stays_turned() -> None:
    assert inline_picture('<text transform="translate(57.3,-4)">342</text>') == '<text x="57" y="-4">342</text>'
    turned = '<text transform="translate(5,6) rotate(45)">a</text>'
    assert inline_picture(turned) == turned
    lines = '<text transform="translate(5,6)"><tspan x="0" y="0">a</tspan><tspan x="0" dy="14">b</tspan></text>'
    assert inline_picture(lines) == lines


def test_only_places_are_shortened_never_words() -> None:
    svg = (
        '<g transform="translate(0.04,-0.03)"><path data-cell="a 1.234" d="M15.68,34.96h80.64"/><text>2.750</text></g>'
    )
    assert inline_picture(svg) == (
        '<g transform="translate(0,0)"><path data-cell="a 1.234" d="M15.7,35h80.6"/><text>2.750</text></g>'
    )


def test_every_form_keeps_its_words_and_loses_bytes() -> None:
    for figure in (*police_figures().values(), *signalling_figures().values()):
        for panel in draw(figure, "nl", "Bevinding").panels:
            for svg in (panel.wide, panel.narrow):
                small = inline_picture(svg)
                spoken = [unescape(words) for words in re.findall(r'aria-label="([^"]*)"', small)]
                assert spoken + re.findall(r">([^<]+)<", small) == re.findall(r">([^<]+)<", svg)
                assert re.findall(r'data-cell="[^"]*"', small) == re.findall(r'data-cell="[^"]*"', svg)
                assert len(small) < len(svg)


def test_the_narrow_picture_has_the_words_of_the_wide_one() -> None:
    for panel in draw(police_figures()["year"], "nl", "Bevinding").panels:
        wide, narrow = inline_picture(panel.wide), picture_again(panel.narrow, panel.wide)
        named = [svg.split('aria-labelledby="')[1].split('"')[0] for svg in (wide, narrow)]
        assert named[0] == named[1]
        assert all(f'id="{name}"' in wide for name in named[0].split())
        assert "<title" not in narrow
        assert "<desc" not in narrow


def test_a_small_panel_says_its_words_without_a_title_that_hangs_over_its_marks() -> None:
    for panel in draw(police_figures()["offence"], "nl", "Bevinding").panels:
        wide, narrow = inline_picture(panel.wide), picture_again(panel.narrow, panel.wide)
        words = panel.wide.split("<title ")[1].split(">")[1].split("<")[0]
        assert all(f'aria-label="{words}"' in svg and "<title" not in svg for svg in (wide, narrow))


def test_a_group_of_one_mark_that_says_nothing_of_it_is_left_out() -> None:
    assert inline_picture('<g><text x="1" y="2">a</text></g>') == '<text x="1" y="2">a</text>'
    styled = '<g fill="#fff"><text x="1" y="2">a</text></g>'
    assert inline_picture(styled) == styled
    nested = '<svg><g fill="none"><g><g><g><g fill="#fff"><path d="M0,0"/></g></g></g></g></g></svg>'
    assert inline_picture(nested) == '<svg><g fill="none"><g fill="#fff"><path d="M0,0"/></g></g></svg>'


def test_the_size_of_most_words_stands_once_on_the_picture() -> None:
    words = '<g font-size="12px"><text>a</text><text>b</text></g>'
    svg = f'<svg width="9">{words}{words}<g font-size="11px"><text>c</text><text>d</text></g></svg>'
    bare = "<g><text>a</text><text>b</text></g>"
    assert inline_picture(svg) == (
        f'<svg font-size="12" width="9">{bare}{bare}<g font-size="11"><text>c</text><text>d</text></g></svg>'
    )


def test_lines_with_the_style_of_their_layer_are_one_path() -> None:
    lines = '<line x2="0" y2="104"/><line transform="translate(10,2)" x2="5" y2="0"/><line x2="3" y2="4"/>'
    assert inline_picture(f"<g>{lines}</g>") == '<path d="M0,0v104M10,2h5M0,0l3,4"/>'
    own = '<line transform="translate(1,2)" x2="0" y2="9" stroke="#000"/>'
    assert inline_picture(own + own) == own + own


def test_a_mark_stands_at_its_place() -> None:
    circle = '<path data-cell="x" transform="translate(5,6)" d="M3,0A3,3,0,1,1,-3,0A3,3,0,1,1,3,0" fill="#fff"/>'
    assert inline_picture(circle) == '<circle data-cell="x" cx="5" cy="6" r="3" fill="#fff"/>'
    square = '<path transform="translate(10,20)" d="M-3.7,-3.7h7.3v7.3h-7.3Z" fill="#fff"/>'
    assert inline_picture(square) == '<path d="M6.3,16.3h7.3v7.3h-7.3Z" fill="#fff"/>'


def test_the_narrow_picture_leaves_words_for_scripts_to_the_wide_one_if_their_marks_are_the_same() -> None:
    wide = '<circle data-cell="2020: 1"/><circle data-cell="2021: 2"/>'
    assert picture_again(wide, wide) == "<circle data-cell/><circle data-cell/>"
    fewer = '<circle data-cell="2021: 2"/>'
    assert picture_again(fewer, wide) == fewer


def test_a_heading_beside_a_picture_is_its_name() -> None:
    words = '<title id="t-a-w">Bevinding</title><desc id="d-a-w">Kolommen. 1.</desc>'
    svg = f'<svg aria-labelledby="t-a-w d-a-w">{words}</svg>'
    named = inline_picture(svg, Beside("h-a", "Zie de tabel."))
    assert named == '<svg aria-labelledby="h-a d-a-w"><desc id="d-a-w">Kolommen. 1.</desc></svg>'
    assert inline_picture(svg) == svg


def test_hundreds_of_values_are_left_to_the_table() -> None:
    values = "Aa: 1; " * 300
    svg = f'<svg aria-labelledby="t-a-w d-a-w"><desc id="d-a-w">Kaart. {values}</desc></svg>'
    assert '<desc id="d-a-w">Kaart. Zie de tabel.</desc>' in inline_picture(svg, Beside("h-a", "Zie de tabel."))
    assert values in inline_picture(svg)


def test_a_picture_without_words_needs_no_second_drawing() -> None:
    assert has_words("<svg><text>a</text></svg>")
    assert not has_words('<svg><path d="M0,0"/></svg>')
