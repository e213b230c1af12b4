"""The look on a second screen: that of the window, as much larger as the screen is than it was drawn for."""

from PySide6.QtCore import QObject

from keyturn.ui.theme.look import Look

DRAWN_FOR = 720  # px of height


class RoomLook(Look):
    """Follows another look in palette and size of type, and grows with the height that it is given."""

    def __init__(self, of: Look, parent: QObject | None = None) -> None:
        super().__init__(of.palette, of.large, parent)
        self._of = of
        self._grown = 1.0
        of.changed.connect(self._follow)

    @property
    def scale(self) -> float:
        """How much larger than drawn everything is."""
        return super().scale * self._grown

    def grow_to(self, height: int) -> None:
        """Grow to a height in pixels; nothing ever becomes smaller than it is drawn."""
        grown = max(1.0, height / DRAWN_FOR)
        if grown != self._grown:
            self._grown = grown
            self.changed.emit()

    def _follow(self) -> None:
        self.palette, self.large = self._of.palette, self._of.large
        self.changed.emit()
