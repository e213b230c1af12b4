"""Declaring together: two keys that wait until all is there, and are then held by two people."""

import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from keyturn.opening.declaring import Missing, TwoKeys, short_names
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.cap_line import CapLine
from keyturn.ui.widgets.hold_button import HoldButton
from keyturn.ui.widgets.layouts import nest
from keyturn.ui.widgets.text import label

LETTERS = (("A", Qt.Key.Key_A, "reader"), ("L", Qt.Key.Key_L, "doer"))
OTHER_WAY = "P"
TICK_MS = 50


def milliseconds() -> int:
    """Return a time that only goes forward."""
    return time.monotonic_ns() // 1_000_000


class DeclareBar(QWidget):
    """The foot of the page: what is waited for, and the keys of Reader and Doer.

    Holding two seconds is the way; who cannot hold presses, and after a pause presses again.
    """

    declared = Signal()

    def __init__(self, look: Look, people: Sequence[str], clock: Callable[[], int]) -> None:
        super().__init__()
        self._clock = clock
        self._names = short_names(people)
        self._keys = TwoKeys()
        self._waiting: tuple[str, ...] = ()
        self._ready = False
        self._pressing = False
        self._buttons = [
            HoldButton(look, name, letter, icon) for name, (letter, _, icon) in zip(self._names, LETTERS, strict=True)
        ]
        self._head = label("", "strong")
        self._after = label("", "small", "text_2")
        self._other = CapLine(look, OTHER_WAY, "")
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._connect()
        self._lay_out(look)
        self.begin_anew()

    @property
    def ready(self) -> bool:
        """Tell whether the keys can be held."""
        return self._ready

    def wait_for(self, lacking: Sequence[Missing], checks: int) -> None:
        """Say what is waited for, of so many checks; with nothing left, the keys can be held. What was held stays."""
        words: dict[Missing, str] = {
            "checks": self.tr("check {0}").format(checks), "insisting": self.tr("your word that you insist"),
            "incident": self.tr("incident"), "reason": self.tr("reason"),
        }  # fmt: skip
        waiting = tuple(words[name] for name in lacking)
        if waiting != self._waiting:
            self._keys = TwoKeys()
        self._waiting = waiting
        self._ready = not waiting
        self._show_kind()

    def begin_anew(self) -> None:
        """Forget what was held, and wait to be told again what is waited for: what would be declared has changed."""
        self._keys = TwoKeys()
        self._ready = False
        self._show_kind()

    def _show_kind(self) -> None:
        for button in self._buttons:
            button.show_kind("secondary" if self._ready else "not-yet")
        self._other.setVisible(self._ready)
        self._after.setVisible(not self._ready)
        self._show()

    def hold(self, key: int) -> bool:
        """Take a letter that went down on the page; False where it is nobody's."""
        return self._letter(key, self._down)

    def let_go(self, key: int) -> bool:
        """Take a letter that came up; False where it is nobody's."""
        return self._letter(key, self._up)

    def let_all_go(self) -> None:
        """Take both keys as let go: the window lost the keyboard, and would not hear it."""
        if not self._pressing:
            for place in range(len(self._buttons)):
                self._up(place)

    def other_way(self) -> None:
        """Change between holding, and pressing twice."""
        if self._ready:
            self._pressing = not self._pressing
            self._keys = TwoKeys()
            self._show()

    def _letter(self, key: int, move: Callable[[int], None]) -> bool:
        place = next((place for place, (_, letter, _) in enumerate(LETTERS) if letter == key), None)
        if place is None:
            return False
        move(place)
        return True

    def _down(self, place: int) -> None:
        if not self._ready:
            return
        now = self._clock()
        self._keys = self._keys.press(place, now) if self._pressing else self._keys.down(place, now)
        self._timer.start()
        self._tick()

    def _up(self, place: int) -> None:
        if self._ready and not self._pressing:
            self._keys = self._keys.up(place, self._clock())
            self._tick()

    def _tick(self) -> None:
        if not self._pressing:
            self._keys = self._keys.at(self._clock())
        if all(key.turned or key.since is None for key in self._keys.keys) or self._pressing:
            self._timer.stop()
        self._show()
        if self._keys.both and self._ready:
            self._ready = False
            self.declared.emit()

    def _show(self) -> None:
        now = self._clock()
        self._head.setText(self._words())
        self._after.setText(self.tr("Both hold a key for two seconds, after {0}.").format(self._listed()))
        other = self.tr("We can hold a key") if self._pressing else self.tr("We cannot hold a key")
        if other != self._other.text():
            self._other.setText(other)
            self._other.setAccessibleName(f"{other} ({OTHER_WAY})")
            self._other.updateGeometry()
        for place, button in enumerate(self._buttons):
            key = self._keys.keys[place]
            share = self._keys.share(place, now) if not self._pressing or key.turned else 0.0
            button.show_share(share, key.turned, self._state(place))

    def _words(self) -> str:
        if self._waiting:
            return self.tr("Declare together")
        asked = [place for place, key in enumerate(self._keys.keys) if key.since is not None and not key.turned]
        if self._pressing and asked:
            name, letter = self._names[asked[0]], LETTERS[asked[0]][0]
            return self.tr("{0}: press {1} again to declare.").format(name, letter)
        turned = [place for place, key in enumerate(self._keys.keys) if key.turned]
        if turned:
            said, left = self._names[turned[0]], self._names[1 - turned[0]]
            return self.tr("{0} has declared. {1} does it too.").format(said, left)
        if self._pressing:
            return self.tr("Both press their own key, then once more")
        return self.tr("Both hold their own key for two seconds")

    def _listed(self) -> str:
        *others, last = self._waiting or ("",)
        return self.tr("{0} and {1}").format(", ".join(others), last) if others else last

    def _state(self, place: int) -> str:
        key = self._keys.keys[place]
        if self._waiting:
            return self.tr("after {0}").format(self._listed())
        if key.turned:
            return self.tr("has declared")
        if self._pressing:
            return self.tr("press again to declare") if key.since is not None else self.tr("press to declare")
        return self.tr("hold for two seconds to declare")

    def _connect(self) -> None:
        for place, button in enumerate(self._buttons):
            button.pressed.connect(lambda place=place: self._down(place))
            button.released.connect(lambda place=place: self._up(place))
        self._other.clicked.connect(self.other_way)

    def _lay_out(self, look: Look) -> None:
        whole = QGridLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setHorizontalSpacing(look.px(12))
        whole.setVerticalSpacing(0)
        keys = QHBoxLayout()
        keys.setSpacing(look.px(2))
        for button in self._buttons:
            keys.addWidget(button)
        under = QVBoxLayout()
        under.setSpacing(0)
        under.addWidget(self._after)
        under.addWidget(self._other, 0, Qt.AlignmentFlag.AlignLeft)
        # In large type what stands under the first line needs the whole width. Tab goes in the order of laying out.
        whole.addWidget(self._head, 0, 0)
        if look.large:
            nest(whole, keys, 0, 1, Qt.AlignmentFlag.AlignVCenter)
            nest(whole, under, 1, 0, 1, 2)
        else:
            nest(whole, under, 1, 0)
            nest(whole, keys, 0, 1, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        whole.setColumnStretch(0, 1)
