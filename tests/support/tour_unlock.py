"""The tour of the window, its second part: every stage of a lane of Unlock, until the kit is open."""

from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from keyturn.custody.cards import Card, split_words, to_words
from keyturn.opening.phone_clock import as_typed
from keyturn.ui.emergency import Emergency
from unlock_room import Room
from workshop import WORDS, Held

if TYPE_CHECKING:
    from window_tour import Party, State

DAY = 86_400


def unlock(party: "Party") -> Iterator["State"]:
    """A phone and a security key, with everything that can go wrong on the way."""
    room = Room(party.window, party.emergency, party.people, party.clock, party.hands)
    yield from _card(party, room)
    yield from _passphrase(party, room)
    yield from _phone(party, room)
    yield from _key(party, room)
    yield from _opens(party, room)


def _card(party: "Party", room: Room) -> Iterator["State"]:
    words = split_words(room.people[0].words)
    yield party.at("unlock: first word")
    room.type("lad")
    yield party.at("unlock: a word is offered")
    room.type("zz")
    yield party.at("unlock: no word begins so")
    room.press(*[Qt.Key.Key_Backspace] * 5)
    room.words(" ".join(words[:2]))
    room.press(Qt.Key.Key_Tab)
    room.paste(_older(room.people[1]))
    yield party.at("unlock: another card is needed")
    room.press(Qt.Key.Key_Space)
    other = next(word for word in WORDS.words if word[:2] != words[8][:2])
    room.words(" ".join([*words[2:8], other, *words[9:]]))
    yield party.at("unlock: a word does not fit")
    room.press(Qt.Key.Key_F2)


def _passphrase(party: "Party", room: Room) -> Iterator["State"]:
    room.type("a wrong one")
    yield party.at("unlock: passphrase")
    room.press(Qt.Key.Key_Return)
    room.wait(room.notices)
    yield party.at("unlock: the passphrase is refused")
    room.give(room.people[0].passphrase)
    room.wait_shares()


def _phone(party: "Party", room: Room) -> Iterator["State"]:
    yield party.at("unlock: first code")
    party.clock.now += 400 * DAY
    room.give("123456")
    party.clock.now -= 400 * DAY
    room.wait(lambda: room.focus.text() == as_typed(party.clock.now))
    yield party.at("unlock: the phone's clock")
    room.press(Qt.Key.Key_Return, Qt.Key.Key_F3)
    yield party.at("unlock: cold code of a phone")
    room.press(Qt.Key.Key_F3)
    room.give(room.people[0].codes(party.clock.now)[0])
    yield party.at("unlock: second code")


def _key(party: "Party", room: Room) -> Iterator["State"]:
    room.press(Qt.Key.Key_Tab)
    room.bring(room.people[3])
    yield party.at("unlock: the key is asked later, or soon")
    room.wait_shares()
    while room.lane.seat is None or room.lane.seat.i != 4:
        room.press(Qt.Key.Key_Tab)
    yield party.at("unlock: security key")
    room.press(Qt.Key.Key_F3)
    yield party.at("unlock: cold code of a key")
    room.press(Qt.Key.Key_F7)
    yield party.at("unlock: a third person")
    room.press(Qt.Key.Key_Tab)


def _opens(party: "Party", room: Room) -> Iterator["State"]:
    room.give(room.people[0].codes(party.clock.now)[1])
    yield party.at("unlock: one is in")
    with _trying(party.emergency):
        yield party.at("unlock: the factors are tried")
    while room.lane.seat is None or room.lane.seat.i != 4:
        room.press(Qt.Key.Key_Tab)
    room.paste(room.people[3].cold)
    room.wait(lambda: party.emergency.stop == "act")


@contextmanager
def _trying(emergency: Emergency) -> Iterator[None]:
    """Hold the page at the moment at which the factors are tried."""
    emergency._trying._factors = Future()
    emergency.moved.emit()
    yield
    emergency._trying._factors = None
    emergency.moved.emit()


def _older(person: Held) -> str:
    card = person.card
    return " ".join(to_words(Card(card.purpose, card.custodian, 3, card.kit_tag, card.secret), WORDS))
