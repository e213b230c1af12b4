"""The palette that the system asks for: high contrast, dark or light, and a change of that while the window is open."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QStyleHints

from keyturn.ui.theme.colours import CONTRAST, DARK, LIGHT, Palette
from keyturn.ui.theme.look import Look

SYSTEM = "system"  # the name of whatever palette the system asks for


def palette_of(system: QStyleHints) -> Palette:
    """Return the palette that the system asks for; where it says nothing, the dark one: it is night."""
    if system.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
        return CONTRAST
    return LIGHT if system.colorScheme() is Qt.ColorScheme.Light else DARK


class SystemLook(QObject):
    """Tells a look what the system asks for from now on."""

    def __init__(self, system: QStyleHints, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._system, self._look = system, look
        system.colorSchemeChanged.connect(self._follow)
        system.accessibility().contrastPreferenceChanged.connect(self._follow)

    def _follow(self) -> None:
        self._look.ask_for(palette_of(self._system))
