"""Run the real window, and stop (SIGSTOP) when it is to paint that it reads a kit, until somebody lets it go on.

What is typed meanwhile is typed before there is a page, however fast or slow the computer is.
"""

import os
import signal
import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent

from keyturn.ui import window
from keyturn.ui.first_sight import FirstSight
from keyturn.ui.main import main

UNPAINTED_MS = 100  # for what was typed to come in, before anything is seen


class Stopping(FirstSight):
    """The first sight, which stops its process once."""

    stopped = False

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Stop first, and draw later."""
        if self.stopped:
            super().paintEvent(event)
            return
        self.stopped = True
        os.kill(os.getpid(), signal.SIGSTOP)
        QTimer.singleShot(UNPAINTED_MS, self, self.update)


if __name__ == "__main__":
    window.FirstSight = Stopping  # type: ignore[attr-defined]
    sys.exit(main(sys.argv[1:]))
