"""Qt as this program is locked to it."""

import sys

from PySide6.QtGui import QFont


def test_a_call_of_qt_loses_no_reference():
    """PySide6 6.12.0 loses one to None with every call on Python 3.11, until the process dies of it."""
    font = QFont()
    before = sys.getrefcount(None)
    for _ in range(1000):
        font.setPixelSize(12)
    assert abs(sys.getrefcount(None) - before) < 100
