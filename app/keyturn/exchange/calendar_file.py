"""A calendar file (RFC 5545) of days on which something is due; the library is icalendar.

Every entry keeps its UID: a program that takes the file in again moves the entry instead of doubling it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from icalendar import Alarm, Calendar, Event

PRODUCT = "-//Keyturn//Keyturn//EN"
MINUTE = 60


@dataclass(frozen=True)
class Entry:
    """A whole day: a UID that stays, the day, title and text, and how many days before to be reminded."""

    uid: str
    day: date
    title: str
    text: str
    warned: tuple[int, ...]


def calendar_file(name: str, entries: Iterable[Entry], now: int) -> bytes:
    """Return the file; `now` (seconds since the epoch) makes a later one newer than an earlier one."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", name)
    for entry in entries:
        calendar.add_component(_event(entry, now))
    made: bytes = calendar.to_ical()
    return made


def _event(entry: Entry, now: int) -> Event:
    event = Event()
    event.add("uid", entry.uid)
    event.add("dtstamp", datetime.fromtimestamp(now, UTC))
    event.add("sequence", now // MINUTE)
    event.add("dtstart", entry.day)
    event.add("dtend", entry.day + timedelta(days=1))  # the day after: RFC 5545, 3.6.1
    event.add("summary", entry.title)
    event.add("description", entry.text)
    event.add("transp", "TRANSPARENT")
    for days in entry.warned:
        event.add_component(_alarm(entry.title, days))
    return event


def _alarm(title: str, days: int) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    alarm.add("trigger", timedelta(days=-days))
    return alarm
