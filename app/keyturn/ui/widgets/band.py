"""A band across the whole window: what holds on every page, said once and in one place."""

from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from keyturn.ui.theme.icons import draw_icon
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.painted import Painted

Tone = Literal["violet", "amber"]
INK = {"violet": "on_violet", "amber": "ground"}
HIGH, ICON = 40, 18


class Band(Painted):
    """An icon, one bold word, and a sentence, on a filled ground."""

    def __init__(self, look: Look, tone: Tone, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._tone: Tone = tone
        self._icon = icon
        self._word = self._sentence = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_words(self, word: str, sentence: str) -> None:
        """Say something."""
        self._word, self._sentence = word, sentence
        self.say(f"{word}. {sentence}")

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the band's height, which has room for large type too; its width is the window's."""
        return QSize(self._look.px(400), HIGH)

    def draw(self, painter: QPainter) -> None:
        """Draw icon, word and sentence on one line."""
        look, ink = self._look, self._look.colour(INK[self._tone])
        painter.fillRect(self.rect(), look.colour(self._tone))
        size, at = look.px(ICON), float(look.px(24))
        draw_icon(painter, self._icon, ink, QRectF(at, (self.height() - size) / 2, size, size))
        at += look.px(34)
        painter.setPen(ink)
        for text, weight in ((self._word, 600), (self._sentence, 500)):
            font = look.font(16, weight)
            painter.setFont(font)
            wide = QFontMetricsF(font).horizontalAdvance(text)
            painter.drawText(QRectF(at, 0, wide + 1, self.height()), Qt.AlignmentFlag.AlignVCenter, text)
            at += wide + look.px(16)
