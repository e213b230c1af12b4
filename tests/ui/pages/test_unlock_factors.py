"""Second factors at the Unlock page: phone codes and clocks, cold codes, security keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from keyturn.custody.codes import STEP_SECONDS
from keyturn.exchange import key_devices
from keyturn.exchange.key_devices import KeyNone
from keyturn.opening import unlock
from keyturn.opening.phone_clock import as_typed
from keyturn.ui.widgets.key_button import KeyButton
from keyturn.ui.widgets.seconds_bar import SecondsBar
from unlock_room import HeldKey, Room, make


@pytest.fixture(scope="session")
def made_once(tmp_path_factory):
    return make(tmp_path_factory.mktemp("unlock-factors"))


@pytest.fixture
def room(window, emergency, people, clock, qtbot):
    return Room(window, emergency, people, clock, qtbot).begin()


def at_factors(room, first, second):
    """Bring two people, by pasting their cards, up to their second factors; the first has the keyboard."""
    for person in (first, second):
        room.paste(person.words)
        room.give(person.passphrase)
        room.press(Qt.Key.Key_Tab)
    room.wait_shares()
    assert room.lane is room.desk.lanes[0]


def countdown(room):
    """Return the seconds that are shown in the lane that has the keyboard, as number and as ticks."""
    view = next(view for view in room.views() if view.lane is room.lane)
    return room.texts(view, "clock")[0], view.findChild(SecondsBar).left


@pytest.fixture
def phones(room):
    at_factors(room, *room.people[:2])
    return room


def test_the_code_that_is_next_and_the_seconds_that_are_left(phones):
    shown = phones.texts(phones.views()[0])
    assert "Code 1 of 2" in shown
    assert "until the phone changes. Type what it shows now." in shown
    assert "Keyturn Small kit, Person 1" in shown
    assert countdown(phones) == ("30", 30)
    phones.clock.now += 19
    phones.wait(lambda: countdown(phones) == ("11", 11))


def test_a_taken_code_is_dots(phones):
    code = phones.people[0].codes(phones.clock.now)[0]
    phones.type(code[:5])
    assert code[:5] in phones.everything()
    phones.type(code[5])
    assert code[:5] not in phones.everything()
    shown = phones.texts(phones.views()[0])
    assert {"•••  •••", "Taken", "Code 2 of 2"} <= set(shown)
    assert phones.title == "Person, type the phone's next code"
    phones.press(Qt.Key.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)
    assert code not in phones.everything()


def test_a_code_may_have_a_gap_and_nothing_but_digits(phones):
    phones.type("12a3x4?")
    assert phones.focus.text() == "1234"
    phones.press(Qt.Key.Key_Return)
    assert phones.notices(phones.views()[0]) == ["A phone code has exactly six digits."]
    assert phones.focus.selectedText() == "1234"
    phones.type("123 456")
    phones.press(Qt.Key.Key_Return)
    assert len(phones.lane.seat.readings) == 1
    assert phones.notices() == []


def test_the_same_code_twice_is_told(phones):
    code = phones.people[0].codes(phones.clock.now)[0]
    phones.give(code)
    phones.give(code)
    assert phones.notices() == ["This is the same code as the one before; each phone gives 2 different ones."]


def test_what_somebody_corrects_is_not_selected_again_when_another_lane_moves(phones):
    phones.give("123")
    phones.type("45")
    phones.page.refresh()
    phones.type("789")
    assert phones.focus.text() == "45789"


def test_backspace_brings_a_code_back_to_be_mended_as_long_as_the_phone_shows_it(phones):
    right = phones.people[0].codes(phones.clock.now)[0]
    phones.type(right[:5] + str((int(right[5]) + 1) % 10))
    assert phones.lane.seat.readings[0][1] != int(right)
    phones.press(Qt.Key.Key_Backspace)
    assert (phones.focus.text(), phones.lane.seat.readings) == (right[:5], ())
    phones.type(right[5])
    assert phones.lane.seat.readings[0][1] == int(right)
    phones.clock.now += STEP_SECONDS
    phones.press(Qt.Key.Key_Backspace)
    assert len(phones.lane.seat.readings) == 1


def test_backspace_brings_it_back_from_the_others_field_too(phones):
    for code in phones.people[0].codes(phones.clock.now):
        phones.type(code)
    assert phones.lane is phones.desk.lanes[1]
    phones.type("1")
    phones.press(Qt.Key.Key_Backspace)
    assert phones.lane is phones.desk.lanes[1], "the field is emptied first"
    phones.press(Qt.Key.Key_Backspace)
    assert phones.lane is phones.desk.lanes[0]
    assert phones.focus.text() == phones.people[0].codes(phones.clock.now)[1][:5]
    assert phones.desk.step(phones.lane) == "factor"


def test_the_code_that_opens_waits_for_enter(phones):
    first, second = phones.people[:2]
    for person in (first, second):
        for code in person.codes(phones.clock.now):
            phones.type(code)
    assert phones.focus.text() == second.codes(phones.clock.now)[1]
    assert "The last code: compare it, then press Enter." in phones.texts(phones.views()[1])
    assert not phones.emergency.busy
    phones.press(Qt.Key.Key_Return)
    phones.wait(lambda: phones.emergency.stop == "act")


def test_an_enter_out_of_habit_gives_nothing(phones):
    phones.press(Qt.Key.Key_Tab)
    phones.type("123")
    phones.press(Qt.Key.Key_Tab)
    for code in phones.people[0].codes(phones.clock.now):
        phones.give(code)
    assert (phones.focus.text(), phones.notices()) == ("123", [])
    phones.press(Qt.Key.Key_Return)
    assert phones.notices() == ["A phone code has exactly six digits."]


def test_both_give_their_codes_and_it_opens(phones):
    for person in phones.people[:2]:
        phones.give_codes(person)
    phones.wait(lambda: phones.emergency.stop == "act")


def refused(room, monkeypatch):
    """Give codes that do not fit together; few guesses are tried, as each is a derivation."""
    monkeypatch.setattr(unlock, "MAX_DERIVATIONS", 2)
    for _ in range(2):
        room.give("111111")
        room.give("222222")
    room.wait(lambda: room.desk.refusal is not None)
    monkeypatch.undo()


def test_refused_codes_ask_one_phone_for_its_clock(phones, monkeypatch):
    refused(phones, monkeypatch)
    assert phones.notices()[0].startswith("These second factors do not open the kit together")
    assert phones.title == "Person, look at your phone's clock"
    assert phones.focus.text() == as_typed(phones.clock.now)
    phones.clock.now += 60
    phones.wait(lambda: phones.focus.text() == as_typed(phones.clock.now))
    phones.press(Qt.Key.Key_Return)
    assert (phones.desk.ahead, phones.notices()) == (0, [])
    assert phones.title == "Person, type the code on your phone"


def test_a_clock_that_is_an_hour_off_is_told_once_for_all_phones(phones, monkeypatch):
    refused(phones, monkeypatch)
    phones.press(Qt.Key.Key_A, modifier=Qt.KeyboardModifier.ControlModifier)
    phones.give("four o'clock")
    assert phones.notices(phones.page)[-1].startswith("This is no date and time")
    phones.press(Qt.Key.Key_A, modifier=Qt.KeyboardModifier.ControlModifier)
    phones.give(as_typed(phones.clock.now + 3600))
    assert phones.desk.ahead == 3630
    assert "Counted by the phone's clock: 60 min from this computer's." in phones.texts()
    for person in phones.people[1::-1]:
        phones.give_codes(person, ahead=3630)
    phones.wait(lambda: phones.emergency.stop == "act")


def test_a_clock_outside_the_tables_asks_too(phones):
    phones.clock.now += 400 * 86400
    phones.give("123456")
    assert phones.notices(phones.views()[0])[0].startswith("The phones' code tables do not cover this time")
    assert phones.title == "Person, look at your phone's clock"
    phones.clock.now -= 400 * 86400


def test_a_dead_phone_is_replaced_by_the_cold_code(phones):
    phones.press(Qt.Key.Key_F3)
    assert phones.title == "Person, type your cold code"
    mistyped = phones.people[0].cold[:-1] + str((int(phones.people[0].cold[-1]) + 1) % 10)
    phones.give(mistyped)
    assert phones.notices(phones.views()[0])[0].startswith("This cold code is mistyped")
    assert phones.focus.text() == mistyped
    phones.give(phones.people[0].cold)
    assert phones.lane is phones.desk.lanes[1]
    assert phones.people[0].cold not in phones.everything()
    phones.give_codes(phones.people[1])
    phones.wait(lambda: phones.emergency.stop == "act")


def test_from_the_cold_code_it_goes_back_to_the_phone(phones):
    phones.press(Qt.Key.Key_F3)
    phones.type("12")
    phones.press(Qt.Key.Key_F3)
    assert phones.title == "Person, type the code on your phone"
    assert phones.focus.text() == ""


def test_the_cold_code_is_asked_for_from_another_lane_too(room):
    room.paste(room.people[0].words)
    room.give(room.people[0].passphrase)
    room.press(Qt.Key.Key_Tab)
    room.type("lad")
    room.press(Qt.Key.Key_F3)
    assert room.desk.lanes[0].way == "cold"


@pytest.fixture
def keys(room, monkeypatch):
    """The holder of security keys has the keyboard; a phone is beside them, and the right key is plugged in."""
    at_factors(room, room.people[3], room.people[0])
    room.plugged = [HeldKey.of(room.people[3])]
    monkeypatch.setattr(key_devices, "connected", lambda: room.plugged)
    return room


def test_a_key_is_asked_with_its_pin_and_a_touch(keys):
    assert keys.title == "Person, type your key's PIN"
    keys.type("1234")
    assert keys.focus.echoMode() == QLineEdit.EchoMode.Password
    keys.press(Qt.Key.Key_Return)
    keys.wait(lambda: keys.desk.lanes[0].seat.fixed is not None)
    assert keys.lane is keys.desk.lanes[1]
    keys.give_codes(keys.people[0])
    keys.wait(lambda: keys.emergency.stop == "act")


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        ({"code": "9999"}, "The security key refused this PIN."),
        ({"credentials": {}}, "This security key is none of those that Person 4 enrolled in this kit."),
        ({"touched": False}, "The security key was not touched in time."),
        ({"pulled_out": True}, "The security key did not answer as it should; it may have been pulled out."),
    ],
)
def test_what_a_key_refuses_is_one_line_and_can_be_tried_again(keys, fault, told):
    whole = dict(keys.plugged[0].__dict__)
    keys.plugged[0].__dict__.update(fault)
    keys.give("1234")
    keys.wait(lambda: keys.notices())
    assert keys.notices() == [told]
    assert keys.title == "Person, type your key's PIN"
    keys.plugged[0].__dict__.update(whole)
    keys.give("1234")
    keys.wait(lambda: keys.desk.lanes[0].seat.fixed is not None)
    assert keys.notices() == []


def test_where_no_key_is_plugged_in_it_is_told(keys, monkeypatch):
    def none():
        raise KeyNone

    monkeypatch.setattr(key_devices, "connected", none)
    keys.give("1234")
    keys.wait(lambda: keys.notices())
    assert keys.notices() == ["No security key is plugged in."]


def test_a_key_that_is_asked_can_be_stopped_and_escape_stops_nothing(keys, monkeypatch):
    key = keys.plugged[0]
    waiting = key.wait_for_touch

    def wait_long(event, on_keepalive):
        key.touched = not event.wait(20)
        waiting(event, on_keepalive)

    monkeypatch.setattr(key, "wait_for_touch", wait_long)
    keys.give("1234")
    assert keys.title == "Person, touch your security key"
    keys.press(Qt.Key.Key_Escape)
    assert "F4" in keys.hints()
    keys.press(Qt.Key.Key_F4)
    keys.wait(lambda: keys.notices())
    assert keys.notices() == ["Asking the security key was cancelled."]


def test_a_key_waits_for_enough_cards_and_passphrases(room):
    room.paste(room.people[3].words)
    room.give(room.people[3].passphrase)
    room.wait_shares()
    assert room.title == "Person, your key is asked later"
    assert "It is asked as soon as 2 cards and passphrases are in." in room.texts(room.views()[0])
    room.press(Qt.Key.Key_Tab)
    room.paste(room.people[0].words)
    room.give(room.people[0].passphrase)
    room.wait_shares()
    room.press(Qt.Key.Key_Tab)
    assert room.title == "Person, type your key's PIN"


def test_the_cold_code_of_a_lost_key_is_typed_as_words(keys):
    keys.press(Qt.Key.Key_F3)
    assert keys.title == "Person, type your cold code"
    words = keys.people[3].cold.split()
    keys.words(" ".join(words[:2]))
    assert "Word 3 of 28" in keys.texts(keys.views()[0])
    keys.type("?")
    keys.press(Qt.Key.Key_Space, Qt.Key.Key_Backspace, Qt.Key.Key_Backspace)
    assert keys.lane.cold.words == (words[0],)
    keys.paste(" ".join([*words[1:27], words[0]]))
    assert keys.notices(keys.views()[0])[0].startswith("This cold code is mistyped")
    assert keys.lane.cold.words == ()
    keys.paste(" ".join(words))
    assert keys.desk.lanes[0].seat.fixed is not None


def test_buttons_do_what_their_keys_do(phones, qtbot):
    button = next(made for made in phones.views()[0].findChildren(KeyButton) if made.text() == "Cold code")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    phones.settle()
    assert phones.title == "Person, type your cold code"
    assert isinstance(phones.focus, QLineEdit)
