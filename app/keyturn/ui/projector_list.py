"""The left of the second window: the stages, and under Act the phases with the steps of the open one."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from keyturn.opening.public_view import PublicPhase, PublicStep, PublicView
from keyturn.ui.pages.act_list import MARKS, Beginning, PhaseLine, StatusWords
from keyturn.ui.stop_names import StopNames
from keyturn.ui.stops import STOPS, Stop
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.layouts import nest
from keyturn.ui.widgets.mark import State, StatusMark
from keyturn.ui.widgets.scrolled import hold
from keyturn.ui.widgets.text import label, panel

SHOWN: tuple[Stop, ...] = STOPS[1:-1]


class RoomList(QScrollArea):
    """Where the pair is. It scrolls by itself, so that the step in focus is in sight."""

    def __init__(self, look: Look, view: PublicView) -> None:
        super().__init__()
        self._look = look
        self._names = StopNames(self)
        self._now: QWidget | None = None
        inner = QWidget()
        whole = QVBoxLayout(inner)
        hold(self, inner)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(look.px(4))
        places: dict[str, int] = {stop: place for place, stop in enumerate(STOPS[1:])}
        at = places.get(view.stop, -1)
        for place, stop in enumerate(SHOWN):
            nest(whole, self._stop(stop, "now" if place == at else "done" if place < at else "to-do"))
            for phase in view.phases if stop == "act" else ():
                self._add(whole, phase)
        whole.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Bring the step in focus into sight, once its place is known."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._bring_into_sight)

    def _bring_into_sight(self) -> None:
        if self._now is not None:
            self.ensureWidgetVisible(self._now, 0, self._look.px(96))

    def _stop(self, stop: Stop, state: State) -> QHBoxLayout:
        now = state == "now"
        row = QHBoxLayout()
        row.setContentsMargins(0, self._look.px(5), 0, self._look.px(5))
        row.setSpacing(self._look.px(10))
        row.addWidget(StatusMark(self._look, state))
        row.addWidget(label(self._names.of(stop), "strong" if now else "body", "text" if now else "text_2"), 1)
        return row

    def _add(self, whole: QVBoxLayout, phase: PublicPhase) -> None:
        line = PhaseLine(self._look, phase.title, self.tr("{0} of {1}").format(phase.done, len(phase.steps)))
        around = QHBoxLayout()
        around.setContentsMargins(self._look.px(26), 0, 0, 0)
        around.addWidget(line)
        nest(whole, around)
        for step in phase.steps if phase.open else ():
            whole.addWidget(self._step(step))

    def _step(self, step: PublicStep) -> QFrame:
        px, now = self._look.px, step.status == "now"
        row = panel("region") if now else QFrame()
        line = QHBoxLayout(row)
        line.setContentsMargins(px(26), px(5), px(8), px(5))
        line.setSpacing(px(8))
        line.addWidget(StatusMark(self._look, MARKS[step.status], size=14), 0, Qt.AlignmentFlag.AlignTop)
        number = label(str(step.number), "caption", "text" if now else "text_2", wrap=False)
        line.addWidget(number, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(Beginning(self._look, step.line, strong=now), 1)
        row.setAccessibleName(f"{step.number} {step.line}: {StatusWords().of(step.status)}")
        self._now = row if now else self._now
        return row
