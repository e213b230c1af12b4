"""How long something takes, in words."""

from PySide6.QtCore import QCoreApplication


def about_seconds(seconds: float) -> str:
    """Return a time in minutes and seconds, as it is told beforehand."""
    minutes, left = divmod(max(1, round(seconds)), 60)
    if minutes:
        return QCoreApplication.translate("times", "about {0} min {1} s").format(minutes, left)
    return QCoreApplication.translate("times", "about {0} s").format(left)
