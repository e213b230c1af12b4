"""Why the kit locked by itself, in words."""

from PySide6.QtCore import QCoreApplication

from keyturn.opening.idle import LockedBy


def why_locked(locked_by: LockedBy) -> str:
    """Say why an open kit was locked; nothing where somebody locked it by hand."""
    said = {
        "idle": QCoreApplication.translate("locked", "It locked by itself: nobody pressed a key for a while."),
        "sleep": QCoreApplication.translate("locked", "It locked by itself: the computer slept."),
        "screen": QCoreApplication.translate("locked", "It locked by itself: the screen was locked."),
    }
    return said.get(locked_by, "")
