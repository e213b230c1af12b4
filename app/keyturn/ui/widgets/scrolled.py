"""The body of a page, which may be longer than the window: what has the keyboard is always in sight."""

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

Margins = tuple[int, int, int, int]


def hold(area: QScrollArea, inner: QWidget) -> None:
    """Have an area scroll a widget up and down, as wide as the area; it does not take the keyboard.

    Best before the widget is filled, and in an area that has its parent: what is in it then takes on its type once.
    """
    inner.resize(1, 1)  # of what has no size yet, Qt would measure all
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inner)


class _Inner(QWidget):
    """Wrapped texts are higher by their hint than they come out: the height follows the width."""

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        least, body = super().minimumSizeHint(), self.layout()
        return QSize(least.width(), 1) if body is not None and body.hasHeightForWidth() else least


class Scrolled(QScrollArea):
    """Scrolls a layout up and down; its bar stands in the layout's right margin, so that no line is laid out anew.

    `around` is how much is shown above and below what has the keyboard (px of the screen).
    """

    longer = Signal()

    def __init__(self, body: QVBoxLayout, around: int) -> None:
        super().__init__()
        self._body = body
        self._around = around
        self._margins: Margins = (0, 0, 0, 0)
        inner = _Inner()
        inner.setLayout(body)
        hold(self, inner)
        inner.installEventFilter(self)
        self.verticalScrollBar().rangeChanged.connect(self._make_room)
        # Only when Qt has laid out what was just added does it know where anything is.
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._follow)
        application = QApplication.instance()
        assert isinstance(application, QApplication)  # noqa: S101
        application.focusChanged.connect(self._look_again)

    @property
    def more(self) -> bool:
        """Tell whether there is more than fits."""
        return self.verticalScrollBar().maximum() > 0

    def keep_off(self, margins: Margins) -> None:
        """Keep the layout off the edges: left, top, right, below."""
        self._margins = margins
        self._make_room()

    def page(self, by: int) -> None:
        """Scroll by pages; a third of what was seen stays in sight, so that whatever an edge cut is then seen whole."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + by * bar.pageStep() * 2 // 3)

    def to_the_top(self) -> None:
        """Show the beginning."""
        self.verticalScrollBar().setValue(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Look again where the keyboard is when what stands here has another size."""
        if event.type() == QEvent.Type.Resize:
            self._look_again()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Look again where the keyboard is when there is another room: the bottom bar may have got a second line."""
        super().resizeEvent(event)
        self._look_again()

    def _make_room(self) -> None:
        left, top, right, below = self._margins
        bar = self.verticalScrollBar().sizeHint().width() if self.more else 0
        self._body.setContentsMargins(left, top, max(0, right - bar), below)
        self.longer.emit()

    def _look_again(self) -> None:
        self._timer.start(0)

    def _follow(self) -> None:
        focused, inner = QApplication.focusWidget(), self.widget()
        if focused is not None and inner is not None and focused is not inner and inner.isAncestorOf(focused):
            self.ensureWidgetVisible(focused, 0, self._around)
            if focused.height() < self.viewport().height():
                # Of a field Qt keeps the cursor in sight, and may leave its lower edge out.
                place = focused.mapTo(inner, QPoint(0, focused.height()))
                self.ensureVisible(place.x(), place.y(), 0, 0)
