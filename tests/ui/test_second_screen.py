"""The window for the room: nothing secret on it, F9 opens and closes it, and it never takes the keyboard."""

import json
import os
import subprocess
import sys

import pytest
from msgspec import structs
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

import two_screens
from act_walks import Desk
from emergencies import PAIR, confirmed, wait_closed
from event_loop import turn_loop
from keyturn import catalogue
from keyturn.opening.public_view import for_the_room
from keyturn.opening.walk import Walk
from keyturn.ui.foot import Foot
from keyturn.ui.theme.colours import CONTRAST, LIGHT, PALETTES

REASON, NOTE = "the reason that was typed", "a note that was kept"
TALKATIVE = "Say {{account.emergency}}, {{opening.reason}}, {{opening.event}}: "


@pytest.fixture
def room(window, keyboard):
    """The window for the room, opened by its key."""
    keyboard.press(Qt.Key.Key_F9)
    return window.showing.second_screen.projector


def settle():
    for _ in range(3):
        turn_loop()


def texts(window):
    """Every text of a window, seen or said."""
    settle()
    found = [window.windowTitle()]
    for widget in [window, *window.findChildren(QWidget)]:
        found += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
        found += [widget.text()] if isinstance(widget, QLabel) else []
    return [text for text in found if text]


def sees(window, text):
    return any(text in entry for entry in texts(window))


def talkative(emergency):
    """Let every step and phase of the playbook say what must not be seen."""
    walk = emergency.walking.walk
    playbook = structs.replace(
        walk.playbook,
        steps=[structs.replace(step, challenge=TALKATIVE + step.challenge) for step in walk.playbook.steps],
        phases=[structs.replace(phase, title=TALKATIVE + phase.title) for phase in walk.playbook.phases],
    )
    emergency.walking.walk = Walk(playbook, walk.started)


def test_nothing_that_is_revealed_or_typed_comes_into_the_room(window, emergency, people, clock, qtbot, room):
    desk = Desk(window, emergency, people, clock, qtbot)
    talkative(emergency)
    secrets = {REASON, NOTE, emergency.walking.walk.playbook.parameters["account.emergency"]}
    emergency.note(NOTE)
    looked_at = []
    while not emergency.walking.walk.over:
        for record in emergency.opening.items():
            assert emergency.reveal(record.id)
            secrets |= {bytes(value).decode() for value in emergency.shown[record.id].fields.values()}
        looked_at.append(texts(room))
        option = 1 if desk.walk.step.kind == "decide" else 0
        emergency.act(lambda walking, option=option: (
            walking.move("chose", walking.asked, option=option) if option else walking.confirm()
        ))  # fmt: skip
    looked_at.append(texts(room))
    assert emergency.stop == "stand-down"
    emergency.settle(lambda opening: opening.prove_normal_sign_in("Nora Normal"))
    emergency.settle(lambda opening: opening.classify("drill"))
    emergency.settle(lambda opening: opening.reseal_by("2027-01-31"))
    wait_closed(emergency)
    looked_at.append(texts(room))
    secrets |= {"Nora Normal", " ".join(emergency.report.witness_words)}
    assert len(secrets) > 12
    assert any("Say [account emergency], [reason], INC-1: Sign in" in text for entry in looked_at for text in entry)
    assert [(secret, text) for entry in looked_at for text in entry for secret in secrets if secret in text] == []


def test_while_it_is_locked_it_shows_the_stage_and_what_is_public(emergency, people, room):
    assert sees(room, "The kit is locked")
    emergency.begin()
    assert sees(room, "Choosing the playbook")
    confirmed(emergency)
    assert sees(room, "Confirming: 2 of 2 checks")
    emergency.draft = ("INC-DRAFT", REASON)
    emergency.moved.emit()
    assert not sees(room, "INC-DRAFT")
    emergency.declare("INC-1", REASON)
    assert sees(room, "Unlocking: 0 of 2 in")
    assert sees(room, "incident INC-1")
    two_words = " ".join(people[0].words.split()[4:6])
    emergency.bring(people[0].words)
    assert two_words not in " ".join(texts(room))


def test_it_follows_the_pair_through_the_playbook(window, emergency, people, clock, qtbot, room):
    desk = Desk(window, emergency, people, clock, qtbot)
    clock.now += 905
    room.tick()
    for text in ("15:05", "since declared", "Step 1 of 14", "Touch nothing that you need not touch.", "Chen answers",
                 "Identity provider down", "0 of 3", *PAIR):  # fmt: skip
        assert sees(room, text), text
    desk.press("D")
    assert sees(room, "Step 2 of 14")
    assert sees(room, "1 deferred")
    emergency.swap_people()
    assert sees(room, "Amara answers")


def test_the_key_opens_and_closes_it_and_what_is_typed_goes_on(window, emergency, keyboard, qtbot):
    emergency.begin()
    keyboard.press(Qt.Key.Key_N)
    keyboard.type("Am")
    keyboard.press(Qt.Key.Key_F9)
    shown = window.showing.second_screen.projector
    assert shown.isVisible()
    assert not shown.isFullScreen()
    assert QApplication.activeWindow() is window
    keyboard.type("ara")
    assert window.focusWidget().text() == "Amara"
    assert not [one for one in shown.findChildren(QWidget) if one.focusPolicy() != Qt.FocusPolicy.NoFocus]
    with qtbot.waitSignal(shown.destroyed):
        keyboard.press(Qt.Key.Key_F9)
    assert window.showing.second_screen.projector is None
    keyboard.press(Qt.Key.Key_F9)
    assert window.showing.second_screen.projector.isVisible()


def test_closed_by_its_own_button_it_opens_again_by_the_key(window, keyboard, room):
    room.close()
    assert window.showing.second_screen.projector is None
    keyboard.press(Qt.Key.Key_F9)
    assert window.showing.second_screen.projector.isVisible()


def test_it_is_gone_with_the_window(window, room, qtbot):
    with qtbot.waitSignal(room.destroyed):
        window.close()
    assert not [one for one in QApplication.topLevelWidgets() if one.isVisible()]


def test_it_keeps_no_program_alive(room):
    assert not room.testAttribute(Qt.WidgetAttribute.WA_QuitOnClose)
    assert room.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
    assert room.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)


@pytest.mark.parametrize("palette", PALETTES, ids=lambda palette: palette.name)
def test_it_follows_the_palette(room, look, palette):
    look.show_in(CONTRAST if palette is LIGHT else LIGHT)
    look.show_in(palette)
    settle()
    picture = room.grab().toImage()
    assert picture.pixelColor(2, 2).name().upper() == palette.ground
    assert picture.pixelColor(room.width() // 2, room.height() // 2).name().upper() == palette.sheet


def test_it_grows_with_large_type_and_with_its_screen(room, look):
    def height():
        settle()
        return max(one.fontMetrics().height() for one in room.findChildren(QLabel))

    room.resize(1280, 720)
    drawn = height()
    look.toggle_large()
    assert height() == pytest.approx(drawn * 1.25, abs=2)
    look.toggle_large()
    room.resize(1920, 1440)
    assert height() == pytest.approx(drawn * 2, abs=3)


@pytest.mark.parametrize("size", [(1, 1), (1280, 720), (1280, 800), (3840, 2160)])
@pytest.mark.parametrize("large", [False, True])
def test_the_line_and_who_answers_have_room_and_the_step_is_in_sight(
    window, emergency, people, clock, qtbot, look, room, size, large
):
    desk = Desk(window, emergency, people, clock, qtbot)
    desk.go("rotate")
    room.resize(*size)
    if large:
        look.toggle_large()
    settle()
    assert room.size() == room.minimumSize().expandedTo(QSize(*size))
    line = next(one for one in room.findChildren(QLabel) if one.text() == "Put both on the rotation list.")
    last = next(one for one in room.findChildren(QLabel) if one.text() == "Chen answers")
    bottom = next(one for one in room.findChildren(QLabel) if one.text() == "Nothing secret is shown here")
    assert line.height() >= line.heightForWidth(line.width())
    assert line.mapTo(room, line.rect().bottomLeft()).y() < last.mapTo(room, last.rect().topLeft()).y()
    assert bottom.mapTo(room, bottom.rect().bottomRight()).x() < room.width()
    now = next(one for one in room.findChildren(QWidget) if one.accessibleName().endswith("rotation list.: now"))
    assert not now.visibleRegion().isEmpty()


@pytest.mark.parametrize("large", [False, True])
def test_every_line_of_the_catalogue_has_room_on_a_small_projector(
    window, emergency, people, clock, qtbot, look, room, large
):
    Desk(window, emergency, people, clock, qtbot)
    emergency.people = ("Bartholomew Featherstonehaugh", "Maximiliane von Hohenstaufen")
    room.resize(1280, 720)
    if large:
        look.toggle_large()
    known = catalogue.load()
    lines = {step.challenge for mode in catalogue.MODES for step in known.sources[mode].playbook.steps}
    walk = emergency.walking.walk
    for said in sorted(lines, key=len)[-12:]:
        first, *others = walk.playbook.steps
        steps = [structs.replace(first, challenge=said), *others]
        emergency.walking.walk = Walk(structs.replace(walk.playbook, steps=steps), walk.started)
        room.refresh()
        settle()
        shown = room.findChildren(QLabel)
        line = next(one for one in shown if one.text() == for_the_room(said, {}) and one.property("type") != "small")
        assert line.height() >= line.heightForWidth(line.width()), said
        assert all(one.mapTo(room, one.rect().bottomRight()).x() < room.width() for one in shown)


def test_with_another_screen_it_fills_that_one_and_leaves_with_it(made_once, tmp_path):
    done = subprocess.run(
        [sys.executable, two_screens.__file__, made_once.path],
        env=os.environ | {"QT_QPA_PLATFORM": two_screens.platform(tmp_path)},
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout) == {
        "at": list(two_screens.ROOM), "full": True, "keyboard": True, "stays for another's cable": True, "gone": True
    }  # fmt: skip


def test_the_key_is_named_at_the_foot_and_the_longest_row_of_keys_fits_in_large_type(window, emergency, look, keyboard):
    emergency.begin()
    emergency.name_people(*PAIR)
    emergency.choose("fm1")
    keyboard.press(Qt.Key.Key_T)
    assert sees(window, "F9: Room")
    assert sees(window, "F11: Large type")
    look.toggle_large()
    settle()
    assert sees(window, "F9: Room")
    assert window.findChild(Foot).minimumSizeHint().width() <= 1280
