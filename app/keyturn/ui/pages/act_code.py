"""The live sign-in code of an emergency user: this one, the one after it, and how long this one lasts."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from keyturn.errors import ContentError
from keyturn.kit.sign_in_codes import SignInCode
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.layouts import nest
from keyturn.ui.widgets.seconds_bar import SecondsBar
from keyturn.ui.widgets.text import label

HALF = 3
BAR, SECONDS = 196, 56


class CodePanel(QWidget):
    """Six digits in two halves; `code` gives the code of this moment and is asked once a second by `tick`."""

    accessible_role = QAccessible.Role.Grouping

    def __init__(self, look: Look, whose: str, code: Callable[[], SignInCode]) -> None:
        super().__init__()
        self._look = look
        self._code: Callable[[], SignInCode] | None = code
        self._now = label("", "code", wrap=False)
        self._next = label("", "value", "text_2", wrap=False)
        self._left = label("", "title", wrap=False)
        self._left.setMinimumWidth(look.px(SECONDS))
        self._bar = SecondsBar(look)
        self._bar.setMinimumWidth(look.px(BAR))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(label(self.tr("Sign-in code for AWS of {0}").format(whose), "label", "text_2"))
        row = QHBoxLayout()
        row.setSpacing(look.px(12))
        low = Qt.AlignmentFlag.AlignBottom
        for part in (self._now, label(self.tr("then"), "small", "text_2", wrap=False), self._next):
            row.addWidget(part, 0, low)
        row.addStretch(1)
        nest(whole, row)
        left = QHBoxLayout()
        left.setSpacing(look.px(12))
        left.addWidget(label(self.tr("Good for"), "label", "text_2", wrap=False))
        left.addWidget(self._left)
        left.addWidget(self._bar, 1)
        # In large type both do not fit side by side.
        nest(whole if look.large else row, left)
        self.tick()

    def tick(self) -> None:
        """Show the code of this moment; where its seed is gone, show none."""
        if self._code is None:
            return
        try:
            code = self._code()
        except ContentError:
            self.conceal()
            return
        now, after = halved(code.now), halved(code.next)
        self._now.setText(now)
        self._next.setText(after)
        self._left.setText(self.tr("{0} s").format(code.seconds_left))
        self._bar.show_left(code.seconds_left)
        said = self.tr("Sign-in code {0}, good for {1} s, then {2}").format(now, code.seconds_left, after)
        self.setAccessibleName(said)

    def conceal(self) -> None:
        """Forget the code, and where it comes from."""
        self._code = None
        for part in (self._now, self._next, self._left):
            part.setText("")
        self.setAccessibleName("")


def halved(code: str) -> str:
    """Return a code in two halves."""
    return f"{code[:HALF]} {code[HALF:]}"
