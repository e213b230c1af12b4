"""What was pasted is still in the clipboard: told, and cleared only by whoever asks for it."""

from collections.abc import Iterator, Sequence

from PySide6.QtGui import QClipboard, QGuiApplication


def holds(values: Sequence[str]) -> bool:
    """Tell whether a clipboard of this computer holds one of some values."""
    texts = [QGuiApplication.clipboard().text(mode).strip() for mode in _modes()]
    return any(text and text == value.strip() for text in texts for value in values)


def clear() -> None:
    """Empty the clipboards; what a manager of clipboards keeps of its own is not reached."""
    for mode in _modes():
        QGuiApplication.clipboard().clear(mode)


def _modes() -> Iterator[QClipboard.Mode]:
    yield QClipboard.Mode.Clipboard
    if QGuiApplication.clipboard().supportsSelection():
        yield QClipboard.Mode.Selection
