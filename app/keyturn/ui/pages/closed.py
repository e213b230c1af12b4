"""Closed: eight words to be read to somebody elsewhere, and the report.

They come after the closing, not before as drawn: the words must stand for a log that has its last line.
"""

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from keyturn.ui.emergency import Emergency
from keyturn.ui.pages.page import Page
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.leader import LeaderRow
from keyturn.ui.widgets.text import label, panel

ROWS = 4


class ClosedPage(Page):
    """The witness words, numbered, in the columns in which they are read."""

    def __init__(self, emergency: Emergency, look: Look) -> None:
        super().__init__(emergency, look)
        self._read_back = False

    def first_focus(self) -> QWidget | None:
        """Keys alone."""
        return None

    def fill(self) -> None:
        """Show the words until they were read back."""
        report = self.emergency.report
        assert report is not None  # noqa: S101
        if self._read_back:
            self.body.addWidget(label(self.tr("The emergency is over"), "title"))
        else:
            self.body.addWidget(label(self.tr("Read the eight words to somebody elsewhere"), "title"))
        region = panel("region" if not self._read_back else "raised")
        inside = QVBoxLayout(region)
        inside.setContentsMargins(*(self.look.px(24),) * 4)
        lines = self.tr("Witness words of the log, %Ln lines", "", report.log_size)
        inside.addWidget(label(lines, "caption", "text_2"))
        words = QGridLayout()
        for place, word in enumerate(report.witness_words):
            row = QHBoxLayout()
            row.addWidget(label(str(place + 1), "small", "text_2", wrap=False))
            row.addWidget(label(word, "word", wrap=False))
            row.addStretch(1)
            words.addLayout(row, place % ROWS, place // ROWS)
        inside.addLayout(words)
        why = self.tr("They write them down outside this room. The words prove later that the log was not changed.")
        inside.addWidget(label(why, "body", "text_2"))
        self.body.addWidget(region)
        for name in report.rotate:
            self.body.addWidget(LeaderRow(self.look, name, self.tr("rotate"), "care"))
        self.body.addStretch(1)
        self.foot.addStretch(1)
        if self._read_back:
            home = self.button(self.tr("Home"), "Space", self.emergency.go_home, "primary", hint=self.tr("Home"))
            self.foot.addWidget(home)
        else:
            they = self.button(
                self.tr("They read them back"), "Space", self._done, "primary", hint=self.tr("Read back")
            )
            self.foot.addWidget(they)

    def _done(self) -> None:
        self._read_back = True
        self.refresh()
