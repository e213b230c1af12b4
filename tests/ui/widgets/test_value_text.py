"""Values that are typed as they stand: no sign is cut off, and nothing is left of one that is concealed."""

import pytest
from PySide6.QtGui import QFontMetrics

from keyturn.ui.widgets.value_text import VALUE, ValueText

ADDRESS = "https://123456789012.signin.aws.amazon.com/console"


@pytest.mark.parametrize("width", [1000, 400, 130, 30])
def test_all_signs_are_shown_at_any_width(look, qtbot, width):
    shown = ValueText(look, ADDRESS)
    qtbot.addWidget(shown)
    parts = shown._broken(ADDRESS, width)
    assert "".join(parts) == ADDRESS
    assert shown.heightForWidth(width) == len(parts) * shown._line
    room = max(width, QFontMetrics(look.font(VALUE, 600, mono=True)).horizontalAdvance("w"))
    assert all(QFontMetrics(shown._font).horizontalAdvance(part) <= room for part in parts)


def test_every_line_of_a_document_has_its_own(look, qtbot):
    shown = ValueText(look, "one\n\nthree")
    qtbot.addWidget(shown)
    assert shown.heightForWidth(400) == 3 * shown._line


def test_two_signs_are_never_drawn_as_one(look, qtbot):
    shown = ValueText(look, "!= -> ://")
    qtbot.addWidget(shown)
    assert {shown._font.featureValue(tag) for tag in shown._font.featureTags()} == {0}


def test_a_concealed_value_is_gone(look, qtbot):
    shown = ValueText(look, ADDRESS)
    qtbot.addWidget(shown)
    assert shown.accessibleName() == ADDRESS
    shown.conceal()
    assert (shown.text, shown.accessibleName()) == ("", "")
