"""What a screen reader says by itself: each new title, each refusal, and that a call's time is over, once."""

from types import SimpleNamespace

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QLayout, QVBoxLayout, QWidget

from act_walks import Desk
from event_loop import turn_loop
from keyturn.errors import KeyturnError
from keyturn.kit.manifest import RosterEntry
from keyturn.opening.declaration import DeclarationIncomplete
from keyturn.opening.escalation import WAIT, Ladder
from keyturn.opening.reachable import others
from keyturn.ui import announcing
from keyturn.ui.announcing import AT_ONCE, POLITE, Herald
from keyturn.ui.pages.confirm_calls import Calls
from keyturn.ui.widgets.notice import Notice
from keyturn.ui.widgets.text import label
from workshop import NOW


@pytest.fixture
def page(qtbot):
    shown = QWidget()
    QVBoxLayout(shown).setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
    shown.resize(600, 400)
    qtbot.addWidget(shown)
    shown.show()
    return shown


@pytest.fixture
def said():
    return []


@pytest.fixture
def herald(page, said):
    return Herald(page, lambda event: said.append((event.message(), event.politeness(), event.object())))


def add(page, widget):
    page.layout().addWidget(widget)
    widget.show()
    return widget


def refusal() -> KeyturnError:
    return DeclarationIncomplete(missing="two names")


def test_a_title_is_said_once_and_names_the_page(page, herald, said):
    add(page, label("Type the next word", "title"))
    herald.look_at(page)
    herald.look_at(page)
    assert said == [("Type the next word", POLITE, page)]
    assert page.accessibleName() == "Type the next word"


def test_a_title_that_changes_is_said_again(page, herald, said):
    title = add(page, label("Type the next word", "title"))
    herald.look_at(page)
    title.setText("Type your passphrase")
    herald.look_at(page)
    assert [words for words, _, _ in said] == ["Type the next word", "Type your passphrase"]


def test_what_is_hidden_or_no_title_is_not_said(page, herald, said):
    add(page, label("Hidden", "title")).hide()
    add(page, label("Small print", "small"))
    herald.look_at(page)
    assert said == []


def test_a_refusal_is_said_at_once_with_its_cure(page, look, herald, said):
    notice = add(page, Notice(look, refusal()))
    herald.look_at(page)
    herald.look_at(page)
    assert said == [(f"{refusal().message} {refusal().remedy}", AT_ONCE, notice)]


def test_the_same_refusal_again_is_said_again(page, look, herald, said):
    for _ in range(2):
        notice = add(page, Notice(look, refusal()))
        herald.look_at(page)
        notice.hide()
    assert len(said) == 2


class Ear:
    """Hears what the window says."""

    def __init__(self):
        self.words = []

    def updateAccessibility(self, event):  # noqa: N802
        self.words.append(event.message())


@pytest.fixture
def ear(monkeypatch):
    """Put before the window is made: its herald speaks into it."""
    heard = Ear()
    monkeypatch.setattr(announcing.Herald.__init__, "__defaults__", (heard.updateAccessibility,))
    return heard


def test_the_window_says_its_pages_and_what_it_refuses(ear, window, emergency, keyboard):
    keyboard.press()
    emergency.begin()
    turn_loop()
    assert ear.words[-1] == "Who reads aloud, and watches?"
    emergency.name_people("", "")
    turn_loop()
    assert ear.words[-1] == f"{emergency.refusal.message} {emergency.refusal.remedy}"


def test_the_readers_line_is_said_when_the_step_changes(ear, window, emergency, people, clock, qtbot):
    desk = Desk(window, emergency, people, clock, qtbot)
    desk.settle()
    assert ear.words[-1] == "Touch nothing that you need not touch."
    desk.press("Space")
    assert ear.words[-1] == "Call the SOC."


def test_a_real_event_is_taken_by_qt(page, qapp):
    QAccessible.setActive(True)
    try:
        Herald(page).look_at(add(page, QLabel("no title")).parentWidget())
        add(page, label("A title", "title"))
        Herald(page).look_at(page)
    finally:
        QAccessible.setActive(False)
    assert QAccessible.queryAccessibleInterface(page).text(QAccessible.Text.Name) == "A title"


def test_that_a_call_was_not_answered_in_time_is_said_once_with_who_comes_next(page, look):
    roster = [
        RosterEntry(contact="", i=i, id=name, name=name, on_call="", time_zone="UTC")
        for i, name in enumerate(("Priya", "Kenji"), start=1)
    ]
    now, ear = SimpleNamespace(time=NOW), Ear()
    ladder = Ladder().call("Priya", NOW)
    calls = Calls(look, ladder, others(roster, (), NOW), lambda: now.time, ear.updateAccessibility)
    add(page, calls)
    for now.time in (NOW + 1, NOW + WAIT - 1, NOW + WAIT, NOW + WAIT + 1):
        calls.tick()
    assert ear.words == ["No answer in time, now call Kenji"]
