"""Going through an emergency of the window's adapter, quickly, to the page that a test is about."""

from contextlib import contextmanager

from PySide6.QtTest import QTest

PAIR = ("Amara", "Chen")


@contextmanager
def unseen(emergency):
    """Have a window show only how things stand in the end: its pages on the way have tests of their own."""
    before = emergency.blockSignals(True)
    yield
    emergency.blockSignals(before)
    emergency.moved.emit()


def confirm(emergency):
    """Go through Choose and Confirm."""
    emergency.begin()
    assert emergency.name_people(*PAIR)
    assert emergency.choose("fm1")
    while emergency.gate.next() is not None:
        number, _ = emergency.gate.next()
        by = next(name for name in PAIR if name not in emergency.gate.observers(number))
        assert emergency.observe(by, "as-expected")


def declare(emergency):
    """Go to Unlock."""
    confirm(emergency)
    assert emergency.declare("INC-1", "nobody can sign in")


def confirmed(emergency):
    """Stand at the end of Confirm."""
    with unseen(emergency):
        confirm(emergency)


def declared(emergency):
    """Stand at Unlock."""
    with unseen(emergency):
        declare(emergency)


def unlocked(emergency, people, clock, qtbot):
    """Bring everybody, and wait until it is open."""
    seats = [emergency.bring(person.words) for person in people]
    for seat, person in zip(seats, people, strict=True):
        assert emergency.give_passphrase(seat, person.passphrase)
    qtbot.waitUntil(lambda: all(seat.share is not None for seat in seats))
    for place in range(2):
        for seat, person in zip(seats, people, strict=True):
            assert emergency.give_code(seat, person.codes(clock.now)[place], ahead=30 * place)
    qtbot.waitUntil(lambda: emergency.stop == "act")


def wait_closed(emergency):
    """Close what is settled, and wait until the worker has signed the log."""
    assert emergency.close()
    until_closed(emergency)


def until_closed(emergency):
    """Let the window go on until the worker has signed the log."""
    for _ in range(3000):
        if emergency.stop == "closed":
            return
        QTest.qWait(20)
    raise AssertionError(emergency.refusal)


def opened(emergency, people, clock, qtbot):
    declared(emergency)
    unlocked(emergency, people, clock, qtbot)
