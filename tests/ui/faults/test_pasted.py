"""What lands in a field by mistake: a megabyte, control characters, pictures, emoji. It is refused or kept, calmly."""

import pytest
from msgspec import structs
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLineEdit

from emergencies import PAIR, confirmed, opened, wait_closed
from keyturn.opening.confirm import ConfirmGate
from keyturn.opening.typed_text import MAX_NOTE, MAX_TEXT
from unlock_room import CONTROL, Room

MEGABYTE = 1 << 20
ODD = {
    "a megabyte of letters": "x" * MEGABYTE,
    "a megabyte of words": "academic acid " * (MEGABYTE // 14),
    "a megabyte of lines": "line\n" * (MEGABYTE // 5),
    "control characters": "a\x00b\x07\x1b[31mc\x7f\x08",
    "a change of direction": "Amara \u202e nehC",
    "half a character": "a\ud800b",
    "emoji": "\U0001f600\U0001f468\u200d\U0001f469\u200d\U0001f467",
    "markup": "<b>bold</b><img src=x>&amp;%s{0}{event}\\n",
    "nothing": "",
}
odd = pytest.mark.parametrize("text", ODD.values(), ids=ODD)


@pytest.fixture
def room(window, emergency, people, clock, qtbot):
    return Room(window, emergency, people, clock, qtbot)


def put(room, text):
    """Paste a text into the field that has the keyboard; half a character is brought by no clipboard."""
    assert isinstance(room.focus, QLineEdit)
    room.focus.clear()
    if text.isprintable() or "\ud800" not in text:
        room.paste(text)
    else:
        room.focus.setText(text)
    room.settle()


def calm(room):
    """The window is as wide as before, and shows what it showed as plain text."""
    assert room.window.width() == 1280
    assert room.window.minimumSizeHint().width() <= 1280
    assert not room.window.grab().isNull()


@odd
def test_names(room, emergency, text):
    emergency.begin()
    room.settle()
    room.press(Qt.Key.Key_N)
    put(room, text)
    typed = room.focus.text()
    room.press(Qt.Key.Key_Tab)
    room.type("Chen")
    room.press(Qt.Key.Key_Return)
    taken = typed.isprintable() and 0 < len(typed.strip()) <= MAX_TEXT
    assert bool(all(emergency.people)) == taken
    if not taken:
        assert any("printable characters" in told for told in room.notices())
    calm(room)


@odd
def test_incident_and_reason(room, emergency, text):
    confirmed(emergency)
    room.settle()
    for _ in range(2):
        put(room, text)
        room.press(Qt.Key.Key_Return)
    event, reason = emergency.draft
    calm(room)
    declared = emergency.declare(event.strip(), reason.strip())
    assert declared == all(part.strip() and part.isprintable() for part in (event, reason))
    assert declared or "printable characters" in emergency.refusal.message
    room.settle()
    calm(room)


@odd
def test_cards(room, emergency, text):
    room.begin()
    put(room, text)
    room.press(Qt.Key.Key_Space, Qt.Key.Key_Return)
    assert emergency.unlock.seats == {}
    calm(room)
    room.press(Qt.Key.Key_F7)
    room.bring(room.people[0])
    assert emergency.unlock.seats.keys() == {1}


@odd
def test_passphrases_and_codes(room, emergency, text, clock):
    room.begin()
    room.paste(room.people[0].words)
    put(room, text)
    room.press(Qt.Key.Key_Return)
    room.wait_shares()
    assert room.notices()
    assert "x" * 50 not in room.everything()
    calm(room)
    room.desk.turn_to(room.desk.lane_of(1))
    room.page.refresh()
    room.give(room.people[0].passphrase)
    room.wait_shares()
    put(room, text)
    room.press(Qt.Key.Key_Return)
    assert room.desk.lane_of(1).seat.readings == ()
    calm(room)
    room.focus.clear()
    room.give(room.people[0].codes(clock.now)[0])
    assert len(room.desk.lane_of(1).seat.readings) == 1


@odd
def test_notes_and_the_stand_down(room, emergency, people, clock, qtbot, text):
    opened(emergency, people, clock, qtbot)
    room.settle()
    room.press(Qt.Key.Key_N)
    put(room, text)
    typed = room.focus.text()
    room.press(Qt.Key.Key_Return)
    kept = emergency.opening.session.notes
    taken = typed.isprintable() and 0 < len(typed.strip()) <= MAX_NOTE
    assert kept == ([typed.strip()] if taken else [])
    if typed.strip() and not taken:
        assert any("A note has 1 to" in told for told in room.notices())
        assert room.focus.text() == typed
    calm(room)
    emergency.stand_down()
    room.settle()
    put(room, text)
    typed = room.focus.text()
    room.press(Qt.Key.Key_Return)
    taken = typed.isprintable() and 0 < len(typed.strip()) <= MAX_TEXT
    assert emergency.opening.settled.normal_sign_in == (typed.strip() if taken else "")
    calm(room)
    emergency.settle(lambda opening: opening.prove_normal_sign_in("Nora"))
    emergency.settle(lambda opening: opening.classify("drill"))
    room.settle()
    put(room, text)
    room.press(Qt.Key.Key_Return)
    assert emergency.opening.settled.reseal_by == ""
    calm(room)
    emergency.settle(lambda opening: opening.reseal_by("2027-01-31"))
    wait_closed(emergency)
    room.settle()
    calm(room)


def test_somebody_else_who_looks(room, emergency):
    emergency.begin()
    emergency.name_people(*PAIR)
    emergency.choose("fm1")
    mode = emergency.gate.mode
    emergency.gate = ConfirmGate(structs.replace(mode, confirm=[structs.replace(mode.confirm[0], observers=3)]))
    for name in PAIR:
        emergency.observe(name, "as-expected")
    room.settle()
    field = next(field for field in room.window.findChildren(QLineEdit) if field.accessibleName() == "Who else looked")
    field.setText("x" * 5000)
    room.window.page.setFocus()
    room.press(Qt.Key.Key_E)
    assert emergency.refusal.code == "text-unusable"
    assert any("A name has 1 to 500 printable characters" in told for told in room.notices())
    assert field.isVisible()
    field.setText("Third")
    room.window.page.setFocus()
    room.press(Qt.Key.Key_E)
    assert emergency.gate.observers(1) == [*PAIR, "Third"]


def test_a_picture_on_the_clipboard_is_no_text(room, emergency):
    room.begin()
    QApplication.clipboard().setImage(QImage(40, 40, QImage.Format.Format_RGB32))
    room.press(Qt.Key.Key_V, modifier=CONTROL)
    assert (room.focus.text(), room.notices()) == ("", [])
