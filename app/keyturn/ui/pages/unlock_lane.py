"""One custodian's lane of Unlock: name, the three stages, what was refused, and what is asked for now."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from keyturn.errors import KeyturnError
from keyturn.opening.desk import Lane, Part
from keyturn.ui.pages.unlock_acts import Acts
from keyturn.ui.pages.unlock_card import CardStage, RepairStage
from keyturn.ui.pages.unlock_clock import ClockStage
from keyturn.ui.pages.unlock_codes import CodesStage
from keyturn.ui.pages.unlock_cold import ColdDigitsStage, ColdWordsStage
from keyturn.ui.pages.unlock_key import KeyStage
from keyturn.ui.pages.unlock_passphrase import PassphraseStage
from keyturn.ui.pages.unlock_stage import Stage
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.layouts import clear, nest
from keyturn.ui.widgets.mark import StatusMark
from keyturn.ui.widgets.notice import Notice
from keyturn.ui.widgets.pressing import Pressable
from keyturn.ui.widgets.text import label, panel

PADDING, TARGET = 20, 44


class DoneStage(Stage):
    """Nothing is left to do in this lane."""

    def __init__(self, acts: Acts, lane: Lane, look: Look) -> None:
        super().__init__(acts, lane, look)
        self._in = label(self.tr("In"), "section", "green")
        self._said = label("", "body", "text_2")
        self._undo = label(self.tr("A mistyped code? Backspace in the empty field undoes it."), "small", "text_2")
        self.inside.addWidget(self._in)
        self.inside.addWidget(self._said)
        self.inside.addWidget(self._undo)
        self.inside.addStretch(1)

    def act(self) -> str:
        """Say that they are in."""
        if self.acts.desk.step(self.lane) == "waiting":
            return self.tr("one moment, your passphrase is being tried")
        return self.tr("you are in")

    def refresh(self) -> None:
        """Say what is still waited for."""
        waiting = self.acts.desk.step(self.lane) == "waiting"
        self._in.setVisible(not waiting)
        trying = self.tr("The passphrase is being tried. Nothing is left to type here.")
        self._said.setText(trying if waiting else self.tr("Nothing is left to type here."))
        self.tick()

    def tick(self) -> None:
        """Say whether the last code can still be taken back."""
        self._undo.setVisible(self.acts.desk.takes_back(self.acts.phone_time) is self.lane)


STAGES: Mapping[str, Callable[[Acts, Lane, Look], Stage]] = {
    "card": CardStage, "repair": RepairStage, "passphrase": PassphraseStage, "codes": CodesStage, "key": KeyStage,
    "clock": ClockStage, "cold-phone": ColdDigitsStage, "cold-key": ColdWordsStage, "done": DoneStage,
}  # fmt: skip


class LaneView(QFrame):
    """A lane; the tinted one has the keyboard. A click gives it to this one."""

    accessible_role = QAccessible.Role.Grouping

    chosen = Signal()

    def __init__(self, acts: Acts, lane: Lane, look: Look) -> None:
        super().__init__()
        self.lane = lane
        self._acts = acts
        self._look = look
        self._kind = ""
        self._told: KeyturnError | None = None
        self._steps_shown: tuple[object, ...] = ()
        self.stage: Stage = DoneStage(acts, lane, look)
        self._name = label("", "section")
        self._steps, self._notice, self._asking = QHBoxLayout(), QVBoxLayout(), QVBoxLayout()
        self._lay_out()

    def refresh(self, here: bool, place: int) -> None:
        """Show how the lane stands; `here` where it has the keyboard, `place` counts from 1."""
        name = self._acts.desk.name(self.lane) or self.tr("Person {0}").format(place)
        self._name.setText(name)
        self._tint(here)
        self._show_stage()
        self._show_steps()
        self._show_notice()
        self.stage.refresh()
        self.stage.call_by(name)
        self.setAccessibleName(f"{name}: {self.stage.act()}")

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Give the keyboard to this lane."""
        self.chosen.emit()
        super().mousePressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Give the keyboard to this lane where somebody clicks into its field; let a habitual Enter give nothing."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and self._spends(event):
            return True
        if isinstance(event, QFocusEvent) and event.gotFocus() and event.reason() is Qt.FocusReason.MouseFocusReason:
            self.chosen.emit()
        return super().eventFilter(watched, event)

    def _spends(self, event: QKeyEvent) -> bool:
        """Tell whether a key is the Enter after a code that was taken without it: it is no answer to what came up."""
        spent, self._acts.enter_spent = self._acts.enter_spent, False
        return spent and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)

    def _lay_out(self) -> None:
        px = self._look.px
        inside = QVBoxLayout(self)
        inside.setContentsMargins(*(px(PADDING),) * 4)
        inside.setSpacing(px(8))
        inside.addWidget(self._name)
        self._steps.setSpacing(px(6))
        nest(inside, self._steps)
        inside.addSpacing(px(4))
        nest(inside, self._notice)
        nest(inside, self._asking, 1)

    def _tint(self, here: bool) -> None:
        part = "region" if here else "raised"
        if self.property("part") != part:
            self.setProperty("part", part)
            self.style().polish(self)

    def _show_stage(self) -> None:
        kind = self._kind_now()
        if kind == self._kind:
            return
        self.stage.end()
        clear(self._asking)
        self._kind = kind
        self.stage = STAGES[kind](self._acts, self.lane, self._look)
        self._asking.addWidget(self.stage, 1)
        # A layout shows later what is added to it, and what is not shown does not take the keyboard.
        self.stage.show()
        if self.stage.field is not None:
            self.stage.field.installEventFilter(self)

    def _kind_now(self) -> str:
        step, lane = self._acts.desk.step(self.lane), self.lane
        if step == "card":
            return "card" if lane.repair is None else "repair"
        if step == "passphrase":
            return "passphrase"
        if step != "factor" or lane.seat is None:
            return "done"
        factor = lane.seat.record.factor
        if lane.way == "cold":
            return f"cold-{factor}"
        return "clock" if lane.way == "clock" else "codes" if factor == "phone" else "key"

    def _show_steps(self) -> None:
        desk = self._acts.desk
        number = desk.number(self.lane)
        unknown: tuple[Part, Part, Part] = ("now", "to-do", "to-do")
        parts = unknown if number is None else desk.progress(number).parts
        factors = {"phone": self.tr("Phone"), "key": self.tr("Key"), None: self.tr("Factor")}
        names = (self.tr("Card"), self.tr("Passphrase"), factors[desk.factor(self.lane)])
        shown = (parts, names)
        if shown == self._steps_shown:
            return
        self._steps_shown = shown
        clear(self._steps)
        for place, (name, part) in enumerate(zip(names, parts, strict=True)):
            if place:
                rule = panel("rule")
                rule.setMinimumWidth(self._look.px(6))
                self._steps.addWidget(rule, 1)
            self._steps.addWidget(StatusMark(self._look, part, 14))
            bold = part == "now"
            said = label(name, "label" if bold else "small", "text" if part != "to-do" else "text_2", wrap=False)
            words = {"done": self.tr("done"), "now": self.tr("now"), "to-do": self.tr("to do")}
            said.setAccessibleName(f"{name}: {words[part]}")
            self._steps.addWidget(said)

    def _show_notice(self) -> None:
        if self.lane.refusal is self._told:
            return
        self._told = self.lane.refusal
        clear(self._notice)
        if self._told is not None:
            self._notice.addWidget(Notice(self._look, self._told))


class HiddenLane(Pressable):
    """A lane for which there is no room now: whose it is, and what they are at. Pressed, it has the keyboard."""

    def __init__(self, look: Look, name: str, act: str, done: bool) -> None:
        super().__init__(look)
        self.setAccessibleName(f"{name}: {act}")
        self.setMinimumHeight(look.px(TARGET))
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(PADDING), look.px(8), look.px(PADDING), look.px(8))
        row.setSpacing(look.px(8))
        row.addWidget(StatusMark(look, "done" if done else "to-do", 14))
        row.addWidget(label(name, "strong", wrap=False))
        row.addWidget(label(act, "small", "text_2"), 1)

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802
        """Draw the panel on which the line stands."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = self._look
        edge, width = ("blue", 3.0) if self.hasFocus() else ("line", 1.5)
        outlined = self.hasFocus() or look.palette.outlined
        painter.setPen(QPen(look.colour(edge), width) if outlined else Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("raised"))
        inset = width / 2 if outlined else 0
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), look.px(10), look.px(10))
