"""The look's fonts: in what is typed every sign is itself."""

import pytest
from PySide6.QtGui import QFont, QFontMetrics, QImage, QPainter

from keyturn.ui.theme.colours import DARK
from keyturn.ui.theme.look import Look
from keyturn.ui.theme.style import MONO_SIZES
from keyturn.ui.widgets.text import label

JOINED = ("->", "!=", "==", "::", "<=")  # what the mono font draws as one sign, if it is let


def drawn(font, text):
    image = QImage(400, 60, QImage.Format.Format_RGB32)
    image.fill(0)
    painter = QPainter(image)
    painter.setPen("#FFFFFF")
    painter.setFont(font)
    painter.drawText(10, 40, text)
    painter.end()
    return image


def one_by_one(font, text):
    image = QImage(400, 60, QImage.Format.Format_RGB32)
    image.fill(0)
    painter = QPainter(image)
    painter.setPen("#FFFFFF")
    painter.setFont(font)
    for place, sign in enumerate(text):
        painter.drawText(10 + place * QFontMetrics(font).horizontalAdvance("0"), 40, sign)
    painter.end()
    return image


@pytest.mark.parametrize("text", JOINED)
def test_no_two_signs_are_drawn_as_one(qapp, text):
    font = Look(DARK).font(20, 600, mono=True)
    assert drawn(font, text) == one_by_one(font, text)


def test_the_mono_font_would_join_them(qapp):
    plain = QFont()
    plain.setFamilies(["JetBrains Mono"])
    plain.setPixelSize(20)
    plain.setWeight(QFont.Weight.DemiBold)
    assert any(drawn(plain, text) != one_by_one(plain, text) for text in JOINED)


@pytest.mark.parametrize("size", MONO_SIZES)
def test_labels_in_the_mono_font_keep_it_so(window, size):
    shown = label("a -> b", size)
    shown.setParent(window)
    shown.ensurePolished()
    tags = [QFont.Tag(name) for name in ("calt", "liga")]
    assert "JetBrains Mono" in shown.font().families()
    assert all(shown.font().isFeatureSet(tag) and shown.font().featureValue(tag) == 0 for tag in tags)
