"""A button that shows its key: primary, secondary, quiet, or not yet."""

from typing import Literal

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from keyturn.ui.theme.icons import draw_icon
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.keycap import cap_width, key_name
from keyturn.ui.widgets.pressing import Pressable

Kind = Literal["primary", "secondary", "quiet", "not-yet"]
RING, GAP = 3, 2
MARGIN = RING + GAP
FEW_WORDS = 200


class KeyButton(Pressable):
    """A button with a text, maybe an icon, and the keycap of its key; Enter and Space press it where it is focused."""

    def __init__(self, look: Look, text: str, key: str = "", kind: Kind = "secondary", icon: str = "") -> None:
        super().__init__(look)
        self.setText(text)
        self._key = key
        self._kind: Kind = kind
        self._icon = icon
        self._heights: dict[tuple[str, int], int] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(f"{text} ({key_name(key)})" if key else text)

    @property
    def kind(self) -> Kind:
        """What the button is."""
        return self._kind

    def show_kind(self, kind: Kind) -> None:
        """Make it another kind: one that waits for something cannot be pressed."""
        self._kind = kind
        self.setEnabled(kind != "not-yet")
        self.update()

    def show_text(self, text: str) -> None:
        """Say something else."""
        self.setText(text)
        self.setAccessibleName(f"{text} ({key_name(self._key)})" if self._key else text)
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return room for icon, text and keycap, and for the ring around them."""
        width = self._around() + self._text_metrics().horizontalAdvance(self.text()) + 2
        return QSize(width, self._look.px(48) + 2 * MARGIN)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return the width of a few words: a longer text wraps, and is never shortened."""
        words = self._look.px(FEW_WORDS)
        return QSize(min(self.sizeHint().width(), words), self._look.px(48) + 2 * MARGIN)

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Return the height of the text, wrapped; layouts ask for it again and again."""
        known = (self.text(), width)
        if known not in self._heights:
            self._heights[known] = self._height_for(width)
        return self._heights[known]

    def _height_for(self, width: int) -> int:
        room = QRect(0, 0, max(1, width - self._around()), 10_000)
        text = self._text_metrics().boundingRect(room, int(_WRAPPED), self.text()).height()
        return max(self._look.px(48), text + self._look.px(20)) + 2 * MARGIN

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Ask for the height of the text at this width: a grid gives a button of fixed height only its hint."""
        super().resizeEvent(event)
        needed = self.heightForWidth(event.size().width())
        if self.minimumHeight() != needed:
            self.setMinimumHeight(needed)

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802
        """Draw the button."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        self._draw_box(painter, box)
        at = box.left() + self._look.px(16)
        if self._icon:
            size = self._look.px(18)
            draw_icon(painter, self._icon, self._ink(), QRectF(at, box.center().y() - size / 2, size, size))
            at += self._look.px(26)
        painter.setPen(self._ink())
        painter.setFont(self._look.font(16, 600))
        room = self.width() - self._around() + 2
        painter.drawText(QRectF(at, box.top(), room, box.height()), _WRAPPED, self.text())
        if self._key:
            self._draw_cap(painter, box)

    def _draw_box(self, painter: QPainter, box: QRectF) -> None:
        look, radius = self._look, self._look.px(8)
        if self._kind == "primary":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("blue"))
            painter.drawRoundedRect(box, radius, radius)
        elif self._kind != "quiet":
            pen = QPen(look.colour("edge"), 1.5)
            pen.setStyle(Qt.PenStyle.DashLine if self._kind == "not-yet" else Qt.PenStyle.SolidLine)
            painter.setPen(pen)
            painter.setBrush(look.colour("raised") if self.isDown() else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.colour("blue"), RING))
            ring = box.adjusted(-GAP - 1.5, -GAP - 1.5, GAP + 1.5, GAP + 1.5)
            painter.drawRoundedRect(ring, radius + 4, radius + 4)

    def _draw_cap(self, painter: QPainter, box: QRectF) -> None:
        width, height = cap_width(self._look, self._key), self._look.px(28)
        cap = QRectF(box.right() - self._look.px(12) - width, box.center().y() - height / 2, width, height)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._ink(), 1.5))
        painter.drawRoundedRect(cap, self._look.px(6), self._look.px(6))
        painter.setFont(self._look.font(14, 600))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key_name(self._key))

    def _ink(self) -> QColor:
        if self._kind == "primary":
            return self._look.colour("on_blue")
        return self._look.colour("text_2" if self._kind == "not-yet" else "text")

    def _around(self) -> int:
        """Return the width of everything but the text."""
        px = self._look.px
        icon, cap = (px(26) if self._icon else 0), (px(12) + cap_width(self._look, self._key) if self._key else 0)
        return px(16) * 2 + icon + cap + 2 * MARGIN

    def _text_metrics(self) -> QFontMetrics:
        return self._look.metrics(16, 600)


_WRAPPED = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
