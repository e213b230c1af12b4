"""What the confirm page shows and does not ask: the mode, when not to use it, and what was seen."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from keyturn.kit.manifest import Check, Mode
from keyturn.kit.playbooks.graph import leads_away
from keyturn.kit.playbooks.model import MODE_PREFIX
from keyturn.opening.confirm import ConfirmGate, Observation
from keyturn.opening.declaring import short_names
from keyturn.ui.pages.choose import ICONS
from keyturn.ui.theme.icons import icon
from keyturn.ui.theme.look import Look
from keyturn.ui.times import local_clock
from keyturn.ui.widgets.cap_button import CapButton
from keyturn.ui.widgets.layouts import nest
from keyturn.ui.widgets.leader import LeaderRow
from keyturn.ui.widgets.mark import State, StatusMark
from keyturn.ui.widgets.text import label, panel

SHORT = 30  # characters that leave room for the title beside them
KEYS = 9  # number keys always mean a playbook's number


class Ways(QObject):
    """Where a line leads: to another playbook, with its number and key, or to what the line says."""

    def __init__(self, modes: list[Mode]) -> None:
        super().__init__()
        self._numbers = {mode.id: number for number, mode in enumerate(modes, start=1)}
        self._titles = {mode.id: mode.title for mode in modes}

    def mode(self, go: str) -> str:
        """Return the mode's id; empty where the way leads to none that this kit has."""
        name = go.removeprefix(MODE_PREFIX) if leads_away(go) else ""
        return name if name in self._numbers else ""

    def key(self, go: str) -> str:
        """Return the key of the mode's number, if it has one."""
        number = self._numbers.get(self.mode(go), KEYS + 1)
        return str(number) if number <= KEYS else ""

    def short(self, go: str) -> str:
        """Say where it leads in a word."""
        return self.playbook(self.mode(go)) if self.mode(go) else go.removeprefix(MODE_PREFIX)

    def long(self, go: str) -> str:
        """Say where it leads, with the playbook's title."""
        return f"{self.short(go)}, {self._titles[self.mode(go)]}" if self.mode(go) else self.short(go)

    def playbook(self, mode: str) -> str:
        """Return a playbook's name by its number."""
        return self.tr("Playbook {0}").format(self._numbers[mode])


class Head(QWidget):
    """Which playbook this is, what it takes to open, and the condition for which it is made."""

    def __init__(self, look: Look, mode: Mode, takes: str) -> None:
        super().__init__()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(look.px(2))
        line = QHBoxLayout()
        line.setSpacing(look.px(12))
        drawn = QLabel()
        drawn.setAccessibleName(self.tr("Failure mode"))
        size = look.px(28)
        shape = icon(ICONS.get(mode.id, "emergency"), look.colour("blue"), size, self.devicePixelRatioF())
        drawn.setPixmap(shape.pixmap(size))
        line.addWidget(drawn)
        line.addWidget(label(mode.title, "title"), 1)
        nest(whole, line)
        said = label(takes, "caption", "text_2", wrap=look.large)
        if look.large or len(takes) > SHORT:
            whole.addWidget(said)
        else:
            line.addWidget(said)
        whole.addWidget(label(mode.condition, "small", "text_2"))


class DoNotUse(QFrame):
    """The red frame: each line when this mode is wrong, with its other way out."""

    left = Signal(str)

    def __init__(self, look: Look, mode: Mode, ways: Ways) -> None:
        super().__init__()
        self.setProperty("part", "stop")
        inside = QVBoxLayout(self)
        inside.setContentsMargins(look.px(18), look.px(6), look.px(10), look.px(4))
        inside.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(look.px(10))
        head.addWidget(StatusMark(look, "stop"))
        head.addWidget(label(self.tr("Do not use when"), "strong", "red"), 1)
        nest(inside, head)
        inside.addSpacing(look.px(4))
        for line in mode.not_for:
            inside.addWidget(panel("rule"))
            nest(inside, self._line(look, line.if_, ways.short(line.go), ways.key(line.go), ways.mode(line.go)))

    def _line(self, look: Look, when: str, way: str, key: str, mode: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(look.px(4))
        row.addWidget(LeaderRow(look, when, way, type_="small"), 1)
        if key:
            leave = CapButton(look, key, way)
            leave.clicked.connect(lambda: self.left.emit(mode))
            row.addWidget(leave)
        return row


class Looked(QWidget):
    """One check that was looked at: challenge ······ response, and below it who saw it and when."""

    def __init__(self, look: Look, check: Check, seen: list[Observation]) -> None:
        super().__init__()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        answers = {entry.seen for entry in seen}
        said = check.expect if "as-expected" in answers else self.tr("It could not be tried")
        state: State = "done" if "as-expected" in answers else "impossible"
        whole.addWidget(LeaderRow(look, check.ask, said, state, type_="small"))
        mixed = len(answers) > 1
        who = label(", ".join(self.saw(entry, mixed) for entry in seen), "small", "text_2")
        who.setAlignment(Qt.AlignmentFlag.AlignRight)
        whole.addWidget(who)

    def saw(self, entry: Observation, mixed: bool) -> str:
        """Say who saw it, and when; where the answers differ, also who could not try it."""
        at = local_clock(entry.time)
        name = short_names([entry.by])[0]
        if mixed and entry.seen == "not-possible":
            return self.tr("{0} could not try {1}").format(name, at)
        return f"{name} {at}"


class Checks(QWidget):
    """All checks in order: what was looked at, `asked` where one is open, and what comes then.

    `hang` is how far what is asked hangs into both margins (px).
    """

    def __init__(self, look: Look, gate: ConfirmGate, hang: int, asked: QWidget | None) -> None:
        super().__init__()
        current = gate.next()
        done = current[0] - 1 if current is not None else len(gate.mode.confirm)
        rows = [self._head(done, len(gate.mode.confirm), asked is not None), *self._looked(look, gate, done)]
        if asked is not None:
            rows += [asked, *self._coming(look, gate.mode.confirm[done + 1 :])]
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(look.px(4))
        for row in rows:
            line = QHBoxLayout()
            line.setContentsMargins(*((0, look.px(4)) if row is asked else (hang, 0)) * 2)
            line.addWidget(row)
            nest(whole, line)

    def _head(self, done: int, count: int, open_: bool) -> QWidget:
        head = QWidget()
        line = QHBoxLayout(head)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(label(self.tr("Confirm together, {0} of {1}").format(done, count), "caption", "text_2"), 1)
        if open_:
            line.addWidget(label(self.tr("one answer against it leads elsewhere"), "caption", "text_2", wrap=False))
        return head

    def _looked(self, look: Look, gate: ConfirmGate, done: int) -> Iterator[QWidget]:
        for number, check in enumerate(gate.mode.confirm[:done], start=1):
            yield panel("rule")
            yield Looked(look, check, seen_at(gate, number))

    def _coming(self, look: Look, checks: Sequence[Check]) -> Iterator[QWidget]:
        for place, check in enumerate(checks):
            said = self.tr("then") if place else self.tr("next")
            yield LeaderRow(look, check.ask, said, "to-do", "text_2", "small")


def seen_at(gate: ConfirmGate, number: int) -> list[Observation]:
    """Return what was observed at a check (numbered from 1)."""
    return [entry for entry in gate.observed if entry.check == number]
