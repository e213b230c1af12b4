"""A key that is held down is one press, wherever it is held.

A letter that somebody still holds must not run on into the field of the next page, and Space is one answer however
long a tired hand rests on it. Qt marks repeats, but on X11 only where it finds the next press in its queue at once:
often it does not, and tells a held key as let go and pressed again. Both have one time stamp: by that they are known.
"""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent

SOON_MS = 40  # within this a repeated press follows the release that is none
LONG_MS = 100  # no key repeats sooner; a scanner presses a key twice within less
# To move and to delete, a key is held on purpose.
REPEATING = frozenset(
    (
        Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down,
        Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End,
    )
)  # fmt: skip


class HeldKeys(QObject):
    """Stands between the screen and a window (the event filter of a QWindow), and keeps repeats back."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._since: dict[int, int] = {}
        self._release: tuple[QObject, QKeyEvent] | None = None
        self._passing = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SOON_MS)
        self._timer.timeout.connect(self._let_go)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Keep back what is a repeat, and each release until it is known to be none."""
        if self._passing or not isinstance(event, QKeyEvent) or event.key() in REPEATING:
            return False
        if event.type() is QEvent.Type.KeyRelease:
            return self._released(watched, event)
        return self._repeated(event) if self._is_held(event) else self._pressed(event)

    def _is_held(self, event: QKeyEvent) -> bool:
        """Tell whether a press only says that its key is still down."""
        lasted = event.timestamp() - self._since.get(event.key(), event.timestamp())
        return lasted >= LONG_MS and (event.isAutoRepeat() or self._goes_on(event))

    def _goes_on(self, event: QKeyEvent) -> bool:
        if self._release is None:
            return False
        release = self._release[1]
        return (event.key(), event.timestamp()) == (release.key(), release.timestamp())

    def _pressed(self, event: QKeyEvent) -> bool:
        # Of a key that is a shortcut, only the question is heard whether anybody overrides it.
        self._let_go()
        self._since[event.key()] = event.timestamp()
        return False

    def _repeated(self, event: QKeyEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress:
            self._forget()
        # A shortcut that is overridden does not run; the press that follows is kept back as well.
        event.accept()
        return True

    def _released(self, watched: QObject, event: QKeyEvent) -> bool:
        if not event.isAutoRepeat():
            self._let_go()
            kept = QKeyEvent(event.type(), event.key(), event.modifiers(), event.text())
            kept.setTimestamp(event.timestamp())
            self._release = (watched, kept)
            self._timer.start()
        return True

    def _let_go(self) -> None:
        """Pass the release on: the key is up."""
        if self._release is None:
            return
        watched, event = self._release
        self._forget()
        self._since.pop(event.key(), None)
        self._passing = True
        try:
            QCoreApplication.sendEvent(watched, event)
        finally:
            self._passing = False

    def _forget(self) -> None:
        self._timer.stop()
        self._release = None
