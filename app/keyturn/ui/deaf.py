"""Hearing no key, for a moment."""

from PySide6.QtCore import QEvent, QObject

KEYS = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride, QEvent.Type.Shortcut)


class Deaf(QObject):
    """An event filter that lets no key through."""

    def eventFilter(self, _: QObject, event: QEvent) -> bool:  # noqa: N802
        """Keep keys back."""
        return event.type() in KEYS
