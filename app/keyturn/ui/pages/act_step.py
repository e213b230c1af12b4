"""The step in focus: its number and soft target, the Reader's line, and how it is done and known to be done."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from keyturn.kit.playbooks.model import Step
from keyturn.opening.overview import enters_phase, failed_here, number_of
from keyturn.opening.walking import Walking
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.layouts import nest
from keyturn.ui.widgets.leader import LeaderRow
from keyturn.ui.widgets.meter import Meter
from keyturn.ui.widgets.role_tag import RoleTag
from keyturn.ui.widgets.text import label, panel, retone
from keyturn.ui.widgets.value_text import COMMAND, ValueText

NAMES, BESIDE = 94, 6  # the column of names, on this page everywhere, and the gap beside it
METER = 96


def clock_text(seconds: int) -> str:
    """Return a span as minutes and seconds."""
    return f"{seconds // 60}:{seconds % 60:02}"


class StepHead(QWidget):
    """Number, kind and target in small print; the line that is read aloud in the largest."""

    def __init__(self, look: Look, walking: Walking, now: int) -> None:
        super().__init__()
        self._look = look
        self._target = walking.walk.step.target_s
        self._elapsed = label("", "strong", wrap=False)
        self._aim = label("", "small", "text_2", wrap=False)
        self._meter = Meter(look)
        self._meter.setFixedWidth(look.px(METER))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, look.px(8))
        whole.setSpacing(look.px(8))
        nest(whole, self._top(walking))
        nest(whole, reader_line(look, walking.say(walking.walk.step.challenge)))
        self.show_elapsed(walking.walk.elapsed(now))

    def show_elapsed(self, seconds: int) -> None:
        """Show how long the step has been in focus; a target that is over is said, and nothing more."""
        over = bool(self._target) and seconds > self._target
        aim = self.tr("over the target of {0}") if over else self.tr("target {0}")
        self._aim.setText(aim.format(clock_text(self._target)) if self._target else "")
        retone(self._elapsed, "amber" if over else "text")
        self._elapsed.setText(clock_text(seconds))
        if self._target:
            self._meter.show_fraction(min(1.0, seconds / self._target))

    def _top(self, walking: Walking) -> QHBoxLayout:
        playbook, step = walking.walk.playbook, walking.walk.step
        place = self.tr("Step {0} of {1}").format(number_of(playbook, step.id), len(playbook.steps))
        row = QHBoxLayout()
        row.setSpacing(self._look.px(8))
        row.addWidget(label(f"{place} · {self._kind(step)}", "caption", "text_2", wrap=False))
        row.addStretch(1)
        row.addWidget(self._aim)
        row.addWidget(self._meter)
        row.addWidget(self._elapsed)
        # Hidden, never shown: a part that is shown before it lies in a page is a window of its own for a moment.
        if not step.target_s:
            self._meter.hide()
        return row

    def _kind(self, step: Step) -> str:
        return {
            "memory": self.tr("Keep in mind"), "do": self.tr("Do"), "check": self.tr("Look"),
            "decide": self.tr("Decide"), "reveal": self.tr("Show"), "readback": self.tr("Read back"),
            "wait": self.tr("Wait"), "call": self.tr("Call"), "note": self.tr("Write down"),
            "gate": self.tr("Agree"), "close": self.tr("Close"),
        }[step.kind]  # fmt: skip


class StepText(QWidget):
    """Why, by which way, what is then seen, and what to do if it fails; every text with its values filled in."""

    def __init__(self, look: Look, walking: Walking, by_command: bool) -> None:
        super().__init__()
        self._look = look
        self._walking = walking
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(look.px(BESIDE))
        self._grid.setVerticalSpacing(look.px(12))
        self._grid.setColumnStretch(1, 1)
        step = walking.walk.step
        self._before(step)
        if step.console and not (by_command and step.cli):
            self._row(self.tr("Console"), step.console)
        if step.cli and (by_command or not step.console):
            self._commands(step.cli)
        self._after(step)

    def _before(self, step: Step) -> None:
        phase = self._walking.walk.playbook.phases[step.phase]
        if failed_here(self._walking.walk):
            self._row(self.tr("It failed"), self.tr("That is noted. Try again, or go on with the answer below."))
        if enters_phase(self._walking.walk):
            self._row(phase.title, phase.intro)
        if step.needs_both and not self._walking.walk.position.confirmed:
            self._row(self.tr("Both confirm"), self._both())
        self._row(self.tr("Why"), step.why)
        self._row(self.tr("Call"), step.audience)
        if step.message:
            self._message(self._walking.walk.playbook.message(step.message).text)

    def _after(self, step: Step) -> None:
        self._row(self.tr("You then see"), step.expect)
        self._row(self.tr("If it fails"), step.if_fails)
        leads = self._walking.walk.graph.steps.get(step.on_fail)
        if leads is not None:
            self._row(self.tr("Failed: next"), leads.challenge)
        self._row(self.tr("If AWS takes no changes"), step.alternative)

    def _both(self) -> str:
        pair, first = self._walking.people, self._walking.asked
        other = pair.reader if first == pair.doer else pair.doer
        return self.tr("{0} first, then {1}.").format(first, other)

    def _row(self, name: str, text: str) -> None:
        if text:
            self._put(name, label(self._walking.say(text.rstrip("\n"))))

    def _commands(self, text: str) -> None:
        shown = ValueText(self._look, self._walking.say(text.rstrip("\n")), COMMAND, hanging=True)
        self._put(self.tr("Command line"), shown)

    def _message(self, text: str) -> None:
        box = panel("raised")
        inside = QVBoxLayout(box)
        inside.setContentsMargins(*(self._look.px(16), self._look.px(12)) * 2)
        inside.addWidget(label(self._walking.say(text)))
        self._put(self.tr("Say to them"), box)

    def _put(self, name: str, widget: QWidget) -> None:
        place = self._grid.rowCount()
        said = label(self._walking.say(name), "label", "text_2")
        said.setFixedWidth(self._look.px(NAMES))
        self._grid.addWidget(said, place, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(widget, place, 1)


class StillToConfirm(QFrame):
    """One of two has confirmed: who that was, and who looks next."""

    def __init__(self, look: Look, walking: Walking) -> None:
        super().__init__()
        self.setProperty("part", "region")
        inside = QHBoxLayout(self)
        inside.setContentsMargins(*(look.px(16), look.px(12)) * 2)
        inside.setSpacing(look.px(12))
        inside.addWidget(RoleTag(look, doer=walking.asked == walking.people.doer))
        said = self.tr("{0} has confirmed. {1}: look at it, then confirm too.")
        inside.addWidget(label(said.format(walking.walk.position.confirmed[0], walking.asked), "strong"), 1)


class WaitLeft(QWidget):
    """The time that a wait still lasts."""

    def __init__(self, look: Look, seconds: int) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(12))
        self._time = label("", "clock", wrap=False)
        self._said = label("", "section", "text_2")
        row.addWidget(self._time)
        row.addWidget(self._said, 1, Qt.AlignmentFlag.AlignBottom)
        self.show_left(seconds)

    def show_left(self, seconds: int) -> None:
        """Show the seconds that are left."""
        self._time.setText(clock_text(seconds))
        self._said.setText(self.tr("left") if seconds else self.tr("The time is over."))


class Rotates(QWidget):
    """The items that a step rotates, and whether each was shown in this opening."""

    def __init__(self, look: Look, items: Iterable[tuple[str, bool]]) -> None:
        super().__init__()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        for item, was_shown in items:
            said = self.tr("was shown: rotate it") if was_shown else self.tr("was not shown")
            whole.addWidget(LeaderRow(look, item, said, "care" if was_shown else "done"))


def reader_line(look: Look, text: str) -> QHBoxLayout:
    """Return the line that the Reader reads, behind the Reader's mark."""
    row = QHBoxLayout()
    row.setSpacing(look.px(12))
    mark = QVBoxLayout()
    mark.setContentsMargins(0, look.px(7), 0, 0)
    mark.addWidget(RoleTag(look, doer=False))
    mark.addStretch(1)
    nest(row, mark)
    row.addWidget(label(text, "step"), 1)
    return row
