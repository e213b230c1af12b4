"""The left zone: which kit this is, the clock, and the five stages with the one that we are at."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from keyturn.opening.walking import Walking
from keyturn.ui.emergency import Emergency
from keyturn.ui.rail_parts import RailClock, stop_line
from keyturn.ui.stop_names import StopNames
from keyturn.ui.stops import STOPS, Stop
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.layouts import clear, nest
from keyturn.ui.widgets.mark import State
from keyturn.ui.widgets.scrolled import hold
from keyturn.ui.widgets.text import label

SHOWN: tuple[Stop, ...] = STOPS[:-1]


class Rail(QWidget):
    """Where we are. The list of steps unfolds below Act while the playbook is walked."""

    def __init__(self, emergency: Emergency, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self._emergency = emergency
        self._look = look
        self._names = StopNames(self)
        self._clock = RailClock()
        self._since = label("", "caption", "text")
        self._stops = QVBoxLayout()
        self._shown: object = None
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.tick)
        self._timer.start(1000)
        self.tick()

    def tick(self) -> None:
        """Show the time, and how long the emergency lasts."""
        self._clock.show_time(self._emergency.now)
        self._since.setText(self._lasting())

    def refresh(self) -> None:
        """Show which stage we are at; laid out anew only where that, or the walk, has changed."""
        self.tick()
        emergency, walking = self._emergency, self._emergency.walking
        at = SHOWN.index(emergency.stop) if emergency.stop in SHOWN else len(SHOWN)
        acting = walking if emergency.stop == "act" else None
        states = [self._state(stop, place, at) for place, stop in enumerate(SHOWN)]
        shown = states, emergency.people, acting and acting.walk
        if shown == self._shown:
            return
        self._shown = shown
        clear(self._stops)
        for stop, state in zip(SHOWN, states, strict=True):
            nest(self._stops, stop_line(self._look, self._names.of(stop), state))
            if stop == "act" and acting is not None:
                self._stops.addWidget(self._steps(acting), 1)
        self._stops.addStretch(0 if emergency.stop == "act" else 1)

    def _steps(self, walking: Walking) -> QScrollArea:
        """Return the playbook's list, which scrolls where it is longer than the rail."""
        from keyturn.ui.pages.act_list import StepList  # with the page Act, not at the start

        scroll = QScrollArea(self)
        hold(scroll, StepList(self._look, walking))
        return scroll

    def _state(self, stop: Stop, place: int, at: int) -> State:
        return "now" if place == at else "done" if place < at and stop in self._emergency.times else "to-do"

    def _lasting(self) -> str:
        for stop, said in (("unlock", self.tr("since declared")), ("choose", self.tr("since you began"))):
            began = self._emergency.times.get(stop)  # type: ignore[call-overload]
            if began is not None and self._emergency.stop not in ("home", "closed"):
                minutes, seconds = divmod(max(0, self._emergency.now - began), 60)
                hours, minutes = divmod(minutes, 60)
                lasted = f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"
                return f"{lasted}  {said}"
        return ""

    def _lay_out(self) -> None:
        px, kit = self._look.px, self._emergency.kit
        whole = QVBoxLayout(self)
        whole.setContentsMargins(px(24), px(24), px(16), px(16))
        whole.addWidget(label("Keyturn", "strong", wrap=False))
        which = self.tr("{0} · kit {1}").format(kit.body.name, kit.custody.kit.hex()[:4].upper())
        whole.addWidget(label(which, "caption", "text_2"))
        whole.addSpacing(px(24))
        self._clock.lay_out(whole)
        whole.addWidget(self._since)
        whole.addSpacing(px(24))
        self._stops.setSpacing(px(14))
        nest(whole, self._stops, 1)
