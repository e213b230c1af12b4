"""Texts that a part draws by itself, wrapped between words."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics

WRAPPED = Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
_HIGHEST = 10_000


def height_of(text: str, metrics: QFontMetrics, room: int) -> int:
    """Return the height of a text, wrapped to so many px; of one line it is known without laying it out."""
    if "\n" not in text and metrics.horizontalAdvance(text) <= room:
        return metrics.height()
    return metrics.boundingRect(QRect(0, 0, room, _HIGHEST), int(WRAPPED), text).height()
