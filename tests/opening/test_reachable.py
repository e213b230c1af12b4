"""Who can be reached: local times over zones and days, and zones that no computer knows."""

import sys
import zoneinfo
from datetime import UTC, datetime

import pytest

from keyturn.kit.manifest import RosterEntry
from keyturn.opening.reachable import others, reachable


def person(zone, name="Amara", i=1, on_call=""):
    return RosterEntry(contact="+1 555 0100", i=i, id=name.lower(), name=name, on_call=on_call, time_zone=zone)


def at(*when):
    return int(datetime(*when, tzinfo=UTC).timestamp())


@pytest.mark.parametrize(
    ("zone", "now", "clock", "hour"),
    [
        ("Asia/Kolkata", at(2026, 11, 18, 2, 43), "08:13", "working"),
        ("Asia/Tokyo", at(2026, 11, 18, 2, 43), "11:43", "working"),
        ("America/Bogota", at(2026, 11, 18, 2, 43), "21:43", "evening"),
        ("Europe/Stockholm", at(2026, 11, 18, 2, 43), "03:43", "asleep"),
        ("Europe/Stockholm", at(2026, 7, 18, 10, 0), "12:00", "weekend"),
        ("Asia/Tokyo", at(2026, 11, 20, 22, 30), "07:30", "weekend"),
        ("UTC", at(2026, 11, 18, 6, 59), "06:59", "asleep"),
        ("UTC", at(2026, 11, 18, 7, 0), "07:00", "working"),
        ("UTC", at(2026, 11, 18, 18, 0), "18:00", "evening"),
        ("UTC", at(2026, 11, 18, 23, 0), "23:00", "asleep"),
    ],
)
def test_the_local_time_and_what_people_do_then(zone, now, clock, hour):
    found = reachable(person(zone), now)
    assert found.local is not None
    assert (f"{found.local:%H:%M}", found.hour) == (clock, hour)


@pytest.mark.parametrize(
    "zone", ["", "Nowhere/City", "America", "/etc/passwd", "../../etc/passwd", "é", "a\0b", "x" * 9000]
)
def test_a_zone_that_is_not_known_is_a_fact_and_no_exception(zone):
    found = reachable(person(zone), 0)
    assert (found.local, found.hour) == (None, "unknown")


def test_utc_holds_without_any_zone_data(monkeypatch):
    zoneinfo.reset_tzpath([])
    zoneinfo.ZoneInfo.clear_cache()
    # A part of the package that was imported before is found without its parent.
    for name in ["tzdata", *(name for name in sys.modules if name.startswith("tzdata."))]:
        monkeypatch.setitem(sys.modules, name, None)
    try:
        assert reachable(person("Etc/UTC"), 0).hour == "asleep"
        assert reachable(person("Europe/Stockholm"), 0).hour == "unknown"
    finally:
        zoneinfo.reset_tzpath()
        zoneinfo.ZoneInfo.clear_cache()


def test_a_place_is_named_as_its_zone():
    assert reachable(person("America/Argentina/Buenos_Aires"), 0).place == "Buenos Aires"
    assert reachable(person("UTC"), 0).place == "UTC"


def test_those_who_are_here_are_not_looked_for_and_the_likeliest_come_first():
    roster = [
        person("Europe/Stockholm", "Jonas", 1), person("Nowhere/City", "Nora", 2), person("Asia/Tokyo", "Kenji", 3),
        person("America/Bogota", "Lucia", 4), person("UTC", "Amara", 5),
    ]  # fmt: skip
    found = others(roster, (" amara ", "Chen"), at(2026, 11, 18, 2, 43))
    assert [entry.entry.name for entry in found] == ["Kenji", "Lucia", "Nora", "Jonas"]


def test_who_is_on_call_comes_first_unless_asleep():
    roster = [
        person("Europe/Stockholm", "Jonas", 1, "weekdays"), person("Asia/Tokyo", "Kenji", 2),
        person("America/Bogota", "Lucia", 3, "nights"),
    ]  # fmt: skip
    found = others(roster, (), at(2026, 11, 18, 2, 43))
    assert [entry.entry.name for entry in found] == ["Lucia", "Kenji", "Jonas"]
