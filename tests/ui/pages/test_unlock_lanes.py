"""Lanes at the Unlock page: each at their own pace, one keyboard, refusals where they belong, and the way to Act."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from keyturn.custody.cards import Card, split_words, to_words
from keyturn.ui.pages.unlock_lane import HiddenLane
from keyturn.ui.theme.colours import PALETTES
from keyturn.ui.widgets.ring import CustodianRing
from unlock_room import CONTROL, Room, make
from workshop import WORDS, make_kit


@pytest.fixture(scope="session")
def made_once(tmp_path_factory):
    return make(tmp_path_factory.mktemp("unlock-lanes"))


@pytest.fixture
def at_unlock(window, emergency, people, clock, qtbot):
    return Room(window, emergency, people, clock, qtbot)


@pytest.fixture
def room(at_unlock):
    return at_unlock.begin()


def test_two_people_type_and_the_kit_opens_by_itself(room):
    room.words(room.people[0].words)
    room.give(room.people[0].passphrase)
    assert room.title == "Person, type the code on your phone"
    room.press(Qt.Key.Key_Tab)
    room.bring(room.people[1])
    room.give_codes(room.people[1])
    room.wait_shares()
    assert "1 of 2 in" in room.texts(room.page.aside_zone)
    assert room.lane is room.desk.lanes[0]
    room.give_codes(room.people[0])
    room.wait(lambda: room.emergency.stop == "act")


def test_tab_changes_the_lane_and_keeps_what_each_has_typed(room):
    room.words("academic acid")
    room.type("lad")
    room.press(Qt.Key.Key_Tab)
    room.words("acid")
    room.type("ac")
    assert room.lane is room.desk.lanes[1]
    room.press(Qt.Key.Key_Tab)
    assert (room.focus.text(), len(room.lane.typed.words)) == ("lad", 2)
    room.press(Qt.Key.Key_Backtab, modifier=Qt.KeyboardModifier.ShiftModifier)
    assert (room.focus.text(), len(room.lane.typed.words)) == ("ac", 1)


def test_a_click_changes_the_lane_too(room, qtbot):
    room.type("lad")
    qtbot.mouseClick(room.views()[1], Qt.MouseButton.LeftButton)
    assert room.lane is room.desk.lanes[1]
    room.type("ac")
    assert [view.stage.field.text() for view in room.views()] == ["lad", "ac"]
    assert [view.property("part") for view in room.views()] == ["raised", "region"]


def test_a_passphrase_is_masked_and_nobody_waits_for_it(room):
    room.paste(room.people[0].words)
    room.type(room.people[0].passphrase)
    assert room.focus.echoMode() == QLineEdit.EchoMode.Password
    assert room.people[0].passphrase not in room.everything()
    room.press(Qt.Key.Key_Return)
    assert room.title == "Person, type the code on your phone"
    assert room.lane.draft == ""


def test_a_wrong_passphrase_is_told_by_name_while_the_other_goes_on(room):
    room.paste(room.people[0].words)
    room.give("wrong")
    room.press(Qt.Key.Key_Tab)
    room.paste(room.people[1].words)
    room.type("passph")
    room.wait_shares()
    assert room.notices(room.views()[0]) == [
        "Person 1's card is the right one, but this is not the passphrase that belongs to it."
    ]
    assert room.notices(room.views()[1]) == []
    assert (room.focus.text(), room.title) == ("passph", "Person, type your passphrase")
    room.type("rase of 2")
    room.press(Qt.Key.Key_Return)
    assert room.notices(room.views()[0])
    room.press(Qt.Key.Key_Tab)
    room.give(room.people[0].passphrase)
    assert room.notices() == []
    room.wait_shares()
    assert len(room.emergency.unlock.groups()) == 1


def test_while_a_passphrase_is_tried_its_holder_can_give_everything_else(room):
    room.paste(room.people[0].words)
    room.emergency._trying._timer.stop()
    room.give(room.people[0].passphrase)
    room.give_codes(room.people[0])
    assert room.desk.step(room.desk.lanes[0]) == "waiting"
    assert room.lane is room.desk.lanes[1]
    assert "card, passphrase being tried, code 2 of 2" in room.texts(room.page.aside_zone)
    assert "The passphrase is being tried. Nothing is left to type here." in room.texts(room.views()[0])


def test_somebody_who_gave_no_passphrase_can_be_let_go(room):
    room.paste(room.people[0].words)
    room.press(Qt.Key.Key_F8)
    assert room.title == "Type the first word of a card"
    assert room.emergency.unlock.seats == {}
    room.bring(room.people[0])
    room.press(Qt.Key.Key_F8)
    assert room.emergency.unlock.seats.keys() == {1}


def test_the_title_busy_names_the_stage_and_how_long_it_lasts(room):
    for person in room.people[:2]:
        room.bring(person)
        room.press(Qt.Key.Key_Tab)
    room.wait_shares()
    for person in room.people[:2]:
        room.give_codes(person)
    room.wait(lambda: room.emergency.busy or room.emergency.stop == "act")
    room.emergency._trying._timer.stop()
    # On a slow computer the tier may be open by now, and the log be proven: that has a title of its own.
    if room.emergency.busy and not room.emergency.entering:
        room.clock.now += 7
        room.page.refresh()
        assert room.title == "Trying the second factors together"
        assert room.texts(room.page, "small")[0].startswith("7 s so far.")
        assert room.hints() == ["Ctrl+K"]
        assert {view.property("part") for view in room.views()} == {"raised"}
        room.press(Qt.Key.Key_Escape)
        assert room.emergency.busy


def test_the_right_zone_says_the_rule_and_what_each_has_brought(room):
    ring = room.page.aside_zone.findChild(CustodianRing)
    room.bring(room.people[0])
    room.wait_shares()
    room.give(room.people[0].codes(room.clock.now)[0])
    shown = room.texts(room.page.aside_zone)
    assert shown[0] == "Any 2 of 4"
    assert "0 of 2 in" in shown
    assert shown[shown.index("Person 1") + 1] == "card, passphrase, code 1 of 2"
    assert shown[shown.index("Person 2") + 1] == "not here"
    assert "Person 1" in ring.accessibleName()


def test_escape_cancels_nothing(room):
    room.words("academic")
    room.type("ac")
    room.press(Qt.Key.Key_Escape)
    assert (room.focus.text(), len(room.lane.typed.words)) == ("ac", 1)


@pytest.mark.parametrize("letters", ["kc", "k?b"])
def test_no_key_is_swallowed_that_somebody_types(room, letters):
    room.type(letters)
    assert room.focus.text() == letters
    assert room.emergency.stop == "unlock"


def test_control_k_locks_also_in_a_field(room):
    room.type("lad")
    room.press(Qt.Key.Key_K, modifier=CONTROL)
    assert (room.emergency.stop, room.emergency.waiting) == ("home", True)


def test_large_type_keeps_what_was_typed_and_shows_the_lane_that_is_typed_in(room):
    room.words("academic acid")
    room.type("lad")
    room.press(Qt.Key.Key_F11)
    assert [view.lane for view in room.views()] == [room.lane]
    assert (room.focus.text(), len(room.lane.typed.words)) == ("lad", 2)
    hidden = room.page.findChild(HiddenLane)
    assert hidden.accessibleName() == "Person 2: type the first word of a card"
    room.press(Qt.Key.Key_Tab)
    assert [view.lane for view in room.views()] == [room.desk.lanes[1]]
    room.press(Qt.Key.Key_Tab)
    room.press(Qt.Key.Key_F11)
    assert len(room.views()) == 2
    assert room.focus.text() == "lad"


@pytest.mark.parametrize("palette", PALETTES, ids=lambda palette: palette.name)
def test_a_change_of_colours_loses_nothing(room, look, palette):
    room.words("academic")
    look.show_in(palette)
    room.settle()
    assert len(room.lane.typed.words) == 1
    room.words("acid")
    assert len(room.lane.typed.words) == 2


def test_another_person_sits_down(room, qtbot):
    room.paste(room.people[0].words)
    room.press(Qt.Key.Key_Tab)
    room.words("academic")
    room.press(Qt.Key.Key_F7)
    assert (len(room.desk.lanes), room.desk.at) == (3, 2)
    assert [view.lane for view in room.views()] == room.desk.lanes[1:]
    room.paste(room.people[2].words)
    assert room.emergency.unlock.seats.keys() == {1, 3}
    hidden = room.page.findChild(HiddenLane)
    assert hidden.accessibleName() == "Person 1: type your passphrase"
    qtbot.mouseClick(hidden, Qt.MouseButton.LeftButton)
    assert room.lane is room.desk.lanes[0]


def test_a_tier_of_three_has_three_lanes(at_unlock, emergency):
    emergency.begin()
    emergency.name_people("Amara", "Chen")
    emergency.choose("fm2")
    for by in ("Amara",):
        emergency.observe(by, "as-expected")
    assert emergency.declare("INC-2", "policy")
    at_unlock.settle()
    assert len(at_unlock.desk.lanes) == 3
    assert [view.lane for view in at_unlock.views()] == at_unlock.desk.lanes[:2]
    at_unlock.press(Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    assert at_unlock.lane is at_unlock.desk.lanes[2]
    assert at_unlock.views()[-1].lane is at_unlock.lane
    assert "0 of 3 in" in at_unlock.texts(at_unlock.page.aside_zone)
    at_unlock.press(Qt.Key.Key_Tab)
    assert at_unlock.lane is at_unlock.desk.lanes[0]


def changed(person, **values):
    card = person.card
    facts = {"purpose": card.purpose, "custodian": card.custodian, "generation": card.generation,
             "kit_tag": card.kit_tag, "secret": card.secret}  # fmt: skip
    return " ".join(to_words(Card(**(facts | values)), WORDS))


@pytest.mark.parametrize(
    ("change", "boxes"),
    [
        ({"generation": 3}, ("gen. 3", "gen. 0")),
        ({"kit_tag": b"\x12\xab"}, ("kit 12AB", "kit ")),
        ({"purpose": "real"}, ("for real", "for practice")),
    ],
)
def test_another_card_is_a_page_of_its_own_that_says_where_to_look(room, change, boxes):
    begun = split_words(room.people[0].words)[:2]
    room.words(" ".join(begun))
    room.press(Qt.Key.Key_Tab)
    room.paste(changed(room.people[1], **change))
    shown = room.everything()
    assert room.desk.other_card.message in room.texts(room.page, "title")
    assert all(box in shown for box in boxes)
    assert room.views() == []
    assert "2 words of Person are kept. The attempt is in the log." in shown
    assert not [word for word in split_words(room.people[1].words)[2:] if word in shown.split()]
    room.press(Qt.Key.Key_C)
    assert room.title == "Type the first word of a card"
    assert room.lane is room.desk.lanes[1]
    assert room.desk.lanes[0].typed.words == tuple(begun)


def test_from_another_card_it_goes_on_with_who_has_begun(room):
    room.paste(room.people[0].words)
    room.press(Qt.Key.Key_Tab)
    room.paste(changed(room.people[1], generation=3))
    assert room.hints() == ["Space", "C", "Ctrl+K"]
    assert "Bring the newest copy of the kit, and keep this card." in room.texts(room.page)
    assert "What Person has given is kept. The attempt is in the log." in room.texts(room.page)
    room.press(Qt.Key.Key_Space)
    assert room.title == "Person, type your passphrase"
    assert room.lane is room.desk.lanes[0]


def test_where_nobody_has_begun_the_other_card_leaves_one_way(room, tmp_path):
    stranger = make_kit(tmp_path, people=2, seed="other", name="other.keyturn").people[0]
    room.words(stranger.words)
    assert room.hints() == ["Space", "Ctrl+K"]
    room.press(Qt.Key.Key_Space)
    assert room.title == "Type the first word of a card"


def test_every_control_has_a_name(room):
    room.bring(room.people[0])
    room.press(Qt.Key.Key_Tab)
    for widget in room.page.findChildren(QLineEdit):
        assert widget.accessibleName()
    assert all(view.accessibleName() for view in room.views())
