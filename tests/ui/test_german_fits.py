"""German is longer than English: on the smallest window, in normal and in large type, nothing of it is cut off."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QWidget

from act_walks import Desk
from cut import cut
from emergencies import PAIR, wait_closed
from event_loop import turn_loop
from keyturn.opening.escalation import WAIT
from keyturn.ui.foot import Foot, HintShown
from keyturn.ui.pages import PAGES
from keyturn.ui.showing import window_on
from keyturn.ui.theme.colours import DARK
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.keycap import Hint, cap_width
from keyturn.ui.widgets.text import label
from keyturn.ui.window import SMALLEST


@pytest.fixture(autouse=True)
def _german(german):
    """Everything below is German."""


@pytest.fixture(params=[False, True], ids=["normal", "large"])
def look(request, qapp):
    return Look(DARK, request.param)


@pytest.fixture
def small(emergency, look, qtbot):
    """The window in its smallest size, shown."""
    shown = window_on(emergency, look, PAGES, "Kein Netz, erzwungen")
    qtbot.addWidget(shown)
    shown.resize(*SMALLEST)
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    yield shown
    # Left until later, it would ask for other sizes as soon as the next window brings another size of type.
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def window(small):
    """The window of the keyboard."""
    return small


def test_a_text_that_is_cut_off_would_be_found(small):
    said = label("Notfallzugang und noch viel mehr", wrap=False)
    small.page.body.addWidget(said)
    said.setFixedWidth(20)
    assert [text for text in cut(small) if "Notfallzugang" in text]


def test_from_home_to_the_declaration(small, emergency, clock, keyboard):
    found = cut(small)
    emergency.begin()
    keyboard.press(Qt.Key.Key_Return)
    found += cut(small)
    emergency.name_people(*PAIR)
    found += cut(small)
    for question in emergency.kit.body.triage:
        emergency.answer(question.answers[-1])
        found += cut(small)
    emergency.choose("fm1")
    emergency.beside(lambda: emergency.before.call("Person 1"))
    found += cut(small)
    clock.now += WAIT
    emergency.observe(PAIR[0], "otherwise")
    found += cut(small)
    while emergency.gate.next() is not None:
        emergency.observe(PAIR[len(emergency.gate.observed) % 2], "not-possible")
        found += cut(small)
    assert found == []


def test_from_the_first_step_to_the_closing(small, emergency, people, clock, qtbot):
    desk = Desk(small, emergency, people, clock, qtbot)
    found = cut(small)
    desk.go("sign-in")
    for key in ("R", "Q", "B", "L", "B", "S", "B", "N", "Escape"):
        desk.press(key)
        found += cut(small)
    desk.go("end")
    found += cut(small)
    emergency.stand_down()
    found += cut(small)
    emergency.close()
    found += cut(small)
    emergency.settle(lambda opening: opening.prove_normal_sign_in("Nora Normal"))
    emergency.settle(lambda opening: opening.classify("drill"))
    emergency.settle(lambda opening: opening.reseal_by("2027-01-31"))
    wait_closed(emergency)
    assert found + cut(small) == []


def test_the_bottom_bar_keeps_the_next_key_whatever_the_others_need(look, qtbot):
    around = QWidget()
    qtbot.addWidget(around)
    foot = Foot(look, "Kein Netz, erzwungen", around)
    foot.resize(SMALLEST[0], 56)
    around.show()
    shown = {}
    for words in (1, 4, 40):
        hints = [Hint("B", "Zurück" * words), Hint("Space", "Erledigt", now=True), Hint("F", "Misslungen" * words)]
        foot.show_hints(hints, [Hint("F11", "Große Schrift")])
        turn_loop()
        entries = [entry for entry in foot.findChildren(HintShown) if entry.isVisible()]
        advance = QFontMetrics(look.font(14, 600)).horizontalAdvance
        wide = {entry: cap_width(look, entry.hint.key) + advance(entry.hint.label) for entry in entries}
        assert [entry.hint for entry in entries if wide[entry] > entry.width()] == []
        shown[words] = len(entries)
    assert (shown[1], shown[40]) == (4, 2)
