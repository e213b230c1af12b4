"""The window: each stop has its page, keys work without a mouse, type grows, and closing it locks."""

from collections import Counter

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from emergencies import declare, opened, unlocked, until_closed, wait_closed
from event_loop import turn_loop
from keyturn.ui.foot import HintShown
from keyturn.ui.frame import ASIDE, RAIL, WIDEST
from keyturn.ui.stops import STOPS
from keyturn.ui.theme.colours import CONTRAST, LIGHT
from keyturn.ui.widgets.key_button import KeyButton
from keyturn.ui.widgets.tile import Tile


class Strangers(QObject):
    """Takes down every window that comes up beside the one: it would take the keyboard away."""

    def __init__(self):
        super().__init__()
        self.seen = []

    def eventFilter(self, watched, event):  # noqa: N802
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(type(watched).__name__)
        return False


CONTROLS = (KeyButton, Tile, QLineEdit)


def hints(window):
    return [(hint.key, hint.label) for hint in window.page.hints]


def nameless(window):
    """The controls that a screen reader could not name."""
    shown = [control for kind in CONTROLS for control in window.findChildren(kind) if control.isVisible()]
    return [control for control in shown if not control.accessibleName().strip()]


def test_names_and_questions_go_by_keyboard_alone(window, emergency, keyboard):
    emergency.begin()
    keyboard.type("n")
    keyboard.type("Amara")
    keyboard.press(Qt.Key.Key_Tab)
    keyboard.type("Chen")
    keyboard.press(Qt.Key.Key_Return)
    assert emergency.people == ("Amara", "Chen")
    keyboard.press(Qt.Key.Key_W)
    assert emergency.choosing.given == (("who", "everybody"),)
    keyboard.press(Qt.Key.Key_B)
    assert emergency.choosing.given == ()
    keyboard.press(Qt.Key.Key_1)
    assert (emergency.stop, emergency.gate.mode.id) == ("confirm", "fm1")


def test_the_pair_is_named_by_a_key_each_and_back_undoes_one(window, emergency, keyboard):
    emergency.begin()
    first, second = (entry.name for entry in emergency.kit.body.roster)
    keyboard.press(Qt.Key.Key_Q)
    assert emergency.people == (first, "")
    keyboard.press(Qt.Key.Key_Q)
    assert emergency.people == (first, ""), "one person is not both"
    keyboard.press(Qt.Key.Key_W)
    assert emergency.people == (first, second)
    for left in ((first, ""), ("", "")):
        keyboard.press(Qt.Key.Key_B)
        assert (emergency.people, emergency.stop) == (left, "choose")
    keyboard.press(Qt.Key.Key_1)
    assert emergency.stop == "choose", "nobody is there yet"
    keyboard.press(Qt.Key.Key_B)
    assert emergency.stop == "home"


def test_a_doer_who_is_not_on_the_roster_is_typed_and_escape_forgets_nothing(window, emergency, keyboard):
    emergency.begin()
    reader = emergency.kit.body.roster[0].name
    keyboard.press(Qt.Key.Key_Q, Qt.Key.Key_N)
    keyboard.type("Zo")
    keyboard.press(Qt.Key.Key_Escape)
    assert emergency.people == (reader, "")
    keyboard.press(Qt.Key.Key_N)
    keyboard.press(Qt.Key.Key_Tab)
    keyboard.press(Qt.Key.Key_End)
    keyboard.type("e")
    keyboard.press(Qt.Key.Key_Return)
    assert emergency.people == (reader, "Zoe")


def test_the_title_names_the_page_for_those_who_do_not_see_it(window, emergency):
    emergency.begin()
    assert window.windowTitle() == "Choose – Small kit – Keyturn"  # noqa: RUF001


def test_letters_that_are_typed_into_a_field_stay_letters(window, emergency, keyboard):
    emergency.begin()
    keyboard.type("n")
    keyboard.type("b1w")
    assert window.focusWidget().text() == "b1w"
    assert (emergency.stop, emergency.choosing.given) == ("choose", ())


def test_an_answer_that_is_no_emergency_says_what_to_do_instead(window, emergency, keyboard):
    emergency.begin()
    emergency.name_people("Amara", "Chen")
    keyboard.press(Qt.Key.Key_Q)
    said = [child.text() for child in window.page.findChildren(QWidget) if hasattr(child, "text")]
    assert any("Do not break the glass" in text for text in said)


def test_f11_makes_everything_larger_and_keeps_the_place(window, emergency, look, keyboard):
    emergency.begin()
    before = window.fontMetrics().height(), window.page.body.contentsMargins().left()
    keyboard.press(Qt.Key.Key_F11)
    assert look.large
    assert window.page.body.contentsMargins().left() > before[1]
    assert emergency.stop == "choose"


@pytest.mark.parametrize("width", [1280, 1920, 3840])
def test_the_sheet_grows_to_its_widest_and_the_zones_stay_together(window, width):
    window.resize(width, 900)
    turn_loop()
    rail, sheet, aside = (window.findChild(QWidget, name).geometry() for name in ("rail", "sheet", "aside"))
    assert sheet.width() == min(width - RAIL - ASIDE, WIDEST)
    assert (rail.right() + 1, sheet.right() + 1) == (sheet.left(), aside.left())
    assert abs(rail.left() - (width - 1 - aside.right())) <= 1


@pytest.mark.parametrize("palette", [LIGHT, CONTRAST], ids=lambda palette: palette.name)
def test_each_palette_paints_its_own_sheet(window, look, qtbot, palette):
    look.show_in(palette)
    turn_loop()
    picture = window.grab().toImage()
    # The sheet's lower edge, where no page has anything but the practice kit's faint word here and there.
    row = [picture.pixelColor(x, window.height() - 90).name().upper() for x in range(300, 900)]
    assert Counter(row).most_common(1)[0][0] == palette.sheet


def test_closing_the_window_in_the_middle_locks(window, emergency, people, clock, qtbot):
    opened(emergency, people, clock, qtbot)
    window.close()
    assert (emergency.stop, emergency.waiting) == ("home", True)


def test_no_other_window_ever_comes_up(window, emergency, people, clock, qtbot, qapp):
    strangers = Strangers()
    qapp.installEventFilter(strangers)
    declare(emergency)
    unlocked(emergency, people, clock, qtbot)
    while not emergency.walking.walk.over:
        step = emergency.walking.walk.step
        emergency.act(lambda walking, step=step: (
            walking.move("chose", walking.asked, option=len(step.options)) if step.options else walking.confirm()
        ))  # fmt: skip
        turn_loop()
    turn_loop()
    qapp.removeEventFilter(strangers)
    assert strangers.seen == []


def test_every_page_has_names_for_its_controls_and_keys_at_its_foot(window, emergency, people, clock, qtbot):
    seen = []
    emergency.moved.connect(lambda: seen.append((emergency.stop, nameless(window), hints(window))))
    declare(emergency)
    unlocked(emergency, people, clock, qtbot)
    emergency.stand_down()
    emergency.settle(lambda opening: opening.prove_normal_sign_in("Nora"))
    emergency.settle(lambda opening: opening.classify("drill"))
    emergency.settle(lambda opening: opening.reseal_by("2027-01-31"))
    wait_closed(emergency)
    assert {stop for stop, _, _ in seen} == set(STOPS) - {"home"}
    assert [entry for entry in seen if entry[1]] == []
    assert [stop for stop, _, keys in seen if not keys] == []
    assert window.findChildren(HintShown)


def test_the_stand_down_is_settled_by_keyboard(window, emergency, people, clock, qtbot, keyboard):
    opened(emergency, people, clock, qtbot)
    emergency.stand_down()
    keyboard.type("Nora Normal")
    keyboard.press(Qt.Key.Key_Return)
    assert emergency.opening.settled.normal_sign_in == "Nora Normal"
    keyboard.press(Qt.Key.Key_D)
    assert emergency.opening.settled.classified == "drill"
    keyboard.type("2027-02-31")
    keyboard.press(Qt.Key.Key_Return)
    assert emergency.opening.settled.reseal_by == ""
    window.focusWidget().clear()
    keyboard.type("2027-01-31")
    keyboard.press(Qt.Key.Key_Return)
    assert emergency.opening.settled.reseal_by == "2027-01-31"
    keyboard.press(Qt.Key.Key_Space)
    until_closed(emergency)
    keyboard.press(Qt.Key.Key_Space)
    keyboard.press(Qt.Key.Key_Space)
    assert emergency.stop == "home"
