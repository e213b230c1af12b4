"""What is typed or brought is nowhere in the window afterwards, however a form is left; the clipboard is told of."""

from types import SimpleNamespace

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from credential_files import CREDENTIALS, PASSWORD
from keyturn.opening.idle import IdleRule
from keyturn.ui.auto_lock import AutoLock, Clocks
from prepare_room import prepare_room

SECRET, NOTE = "Tide-Lantern-Orbit-93", "the safe is behind the fern"


@pytest.fixture
def room(made, tmp_path, qtbot, look):
    """The window at a form that is filled in."""
    with prepare_room(made.path.parent, tmp_path / "state", look, hands=qtbot) as there:
        there.wait()
        there.press("D")
        there.type("alpha")
        there.press("Return")
        there.give(SECRET)
        there.type(NOTE)
        yield there
        QGuiApplication.clipboard().clear()


def fields(room):
    return [*room.window.findChildren(QLineEdit), *room.window.findChildren(QPlainTextEdit)]


def text_of(field):
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def watched(room):
    """Return what stands in the fields of now, kept up to date until they end."""
    held = {}
    for number, field in enumerate(fields(room)):
        held[number] = text_of(field)
        field.textChanged.connect(lambda *_, number=number, field=field: held.update({number: text_of(field)}))
    assert {SECRET, NOTE} <= set(held.values())
    return held


def gone(room, held):
    """Tell whether nothing of it is left: in the fields that were there, in those of now, or by undo."""
    for field in fields(room):
        field.undo()
    now = [*held.values(), *map(text_of, fields(room)), room.everything()]
    return not any(secret in text for text in now for secret in (SECRET, NOTE))


def test_what_is_typed_is_masked_and_cannot_be_read_in_the_window(room):
    assert SECRET not in room.everything()
    masked = [field for field in fields(room) if isinstance(field, QLineEdit) and field.text() == SECRET]
    assert [field.echoMode() for field in masked] == [QLineEdit.EchoMode.Password]


def test_a_sealed_value_is_gone(room):
    held = watched(room)
    room.press("F2")
    room.wait()
    assert room.title == "Credentials"
    assert gone(room, held)


def test_a_form_that_is_left_is_empty(room):
    held = watched(room)
    room.press("F8")
    assert room.title == "Credentials"
    assert gone(room, held)


def test_a_look_that_changes_empties_the_form(room, look):
    held = watched(room)
    look.toggle_large()
    room.settle()
    assert room.preparing.stop == "credential"
    assert gone(room, held)


def test_a_window_that_closes_empties_the_form(room):
    held = watched(room)
    room.window.close()
    assert not room.preparing.is_open
    assert gone(room, held)


@pytest.fixture
def time():
    return SimpleNamespace(awake=0.0)


@pytest.fixture
def auto(room, time):
    made = AutoLock(QApplication.instance(), room.preparing, IdleRule(), Clocks(lambda: time.awake, lambda: 0.0))
    made.counted.connect(room.window.count_down)
    return made


def test_a_form_locks_when_nobody_is_there(room, auto, time):
    held = watched(room)
    auto.touch()
    time.awake = 301.0
    auto.tick()
    room.settle()
    assert room.title == "Credentials"
    assert "It locked by itself: nobody pressed a key for a while." in room.texts()
    assert not room.preparing.is_open
    assert gone(room, held)
    room.press("F2", "F8")
    assert "It locked by itself: nobody pressed a key for a while." not in room.texts()


def test_a_file_that_was_brought_is_forgotten_when_it_locks(room, auto, tmp_path):
    room.press("F8", "F3")
    (tmp_path / "credentials.csv").write_bytes(CREDENTIALS)
    room.give(str(tmp_path / "credentials.csv"))
    room.wait()
    assert room.preparing.crediting.looked is not None
    assert room.preparing.crediting.brought.data == b""
    auto.lock("screen")
    room.settle()
    assert room.preparing.crediting.looked is None
    assert room.preparing.crediting.brought is None
    assert PASSWORD not in room.everything()
    assert "carol" not in room.everything()


def test_the_list_alone_has_nothing_to_lock(room, auto, time):
    room.press("F8")
    time.awake = 10_000.0
    auto.tick()
    room.settle()
    assert "It locked by itself: nobody pressed a key for a while." not in room.texts()


def test_a_clipboard_that_still_holds_what_was_pasted_is_told_and_cleared_when_asked(room):
    QGuiApplication.clipboard().setText(SECRET)
    room.press("F2")
    room.wait()
    assert "The clipboard still holds a value that was pasted here." in room.texts()
    assert QGuiApplication.clipboard().text() == SECRET
    room.press("F7")
    assert QGuiApplication.clipboard().text() == ""
    assert "The clipboard still holds a value that was pasted here." not in room.texts()


def test_a_clipboard_of_something_else_is_left_alone(room):
    QGuiApplication.clipboard().setText("a shopping list")
    room.press("F2")
    room.wait()
    assert "F7" not in room.hints()
    assert QGuiApplication.clipboard().text() == "a shopping list"


def test_a_clipboard_that_holds_another_text_since_is_not_told_of(room):
    QGuiApplication.clipboard().setText(SECRET)
    room.press("F8")
    assert "F7" in room.hints()
    QGuiApplication.clipboard().setText("a shopping list")
    room.settle()
    assert "F7" not in room.hints()
