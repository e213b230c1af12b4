"""Keeping what is asked now in sight, on a page that may be longer than its window."""

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget


class InSight(QObject):
    """Scrolls an area from its top no further than one widget needs, now and whenever the room has changed."""

    def __init__(self, area: QScrollArea, margin: int) -> None:
        super().__init__(area)
        self._area = area
        self._margin = margin
        self._widget: QWidget | None = None
        # Only when Qt has laid out what was just added does it know where anything is.
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._scroll)
        for watched in (area.viewport(), area.widget()):
            if watched is not None:
                watched.installEventFilter(self)

    @property
    def settled(self) -> bool:
        """Tell whether nothing is left to be scrolled."""
        return not self._timer.isActive()

    def show(self, widget: QWidget) -> None:
        """Keep this widget in sight; it stands in the area, and is named again before it ends."""
        self._widget = widget
        self._timer.start(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Look again when the room, or what stands in it, has another size."""
        if event.type() == QEvent.Type.Resize:
            self._timer.start(0)
        return super().eventFilter(watched, event)

    def _scroll(self) -> None:
        inner = self._area.widget()
        if self._widget is not None and inner is not None and inner.isAncestorOf(self._widget):
            self._area.verticalScrollBar().setValue(0)
            self._area.ensureWidgetVisible(self._widget, 0, self._margin)
            focused = QApplication.focusWidget()
            if focused is not None and focused is not inner and inner.isAncestorOf(focused):
                # What has the keyboard comes before what is asked.
                self._area.ensureWidgetVisible(focused, 0, self._margin)
