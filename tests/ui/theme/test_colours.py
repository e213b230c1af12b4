"""The colours hold what the look promises: texts 7:1, outlines 3:1, on every surface on which they stand."""

import pytest

from keyturn.ui.theme.colours import CONTRAST, DARK, LIGHT, PALETTES, contrast
from keyturn.ui.widgets.mark import TONES

by_name = pytest.mark.parametrize("palette", PALETTES, ids=lambda palette: palette.name)


def test_the_ratio_is_that_of_wcag():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.005)
    assert contrast("#FFFFFF", "#777777") == contrast("#777777", "#FFFFFF")


@by_name
def test_every_text_holds_seven_to_one_on_every_surface(palette):
    weak = {(text, on): contrast(text, on) for text in palette.texts for on in palette.surfaces}
    assert {pair: ratio for pair, ratio in weak.items() if ratio < 7} == {}


@by_name
def test_text_on_blue_and_violet_holds_seven_to_one(palette):
    assert contrast(palette.on_blue, palette.blue) >= 7
    assert contrast(palette.on_violet, palette.violet) >= 7


@by_name
def test_outlines_of_controls_hold_three_to_one_on_every_surface(palette):
    assert all(contrast(palette.edge, on) >= 3 for on in palette.surfaces)


def test_surfaces_can_be_told_apart_or_have_outlines():
    for palette in (DARK, LIGHT):
        assert len(set(palette.surfaces)) == 4
    assert CONTRAST.outlined


@by_name
def test_the_ring_of_what_has_the_keyboard_holds_three_to_one_on_every_surface(palette):
    assert all(contrast(palette.blue, on) >= 3 for on in palette.surfaces)


@by_name
def test_the_doers_mark_is_read_on_its_fill(palette):
    """It is drawn in the sheet's colour on the text's."""
    assert contrast(palette.sheet, palette.text) >= 7


@by_name
def test_what_is_filled_can_be_told_from_the_empty_track(palette):
    filled = (palette.blue, palette.green, palette.amber, palette.text)
    assert all(contrast(fill, palette.track) >= 3 for fill in filled)


@by_name
def test_shapes_of_states_hold_three_to_one_on_every_surface(palette):
    tones = {getattr(palette, tone) for tone in TONES.values()}
    assert all(contrast(tone, on) >= 3 for tone in tones for on in palette.surfaces)


@by_name
def test_the_hatch_of_practice_is_seen(palette):
    assert contrast(palette.violet, palette.violet_dark) >= 3
