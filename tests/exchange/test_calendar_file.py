"""The calendar: read back by its library, long and strange texts folded and escaped, the same entry never twice."""

from datetime import date, timedelta

from icalendar import Calendar

from keyturn.exchange.calendar_file import Entry, calendar_file

NOW = 1_800_000_000
STRANGE = "Åsa, “R;D” \\ Ω 張偉 " * 12 + "\nBEGIN:VEVENT\r\nUID:forged"


def entry(uid="prove-a@keyturn", day=date(2027, 3, 1), title="Prove", text="Text", warned=(7,)):
    return Entry(uid, day, title, text, warned)


def read(*entries, now=NOW):
    return Calendar.from_ical(calendar_file("Kit", entries, now))


def test_an_entry_is_a_whole_day_with_its_reminders():
    (event,) = read(entry(warned=(30, 7))).walk("VEVENT")
    assert (str(event["uid"]), str(event["summary"])) == ("prove-a@keyturn", "Prove")
    assert (event.decoded("dtstart"), event.decoded("dtend")) == (date(2027, 3, 1), date(2027, 3, 2))
    assert [alarm.decoded("trigger") for alarm in event.walk("VALARM")] == [timedelta(days=-30), timedelta(days=-7)]


def test_texts_stay_what_they_were_and_make_no_entry_of_their_own():
    data = calendar_file("Kit", [entry(title=STRANGE, text=STRANGE)], NOW)
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    assert b"\n" not in data.replace(b"\r\n", b"")
    data.decode()
    (event,) = Calendar.from_ical(data).walk("VEVENT")
    assert str(event["summary"]) == STRANGE.replace("\r\n", "\n")


def test_a_later_file_moves_the_same_entry():
    (before,), (after,) = (
        read(entry(day=day), now=now).walk("VEVENT")
        for day, now in ((date(2027, 3, 1), NOW), (date(2027, 6, 1), NOW + 60))
    )
    assert before["uid"] == after["uid"]
    assert after["sequence"] > before["sequence"]
    assert after["sequence"] < 2**31
    assert after.decoded("dtstamp") > before.decoded("dtstamp")


def test_the_same_entries_at_the_same_time_are_the_same_bytes():
    assert calendar_file("Kit", [entry()], NOW) == calendar_file("Kit", [entry()], NOW)


def test_a_calendar_without_entries_is_one_too():
    assert read().walk("VEVENT") == []
    assert read()["x-wr-calname"] == "Kit"
