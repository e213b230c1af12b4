"""What changes between two revisions, or between a kit and its folder, as rows: the same that `keyturn diff` tells."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from keyturn.prepare.changes import Change
from keyturn.ui.prepare.told import Told
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.leader import LeaderRow
from keyturn.ui.widgets.mark import State
from keyturn.ui.widgets.text import label


class ChangeRows(QWidget):
    """Custody's changes first, each kind below its heading; what is beyond `most` is counted."""

    def __init__(self, look: Look, changes: Sequence[Change], most: int) -> None:
        super().__init__()
        self._look = look
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(look.px(2))
        shown = changes[:most]
        custody = [change for change in shown if change.of_custody]
        self._group(self.tr("Who may open, which only a ceremony changes"), custody)
        self._group(self.tr("What it says and holds"), [change for change in shown if not change.of_custody])
        if len(changes) > most:
            more = self.tr("{0} more: keyturn diff").format(len(changes) - most)
            self._lines.addWidget(label(more, "small", "text_2"))

    def _group(self, title: str, changes: Sequence[Change]) -> None:
        if changes:
            self._lines.addWidget(label(title, "caption", "text_2"))
        told = Told(self)
        for change in changes:
            state: State = "now" if change.of_custody else "to-do"
            self._lines.addWidget(LeaderRow(self._look, *told.change(change), state, "text_2", "small"))
