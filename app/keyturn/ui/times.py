"""Times and days as people read them where they live; times of the log stay in UTC, over twenty-four hours."""

import re
from datetime import UTC, date, datetime

from PySide6.QtCore import QDate, QLocale, QTime

# In the form of a day: these parts, with what parts them from the others.
WEEKDAY, YEAR = re.compile(r"dddd[, ]*"), re.compile(r"[, ]*yyyy")


def clock(moment: datetime) -> str:
    """Return hours and minutes."""
    return QLocale().toString(QTime(moment.hour, moment.minute), QLocale.FormatType.ShortFormat)


def local_clock(seconds: int) -> str:
    """Return the hours and minutes of a time (seconds since the epoch) where this computer is."""
    return clock(datetime.fromtimestamp(seconds).astimezone())


def utc_clock(seconds: int) -> str:
    """Return the hours and minutes of a time (seconds since the epoch) as the log has them."""
    return f"{datetime.fromtimestamp(seconds, UTC):%H:%M} UTC"


def day(shown: date) -> str:
    """Return a day with its weekday, both shortened, in the order of the place."""
    locale = QLocale()
    form = locale.dateFormat(QLocale.FormatType.LongFormat).replace("dddd", "ddd").replace("MMMM", "MMM")
    return locale.toString(QDate(shown.year, shown.month, shown.day), form)


def day_text(at: int, now: int) -> str:
    """Return the day of a moment (seconds since the epoch) as the place has it, its year only where it is another."""
    day, today = (datetime.fromtimestamp(moment).astimezone().date() for moment in (at, now))
    form = WEEKDAY.sub("", QLocale().dateFormat(QLocale.FormatType.LongFormat)).replace("MMMM", "MMM")
    if day.year == today.year:
        form = YEAR.sub("", form)
    return QLocale().toString(QDate(day.year, day.month, day.day), form)


def with_seconds(moment: datetime) -> tuple[str, str]:
    """Return hours and minutes, and apart from them the seconds with the half of the day, where the place has one."""
    locale, whole = QLocale(), clock(moment)
    half = next((half for half in (locale.amText(), locale.pmText()) if half and half in whole), "")
    return whole.replace(half, "").strip(), f":{moment:%S} {half}".rstrip()
