"""What happens to an exception that nobody foresaw: the kit is locked, people are told once, the place is kept.

Qt calls Python and cannot raise what comes back: without this, a slot that fails leaves half a window behind it, and
a traceback, which may hold a secret, where nobody looks.
"""

import sys
import traceback
from collections.abc import Sequence
from contextlib import suppress
from types import TracebackType
from typing import Protocol

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from keyturn.defect import unforeseen, write_details
from keyturn.errors import KeyturnError
from keyturn.host import Host
from keyturn.ui.deaf import Deaf
from keyturn.ui.lockable import Lockable
from keyturn.ui.refusals import in_words, message, remedy
from keyturn.ui.stopped import Stopped
from keyturn.ui.theme.look import Look

INTERRUPTED = 130
POLL_MS = 50


class GivesUp(Protocol):
    """A window that can show something instead of every page."""

    def give_up(self, instead: QWidget) -> None:
        """Show it, for good."""

    def setWindowTitle(self, title: str, /) -> None:  # noqa: N802
        """Name it in lists of windows."""


class Guard(QObject):
    """Watches a window from its first event to its last; `status` is what the process ends with."""

    def __init__(self, application: QApplication, host: Host, look: Look, window: GivesUp) -> None:
        super().__init__()
        self.status = 0
        self._application = application
        self._host = host
        self._look = look
        self._telling: GivesUp = window
        self._watched: Lockable | None = None
        self._met = False

    def watch(self, watched: Lockable, window: GivesUp | None = None) -> None:
        """Lock this where something fails; with `window`, tell it there from now on."""
        self._watched, self._telling = watched, window or self._telling

    def run(self) -> int:
        """Run until the last window is closed; return the exit status."""
        before = sys.excepthook, sys.unraisablehook
        sys.excepthook, sys.unraisablehook = self.take, lambda told: self._keep(told.exc_value)
        try:
            ended: int = self._application.exec()
        finally:
            sys.excepthook, sys.unraisablehook = before
        return self.status or ended

    def refuse(self, refusal: KeyturnError) -> None:
        """Say in the window why it shows no kit: who starts it from a menu sees no terminal."""
        self.status = refusal.exit_status
        self._forget_keys()
        self._show(message(refusal), (remedy(refusal),))

    def take(self, kind: type[BaseException], defect: BaseException, _: TracebackType | None) -> None:
        """Take what came out of a slot: the first one ends everything, calmly."""
        if issubclass(kind, KeyboardInterrupt):
            self._end(INTERRUPTED)
            return
        kept = self._keep(defect)
        if self._met:
            return
        self._met = True
        self._forget(defect)
        self._tell_when_locked(defect, kept)

    def _tell_when_locked(self, defect: BaseException, kept: str) -> None:
        if self._watched is not None and self._watched.closing:
            # What the worker closes is locked by that, and leaves words to be read.
            QTimer.singleShot(POLL_MS, self, lambda: self._tell_when_locked(defect, kept))
        elif self._locked():
            # Whatever has failed is still at work: it is taken away when it has come to its end.
            QTimer.singleShot(0, self, lambda: self._try_to_tell(defect, kept))
        else:
            self._end(unforeseen(defect).exit_status)

    def _try_to_tell(self, defect: BaseException, kept: str) -> None:
        try:
            self._tell(defect, kept)
        except Exception:  # what tells of a defect may have one
            self._end(unforeseen(defect).exit_status)

    def _forget(self, defect: BaseException) -> None:
        """Let go of what Python keeps of a defect: its frames hold what was typed and shown."""
        for name in ("last_type", "last_value", "last_traceback"):
            if hasattr(sys, name):
                delattr(sys, name)
        link: BaseException | None = defect
        while link is not None:
            traceback.clear_frames(link.__traceback__)
            link = link.__cause__ or link.__context__

    def _tell(self, defect: BaseException, kept: str) -> None:
        told = unforeseen(defect)
        self.status = told.exit_status
        why = self.tr("Something happened that nobody foresaw.")
        if isinstance(defect, KeyturnError):
            why = f"{message(defect)} {remedy(defect)}"
        where = self.tr("Where it happened is written to {0}; it holds no secret.").format(kept)
        by_hand = self.tr("Write this down for whoever maintains Keyturn: {kind} at {place}").format(
            **{name: in_words(fact) for name, fact in told.facts.items()}
        )
        self._show(
            self.tr("Keyturn cannot go on here"),
            (
                why,
                *self._witnessed(),
                self.tr("Everything is locked. Nothing that was noted is lost."),
                self.tr("Start Keyturn again: an emergency goes on at the step that was in focus."),
                where if kept else by_hand,
            ),
        )

    def _witnessed(self) -> tuple[str, ...]:
        """Return the witness words of an emergency that was closed: no page will show them any more."""
        words = self._watched.last_words if self._watched is not None else ()
        return (self.tr("Witness words: {0}").format(" ".join(words)),) if words else ()

    def _show(self, title: str, sentences: Sequence[str]) -> None:
        stopped = Stopped(self._look, title, sentences)
        stopped.closed.connect(self._application.closeAllWindows)
        self._telling.setWindowTitle("Keyturn")
        self._telling.give_up(stopped)

    def _forget_keys(self) -> None:
        """Let go of what was typed before anything stood there: Enter must not close a page that nobody has read."""
        deaf = Deaf()
        self._application.installEventFilter(deaf)
        self._application.processEvents()
        self._application.removeEventFilter(deaf)

    def _locked(self) -> bool:
        """Lock, unheard by the pages; return whether it is locked."""
        if self._watched is None:
            return True
        self._watched.blockSignals(True)
        with suppress(Exception):
            self._watched.lock()
        return not self._watched.is_open

    def _end(self, status: int) -> None:
        """End at once: what a process held is gone with it."""
        self.status = status
        self._locked()
        self._application.exit(status)

    def _keep(self, defect: BaseException | None) -> str:
        """Write the place where it came up to a file; return the file's name, or nothing."""
        kept = None if defect is None else write_details(self._host.state, defect, self._host.clock())
        return "" if kept is None else str(kept)
