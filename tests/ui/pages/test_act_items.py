"""Act without a playbook that can be walked: the items by number, notes, and the stand-down."""

import pytest

from act_walks import Desk
from keyturn.kit.playbooks.sealed import PlaybookUnreadable
from keyturn.ui.widgets.glyphs import CredentialGlyphs
from keyturn.ui.widgets.value_text import ValueText


@pytest.fixture
def desk(window, emergency, people, clock, qtbot):
    made = Desk(window, emergency, people, clock, qtbot)
    emergency.walking = None
    emergency.moved.emit()
    return made


def number(desk, item):
    return str([record.id for record in desk.emergency.opening.items()].index(item) + 1)


def test_every_item_of_the_mode_has_a_number(desk):
    assert desk.sees("Show what you need")
    numbered = [name for name in desk.buttons() if name[-2].isdecimal()]
    assert len(numbered) == len(desk.emergency.opening.items()) == 4
    assert set(desk.buttons().values()) == {"secondary"}


def test_an_item_is_shown_whole_and_hidden_when_another_is_shown(desk):
    desk.press(number(desk, "alice"))
    assert desk.page.findChild(CredentialGlyphs).shown
    assert desk.sees("Sign-in code for AWS of alice")
    assert desk.sees("Shown: rotate it")
    content = desk.emergency.shown["alice"]
    desk.press(number(desk, "alpha"))
    assert set(desk.emergency.shown) == {"alpha"}
    assert not any(content.fields["password"])
    assert "secret of alpha" in [part.text for part in desk.page.findChildren(ValueText)]
    desk.press("H")
    assert desk.emergency.shown == {}


def test_an_item_is_handed_off(desk):
    desk.press(number(desk, "alice"), "Q")
    assert "Sign-in address (1)" in desk.buttons()
    desk.press("B")
    assert desk.sees("Show what you need")


def test_a_note_is_kept_and_the_stand_down_asks_once_more(desk):
    desk.press("N")
    desk.type("no playbook")
    desk.press("Return", "S")
    assert desk.emergency.opening.session.notes == ["no playbook"]
    assert desk.sees("Leave here, and stand down?")
    desk.press("Y")
    assert desk.emergency.stop == "stand-down"


def test_why_there_is_no_playbook_is_said_in_plain_words(desk):
    desk.emergency.refusal = PlaybookUnreadable(item="fm1-playbook", why="it is torn")
    desk.emergency.moved.emit()
    assert desk.sees("The playbook fm1-playbook cannot be read: it is torn.")
    assert desk.sees("The items still open")
