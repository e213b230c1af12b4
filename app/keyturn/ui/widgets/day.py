"""A day in words: that of a moment, where this computer stands."""

from datetime import datetime

from PySide6.QtCore import QDate, QLocale


def day_text(at: int, now: int) -> str:
    """Return the day of a moment (seconds since the epoch), with its year where that is not this one."""
    day, today = (datetime.fromtimestamp(moment).astimezone().date() for moment in (at, now))
    pattern = "d MMM" if day.year == today.year else "d MMM yyyy"
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)
