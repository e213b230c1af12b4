"""A keycap: a key that is one, drawn as a small label."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from keyturn.ui.theme.look import Look

CAP = 28
Fill = Literal["", "blue", "raised"]  # of a key; the next one to press, and one that is held down, have one
NAME = 14, 600  # size (px) and weight of what stands on a key


@dataclass(frozen=True)
class Hint:
    """One entry of the bottom bar: a key, what it does, and whether it is the next one to press.

    With `run` the entry itself can be pressed: no other control of the page does what the key does.
    """

    key: str
    label: str
    now: bool = False
    run: Callable[[], object] | None = None


def key_name(key: str) -> str:
    """Return what stands on a key where people speak the window's language; letters and digits are the same."""
    names = {
        "Backspace": QCoreApplication.translate("Key", "Backspace"),
        "Ctrl": QCoreApplication.translate("Key", "Ctrl"),
        "Enter": QCoreApplication.translate("Key", "Enter"),
        "Esc": QCoreApplication.translate("Key", "Esc"),
        "PgDn": QCoreApplication.translate("Key", "PgDn"),
        "Return": QCoreApplication.translate("Key", "Return"),
        "Space": QCoreApplication.translate("Key", "Space"),
        "Tab": QCoreApplication.translate("Key", "Tab"),
    }
    return "+".join(names.get(part, part) for part in key.split("+"))


def cap_width(look: Look, key: str) -> int:
    """Return how wide the cap of a key is: square, or wider where its name needs it."""
    return max(look.px(CAP), look.metrics(*NAME).horizontalAdvance(key_name(key)) + look.px(14))


def draw_cap(painter: QPainter, look: Look, key: str, at: QRectF, fill: Fill = "") -> None:
    """Draw a keycap into its place; the font stays that of its name."""
    box, now = at.adjusted(1, 1, -1, -1), fill == "blue"
    painter.setPen(Qt.PenStyle.NoPen if now else QPen(look.colour("edge"), 1.5))
    painter.setBrush(look.colour(fill) if fill else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, look.px(6), look.px(6))
    painter.setPen(look.colour("on_blue" if now else "text"))
    painter.setFont(look.font(*NAME))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, key_name(key))


class Keycap(QWidget):
    """A key's name in a box of 28 px; the next key to press is filled blue."""

    def __init__(self, look: Look, key: str, now: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._key = key
        self._now = now
        self._size = QSize(cap_width(look, key), look.px(CAP))  # a layout asks for it again and again
        self.setFixedSize(self._size)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return room for the key's name."""
        return self._size

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802
        """Draw the keycap."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_cap(painter, self._look, self._key, QRectF(self.rect()), "blue" if self._now else "")
