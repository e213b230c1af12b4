"""The table of copies: name and place, how each stands to the kit, when it was written and read; mounted sticks."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from keyturn.prepare.copies import CopyState, Standing
from keyturn.ui.theme.look import Look
from keyturn.ui.times import day_text
from keyturn.ui.widgets.key_button import KeyButton
from keyturn.ui.widgets.layouts import nest
from keyturn.ui.widgets.mark import State, StatusMark
from keyturn.ui.widgets.text import label, panel

KEYS = "123456789"
TONES: dict[State, str] = {"care": "amber", "stop": "red"}
HEAD, TALL = 28, 62  # px: the captions, off their line; a row, as high as its button and its lines


class CopyWords(QObject):
    """How a copy stands, in words."""

    def __init__(self, now: int, parent: QObject) -> None:
        super().__init__(parent)
        self._now = now

    def state(self, copy: CopyState) -> State:
        """Return the mark of a copy; one that was not read for long needs care."""
        if copy.standing == "former":
            return "stop"
        return "care" if copy.standing != "current" or self.late(copy) else "done"

    def late(self, copy: CopyState) -> bool:
        """Tell whether a copy must be read again."""
        return copy.record is not None and copy.verify_by <= self._now

    def standing(self, copy: CopyState) -> str:
        """Say how it stands to the kit."""
        words: dict[Standing, str] = {
            "current": self.tr("Current"), "behind": self.tr("Behind: replace it"),
            "former": self.tr("Of a former epoch: destroy it, old cards open it"),
            "ahead": self.tr("Newer than this kit"), "never": self.tr("Never made"),
        }  # fmt: skip
        return words[copy.standing]

    def revision(self, copy: CopyState) -> str:
        """Say which it was when it was read last."""
        record = copy.record
        return self.tr("epoch {0}, revision {1}").format(record.epoch, record.revision) if record else ""

    def where(self, copy: CopyState) -> str:
        """Say where it lies, and who keeps it."""
        return ", ".join(filter(None, (copy.place, copy.holder))) or self.tr("place not written down")

    def days(self, copy: CopyState) -> str:
        """Say when it was written, where that is known, and when it was read last."""
        record, said = copy.record, []
        if record is None:
            return ""
        if record.written_at:
            said.append(self.tr("written {0}").format(day_text(record.written_at, self._now)))
        read = self.tr("read {0}: read it again") if self.late(copy) else self.tr("read {0}")
        return ", ".join([*said, read.format(day_text(record.verified_at, self._now))])

    def act(self, copy: CopyState) -> str:
        """Say what is to be done with it."""
        if copy.standing == "never":
            return self.tr("Make it")
        return self.tr("Read it") if copy.new_enough else self.tr("Replace it")


class CopiesTable(QWidget):
    """A row for each copy; `buttons` go to them, in their order, `next` is the first that needs one."""

    def __init__(self, look: Look, copies: Sequence[CopyState], now: int) -> None:
        super().__init__()
        self._look, self._words = look, CopyWords(now, self)
        self.buttons: list[KeyButton] = []
        states = [self._words.state(copy) for copy in copies]
        self.next = next((at for at, state in enumerate(states) if state != "done"), -1)
        grid = self._grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(look.px(12))
        grid.setVerticalSpacing(0)
        for column, share in ((1, 5), (2, 6)):
            grid.setColumnStretch(column, share)
        for column, text in enumerate((self.tr("Copy"), self.tr("Standing")), 1):
            grid.addWidget(label(text, "caption", "text_2"), 0, column, Qt.AlignmentFlag.AlignTop)
        grid.setRowMinimumHeight(0, look.px(HEAD))
        for copy, state in zip(copies, states, strict=True):
            self._row(copy, state)

    def _row(self, copy: CopyState, state: State) -> None:
        grid, words, at = self._grid, self._words, self._grid.rowCount()
        grid.addWidget(panel("rule"), at, 0, 1, 4)
        at += 1
        standing = (words.standing(copy), "strong", TONES.get(state, "text"))
        facts = [(text, "small", "text_2") for text in (words.revision(copy), words.days(copy))]
        grid.addWidget(StatusMark(self._look, state), at, 0)
        nest(grid, self._cell((copy.name, "strong", "text"), (words.where(copy), "small", "text_2")), at, 1)
        nest(grid, self._cell(standing, *facts), at, 2)
        grid.addWidget(self._button(copy), at, 3, Qt.AlignmentFlag.AlignVCenter)
        grid.setRowMinimumHeight(at, self._look.px(TALL))

    def _cell(self, *lines: tuple[str, str, str]) -> QVBoxLayout:
        """Return a cell: lines of a text, a type and a tone each, close to each other."""
        cell = QVBoxLayout()
        cell.setContentsMargins(0, self._look.px(6), 0, self._look.px(6))
        cell.setSpacing(0)
        cell.addStretch(1)
        for text, type_, tone in lines:
            if text:
                cell.addWidget(label(text, type_, tone))
        cell.addStretch(1)
        return cell

    def _button(self, copy: CopyState) -> KeyButton:
        place = len(self.buttons)
        button = KeyButton(self._look, self._words.act(copy), KEYS[place] if place < len(KEYS) else "")
        button.setAccessibleName(f"{copy.name}: {button.accessibleName()}")
        self.buttons.append(button)
        return button


class MountedSticks(QWidget):
    """The right zone: where sticks are mounted on this computer."""

    def __init__(self, look: Look, media: Sequence[Path]) -> None:
        super().__init__()
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, look.px(12), 0)
        lines.setSpacing(look.px(4))
        lines.addWidget(label(self.tr("Mounted here"), "caption", "text_2"))
        for path in media:
            lines.addWidget(panel("rule"))
            lines.addWidget(label(str(path), "body"))
        if not media:
            lines.addWidget(label(self.tr("No stick"), "body", "text_2"))
        lines.addStretch(1)
