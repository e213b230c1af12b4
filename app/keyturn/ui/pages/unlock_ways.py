"""The other ways to bring a card: a USB scanner, a picture of its QR code, a file on a stick."""

from collections.abc import Sequence
from concurrent.futures import Future
from functools import partial

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from keyturn.errors import KeyturnError
from keyturn.opening.desk import Lane
from keyturn.ui.pages.card_files import CardFile, CardFiles, Reader
from keyturn.ui.pages.unlock_acts import Acts
from keyturn.ui.pages.unlock_stage import Key
from keyturn.ui.theme.icons import draw_icon
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.key_button import KeyButton
from keyturn.ui.widgets.text import label

HEIGHT = 58


class CardWays(QWidget):
    """One row below the lanes; it brings a card to the lane that has the keyboard. Files are read in the worker."""

    def __init__(self, acts: Acts, look: Look) -> None:
        super().__init__()
        self._acts = acts
        self._look = look
        self._reading: list[tuple[Lane, Future[str]]] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(look.px(8))
        self._by = label(self.tr("Card by"), "small", "text_2", wrap=False)
        self._scanner = _Scanner(look)
        self._said = label("", "small", "text_2")
        self._row.addWidget(self._by)
        self._row.addWidget(self._scanner)
        self._kinds = CardFiles(self).kinds()
        self._buttons = [self._button(key, kind.icon) for key, kind in zip(self.takes(), self._kinds, strict=True)]
        self._row.addWidget(self._said, 1)
        self.setMinimumHeight(look.px(HEIGHT))

    def takes(self) -> Sequence[Key]:
        """Return the keys of the row."""
        return [Key(kind.key, kind.name, partial(self._choose, kind)) for kind in self._kinds]

    def refresh(self, room: int) -> None:
        """Show the row while a card is wanted; in little room without its words."""
        self.setVisible(self.wanted)
        taken = sum(button.sizeHint().width() + self._row.spacing() for button in self._buttons)
        for shown in (self._scanner, self._by):
            taken += shown.sizeHint().width() + self._row.spacing()
            shown.setVisible(taken < room)
        self._said.setText(self.tr("Reading …") if self._reading else "")

    @property
    def wanted(self) -> bool:
        """Tell whether anybody's card is still to come."""
        return self._lane is not None and self._acts.desk.other_card is None

    def tick(self) -> None:
        """Bring the cards that the worker has read."""
        for lane, reading in [entry for entry in self._reading if entry[1].done()]:
            self._reading.remove((lane, reading))
            try:
                text = reading.result()
            except KeyturnError as refusal:
                self._acts.refuse(lane, refusal)
                continue
            if lane in self._acts.desk.lanes and self._acts.desk.step(lane) == "card":
                self._acts.bring(lane, text)

    def read(self, lane: Lane, path: str, reader: Reader) -> None:
        """Read a file in the worker, for a lane."""
        lane.refusal = None
        self._reading.append((lane, self._acts.emergency.host.worker.submit(reader, path)))
        self._acts.changed.emit()

    def _choose(self, kind: CardFile) -> None:
        lane = self._lane
        if lane is not None:
            kind.choose(self, lambda path: self.read(lane, path, kind.read), self._back)

    def _back(self) -> None:
        """Give the keyboard back to the lane."""
        self.window().activateWindow()
        self._acts.changed.emit()

    @property
    def _lane(self) -> Lane | None:
        """The lane to which a card is brought: the one with the keyboard, else the first that wants one."""
        desk = self._acts.desk
        return next((lane for lane in (desk.here, *desk.lanes) if desk.step(lane) == "card"), None)

    def _button(self, key: Key, icon: str) -> KeyButton:
        button = KeyButton(self._look, key.label, key.key, "quiet", icon)
        button.clicked.connect(lambda: key.run())
        self._row.addWidget(button)
        return button


class _Scanner(QWidget):
    """Says that a scanner needs no button: it types."""

    accessible_role = QAccessible.Role.StaticText

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(32), 0, look.px(8), 0)
        row.addWidget(label(self.tr("USB scanner"), "strong", wrap=False))
        self.setAccessibleName(self.tr("A USB scanner types into the card's field"))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return self.sizeHint()

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802
        size = self._look.px(18)
        painter = QPainter(self)
        at = QRectF(self._look.px(8), (self.height() - size) / 2, size, size)
        draw_icon(painter, "scanner", self._look.colour("text"), at)
