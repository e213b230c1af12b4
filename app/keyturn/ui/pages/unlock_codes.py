"""A phone's codes in a lane of Unlock: which is next, how long the one on the phone lasts, and dots for those taken."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QRegularExpression, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from keyturn.custody.codes import STEP_SECONDS
from keyturn.exchange.otpauth import issuer
from keyturn.opening.desk import Lane
from keyturn.ui.pages.unlock_acts import Acts
from keyturn.ui.pages.unlock_stage import CODE, Entry, Key, Stage
from keyturn.ui.theme.icons import draw_icon
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.layouts import clear, nest
from keyturn.ui.widgets.mark import StatusMark
from keyturn.ui.widgets.seconds_bar import SecondsBar
from keyturn.ui.widgets.text import label

DOTS, LINES = "•••  •••", "___ ___"
TAKEN = 40


class CodesStage(Stage):
    """One field for the code that is next; the phone's step of 30 seconds as a number and a bar."""

    def __init__(self, acts: Acts, lane: Lane, look: Look) -> None:
        super().__init__(acts, lane, look)
        self._caption = self.caption("")
        self._above, self._below = QVBoxLayout(), QVBoxLayout()
        self._entry = Entry(look, lane, "", lambda typed: acts.give_code(lane, typed), CODE)
        self._entry.setPlaceholderText(LINES)
        self._entry.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9 ]{0,8}"), self._entry))
        self._entry.textEdited.connect(lambda typed: acts.type_code(lane, typed))
        self._entry.backed.connect(acts.take_code_back)
        self._how = label("", "small", "text_2")
        self._seconds, self._told = label("", "clock", wrap=False), label("", "small")
        self._bar = SecondsBar(look)
        self._ahead = label("", "small", "amber")
        for layout in (self._above, self._below):
            layout.setSpacing(look.px(8))
        nest(self.inside, self._above)
        self.inside.addWidget(self._entry)
        self.inside.addWidget(self._how)
        nest(self.inside, self._below)
        nest(self.inside, self._countdown())
        self.inside.addWidget(self._bar)
        self.inside.addWidget(self._ahead)
        self.inside.addSpacing(look.px(4))
        nest(self.inside, self._name())
        self.foot(self.tr("Phone dead, lost?"), self.takes()[1])

    @property
    def field(self) -> QWidget | None:
        """The field of the code that is next."""
        return self._entry

    def act(self) -> str:
        """Ask for the code, or for the one after it."""
        return self.tr("type the phone's next code") if self._given() else self.tr("type the code on your phone")

    def takes(self) -> Sequence[Key]:
        """What the field takes by itself, and the way out where there is no phone."""
        taken = ("Enter", self.tr("Open with this code")) if self._decides else ("0-9", self.tr("Six digits"))
        return (
            Key(*taken, lambda: None, next=True, typed=True),
            Key("F3", self.tr("Cold code"), lambda: self.acts.go_by(self.lane, "cold"), anywhere=True),
        )

    def refresh(self) -> None:
        """Show which code is next."""
        given, wanted = self._given(), self._wanted()
        said = self.tr("Code {0} of {1}").format(min(given + 1, wanted), wanted)
        self._caption.setText(said)
        for layout in (self._above, self._below):
            clear(layout)
        for place in range(1, given + 1):
            self._above.addWidget(_Code(self.look, self.tr("Code {0}").format(place), taken=True))
        for place in range(given + 2, wanted + 1):
            self._below.addWidget(_Code(self.look, self.tr("Code {0}").format(place), taken=False))
        how = (
            self.tr("The last code: compare it, then press Enter.")
            if self._decides
            else self.tr("No Enter needed. Backspace undoes it.")
        )
        self._how.setText(how)
        self._entry.show_cap(self._decides)
        self._entry.setAccessibleName(said)
        self._entry.setAccessibleDescription(self.tr("six digits") + ". " + how)
        then = self.tr("until the phone changes. Then type its new code.")
        self._told.setText(then if given else self.tr("until the phone changes. Type what it shows now."))
        self._entry.show_draft()
        minutes = round(self.acts.desk.ahead / 60)
        self._ahead.setText(self.tr("Counted by the phone's clock: {0} min from this computer's.").format(minutes))
        self._ahead.setVisible(self.acts.desk.ahead != 0)
        self.tick()

    def tick(self) -> None:
        """Count down, second by second."""
        now = self.acts.owner.now + self.acts.desk.ahead
        left = STEP_SECONDS - now % STEP_SECONDS
        if self._seconds.text() != f"{left}":
            self._seconds.setText(f"{left}")
            self._bar.show_left(left)

    def _countdown(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self.look.px(6))
        self._seconds.setMinimumWidth(self.look.px(64))
        self._seconds.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self._seconds)
        unit = label(self.tr("s"), "section", "text_2", wrap=False)
        unit.setAlignment(Qt.AlignmentFlag.AlignBottom)
        row.addWidget(unit)
        row.addSpacing(self.look.px(8))
        row.addWidget(self._told, 1)
        return row

    def _name(self) -> QHBoxLayout:
        """Say how the phone's app lists the code."""
        row = QHBoxLayout()
        row.setSpacing(self.look.px(12))
        row.addWidget(_Icon(self.look, "phone"), 0, Qt.AlignmentFlag.AlignVCenter)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(self.tr("In the app it is called"), "small", "text_2"))
        seat = self.lane.seat
        named = f"{issuer(self.acts.owner.kit.body.name)}, {seat.name if seat is not None else ''}"
        words.addWidget(label(named, "strong"))
        nest(row, words, 1)
        return row

    @property
    def _decides(self) -> bool:
        return self.acts.desk.decides(self.lane)

    def _given(self) -> int:
        return len(self.lane.seat.readings) if self.lane.seat is not None else 0

    def _wanted(self) -> int:
        return self.acts.desk.unlock.codes_wanted(self.lane.seat) if self.lane.seat is not None else 0


class _Code(QFrame):
    """A code that was taken, as dots, or one that is still to come."""

    accessible_role = QAccessible.Role.Grouping

    def __init__(self, look: Look, name: str, taken: bool) -> None:
        super().__init__()
        self.setProperty("part", "code")
        self.setFixedHeight(look.px(TAKEN))
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(16), 0, look.px(16), 0)
        row.setSpacing(look.px(8))
        row.addWidget(label(DOTS if taken else name, "value" if taken else "small", "text_2", wrap=False), 1)
        if taken:
            row.addWidget(StatusMark(look, "done"))
            row.addWidget(label(self.tr("Taken"), "strong", "green", wrap=False))
        self.setAccessibleName((self.tr("{0}: taken") if taken else self.tr("{0}: to come")).format(name))


class _Icon(QWidget):
    def __init__(self, look: Look, name: str, size: int = 20) -> None:
        super().__init__()
        self._look = look
        self._name = name
        self._size = QSize(look.px(size), look.px(size))
        self.setFixedSize(self._size)

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        draw_icon(painter, self._name, self._look.colour("text_2"), QRectF(self.rect()))
