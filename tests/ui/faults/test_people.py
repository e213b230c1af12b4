"""People at Unlock who bring the wrong thing, leave, or have clocks that are off: the page says what to do."""

import pytest
from PySide6.QtCore import Qt

from keyturn.custody.cards import Card, split_words, to_qr_text, to_words
from unlock_room import Room, make
from workshop import WORDS


@pytest.fixture(scope="session")
def made_once(tmp_path_factory):
    return make(tmp_path_factory.mktemp("faults-people"))


@pytest.fixture
def room(window, emergency, people, clock, qtbot):
    return Room(window, emergency, people, clock, qtbot).begin()


def changed(person, **values):
    card = person.card
    facts = {"purpose": card.purpose, "custodian": card.custodian, "generation": card.generation,
             "kit_tag": card.kit_tag, "secret": card.secret}  # fmt: skip
    return Card(**(facts | values))


WRONG = [
    ({"generation": 3}, "this kit is an older copy", "Bring the newest copy of the kit, and keep this card."),
    ({"kit_tag": b"\x12\xab"}, "belongs to the kit with tag 12ab", "Bring the card whose kit tag reads"),
    ({"purpose": "real"}, "This is a real card, and this kit is for practice.", "Put the real card back in its safe"),
    ({"purpose": "real", "kit_tag": b"\x12\xab"}, "This is a real card", "use the practice card"),
    ({"custodian": 9}, "has no custodian number 9", "Open with the cards of the present custodians"),
]


@pytest.mark.parametrize(("change", "told", "way_on"), WRONG)
@pytest.mark.parametrize("form", ["words", "qr"])
def test_a_wrong_card_says_which_it_is_and_which_to_bring(room, change, told, way_on, form):
    card = changed(room.people[0], **change)
    text = " ".join(to_words(card, WORDS)) if form == "words" else to_qr_text(card)
    room.paste(text)
    if form == "qr" and room.lane.draft:
        room.press(Qt.Key.Key_Return)
    seen = room.everything()
    assert told in seen
    assert way_on in seen
    assert not set(split_words(" ".join(to_words(card, WORDS)))) & set(seen.split())
    room.press(Qt.Key.Key_Space)
    room.bring(room.people[0])
    assert room.emergency.unlock.seats.keys() == {1}


def test_an_older_card_is_to_be_destroyed_and_a_newer_one_kept(room, people):
    from keyturn.custody.cards import CardNewerThanKit, CardOldGeneration

    assert "destroy" in CardOldGeneration.cure
    assert "destroy" not in CardNewerThanKit.cure
    assert "keep this card" in CardNewerThanKit.cure


@pytest.mark.parametrize("places", [(0, 1), (3, 20), (15, 21)])
def test_two_words_that_were_swapped_are_asked_about_and_repaired(room, places):
    words = room.people[0].words.split()
    one, other = places
    words[one], words[other] = words[other], words[one]
    room.paste(" ".join(words))
    assert f"Word {one + 1} does not fit the others" in room.everything()
    room.press(Qt.Key.Key_F2)
    assert f"Word {other + 1} does not fit the others" in room.everything()
    room.press(Qt.Key.Key_F2)
    assert room.lane.seat is not None


def both_in(room):
    for person, lane in zip(room.people[:2], room.desk.lanes, strict=True):
        room.desk.turn_to(lane)
        room.page.refresh()
        room.bring(person)
    room.wait_shares()


def codes(room, ahead=0, wrong=False):
    for person, lane in zip(room.people[:2], room.desk.lanes, strict=True):
        room.desk.turn_to(lane)
        room.page.refresh()
        given = [f"{(int(code) + 1) % 10**6:06d}" if wrong else code for code in person.codes(room.clock.now + ahead)]
        for code in given:
            room.give(code)


@pytest.mark.parametrize("ahead", [-240, 240])
def test_a_clock_four_minutes_slow_or_fast_opens_without_a_question(room, ahead):
    both_in(room)
    codes(room, ahead)
    room.wait(lambda: room.emergency.stop == "act")


def test_wrong_codes_twice_are_told_twice_and_then_the_right_ones_open(room):
    both_in(room)
    for _ in range(2):
        codes(room, wrong=True)
        room.wait(lambda: room.desk.refusal is not None and not room.emergency.busy)
        assert "one of the codes is wrong, or a clock is far off" in room.notices()[0]
        assert "what time" in room.title.lower() or "clock" in room.everything().lower()
        for lane in room.desk.lanes:
            lane.go_by("own")
        room.desk.refusal = None
        room.page.refresh()
    codes(room)
    room.wait(lambda: room.emergency.stop == "act")


@pytest.mark.parametrize("when", ["card", "passphrase", "codes"])
def test_one_who_leaves_in_the_middle_is_replaced_by_another(room, when):
    first, second, third = room.people[:3]
    room.bring(first)
    room.wait_shares()
    room.desk.turn_to(room.desk.lanes[1])
    room.page.refresh()
    if when == "card":
        room.words(" ".join(second.words.split()[:5]))
    else:
        room.paste(second.words)
    if when == "codes":
        room.give(second.passphrase)
        room.give(second.codes(room.clock.now)[0])
        room.wait_shares()
    room.press(Qt.Key.Key_F7)
    room.bring(third)
    room.wait_shares()
    for number in (1, 3):
        lane = room.desk.lane_of(number)
        room.desk.turn_to(lane)
        room.page.refresh()
        for code in room.people[number - 1].codes(room.clock.now):
            room.give(code)
    room.wait(lambda: room.emergency.stop == "act")
