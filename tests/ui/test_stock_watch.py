"""The log as Home sees it: read in the worker, once for each state of the file, and left at once."""

from dataclasses import replace

import pytest

from keyturn.opening.past import Past, ReadingStopped
from keyturn.ui.stock_watch import StockWatch
from later import Later


@pytest.fixture
def later():
    return Later()


@pytest.fixture
def watch(emergency, later):
    """A watch whose reading happens when the test says so."""
    made = StockWatch(replace(emergency.host, worker=later), emergency.kit, emergency.places)
    yield made
    made.rest()


@pytest.fixture
def told(watch):
    """How often something was told."""
    heard = []
    watch.changed.connect(lambda: heard.append(watch.past))
    return heard


def write(emergency, number=1):
    emergency.journal.append("note", opening="o1", number=number)


def begin(watch, later, qtbot):
    watch.look()
    qtbot.waitUntil(lambda: later.wanted)


def read(watch, later, qtbot):
    begin(watch, later, qtbot)
    with qtbot.waitSignal(watch.changed):
        later.work()


def test_nothing_is_read_before_it_is_looked_at(watch, later):
    assert (watch.past, watch.reading, later.work()) == (None, False, [])


def test_it_is_begun_when_the_page_was_painted(watch, later, qtbot):
    watch.look()
    assert (watch.reading, watch.up_to_date, later.wanted) == (True, False, False)
    qtbot.waitUntil(lambda: later.wanted)
    assert (watch.reading, watch.up_to_date) == (True, False)


def test_what_was_read_is_told_once_it_is_there(watch, later, told, qtbot):
    begin(watch, later, qtbot)
    qtbot.wait(150)
    assert (watch.reading, watch.past, told) == (True, None, [])
    with qtbot.waitSignal(watch.changed):
        later.work()
    assert (watch.reading, watch.up_to_date, watch.past, told) == (False, True, Past(), [Past()])


def test_a_log_that_did_not_change_is_not_read_again(watch, later, emergency, qtbot):
    write(emergency)
    read(watch, later, qtbot)
    watch.look()
    assert (watch.reading, later.work()) == (False, [])
    write(emergency, 2)
    assert not watch.up_to_date
    read(watch, later, qtbot)
    assert (watch.past.lines, watch.up_to_date) == (3, True)


def test_what_is_read_already_is_not_begun_twice(watch, later, qtbot):
    watch.look()
    begin(watch, later, qtbot)
    watch.look()
    qtbot.wait(150)
    assert len(later.work()) == 1


def test_what_was_written_while_it_was_read_is_read_too(watch, later, told, emergency, qtbot):
    write(emergency)
    begin(watch, later, qtbot)
    (reading,) = later.work()
    write(emergency, 2)
    qtbot.waitUntil(lambda: told != [])
    assert (watch.stock, watch.up_to_date) == (reading.result(), False)
    qtbot.waitUntil(lambda: later.wanted)
    with qtbot.waitSignal(watch.changed):
        later.work()
    assert (watch.past.lines, watch.up_to_date) == (3, True)


def test_who_rests_stops_the_reading_and_hears_nothing_of_it(watch, later, told, emergency, qtbot):
    write(emergency)
    begin(watch, later, qtbot)
    watch.rest()
    (stopped,) = later.work()
    assert isinstance(stopped.exception(), ReadingStopped)
    qtbot.wait(150)
    assert (watch.reading, watch.past, told) == (False, None, [])
    read(watch, later, qtbot)
    assert watch.past.lines == 2


def test_who_rests_at_once_begins_nothing(watch, later, qtbot):
    watch.look()
    watch.rest()
    qtbot.wait(150)
    assert (watch.reading, later.wanted) == (False, False)


def test_what_was_read_before_stays_while_it_is_read_anew(watch, later, emergency, qtbot):
    read(watch, later, qtbot)
    write(emergency)
    begin(watch, later, qtbot)
    assert (watch.past, watch.up_to_date) == (Past(), False)
    watch.rest()
    assert (watch.past, watch.up_to_date) == (Past(), False)
    watch.look()
    assert watch.reading


def test_each_minute_it_looks_again_and_lets_the_days_be_counted(watch, later, told, emergency, qtbot):
    read(watch, later, qtbot)
    assert watch._again.isActive()
    assert watch._again.interval() == 60_000
    write(emergency)
    watch._again.timeout.emit()
    assert watch.reading
    assert told == [Past(), Past()]
    watch.rest()
    assert not watch._again.isActive()


def test_it_counts_the_lines_while_it_reads(watch, later, emergency, qtbot):
    for number in range(4):
        write(emergency, number)
    begin(watch, later, qtbot)
    with qtbot.waitSignal(watch.going) as first:
        pass
    assert first.args == [0]
    assert watch._reading.go_on(3)
    with qtbot.waitSignal(watch.going) as second:
        pass
    assert second.args == [3]
