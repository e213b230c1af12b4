"""The score from day to day: one line a day, in order, whatever else stands in the file."""

import pytest
from msgspec import structs

from faults import full_disk
from keyturn.custody.records import Hash
from keyturn.errors import StorageError
from keyturn.opening.freshness import DAY
from keyturn.prepare.history import History, HistoryUnreadable, Scored
from workshop import NOW

KIT = bytes(range(32))
MORNING = NOW // DAY * DAY


@pytest.fixture
def history(tmp_path):
    return History(tmp_path / "kit.history", KIT)


def line(time=MORNING, score=70, kit=KIT):
    return Scored(epoch=1, kit=Hash(kit), parts={"Copies": 100 - score}, revision=2, score=score, time=time)


def test_each_day_is_one_line_and_its_last_score_stays(history):
    assert history.load() == ()
    assert history.note(line())
    assert history.note(line(MORNING + DAY - 1, 80))
    assert history.note(line(MORNING + DAY, 90))
    assert [(entry.time, entry.score) for entry in history.load()] == [(MORNING + DAY - 1, 80), (MORNING + DAY, 90)]
    assert history.path.read_bytes().count(b"\n") == 2


def test_a_clock_that_went_back_changes_nothing(history):
    history.note(line(MORNING + DAY))
    before = history.path.read_bytes()
    assert not history.note(line())
    assert history.path.read_bytes() == before


def test_another_kits_days_and_what_cannot_be_read_stay_and_are_passed_by(history):
    other = line(kit=bytes(32))
    strange = [b"{torn", b'{"epoch":1}', structs.replace(line(), score=101).canonical(),
               structs.replace(line(), time=2**52).canonical()]  # fmt: skip
    history.path.write_bytes(b"\n".join([other.canonical(), *strange]))
    assert history.load() == ()
    assert history.note(line())
    assert history.load() == (line(),)
    assert history.path.read_bytes().splitlines() == [other.canonical(), *strange, line().canonical()]


def test_a_full_disk_keeps_the_days_before(history):
    history.note(line())
    with full_disk(), pytest.raises(StorageError):
        history.note(line(MORNING + DAY))
    assert history.load() == (line(),)


def test_what_is_no_file_is_named(history):
    history.path.mkdir()
    with pytest.raises(HistoryUnreadable, match=r"kit\.history"):
        history.load()
