"""One row of who was told: whom, how and when; below it what was said and by whom, so that no two rows look alike."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from keyturn.opening.notices import How, Notice
from keyturn.ui.theme.look import Look
from keyturn.ui.times import utc_clock
from keyturn.ui.widgets.leader import LeaderRow
from keyturn.ui.widgets.text import label


class ToldRow(QWidget):
    """A notice as the stand-down and the last page show it; the report has the words."""

    def __init__(self, look: Look, notice: Notice) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(LeaderRow(look, notice.audience, self._how(notice)))
        column.addWidget(label(f"{notice.what} · {', '.join(notice.by)}", "small", "text_2"))

    def _how(self, notice: Notice) -> str:
        if notice.taken_back:
            return self.tr("taken back {0}").format(utc_clock(notice.taken_back))
        words: dict[How, str] = {
            "told": self.tr("told {0}"), "not-reached": self.tr("not reached {0}"), "put-off": self.tr("put off {0}"),
        }  # fmt: skip
        return words[notice.how].format(utc_clock(notice.time))
