"""Whatever custodians see at Unlock goes through a translation: lanes are walked in a language without words."""

import pytest
from PySide6.QtCore import Qt

from keyturn.custody.cards import Card, split_words, to_words
from keyturn.exchange import key_devices
from keyturn.exchange.key_devices import KeyNone
from mute import Eye
from unlock_room import Room, make
from workshop import WORDS


@pytest.fixture(scope="session")
def made_once(tmp_path_factory):
    return make(tmp_path_factory.mktemp("unlock-mute"))


@pytest.fixture(autouse=True)
def _muted(mute):
    """Nothing is said in any language."""


@pytest.fixture
def room(window, emergency, people, clock, qtbot):
    return Room(window, emergency, people, clock, qtbot).begin()


@pytest.fixture
def eye(room):
    # Everybody's first name is Person; the tag is that of a card below.
    typed = ("INC-1", "nobody can sign in", "No network, enforced", "havr", "Person", "12ab", "12AB")
    return Eye(room.window, room.emergency, typed)


def changed(person, **values):
    card = person.card
    facts = {"purpose": card.purpose, "custodian": card.custodian, "generation": card.generation,
             "kit_tag": card.kit_tag, "secret": card.secret}  # fmt: skip
    return " ".join(to_words(Card(**(facts | values)), WORDS))


def test_a_card_word_by_word_and_one_that_needs_repair(room, eye):
    words = split_words(room.people[0].words)
    eye.look()
    for typed in ("ladyb", "h", "havr", "?", "KEYTURN1:"):
        room.type(typed)
        eye.look()
        room.press(*[Qt.Key.Key_Backspace] * len(typed))
    room.words(" ".join(words[:2]))
    eye.look()
    wrong = next(word for word in WORDS.words if word not in words)
    room.paste(" ".join([*words[2:10], wrong, *words[11:]]))
    eye.look()
    room.press(Qt.Key.Key_F7)
    eye.look()
    assert eye.found == set()


@pytest.mark.parametrize("change", [{"generation": 3}, {"kit_tag": b"\x12\xab"}, {"purpose": "real"}], ids=str)
def test_a_card_that_is_another_one(room, eye, change):
    room.words(" ".join(split_words(room.people[0].words)[:2]))
    room.press(Qt.Key.Key_Tab)
    room.paste(changed(room.people[1], **change))
    assert room.desk.other_card is not None
    eye.look()
    assert eye.found == set()


def test_passphrases_codes_clocks_and_cold_codes(room, eye):
    for person in room.people[:2]:
        room.paste(person.words)
        eye.look()
        room.give("wrong" if person is room.people[0] else person.passphrase)
        eye.look()
        room.press(Qt.Key.Key_Tab)
    room.wait_shares()
    room.give(room.people[0].passphrase)
    room.wait_shares()
    room.give(room.people[0].codes(room.clock.now)[0])
    eye.look()
    for way in ("cold", "clock"):
        room.lane.go_by(way)
        room.page.refresh()
        eye.look()
        room.give("12")
        eye.look()
    assert eye.found == set()


def test_security_keys(room, eye, monkeypatch):
    def none():
        raise KeyNone

    monkeypatch.setattr(key_devices, "connected", none)
    room.bring(room.people[3])
    room.wait_shares()
    eye.look()
    room.press(Qt.Key.Key_Tab)
    room.bring(room.people[0])
    room.wait_shares()
    room.press(Qt.Key.Key_Tab)
    room.give("1234")
    room.wait(lambda: room.lane.refusal is not None)
    eye.look()
    room.press(Qt.Key.Key_F3)
    eye.look()
    assert eye.found == set()
