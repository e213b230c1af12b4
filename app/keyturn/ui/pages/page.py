"""What every page has: a scrolling body, a foot that never scrolls, the keys that it takes, and its right zone."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from keyturn.ui.emergency import Emergency
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.key_button import KeyButton, Kind
from keyturn.ui.widgets.keycap import Hint
from keyturn.ui.widgets.layouts import clear, nest
from keyturn.ui.widgets.notice import Notice
from keyturn.ui.widgets.scrolled import Scrolled

MARGIN = 32


class Leaf(QWidget):
    """One page of the sheet. A subclass lays `body`, `foot` and `aside` out anew in `fill` whenever something moved.

    Widgets that hold what people are typing are kept over a refresh by the subclass itself. `going` is for whoever
    paints, before everything is laid out anew, `hinted` for whoever shows the keys.
    """

    going = Signal()
    hinted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.hints: list[Hint] = []
        self._shortcuts: list[QShortcut] = []
        self.body = QVBoxLayout()
        self.scrolled = Scrolled(self.body, look.px(24))
        self.foot = QHBoxLayout()
        self.aside = QVBoxLayout()
        self.aside_zone = QWidget()
        self.aside_zone.setLayout(self.aside)
        self._lay_out()

    @property
    def more(self) -> list[Hint]:
        """The key that scrolls, where there is more than fits."""
        return [Hint("PgDn", self.tr("More"))] if self.scrolled.more else []

    def refresh(self) -> None:
        """Show how things stand now."""
        self.going.emit()
        for shortcut in self._shortcuts:
            shortcut.setEnabled(False)
            shortcut.deleteLater()
        self._shortcuts = []
        self.hints = []
        for layout in (self.body, self.foot, self.aside):
            clear(layout)
        self.fill()
        self.aside.addStretch(1)
        self.hinted.emit()

    def fill(self) -> None:
        """Lay out body, foot and right zone, and bind the keys."""
        raise NotImplementedError

    def leave(self) -> None:
        """Wipe what was typed here: the page goes."""

    def may_go(self) -> bool:
        """Tell whether the window may be closed; a page that would lose something says so once, and shows it."""
        return True

    def first_focus(self) -> QWidget | None:
        """Return the widget that has the keyboard when the page comes up."""
        return None

    def bind(self, key: str, label: str, run: Callable[[], object], now: bool = False, hint: bool = True) -> None:
        """Take a key while the page is shown; in a text field, plain letters stay text."""
        shortcut = QShortcut(QKeySequence(key), self)
        # A key that is held down is one answer, not many.
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(run)
        self._shortcuts.append(shortcut)
        if hint:
            self.hints.append(Hint(key, label, now))

    def bind_alone(self, key: str, label: str, run: Callable[[], object]) -> None:
        """Take a key that no control of the page stands for: its entry in the bottom bar can be pressed."""
        self.bind(key, label, run, hint=False)
        self.hints.append(Hint(key, label, run=run))

    def button(
        self,
        text: str,
        key: str,
        run: Callable[[], object],
        kind: Kind = "secondary",
        icon: str = "",
        hint: str = "",
    ) -> KeyButton:
        """Return a button that also takes its key; `hint` is what the bottom bar says, if anything."""
        made = KeyButton(self.look, text, key, kind, icon)
        made.clicked.connect(lambda: run())
        if key and kind != "not-yet":
            self.bind(key, hint or text, made.click, now=kind == "primary", hint=bool(hint))
        made.setEnabled(kind != "not-yet")
        return made

    def _lay_out(self) -> None:
        px = self.look.px
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.scrolled, 1)
        nest(whole, self.foot)
        self.scrolled.keep_off((px(MARGIN), px(MARGIN), px(MARGIN), px(8)))
        self.scrolled.longer.connect(self.hinted)
        for key, by in (("PgDown", 1), ("PgUp", -1)):
            QShortcut(QKeySequence(key), self).activated.connect(lambda by=by: self.scrolled.page(by))
        self.body.setSpacing(px(12))
        self.foot.setContentsMargins(px(MARGIN), 0, px(MARGIN), px(24))
        self.aside.setContentsMargins(0, px(24), px(24), 0)
        self.aside.setSpacing(px(8))


class Page(Leaf):
    """One page of an emergency."""

    def __init__(self, emergency: Emergency, look: Look) -> None:
        super().__init__(look)
        self.emergency = emergency

    def notice(self) -> Notice | None:
        """Return what was refused last, in plain words, or None."""
        refusal = self.emergency.refusal
        return Notice(self.look, refusal) if refusal is not None else None
