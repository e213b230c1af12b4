"""Closed: eight words to be read to somebody elsewhere, and the report.

They come after the closing, not before as drawn: the words must stand for a log that has its last line.
"""

from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from keyturn.opening.report import Report
from keyturn.ui.emergency import Emergency
from keyturn.ui.pages.closed_report import FolderField, SavePlace, saving_of
from keyturn.ui.pages.page import Page
from keyturn.ui.pages.told_row import ToldRow
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.in_sight import InSight
from keyturn.ui.widgets.key_button import KeyButton, Kind
from keyturn.ui.widgets.layouts import nest
from keyturn.ui.widgets.leader import LeaderRow
from keyturn.ui.widgets.text import label, panel

ROWS = 4


class ClosedPage(Page):
    """The witness words, numbered, in the columns in which they are read; below them the report is saved."""

    def __init__(self, emergency: Emergency, look: Look) -> None:
        super().__init__(emergency, look)
        self._read_back = self._warned = False
        self._saving = saving_of(emergency)
        self._folder = FolderField(self._saving)
        scroll = self.findChild(QScrollArea)
        assert isinstance(scroll, QScrollArea)  # noqa: S101
        self._sight = InSight(scroll, look.px(4))

    def may_go(self) -> bool:
        """Stay once where the report is not saved: it is gone with the window."""
        if self._saving.saved or self._warned:
            return not self._saving.busy
        self._warned = True
        self.refresh()
        return False

    def first_focus(self) -> QWidget | None:
        """Keys alone, unless the folder was refused."""
        return self._folder if self._saving.refused else None

    def fill(self) -> None:
        """Show the words, and where the report goes."""
        report = self.emergency.report
        assert report is not None  # noqa: S101
        title = (
            self.tr("The emergency is over") if self._read_back
            else self.tr("Read the eight words to somebody elsewhere")
        )  # fmt: skip
        self.body.addWidget(label(title, "title"))
        if self._warned and not self._saving.saved:
            said = self.tr("The report is not saved. S saves it; close the window again to go without it.")
            self.body.addWidget(label(said, "strong", "amber"))
        words = self._words(report)
        self.body.addWidget(words)
        place = SavePlace(self._saving, self.look, self._folder, self._save_button())
        self.body.addWidget(place)
        for name in report.rotate:
            self.body.addWidget(LeaderRow(self.look, name, self.tr("rotate"), "care"))
        if report.told:
            self.body.addWidget(label(self.tr("Who was told"), "section"))
        for notice in report.told:
            self.body.addWidget(ToldRow(self.look, notice))
        self.body.addStretch(1)
        self.foot.addStretch(1)
        self.foot.addWidget(self._onward())
        told = self._saving.refusal is not None or self._saving.saved
        self._sight.show(place if told else words)

    def _words(self, report: Report) -> QFrame:
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
            nest(words, row, place % ROWS, place // ROWS)
        nest(inside, words)
        why = self.tr("They write them down outside this room. The words prove later that the log was not changed.")
        inside.addWidget(label(why, "body", "text_2"))
        return region

    def _save_button(self) -> KeyButton:
        if self._saving.busy:
            return self.button(self.tr("Saving"), "", self._saving.save, "not-yet")
        kind: Kind = "primary" if self._read_back and not self._saving.saved else "secondary"
        return self.button(self.tr("Save the report"), "S", self._saving.save, kind, hint=self.tr("Save"))

    def _onward(self) -> KeyButton:
        """Return the way on; the report is gone with this page, so that going without it is said."""
        if not self._read_back:
            they = self.tr("They read them back")
            return self.button(they, "Space", self._done, "primary", hint=self.tr("Read back"))
        if self._saving.busy:
            return self.button(self.tr("Home, once the report is saved"), "", self.emergency.go_home, "not-yet")
        if not self._saving.saved:
            without = self.tr("Home without the report")
            return self.button(without, "Space", self.emergency.go_home, hint=self.tr("Home"))
        return self.button(self.tr("Home"), "Space", self.emergency.go_home, "primary", hint=self.tr("Home"))

    def _done(self) -> None:
        self._read_back = True
        self.refresh()
