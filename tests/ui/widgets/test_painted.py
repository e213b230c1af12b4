"""What holds for every painted part: a name, a size, and the look in use."""

import pytest

from keyturn.ui.theme.colours import CONTRAST, LIGHT
from keyturn.ui.widgets.age_line import Age, AgeLine
from keyturn.ui.widgets.glyphs import CredentialGlyphs, GlyphLegend
from keyturn.ui.widgets.icon import Icon
from keyturn.ui.widgets.leader import LeaderRow
from keyturn.ui.widgets.mark import StatusMark
from keyturn.ui.widgets.meter import Dots, Meter, Pills
from keyturn.ui.widgets.ring import CustodianRing, Member
from keyturn.ui.widgets.seconds_bar import SecondsBar


def mark(look):
    return StatusMark(look, "care")


def seconds(look):
    bar = SecondsBar(look)
    bar.show_left(9)
    return bar


def ring(look):
    made = CustodianRing(look)
    made.show_members([Member("AO", "Amara", ("done", "entering", "empty"))])
    return made


def glyphs(look):
    made = CredentialGlyphs(look)
    made.show_text("aB3#")
    return made


def meter(look):
    made = Meter(look)
    made.show_fraction(0.5, 0.7)
    return made


def pills(look):
    made = Pills(look)
    made.show_pills(("done", "care"))
    return made


def dots(look):
    made = Dots(look)
    made.show_dots(1, 2)
    return made


def row(look):
    return LeaderRow(look, "Primary sign-in", "Fails", "done")


def ages(look):
    made = AgeLine(look)
    made.show_ages({Age(12): 1, Age(95, True): 1}, 90)
    return made


def icon(look):
    return Icon(look, "emergency", "Emergency")


each = pytest.mark.parametrize("make", [mark, seconds, ring, glyphs, GlyphLegend, meter, pills, dots, row, ages, icon])


@each
def test_it_has_a_name_and_a_size(look, qtbot, make):
    widget = make(look)
    qtbot.addWidget(widget)
    hint, least = widget.sizeHint(), widget.minimumSizeHint()
    assert widget.accessibleName().strip()
    assert 0 < least.width() <= hint.width()
    assert 0 < least.height() <= hint.height()


@each
def test_it_takes_no_keys(look, qtbot, make):
    widget = make(look)
    qtbot.addWidget(widget)
    assert widget.focusPolicy().name == "NoFocus"


@each
def test_it_is_drawn_in_the_colours_and_the_type_of_the_look(look, paint, make):
    first = paint(make(look))
    look.show_in(CONTRAST if look.palette is LIGHT else LIGHT)
    assert paint(make(look)).image != first.image
    small = make(look).sizeHint()
    look.toggle_large()
    large = make(look).sizeHint()
    assert large.width() > small.width()
    assert large.height() > small.height()
