"""The bottom bar: no key is left out or cut off, however many there are and however large the type is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QFontMetrics
from PySide6.QtWidgets import QLabel, QWidget

from event_loop import turn_loop
from keyturn.ui.foot import Foot, HintShown, PressedHint
from keyturn.ui.theme.colours import DARK
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.cap_button import CapButton
from keyturn.ui.widgets.keycap import Hint, cap_width

ENDS = [Hint("F11", "Large type")]
FEW = [Hint("B", "Back"), Hint("Space", "Take the word", now=True)]
MANY = [Hint(f"F{number}", "Another person") for number in range(1, 7)]


@pytest.fixture
def around(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(3000, 200)
    return made


@pytest.fixture(params=[False, True], ids=["normal", "large"])
def foot(request, around):
    shown = Foot(Look(DARK, request.param), "Network not denied; wlan0 and eth0 are up", around)
    shown.resize(1280, 56)
    around.show()
    return shown


def texts(foot):
    entries = foot.findChildren(HintShown) + foot.findChildren(QLabel)
    return [shown for shown in entries if shown.isVisible() and shown.accessibleName()]


def words_wide(foot, entry):
    """How wide key and words of an entry are drawn."""
    metrics = QFontMetrics(foot._look.font(14, 600))
    return cap_width(foot._look, entry.hint.key) + metrics.horizontalAdvance(entry.hint.label)


def test_the_next_key_stands_first(foot):
    foot.show_hints(FEW, ENDS)
    turn_loop()
    names = [shown.accessibleName() for shown in texts(foot)]
    assert sorted(names) == ["B: Back", "F11: Large type", "Space: Take the word"]
    left = {shown.accessibleName(): shown.mapTo(foot, shown.rect().topLeft()).x() for shown in texts(foot)}
    assert sorted(left, key=left.get) == ["Space: Take the word", "B: Back", "F11: Large type"]


def test_what_does_not_fit_one_line_stands_on_the_next_and_nothing_is_cut_off(foot):
    foot.show_hints(MANY, ENDS)
    turn_loop()
    assert len(texts(foot)) == len(MANY) + 1
    for shown in texts(foot):
        assert shown.width() >= words_wide(foot, shown)
        assert foot.rect().contains(shown.mapTo(foot, shown.rect().bottomRight()))


def test_one_line_is_as_low_as_drawn_and_comes_back(foot):
    foot.show_hints(FEW, ENDS)
    low = foot.height()
    foot.show_hints(MANY, ENDS)
    assert foot.height() > low
    foot.show_hints(FEW, ENDS)
    assert foot.height() == low


@pytest.fixture
def heard(foot):
    """What a screen reader finds, in its order."""
    QAccessible.setActive(True)
    node = QAccessible.queryAccessibleInterface(foot)

    def hear():
        turn_loop()
        shown = [node.child(at).object() for at in range(node.childCount())]
        return [one for one in shown if isinstance(one, HintShown | PressedHint) and one.isVisible()]

    yield hear
    QAccessible.setActive(False)


def test_a_screen_reader_finds_them_in_the_order_in_which_they_stand(foot, heard):
    foot.show_hints(FEW, ENDS)
    before = heard()
    assert [one.hint.key for one in before] == ["Space", "B", "F11"]
    foot.show_hints([*FEW, Hint("N", "New", now=True), Hint("F8", "Stop", run=list)], ENDS)
    assert [one.hint.key for one in heard()] == ["Space", "N", "B", "F8", "F11"]
    assert set(before) <= set(heard())


def test_keys_that_are_the_same_stay_and_what_can_be_pressed_does_what_it_does_now(foot, qtbot):
    foot.show_hints(FEW, ENDS)
    turn_loop()
    before = texts(foot)
    foot.show_hints(list(FEW), list(ENDS))
    turn_loop()
    assert texts(foot) == before
    done = []
    for answer in ("before", "now"):
        foot.show_hints([Hint("F8", "Stop", run=lambda answer=answer: done.append(answer))], ENDS)
        turn_loop()
    (button,) = foot.findChildren(CapButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert done == ["now"]


def test_a_wider_window_has_one_line_again(foot):
    foot.show_hints(MANY, ENDS)
    high = foot.height()
    foot.resize(2600, foot.height())
    turn_loop()
    assert foot.height() < high
    assert len(texts(foot)) == len(MANY) + 1


def test_the_note_on_the_network_wraps(foot):
    note = next(shown for shown in foot.findChildren(QLabel) if shown.text().startswith("Network"))
    turn_loop()
    assert note.heightForWidth(note.width()) <= note.height()


@pytest.mark.parametrize("note", ["No network, enforced", "No network, enforced; wlan0 is up"])
def test_a_note_of_two_lines_stands_off_the_edge_of_practice(around, note):
    foot = Foot(Look(DARK), note, around)
    foot.resize(1280, 56)
    around.show()
    shown = next(found for found in foot.findChildren(QLabel) if found.text() == note)
    lines = round(shown.heightForWidth(shown.width()) / shown.fontMetrics().height())
    assert (shown.contentsMargins().bottom() > 0) == (lines > 1)
