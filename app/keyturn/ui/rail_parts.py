"""What the left zones of both windows are made of: the clock, and a line for each stop."""

from datetime import datetime

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from keyturn.ui.theme.look import Look
from keyturn.ui.times import day, utc_clock, with_seconds
from keyturn.ui.widgets.layouts import nest
from keyturn.ui.widgets.mark import State, StatusMark
from keyturn.ui.widgets.text import label


class RailClock:
    """The time here, large, and below it the date and the time in UTC."""

    def __init__(self) -> None:
        self._clock, self._seconds = label("", "clock", wrap=False), label("", "section", "text_2", wrap=False)
        self._date = label("", "caption", "text_2")

    def lay_out(self, whole: QVBoxLayout) -> None:
        """Add both lines to a zone."""
        time = QHBoxLayout()
        time.setSpacing(0)
        time.addWidget(self._clock)
        time.addWidget(self._seconds)
        time.addStretch(1)
        nest(whole, time)
        whole.addWidget(self._date)

    def show_time(self, now: int) -> None:
        """Show a time (seconds since the epoch)."""
        here = datetime.fromtimestamp(now).astimezone()
        clock, seconds = with_seconds(here)
        self._clock.setText(clock)
        self._seconds.setText(seconds)
        self._date.setText(f"{day(here)} · {utc_clock(now)}")


def stop_line(look: Look, name: str, state: State) -> QHBoxLayout:
    """Return a stop with its mark; the one that we are at stands out."""
    row, now = QHBoxLayout(), state == "now"
    row.setSpacing(look.px(10))
    row.addWidget(StatusMark(look, state))
    row.addWidget(label(name, "strong" if now else "body", "text" if now else "text_2", wrap=False))
    row.addStretch(1)
    return row
