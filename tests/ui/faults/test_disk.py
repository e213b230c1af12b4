"""A disk that is full, or a stick that is pulled out, at every write of an opening: told, nothing lost, done again."""

import pytest
from PySide6.QtTest import QTest

from emergencies import confirmed, declared, opened
from faults import full_disk, pulled_out
from keyturn.custody.cards import CARD_WORDS
from keyturn.ui.widgets.notice import Notice
from unlock_room import Room

KEPT = ("log-not-writable", "storage-failed")


@pytest.fixture
def stick(emergency):
    return emergency.places.kit.parent


def stood_down(emergency, *more):
    emergency.stand_down()
    emergency.settle(lambda opening: opening.prove_normal_sign_in("Nora"))
    emergency.settle(lambda opening: opening.classify("drill"))
    emergency.settle(lambda opening: opening.reseal_by("2027-01-31"))


def closes(emergency):
    """Close, and wait for what comes of it."""
    begun = emergency.close()
    while emergency.closing:
        QTest.qWait(20)
    return begun and emergency.stop == "closed"


MOVES = {
    "confirm a step": (None, lambda e: e.act(lambda walking: walking.confirm())),
    "take it back": (lambda e: e.act(lambda walking: walking.confirm()), lambda e: e.act(lambda w: w.undo("Amara"))),
    "put it off": (None, lambda e: e.act(lambda walking: walking.move("deferred", walking.asked))),
    "show an item": (None, lambda e: e.reveal("alpha")),
    "keep a note": (None, lambda e: e.note("the bridge is 4711")),
    "stand down": (None, lambda e: e.stand_down()),
    "prove a sign-in": (stood_down, lambda e: e.settle(lambda opening: opening.prove_normal_sign_in("Nora"))),
    "classify": (stood_down, lambda e: e.settle(lambda opening: opening.classify("misuse"))),
    "close": (stood_down, lambda e: closes(e)),
}


@pytest.mark.parametrize("fault", ["full", "pulled out"])
@pytest.mark.parametrize("move", MOVES)
def test_a_move_that_cannot_be_kept_does_not_count_and_is_made_again(
    window, emergency, people, clock, qtbot, stick, tmp_path, fault, move
):
    before, do = MOVES[move]
    opened(emergency, people, clock, qtbot)
    if before is not None:
        before(emergency)
    stood = (emergency.stop, emergency.opening.session, emergency.walking and emergency.walking.walk)
    with full_disk() if fault == "full" else pulled_out(stick):
        assert not do(emergency)
        assert emergency.refusal.code in (*KEPT, "kit-unreadable")
        told = [notice.accessibleName() for notice in window.findChildren(Notice)]
        assert emergency.refusal.message in told
        assert "alpha" not in emergency.shown
    assert (emergency.stop, emergency.opening.session, emergency.walking and emergency.walking.walk) == stood
    assert do(emergency)
    assert emergency.journal.structure().problems == ()


@pytest.mark.parametrize("fault", ["full", "pulled out"])
def test_what_is_shown_is_wiped_also_where_the_log_does_not_take_it(
    window, emergency, people, clock, qtbot, stick, fault
):
    opened(emergency, people, clock, qtbot)
    for item in ("alpha", "beta"):
        emergency.reveal(item)
    contents = list(emergency.shown.values())
    with full_disk() if fault == "full" else pulled_out(stick):
        emergency.hide()
    assert emergency.refusal.code == "log-not-writable"
    assert emergency.shown == {}
    assert all(not any(field) for content in contents for field in content.fields.values())


@pytest.mark.parametrize("way", ["key", "frame"])
def test_it_locks_also_where_the_log_does_not_take_it(window, emergency, people, clock, qtbot, way):
    opened(emergency, people, clock, qtbot)
    opening = emergency.opening
    with full_disk():
        emergency.lock() if way == "key" else window.close()
    assert emergency.stop == "home"
    assert opening._unlocked is None
    assert emergency.refusal.code == "log-not-writable"
    assert emergency.waiting


def test_a_declaration_that_cannot_be_kept_is_made_again(window, emergency, stick):
    confirmed(emergency)
    for fault in (full_disk, lambda: pulled_out(stick)):
        with fault():
            assert not emergency.declare("INC-1", "nobody can sign in")
            assert emergency.refusal.code in KEPT
            assert emergency.stop == "confirm"
    assert emergency.declare("INC-1", "nobody can sign in")


def test_a_declaration_whose_session_cannot_be_kept_is_made_again(window, emergency, monkeypatch, tmp_path):
    confirmed(emergency)
    emergency.places.session.path.mkdir()
    (emergency.places.session.path / "in the way").touch()
    assert emergency.declare("INC-1", "nobody can sign in")
    emergency.lock()
    assert emergency.waiting


def brought(emergency, people):
    declared(emergency)
    return [emergency.bring(person.words) for person in people]


def test_what_people_bring_to_a_full_disk_is_told_and_brought_again(window, emergency, people, clock, qtbot):
    declared(emergency)
    with full_disk():
        assert emergency.bring(people[0].words) is None
        assert emergency.refusal.code == "log-not-writable"
    seats = [emergency.bring(person.words) for person in people]
    with full_disk():
        emergency.give_passphrase(seats[0], people[0].passphrase)
        qtbot.waitUntil(lambda: emergency.refusal is not None)
        assert emergency.refusal.code == "log-not-writable"
    assert seats[0].share is None
    for seat, person in zip(seats, people, strict=True):
        assert emergency.give_passphrase(seat, person.passphrase)
    qtbot.waitUntil(lambda: all(seat.share is not None for seat in seats))
    with full_disk():
        assert not emergency.give_code(seats[0], people[0].codes(clock.now)[0])
    for place in range(2):
        for seat, person in zip(seats, people, strict=True):
            assert emergency.give_code(seat, person.codes(clock.now)[place], ahead=30 * place)
    qtbot.waitUntil(lambda: emergency.stop == "act")


def test_an_opening_that_cannot_be_logged_locks_and_home_says_why(window, emergency, people, clock, qtbot, monkeypatch):
    seats = brought(emergency, people)
    for seat, person in zip(seats, people, strict=True):
        emergency.give_passphrase(seat, person.passphrase)
    qtbot.waitUntil(lambda: all(seat.share is not None for seat in seats))
    codes = [person.codes(clock.now) for person in people]
    for place in range(2):
        for seat, given in zip(seats, codes, strict=True):
            emergency.give_code(seat, given[place], ahead=30 * place)
    with full_disk():
        qtbot.waitUntil(lambda: emergency.stop != "unlock")
        assert emergency.stop == "home"
        told = [notice.accessibleName() for notice in window.findChildren(Notice)]
        assert told == [emergency.refusal.message]
        assert emergency.refusal.code == "log-not-writable"
    assert emergency.waiting


def test_of_a_card_that_a_full_disk_refused_the_last_word_alone_is_typed_again(window, emergency, people, clock, qtbot):
    declared(emergency)
    room = Room(window, emergency, people, clock, qtbot)
    room.settle()
    with full_disk():
        room.words(people[0].words)
        assert room.notices(room.views()[0])
    assert len(room.lane.typed.words) == CARD_WORDS - 1
    room.words(people[0].words.split()[-1])
    assert room.lane.seat is not None
    assert room.notices() == []
