"""Tab, Space and Enter do all that letters do: where the keyboard has no Latin letters, nothing is out of reach.

Unlock takes no letters but those that are typed: its keys are F2 to F8, Tab, Space and Enter.
"""

import string

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit

from emergencies import PAIR, opened, unlocked, until_closed
from keyturn.ui.widgets.hold_button import HoldButton
from unlock_room import Room
from workshop import make_kit

MOST = 80  # controls on one page


@pytest.fixture
def room(window, emergency, people, clock, qtbot):
    return Room(window, emergency, people, clock, qtbot)


def rounds(room):
    """Every control that Tab comes to, in its order."""
    found = []
    room.settle()
    for _ in range(MOST):
        room.press(Qt.Key.Key_Tab)
        if room.focus in found:
            break
        found.append(room.focus)
    return found


def letters(room):
    """The letters and digits that the page takes as keys."""
    taken = [shortcut.key().toString() for shortcut in room.window.findChildren(QShortcut) if shortcut.isEnabled()]
    return {key for key in taken if len(key) == 1 and key in string.ascii_uppercase + string.digits}


def names(controls):
    return [control.accessibleName() for control in controls]


def out_of_reach(room):
    """The keys for which Tab comes to no control that says them."""
    reached = names(rounds(room))
    said = {key for key in letters(room) for name in reached if f"({key})" in name or name.startswith(f"{key}. ")}
    return letters(room) - said


def pressed(room, name):
    """Go to a control by Tab, and press it with Space."""
    found = next(control for control in rounds(room) if name in control.accessibleName())
    for _ in range(MOST):
        if room.focus is found:
            break
        room.press(Qt.Key.Key_Tab)
    assert room.focus is found
    room.press(Qt.Key.Key_Space)


def written(room, name, text):
    """Go to a field by Tab, and type."""
    for _ in range(MOST):
        if room.focus.accessibleName() == name:
            break
        room.press(Qt.Key.Key_Tab)
    assert isinstance(room.focus, QLineEdit), name
    room.type(text)


def test_every_letter_has_a_control_on_home_choose_and_confirm(room, emergency):
    room.settle()
    assert out_of_reach(room) == set()
    emergency.begin()
    assert out_of_reach(room) == set()
    emergency.name_people(*PAIR)
    assert out_of_reach(room) == set()
    emergency.answer(emergency.choosing.question.answers[1])
    assert out_of_reach(room) == set()
    emergency.choose("fm1")
    assert out_of_reach(room) == {"P"}  # it is there with the keys to declare
    emergency.beside(lambda: emergency.before.tell(emergency.gate.mode, emergency.people))
    assert out_of_reach(room) == {"P"}
    emergency.observe("Chen", "otherwise")
    assert out_of_reach(room) == {"P"}


def test_every_letter_has_a_control_in_act_and_stand_down(room, emergency, people, clock, qtbot):
    opened(emergency, people, clock, qtbot)
    seen = set()
    while not emergency.walking.walk.over:
        step = emergency.walking.walk.step
        room.settle()
        # While an item is still to be shown, R is a second name of the button that has Space.
        assert out_of_reach(room) <= ({"R"} if step.credential else set()), step.id
        if step.credential:
            assert step.credential in emergency.shown or any("Show it (" in name for name in names(rounds(room)))
            emergency.reveal(step.credential, step.id)
            assert out_of_reach(room) == set(), step.id
        seen.add(step.kind)
        emergency.act(lambda walking, step=step: (
            walking.move("chose", walking.asked, option=1) if step.options else walking.confirm()
        ))  # fmt: skip
    assert {"decide", "reveal"} <= seen
    room.settle()
    assert out_of_reach(room) == set()


def test_a_way_from_home_to_unlock_and_from_act_to_the_closing_without_one_letter(
    room, emergency, people, clock, qtbot
):
    pressed(room, "Begin (E)")
    pressed(room, "Person 1 (Q)")
    pressed(room, "Person 2 (W)")
    for _ in range(3):
        pressed(room, "Back (B)")
    assert emergency.stop == "home"
    pressed(room, "Begin (E)")
    pressed(room, "Somebody else (N)")
    written(room, "Reader", "Amara")
    written(room, "Doer", "Chen")
    pressed(room, "These two")
    pressed(room, "1. ")
    while emergency.gate.next() is not None:
        pressed(room, "(E)")
    written(room, "Incident", "INC-1")
    written(room, "Reason", "nobody can sign in")
    room.press(Qt.Key.Key_Return)
    pressed(room, "We cannot hold a key (P)")
    for button in ("Amara", "Chen"):
        found = [one for one in room.window.page.findChildren(HoldButton) if button in one.accessibleName()]
        assert found[0].focusPolicy() & Qt.FocusPolicy.TabFocus
    assert emergency.declare("INC-1", "nobody can sign in")
    unlocked(emergency, people, clock, qtbot)
    room.settle()
    pressed(room, "Done (Space)")
    pressed(room, "Take back (B)")
    pressed(room, "Write a note (N)")
    room.type("by Tab alone")
    pressed(room, "Keep the note")
    assert emergency.opening.session.notes == ["by Tab alone"]
    pressed(room, "All steps (L)")
    pressed(room, "Back to the step (B)")
    pressed(room, "Leave and stand down (S)")
    pressed(room, "Leave and stand down (Y)")
    assert emergency.stop == "stand-down"
    written(room, "Which ordinary user signed in the normal way", "Nora")
    pressed(room, "We saw it")
    pressed(room, "Drill (D)")
    written(room, "Sealed again, rotated, by this day (YYYY-MM-DD)", "2027-01-31")
    pressed(room, "By this day")
    pressed(room, "Close the emergency (Space)")
    until_closed(emergency)
    room.settle()
    pressed(room, "They read them back (Space)")
    pressed(room, "Home without the report (Space)")
    assert emergency.stop == "home"


def test_unlock_takes_no_letters_as_keys(room, emergency, people):
    room.begin()
    assert letters(room) == set()
    room.paste(people[0].words)
    assert letters(room) == set()


def test_the_card_that_is_another_one_is_left_by_tab_and_space(room, emergency, people, tmp_path):
    room.begin()
    room.words(" ".join(people[0].words.split()[:2]))
    room.press(Qt.Key.Key_Tab)
    room.paste(make_kit(tmp_path, people=2, seed="other", name="other.keyturn").people[1].words)
    assert letters(room) == {"C"}
    pressed(room, "Another card (C)")
    assert room.desk.other_card is None


def test_letters_of_another_alphabet_press_nothing_and_harm_nothing(room, emergency):
    """With no Latin layout in the system's list Qt finds no letter for these keys; Tab, Space and Enter stay."""
    room.settle()
    for letter in "\u0443\u0432\u0438\u03b5\u05e7\u0e33":
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            key = QKeyEvent(kind, ord(letter.upper()), Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(room.focus, key)
    assert emergency.stop == "home"
    assert isinstance(room.focus, QAbstractButton)
    room.press(Qt.Key.Key_Space)
    assert emergency.stop == "choose"
