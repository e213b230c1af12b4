"""The second window, for a room: where the pair is in the playbook, and nothing secret.

It shows a `PublicView` and is given no more. It never takes the keyboard.
"""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent, QScreen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from keyturn.opening.public_view import PublicView, elapsed, public_view
from keyturn.ui.emergency import Emergency
from keyturn.ui.projector_list import RoomList
from keyturn.ui.theme.look import Look
from keyturn.ui.theme.room import RoomLook
from keyturn.ui.theme.style import style_sheet
from keyturn.ui.widgets.layouts import clear, nest
from keyturn.ui.widgets.mark import StatusMark
from keyturn.ui.widgets.role_tag import RoleTag
from keyturn.ui.widgets.text import label

LIST = 320
LONGEST, LONGEST_IN_LARGE = 90, 36
SMALLEST = (1120, 700)  # holds large type as well
FLAGS = Qt.WindowType.Window | Qt.WindowType.WindowDoesNotAcceptFocus


class Projector(QWidget):
    """Kit, mode and time above; at the left the list; in the middle the line that is read; below who is here."""

    closed = Signal()

    def __init__(self, emergency: Emergency, look: Look) -> None:
        super().__init__(None, FLAGS)
        for attribute in (
            Qt.WidgetAttribute.WA_ShowWithoutActivating,
            Qt.WidgetAttribute.WA_StyledBackground,
            Qt.WidgetAttribute.WA_DeleteOnClose,
        ):
            self.setAttribute(attribute)
        # The program lasts as long as the window with the keyboard does.
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setObjectName("window")
        self.setWindowTitle(self.tr("{0}: for the room").format(emergency.kit.body.name))
        self.setMinimumSize(*SMALLEST)
        self._emergency = emergency
        self._look = RoomLook(look, self)
        self._view: PublicView | None = None
        self._time = label("", "clock", wrap=False)
        self._whole = QVBoxLayout(self)
        self._look.changed.connect(self._restyle)
        emergency.moved.connect(self.refresh)
        timer = QTimer(self)
        timer.timeout.connect(self.tick)
        timer.start(1000)
        self._restyle()

    def fill_screen(self, screen: QScreen) -> None:
        """Show itself on the whole of a screen."""
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        # Qt's own way to full screen asks for the keyboard as well.
        self.setWindowState(Qt.WindowState.WindowFullScreen)
        self.show()

    def refresh(self) -> None:
        """Show how things stand now, if anything that is shown has changed."""
        view = public_view(self._emergency)
        if view != self._view:
            self._view = view
            self._lay_out(view)

    def tick(self) -> None:
        """Show how long the emergency lasts."""
        seconds = elapsed(self._view, self._emergency.now) if self._view is not None else None
        self._time.setText(_span(seconds) if seconds is not None else "")

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Grow with the screen."""
        super().resizeEvent(event)
        self._look.grow_to(event.size().height())

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Say that it is closed, by whichever way."""
        super().closeEvent(event)
        self.closed.emit()

    def _restyle(self) -> None:
        self.setFont(self._look.body_font)
        self.setStyleSheet(style_sheet(self._look))
        self._view = None
        self.refresh()

    def _lay_out(self, view: PublicView) -> None:
        px = self._look.px
        clear(self._whole)
        self._whole.setContentsMargins(*(px(32), px(24)) * 2)
        self._whole.setSpacing(px(16))
        nest(self._whole, self._top(view))
        middle = QHBoxLayout()
        middle.setSpacing(px(24))
        shown = RoomList(self._look, view)
        shown.setFixedWidth(px(LIST))
        middle.addWidget(shown)
        middle.addWidget(self._sheet(view), 1)
        nest(self._whole, middle, 1)
        nest(self._whole, self._bottom(view))
        self.tick()

    def _top(self, view: PublicView) -> QHBoxLayout:
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(label(view.mode or view.kit, "title"))
        kit = self.tr("{0}, practice").format(view.kit) if view.practice else view.kit
        under = [kit, self.tr("incident {0}").format(view.incident)] if view.incident else [kit]
        names.addWidget(label(" · ".join(under), "section", "violet" if view.practice else "text_2"))
        self._time = label("", "clock", wrap=False)
        time = QVBoxLayout()
        time.setSpacing(0)
        time.addWidget(self._time, 0, Qt.AlignmentFlag.AlignRight)
        since = self.tr("since declared") if elapsed(view, 0) is not None else ""
        time.addWidget(label(since, "small", "text_2", wrap=False), 0, Qt.AlignmentFlag.AlignRight)
        row = QHBoxLayout()
        nest(row, names, 1)
        nest(row, time)
        return row

    def _sheet(self, view: PublicView) -> QFrame:
        px = self._look.px
        sheet = QFrame()
        sheet.setObjectName("sheet")
        inside = QVBoxLayout(sheet)
        inside.setContentsMargins(*(px(40), px(32)) * 2)
        inside.setSpacing(px(16))
        if view.step is None:
            inside.addStretch(1)
            inside.addWidget(label(self._where(view), "room"))
        else:
            place = self.tr("Step {0} of {1}").format(view.step.number, view.steps)
            inside.addWidget(label(place, "section", "text_2"))
            inside.addSpacing(px(16))
            nest(inside, self._said(view.reader, doer=False))
            inside.addWidget(label(view.step.line, "room" if len(view.step.line) <= self._longest else "step"))
        inside.addStretch(2)
        if view.asked:
            nest(inside, self._said(self.tr("{0} answers").format(view.asked), view.asked == view.doer))
        return sheet

    @property
    def _longest(self) -> int:
        """How many characters of the largest type leave room for what stands below them."""
        return LONGEST_IN_LARGE if self._look.large else LONGEST

    def _said(self, text: str, doer: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._look.px(12))
        row.addWidget(RoleTag(self._look, doer))
        row.addWidget(label(text, "section", "text_2"), 1)
        return row

    def _where(self, view: PublicView) -> str:
        counted = {
            "confirm": self.tr("Confirming: {0} of {1} checks"),
            "unlock": self.tr("Unlocking: {0} of {1} in"),
            "stand-down": self.tr("Standing down: {0} of {1} settled"),
        }
        if view.progress is not None:
            return counted[view.stop].format(*view.progress)
        return {
            "home": self.tr("The kit is locked"), "choose": self.tr("Choosing the playbook"),
            "act": self.tr("The kit is open"), "closed": self.tr("The emergency is over"),
        }[view.stop]  # fmt: skip

    def _bottom(self, view: PublicView) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._look.px(12))
        for name, doer in ((view.reader, False), (view.doer, True)):
            if name:
                row.addWidget(RoleTag(self._look, doer))
                row.addWidget(label(name, "section"), 3)
                row.addSpacing(self._look.px(16))
        row.addStretch(1)
        if view.deferred:
            row.addWidget(StatusMark(self._look, "deferred", 20))
            row.addWidget(label(self.tr("{0} deferred").format(view.deferred), "section", "amber", wrap=False))
            row.addSpacing(self._look.px(16))
        row.addWidget(label(self.tr("Nothing secret is shown here"), "small", "text_2", wrap=False))
        return row


def _span(seconds: int) -> str:
    minutes, left = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{left:02}" if hours else f"{minutes}:{left:02}"
