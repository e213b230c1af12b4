"""The left zone of the maintainers' window: which kit, the clock, and the stages of their work."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from keyturn.ui.prepare.preparing import Preparing
from keyturn.ui.prepare.stops import OF_THE_CEREMONY, OF_THE_REKEY, Stop, StopNames
from keyturn.ui.rail_parts import RailClock, stop_line
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.layouts import clear, nest
from keyturn.ui.widgets.mark import State
from keyturn.ui.widgets.text import label

# What stands in the rail for each stop of the ceremony; a signing key and an enrolment are made among the people.
SHOWN: tuple[Stop, ...] = ("begin", "roster", "seal", "sealed")
STANDS_FOR: dict[Stop, Stop] = {
    "signer": "roster", "enrol": "roster", "copy": "copies",
    "credential": "credentials", "removal": "credentials", "import": "credentials",
}  # fmt: skip
# The same for a ceremony on the sealed kit.
SHOWN_THEN: tuple[Stop, ...] = ("change", "quorum", "renew", "reseal", "epoch")
STANDS_FOR_THEN: dict[Stop, Stop] = {"meaning": "change", "enrol": "renew"}


class PrepareRail(QWidget):
    """Overview, rules, and the ceremony with its stages below it."""

    def __init__(self, preparing: Preparing, look: Look) -> None:
        super().__init__()
        self.setObjectName("rail")
        self._preparing = preparing
        self._look = look
        self._names = StopNames(self)
        self._kit = label("", "caption", "text_2")
        self._clock = RailClock()
        self._stops = QVBoxLayout()
        self._shown: object = None
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.tick)
        self._timer.start(1000)
        self.tick()

    def tick(self) -> None:
        """Show the time."""
        self._clock.show_time(self._preparing.now)

    def refresh(self) -> None:
        """Show where we are; laid out anew only where that has changed."""
        preparing, glance = self._preparing, self._preparing.glance
        self._kit.setText(glance.toml.name if glance is not None and glance.toml is not None else preparing.folder.name)
        self.tick()
        shown = self._stops_of_all(), self._stages()
        if shown == self._shown:
            return
        self._shown = shown
        clear(self._stops)
        around, stages = shown
        self._show(around)
        if around and stages:
            self._stops.addSpacing(self._look.px(8))
        if stages:
            self._stops.addWidget(label(self.tr("Ceremony"), "caption", "text_2"))
        self._show(stages)
        self._stops.addStretch(1)

    def _show(self, stops: Sequence[tuple[Stop, State]]) -> None:
        for stop, state in stops:
            nest(self._stops, stop_line(self._look, self._names.of(stop), state))

    @property
    def _rekeying(self) -> bool:
        return self._preparing.stop in OF_THE_REKEY and self._preparing.ceremony is None

    def _stops_of_all(self) -> list[tuple[Stop, State]]:
        """Return what stands above a ceremony's stages: nothing in a ceremony on the sealed kit."""
        if self._rekeying:
            return []
        here = STANDS_FOR.get(self._preparing.stop, self._preparing.stop)
        stops: list[Stop] = ["overview", "policy"]
        if self._preparing.copying.ready:
            stops.append("copies")
        if here not in (*stops, *OF_THE_CEREMONY):
            stops.append(here)
        return [(stop, "now" if stop == here else "to-do") for stop in stops]

    def _stages(self) -> list[tuple[Stop, State]]:
        """Return a ceremony's stages, where we are at one of them."""
        stop = self._preparing.stop
        if self._rekeying:
            return _staged(SHOWN_THEN, STANDS_FOR_THEN.get(stop, stop))
        here = STANDS_FOR.get(stop, stop)
        return _staged(SHOWN, here) if here in OF_THE_CEREMONY else []

    def _lay_out(self) -> None:
        px = self._look.px
        whole = QVBoxLayout(self)
        whole.setContentsMargins(px(24), px(24), px(16), px(16))
        whole.addWidget(label("Keyturn", "strong", wrap=False))
        whole.addWidget(self._kit)
        whole.addSpacing(px(24))
        self._clock.lay_out(whole)
        whole.addSpacing(px(24))
        self._stops.setSpacing(px(10))
        nest(whole, self._stops, 1)


def _staged(stages: Sequence[Stop], here: Stop) -> list[tuple[Stop, State]]:
    at = stages.index(here)
    return [(stop, "now" if place == at else "done" if place < at else "to-do") for place, stop in enumerate(stages)]
