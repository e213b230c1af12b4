"""Cards at the Unlock page: typed word by word, repaired, pasted, scanned, from a file, from a picture."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from keyturn.custody.cards import split_words, to_qr_text
from keyturn.ui.pages.word_ticks import WordTicks
from keyturn.ui.widgets.key_button import KeyButton
from pictures import blank, png, qr_picture
from unlock_room import Room, make
from workshop import WORDS

# The platform of the tests says this of every dialog.
offscreen_dialog = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


@pytest.fixture(scope="session")
def made_once(tmp_path_factory):
    return make(tmp_path_factory.mktemp("unlock-card"))


@pytest.fixture
def room(window, emergency, people, clock, qtbot):
    return Room(window, emergency, people, clock, qtbot).begin()


def other_word(word):
    """Return a word of the list that is not this one."""
    return next(other for other in WORDS.words if other != word)


def ticks(room):
    return next(made for made in room.views()[0].findChildren(WordTicks) if made.isVisible())


def test_it_begins_with_the_first_word_of_anybodys_card(room):
    assert room.title == "Type the first word of a card"
    assert room.texts(room.views()[0], "section") == ["Person 1"]
    assert ticks(room).accessibleName() == "0 of 22 words taken"
    assert room.hints()[:2] == ["Space", "Tab"]


def test_the_first_word_tells_the_name_and_no_taken_word_is_shown(room):
    words = split_words(room.people[0].words)
    room.words(" ".join(words[:13]))
    assert room.title == "Person, type the next word"
    assert room.texts(room.views()[0], "section") == ["Person 1"]
    assert ticks(room).accessibleName() == "13 of 22 words taken"
    shown = room.everything()
    assert "Word 14 of 22" in shown
    assert not [word for word in words[:13] if word in shown.split()]
    assert "card, word 14 of 22" in room.texts(room.page.aside_zone)


def test_the_rest_of_the_word_is_offered_and_the_arrows_choose_another(room):
    room.type("lad")
    assert room.focus.accessibleDescription() == "Space takes laden, down for ladle, ladybug"
    room.press(Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert room.focus.accessibleDescription().startswith("Space takes ladybug")
    room.press(Qt.Key.Key_Up, Qt.Key.Key_Space)
    assert room.lane.typed.words == ("ladle",)


@pytest.mark.parametrize("typed", ["a", "havr", "ladybugs", "1"])
def test_what_is_no_word_is_not_taken(room, typed):
    room.type(typed)
    room.press(Qt.Key.Key_Space, Qt.Key.Key_Return)
    assert room.lane.typed.words == ()
    assert room.focus.text() == typed


def test_a_mistyped_word_is_told_at_once(room):
    room.type("hav")
    assert not [text for text in room.texts() if text.startswith("No word begins so")]
    room.type("r")
    assert [text for text in room.texts() if text.startswith("No word begins so. Look again; ?")]


def test_backspace_in_the_empty_field_takes_the_last_word_back_unseen(room):
    room.words("academic acid")
    room.type("la")
    room.press(Qt.Key.Key_Backspace, Qt.Key.Key_Backspace)
    assert len(room.lane.typed.words) == 2
    room.press(Qt.Key.Key_Backspace)
    assert room.lane.typed.words == ("academic",)
    assert room.focus.text() == ""


def test_a_backspace_that_is_held_down_takes_no_word_back(room):
    room.words("academic acid")
    held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Backspace, Qt.KeyboardModifier.NoModifier, "\b", autorep=True)
    QApplication.sendEvent(room.focus, held)
    assert len(room.lane.typed.words) == 2


def test_a_taken_word_cannot_be_brought_back_by_undo(room):
    room.words("academic")
    room.press(Qt.Key.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)
    assert room.focus.text() == ""


def test_after_the_last_word_the_passphrase_is_asked(room):
    room.words(room.people[0].words)
    assert room.title == "Person, type your passphrase"
    assert room.emergency.unlock.seats[1].card is not None
    assert room.lane.typed.words == ()


def test_words_that_do_not_fit_are_asked_about_one_after_the_other(room):
    words = split_words(room.people[0].words)
    room.words(" ".join([*words[:3], "?", *words[4:8], other_word(words[8]), *words[9:]]))
    assert room.title == "Person, look at word 4 of the card"
    shown = room.texts(room.views()[0])
    assert "Word 4 could not be read" in shown
    assert f"{words[3]}?" in shown
    assert words[8] not in room.everything()
    room.press(Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Escape)
    assert room.title == "Person, look at word 4 of the card"
    room.press(Qt.Key.Key_F2)
    shown = room.texts(room.views()[0])
    assert "Word 9 does not fit the others" in shown
    assert f"{words[8]}?" in shown
    assert f"{words[3]}?" not in shown
    assert ticks(room).accessibleName() == "22 of 22 words taken, look at word 9"
    room.press(Qt.Key.Key_F2)
    assert room.title == "Person, type your passphrase"
    assert f"{words[8]}?" not in room.everything()


def test_a_word_that_the_card_does_not_say_is_typed_again(room):
    words = split_words(room.people[0].words)
    room.words(" ".join([*words[:8], other_word(words[8]), *words[9:]]))
    room.press(Qt.Key.Key_F4)
    assert room.title == "Person, type word 9 again"
    room.words(words[8])
    assert room.title == "Person, type your passphrase"


def test_what_is_clicked_is_what_is_pressed(room, qtbot):
    words = split_words(room.people[0].words)
    room.words(" ".join(["?", *words[1:]]))
    yes = next(button for button in room.views()[0].findChildren(KeyButton) if button.text() == "Yes")
    qtbot.mouseClick(yes, Qt.MouseButton.LeftButton)
    assert room.title == "Person, type your passphrase"


def test_too_many_wrong_words_begin_again(room):
    words = split_words(room.people[0].words)
    room.words(" ".join([*words[:12], *(other_word(word) for word in words[12:])]))
    assert [text for text in room.notices(room.views()[0]) if text.startswith("Too many of these words")]
    assert room.lane.typed.words == ()
    assert room.title == "Type the first word of a card"


def test_the_same_custodian_counts_once(room):
    room.words(room.people[0].words)
    room.press(Qt.Key.Key_Tab)
    room.words(room.people[0].words)
    assert room.notices(room.views()[1]) == ["Person 1 has already brought a card; one person counts once."]
    assert room.notices(room.views()[0]) == []


def test_a_whole_card_is_pasted_numbered_or_not(room):
    words = split_words(room.people[0].words)
    room.paste("\n".join(f"{place}. {word}" for place, word in enumerate(words, 1)))
    assert room.title == "Person, type your passphrase"


def test_a_pasted_card_with_a_wrong_word_is_repaired_too(room):
    words = split_words(room.people[0].words)
    room.paste(" ".join([*words[:5], "havrest", *words[6:]]))
    assert room.title == "Person, look at word 6 of the card"
    room.press(Qt.Key.Key_F2)
    assert room.title == "Person, type your passphrase"


def test_some_words_are_pasted_up_to_what_is_none(room):
    room.words("academic")
    room.paste("acid havrest adorn")
    assert room.lane.typed.words == ("academic", "acid")
    assert room.focus.text() == "havrest adorn"


def test_a_scanner_types_the_qr_text_and_enter(room):
    room.words("academic acid")
    room.give(to_qr_text(room.people[1].card))
    assert room.title == "Person, type your passphrase"
    assert room.emergency.unlock.seats.keys() == {2}


def test_a_damaged_qr_text_is_refused_and_the_words_are_kept(room):
    room.words("academic acid")
    room.give("KEYTURN1:ABCD")
    assert room.notices(room.views()[0]) == ["This QR text or card file is incomplete or damaged."]
    assert len(room.lane.typed.words) == 2
    assert "ABCD" not in room.everything()
    room.words("adorn")
    assert room.notices() == []


def choose(room, key, path):
    """Choose a file in the dialog that a key opens."""
    room.press(key)
    dialog = room.page.findChild(QFileDialog)
    dialog.findChild(QLineEdit).setText(str(path))
    dialog.accept()
    room.settle()


@offscreen_dialog
def test_a_card_lies_in_a_file_on_a_stick(room, tmp_path):
    (tmp_path / "a.card").write_text(f"{to_qr_text(room.people[0].card)}\n")
    choose(room, Qt.Key.Key_F6, tmp_path / "a.card")
    room.wait(lambda: room.title == "Person, type your passphrase")


@offscreen_dialog
def test_a_card_file_that_cannot_be_read_is_one_line(room, tmp_path):
    (tmp_path / "a.card").write_bytes(bytes(5000))
    choose(room, Qt.Key.Key_F6, tmp_path / "a.card")
    room.wait(lambda: room.notices(room.views()[0]))
    assert room.notices() == ["The card file cannot be read: it is too large for a card."]


@offscreen_dialog
def test_a_card_is_read_from_a_picture_of_its_qr_code(room, tmp_path):
    (tmp_path / "card.png").write_bytes(png(qr_picture(to_qr_text(room.people[0].card))))
    choose(room, Qt.Key.Key_F5, tmp_path / "card.png")
    room.wait(lambda: room.title == "Person, type your passphrase")


@offscreen_dialog
def test_a_picture_without_a_card_is_refused_in_the_lane_that_asked(room, tmp_path):
    (tmp_path / "card.png").write_bytes(png(blank()))
    choose(room, Qt.Key.Key_F5, tmp_path / "card.png")
    room.press(Qt.Key.Key_Tab)
    room.wait(lambda: room.notices(room.views()[0]))
    assert room.notices() == ["No QR code can be read in this picture."]


@offscreen_dialog
def test_a_dialog_that_is_left_changes_nothing(room):
    room.words("academic")
    room.press(Qt.Key.Key_F6)
    room.page.findChild(QFileDialog).reject()
    room.settle()
    assert room.lane.typed.words == ("academic",)
    room.words("acid")
    assert len(room.lane.typed.words) == 2
