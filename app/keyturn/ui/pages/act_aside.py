"""The right zone of Act: the pair, what was put off, what was noted, the bridge, and the keys that no step owns."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from keyturn.opening.overview import bridge_of, number_of
from keyturn.opening.walk import may_put_off
from keyturn.opening.walking import Walking
from keyturn.ui.pages.act_moves import Acting
from keyturn.ui.pages.people import People
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.cap_line import cap_line
from keyturn.ui.widgets.layouts import nest
from keyturn.ui.widgets.mark import StatusMark
from keyturn.ui.widgets.scrolled import hold
from keyturn.ui.widgets.text import label, panel
from keyturn.ui.widgets.value_text import COMMAND, ValueText


@dataclass(frozen=True)
class Doing:
    """A key of the right zone, what it does, and how; `hint` is what the bottom bar says of it, if not the same."""

    key: str
    label: str
    run: Callable[[], object]
    hint: str = ""


class ActAside(QScrollArea):
    """Everything beside the step; it scrolls where type is large."""

    def __init__(self, look: Look, people: tuple[str, str], parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setFrameShape(QFrame.Shape.NoFrame)
        inner = QWidget()
        self._inside = QVBoxLayout(inner)
        hold(self, inner)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.setSpacing(0)
        self._inside.addWidget(People(look, *people))

    def add(self, doing: Doing) -> None:
        """Add a key and what it does."""
        self._inside.addWidget(cap_line(self._look, doing.key, doing.label, doing.run))

    def add_deferred(self, walking: Walking, take_up: Doing) -> None:
        """Show what was put off, and the key that takes it up."""
        waiting = walking.walk.deferred
        if not waiting:
            return
        self._rule()
        row = QHBoxLayout()
        row.setSpacing(self._look.px(10))
        row.addWidget(StatusMark(self._look, "deferred"))
        row.addWidget(label(self.tr("%n put off", "", len(waiting)), "strong", "amber", wrap=False))
        row.addStretch(1)
        nest(self._inside, row)
        for step in waiting:
            number = number_of(walking.walk.playbook, step.id)
            self._inside.addWidget(label(f"{number}  {walking.say(step.challenge)}", "small"))
        self._inside.addWidget(label(self.tr("Must be done before the close."), "small", "text_2"))
        self.add(take_up)

    def add_bridge(self, walking: Walking) -> None:
        """Show the bridge, where the playbook has one."""
        values = bridge_of(walking.walk.playbook)
        if not values:
            return
        self._rule()
        self._inside.addWidget(label(self.tr("Bridge"), "strong"))
        for value in values:
            self._inside.addWidget(ValueText(self._look, value, COMMAND))

    def add_keys(self, keys: Sequence[Doing]) -> None:
        """Show the keys that hold at every step."""
        self._rule()
        for doing in keys:
            self.add(doing)

    def end(self) -> None:
        """Leave the room below empty."""
        self._inside.addStretch(1)

    def _rule(self) -> None:
        self._inside.addSpacing(self._look.px(8))
        self._inside.addWidget(panel("rule"))
        self._inside.addSpacing(self._look.px(8))


class StepKeys(QObject):
    """The keys beside a step, or beside the list of items: those that can be used now."""

    def of(self, acting: Acting) -> list[Doing]:
        """Return them in the order in which they are likely to be wanted."""
        walking, doings = acting.walking, []
        if walking is not None and may_put_off(walking.walk.step):
            doings.append(Doing("D", self.tr("Put off"), acting.put_off))
        if walking is not None and walking.walk.moves:
            doings.append(Doing("B", self.tr("Take back"), acting.take_back))
        notes = self._notes(len(acting.emergency.opening.session.notes))
        doings.append(Doing("N", notes, lambda: acting.note(True), self.tr("Note")))
        if walking is not None:
            doings.append(Doing("L", self.tr("All steps"), lambda: acting.look_at("list")))
        leave = self.tr("Leave and stand down") if walking is not None else self.tr("Stand down")
        doings.append(Doing("S", leave, lambda: acting.look_at("leave")))
        return [*doings, Doing("Ctrl+K", self.tr("Lock"), acting.emergency.lock)]

    def _notes(self, count: int) -> str:
        if not count:
            return self.tr("Write a note")
        return self.tr("%n notes, write one", "", count)
