"""What goes on in the worker while the window is used, and what becomes of it when somebody locks meanwhile."""

import errno
import threading

from emergencies import declared, unlocked
from keyturn.kit.store import storage_error
from keyturn.ui.trying import Trying
from workshop import Held


def give_everything(emergency, people: tuple[Held, ...], clock, qtbot):
    seats = [emergency.bring(person.words) for person in people]
    for seat, person in zip(seats, people, strict=True):
        assert emergency.give_passphrase(seat, person.passphrase)
    qtbot.waitUntil(lambda: all(seat.share is not None for seat in seats))
    for place in range(2):
        for seat, person in zip(seats, people, strict=True):
            assert emergency.give_code(seat, person.codes(clock.now)[place], ahead=30 * place)


def test_what_is_opened_after_a_lock_is_wiped(emergency, people, clock, qtbot, monkeypatch):
    held, going, opened = threading.Event(), threading.Event(), []

    def slow(unlocked):
        opened.append(unlocked)
        going.set()
        held.wait(60)

    declared(emergency)
    monkeypatch.setattr(emergency._trying, "_prove", slow)
    give_everything(emergency, people, clock, qtbot)
    qtbot.waitUntil(going.is_set)
    qtbot.waitUntil(lambda: emergency.entering)
    emergency.lock()
    assert not any(any(seed) for seed in opened[0].keys.compartments.values())
    assert any(opened[0].keys.log_seed)
    held.set()
    qtbot.waitUntil(lambda: not any(opened[0].keys.log_seed))
    assert emergency.stop == "home"
    assert emergency.waiting


def test_a_log_that_cannot_be_proven_is_told_and_the_keys_are_wiped(emergency, people, clock, qtbot, monkeypatch):
    opened = []

    def refuses(unlocked):
        opened.append(unlocked)
        raise storage_error(OSError(errno.ENOSPC, "full"), emergency.places.log)

    declared(emergency)
    monkeypatch.setattr(emergency._trying, "_prove", refuses)
    give_everything(emergency, people, clock, qtbot)
    qtbot.waitUntil(lambda: emergency.refusal is not None)
    assert (emergency.stop, emergency.refusal.code) == ("home", "disk-full")
    assert emergency.waiting
    assert not any(opened[0].keys.log_seed)


def test_what_was_found_and_not_taken_yet_is_wiped(emergency, people, clock, qtbot):
    declared(emergency)
    give_everything(emergency, people, clock, qtbot)
    emergency._trying._timer.stop()
    emergency.unlock.settle()
    found = emergency.unlock.begin_open()
    emergency._trying._factors = found
    keys = found.result(60).keys
    assert any(keys.log_seed)
    emergency.lock()
    assert not any(any(secret) for secret in (keys.k2, keys.log_seed, *keys.compartments.values()))


def brought(unlock):
    """Every secret that people brought, and what it opened behind the outer seal."""
    shares = [seat.share for seat in unlock.seats.values()]
    return [unlock.outer.r1, unlock.outer.key, *(part for share in shares for part in (share.s, share.u))]


def test_nothing_that_people_brought_is_left_in_an_open_kit(emergency, people, clock, qtbot):
    declared(emergency)
    unlock = emergency.unlock
    unlocked(emergency, people, clock, qtbot)
    assert emergency.stop == "act"
    assert not any(any(secret) for secret in brought(unlock))
    assert not any(seat.readings or seat.card for seat in unlock.seats.values())


def test_nothing_that_people_brought_is_left_in_a_locked_kit(emergency, people, clock, qtbot):
    declared(emergency)
    unlock = emergency.unlock
    seats = [emergency.bring(person.words) for person in people]
    for seat, person in zip(seats, people, strict=True):
        assert emergency.give_passphrase(seat, person.passphrase)
    qtbot.waitUntil(lambda: unlock.outer is not None)
    assert emergency.give_code(seats[0], people[0].codes(clock.now)[0])
    assert any(any(secret) for secret in brought(unlock))
    emergency.lock()
    assert not any(any(secret) for secret in brought(unlock))
    assert not any(seat.readings for seat in seats)


def test_a_lock_while_the_factors_are_tried_leaves_nothing_open(emergency, people, clock, qtbot):
    declared(emergency)
    give_everything(emergency, people, clock, qtbot)
    qtbot.waitUntil(lambda: emergency.busy or emergency.stop == "act")
    emergency.lock()
    assert emergency.stop == "home"
    assert emergency.resume()
    unlocked(emergency, people, clock, qtbot)
    assert emergency.stop == "act"


def test_nothing_is_asked_of_a_worker_that_has_nothing_to_do(emergency):
    assert not emergency.findChild(Trying).busy
