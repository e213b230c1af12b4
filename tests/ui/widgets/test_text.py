"""Labels: where a long word may end a line, and that the text stays the one that was given."""

import pytest
from PySide6.QtWidgets import QLabel

from keyturn.ui.widgets.text import BREAK, JOIN, breakable, label


@pytest.mark.parametrize(
    ("given", "lines"),
    [
        ("tomasz@example.invalid", ["tomasz", "@example", ".invalid"]),
        ("an-address@long-host.example", ["an-address", "@long-host", ".example"]),
        ("https://sign-in.kestrel.example.", ["https://", "sign-in", ".kestrel", ".example."]),
        ("https://a.example/b?c=d", ["https://", "a", ".example/", "b", "?c=d"]),
        ("/a/folder/whose-name-is-long", ["/a/folder/wh", "ose-name-is-", "long"]),
        ("Identity-provider down", ["Identity-provider down"]),
    ],
)
def test_an_address_ends_a_line_at_its_seams_and_another_long_word_anywhere(given, lines):
    assert breakable(given).replace(JOIN, "").split(BREAK) == lines


def test_no_line_ends_at_the_hyphen_of_an_address(qtbot):
    shown = label("https://sign-in.kestrel.example")
    qtbot.addWidget(shown)
    assert "sign-" + JOIN + "in" in QLabel.text(shown)
    assert shown.text() == "https://sign-in.kestrel.example"
