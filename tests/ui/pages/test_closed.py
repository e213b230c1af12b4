"""Closed: the words are read back, the report is saved by one key, and nobody loses it without being told."""

from contextlib import contextmanager
from threading import Event

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from act_walks import ALICE, Desk
from emergencies import wait_closed
from event_loop import turn_loop
from keyturn import house_fonts
from keyturn.report_file import write_report
from keyturn.ui.theme.colours import LIGHT
from keyturn.ui.widgets.key_button import KeyButton

WORKERS = 2


def settle():
    """Let the window lay itself out."""
    for _ in range(3):
        turn_loop()


class Closed:
    """The pair at the last page."""

    def __init__(self, desk, keyboard, qtbot):
        self.desk, self.press, self.type, self.qtbot = desk, keyboard.press, keyboard.type, qtbot
        self.emergency, self.window = desk.emergency, desk.window

    @property
    def field(self):
        return next(one for one in self.window.page.findChildren(QWidget)
                    if one.accessibleName() == "Folder for the report")  # fmt: skip

    @property
    def buttons(self):
        settle()
        return {one.text(): one.kind for one in self.window.page.findChildren(KeyButton) if one.isVisible()}

    def sees(self, text):
        settle()
        shown = [one for one in self.window.page.findChildren(QWidget) if one.isVisible()]
        said = [one.text() if isinstance(one, QLabel) else one.accessibleName() for one in shown]
        return any(text in entry for entry in said)

    def save(self, key=Qt.Key.Key_S):
        self.press(key)
        self.qtbot.waitUntil(lambda: "Saving" not in self.buttons)

    @contextmanager
    def slow_disk(self):
        """Let nothing be written before the block ends."""
        goes_on = Event()
        for _ in range(WORKERS):
            self.emergency.host.worker.submit(goes_on.wait)
        try:
            yield
        finally:
            goes_on.set()

    def files(self, folder):
        return sorted(entry.name for entry in folder.glob("keyturn-report-*"))


@pytest.fixture
def closed(window, emergency, people, clock, qtbot, keyboard):
    desk = Desk(window, emergency, people, clock, qtbot)
    desk.go("sign-in")
    desk.press("Space")
    emergency.stand_down()
    emergency.settle(lambda opening: opening.prove_normal_sign_in("Nora"))
    emergency.settle(lambda opening: opening.classify("drill"))
    emergency.settle(lambda opening: opening.reseal_by("2027-01-31"))
    wait_closed(emergency)
    return Closed(desk, keyboard, qtbot)


def test_one_key_saves_pdf_and_json_beside_the_kit(closed, tmp_path):
    assert closed.field.text() == str(tmp_path)
    closed.save()
    data, paper = closed.files(tmp_path)
    assert closed.sees(data)
    assert closed.sees(paper)
    write_report(closed.emergency.report, tmp_path / "terminal.json", closed.emergency.kit)
    assert (tmp_path / data).read_bytes() == (tmp_path / "terminal.json").read_bytes()
    text = " ".join(page.extract_text() for page in PdfReader(tmp_path / paper).pages)
    assert "Identity provider down" in text
    assert all(word in text for word in closed.emergency.report.witness_words)


def test_no_secret_stands_in_the_files_or_their_names(closed, tmp_path, people):
    closed.save()
    kept = [ALICE["password"], ALICE["totp_seed"], *(word for person in people for word in (person.passphrase,))]
    for name in closed.files(tmp_path):
        file = tmp_path / name
        text = file.read_text() if name.endswith("json") else "".join(p.extract_text() for p in PdfReader(file).pages)
        assert not [secret for secret in kept if secret in name or secret in text]


def test_saved_again_it_takes_another_name(closed, tmp_path):
    closed.save()
    first = {name: (tmp_path / name).read_bytes() for name in closed.files(tmp_path)}
    closed.save()
    assert len(closed.files(tmp_path)) == 4
    assert {name: (tmp_path / name).read_bytes() for name in first} == first


def test_a_folder_that_cannot_be_written_is_told_and_another_one_is_typed(closed, tmp_path):
    (tmp_path / "stick").mkdir()
    closed.field.setText(str(tmp_path / "absent"))
    closed.save()
    assert closed.sees(f"The report was not saved in {tmp_path / 'absent'}: there is no such folder.")
    assert closed.sees("Name another folder")
    assert closed.window.focusWidget() is closed.field
    closed.field.clear()
    closed.type(str(tmp_path / "stick"))
    assert closed.field.text() == str(tmp_path / "stick")
    closed.save(Qt.Key.Key_Return)
    assert len(closed.files(tmp_path / "stick")) == 2
    assert not closed.sees("was not saved")


def test_a_report_that_cannot_be_drawn_stands_as_json_and_that_is_told(closed, tmp_path, monkeypatch):
    monkeypatch.setattr(house_fonts, "FILES", ("absent.ttf",) * 3)
    closed.save()
    assert [name.rpartition(".")[2] for name in closed.files(tmp_path)] == ["json"]
    assert closed.sees("it was written as JSON instead")
    closed.press(Qt.Key.Key_Space)
    assert closed.buttons["Home"] == "primary"


def test_the_words_come_first_then_the_report_then_home(closed):
    assert closed.buttons == {"Save the report": "secondary", "They read them back": "primary"}
    closed.press(Qt.Key.Key_Space)
    assert closed.buttons == {"Save the report": "primary", "Home without the report": "secondary"}
    with closed.slow_disk():
        closed.press(Qt.Key.Key_S)
        assert closed.buttons == {"Saving": "not-yet", "Home, once the report is saved": "not-yet"}
        closed.press(Qt.Key.Key_Space)
        assert closed.emergency.stop == "closed"
    closed.qtbot.waitUntil(lambda: "Saving" not in closed.buttons)
    assert closed.buttons == {"Save the report": "secondary", "Home": "primary"}
    closed.press(Qt.Key.Key_Space)
    assert closed.emergency.stop == "home"


def test_what_was_saved_and_what_is_typed_outlast_another_look(closed, look, tmp_path):
    closed.save()
    closed.field.setText("elsewhere")
    look.toggle_large()
    look.show_in(LIGHT)
    turn_loop()
    assert closed.sees(closed.files(tmp_path)[0])
    assert closed.field.text() == "elsewhere"


def test_a_report_that_is_being_written_while_the_look_changes_is_told_when_it_is_done(closed, look, tmp_path):
    with closed.slow_disk():
        closed.press(Qt.Key.Key_S)
        look.toggle_large()
    closed.qtbot.waitUntil(lambda: closed.sees("saved"))
    assert len(closed.files(tmp_path)) == 2


def test_letters_in_the_field_are_no_keys(closed, tmp_path):
    closed.field.setFocus()
    closed.type("s s")
    assert closed.field.text().endswith("s s")
    assert closed.files(tmp_path) == []
    assert closed.emergency.stop == "closed"


@pytest.mark.parametrize("large", [False, True])
def test_what_became_of_it_is_in_sight(closed, look, tmp_path, large):
    closed.window.resize(1280, 720)
    if large:
        look.toggle_large()
    closed.field.setText(str(tmp_path / "absent"))
    closed.save()
    settle()
    closed.qtbot.waitUntil(lambda: closed.window.page._sight.settled)
    scroll = closed.window.page.findChild(QScrollArea)
    cure = next(one for one in scroll.findChildren(QLabel) if one.text().startswith("Name another folder"))
    bottom = cure.mapTo(scroll.viewport(), cure.rect().bottomLeft()).y()
    assert 0 < bottom <= scroll.viewport().height()
    assert scroll.horizontalScrollBar().maximum() == 0
