"""What a practice kit has on every page, also on a photograph of any part: hatched edges, and a word behind texts."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QFontMetricsF, QPainter, QPixmap, QPolygonF, QStaticText

from keyturn.ui.theme.look import Look

STRIPE = 12
WATERMARK, ANGLE, STRENGTH = 44, -24, 0.065


def hatch(look: Look, ratio: float) -> QBrush:
    """Return the stripes as one tile that repeats in both directions, for a screen of that device pixel ratio."""
    wide = look.px(STRIPE)
    tile = QPixmap(QSize(2 * wide, 2 * wide) * ratio)
    tile.setDevicePixelRatio(ratio)
    tile.fill(look.colour("violet_dark"))
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("violet"))
    for at in (-2 * wide, 0):
        painter.drawPolygon(_stripe(at, wide, 2 * wide))
    painter.end()
    return QBrush(tile)


def write_over(painter: QPainter, look: Look, word: str, size: QSize, exposed: QRect) -> None:
    """Write a word over a whole area, aslant and faint, over and over; only what is exposed of it is drawn."""
    colour = look.colour("violet")
    colour.setAlphaF(STRENGTH)
    painter.setPen(colour)
    font = look.font(WATERMARK, 600)
    font.setLetterSpacing(font.SpacingType.AbsoluteSpacing, look.px(6))
    painter.setFont(font)
    painter.rotate(ANGLE)
    written, metrics = QStaticText(word), QFontMetricsF(font)
    written.prepare(painter.transform(), font)
    wide = int(metrics.horizontalAdvance(word)) + look.px(120)
    apart, aslant = look.px(130), painter.transform()
    for row in range(2 * (size.height() + size.width()) // apart):
        for column in range(-2, size.width() // wide + 3):
            place = QRectF(column * wide + (row % 2) * wide // 2, row * apart - metrics.ascent(), wide, apart)
            if aslant.mapRect(place).intersects(exposed):
                painter.drawStaticText(place.topLeft(), written)


def _stripe(at: int, wide: int, high: int) -> QPolygonF:
    """Return a stripe that rises by 45 degrees over the whole height."""
    corners = ((at, high), (at + wide, high), (at + wide + high, 0), (at + high, 0))
    return QPolygonF([QPointF(x, y) for x, y in corners])
