"""What the stops of an emergency are called: in the rail, and in the window's title."""

from PySide6.QtCore import QObject

from keyturn.ui.stops import Stop


class StopNames(QObject):
    """The names of the pages."""

    def of(self, stop: Stop) -> str:
        """Return the name of a stop."""
        names: dict[Stop, str] = {
            "home": self.tr("Home"), "choose": self.tr("Choose"), "confirm": self.tr("Confirm"),
            "unlock": self.tr("Unlock"), "act": self.tr("Act"), "stand-down": self.tr("Stand down"),
            "closed": self.tr("Closed"),
        }  # fmt: skip
        return names[stop]
