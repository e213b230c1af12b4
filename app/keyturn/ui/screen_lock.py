"""The desktop's own words for a locked screen and a computer that goes to sleep, as they come over D-Bus.

Both buses are sockets on this computer: what denies the network leaves them open. Where there is none, nothing is
heard, and the idle lock and the clocks still notice.
"""

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection

SAVERS = (
    "org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver", "org.cinnamon.ScreenSaver", "org.mate.ScreenSaver",
    "org.xfce.ScreenSaver",
)  # fmt: skip
LOGIN = "org.freedesktop.login1"


class ScreenLock(QObject):
    """Tells when the screen was locked and when the computer is about to sleep."""

    locked = Signal()
    sleeping = Signal()

    def __init__(self, session: QDBusConnection, system: QDBusConnection, parent: QObject) -> None:
        """Listen to the user's session bus and to the system's."""
        super().__init__(parent)
        for saver in SAVERS:
            self._listen(session, saver, "ActiveChanged", "saver_changed(bool)")
        self._listen(system, f"{LOGIN}.Session", "Lock", "session_locked()")
        self._listen(system, f"{LOGIN}.Manager", "PrepareForSleep", "sleep_prepared(bool)")

    @Slot(bool)
    def saver_changed(self, active: bool) -> None:
        """Hear a screen saver that came up or went away."""
        if active:
            self.locked.emit()

    @Slot()
    def session_locked(self) -> None:
        """Hear that a session is to be locked."""
        self.locked.emit()

    @Slot(bool)
    def sleep_prepared(self, begins: bool) -> None:
        """Hear that the computer falls asleep, or that it woke up."""
        if begins:
            self.sleeping.emit()

    def _listen(self, bus: QDBusConnection, interface: str, signal: str, slot: str) -> None:
        if bus.isConnected():
            # Any sender and any path: desktops differ in both, and a lock too many costs only an unlock.
            # PySide6's stub asks for bytes here; the call takes only what SLOT returns.
            bus.connect("", "", interface, signal, self, SLOT(slot))  # type: ignore[call-overload]
