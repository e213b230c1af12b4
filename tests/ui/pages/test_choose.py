"""Choose in the real window: the tiles keep their places and the keyboard while the question above them changes."""

import pytest
from msgspec import structs
from PySide6.QtCore import Qt

from event_loop import turn_loop
from keyturn.ui.pages.choose import EVERY_MS
from keyturn.ui.widgets.tile import Tile
from kit_shapes import reshaped


@pytest.fixture
def front(window, emergency):
    """The window at Choose; the last answer of the first question fits the first failure mode alone."""
    question = emergency.kit.body.triage[0]
    first, *others = emergency.kit.body.modes
    told = [structs.replace(mode, fits={question.id: [question.answers[0].id]}) for mode in others]
    emergency.kit = reshaped(emergency.kit, modes=[structs.replace(first, fits={}), *told])
    emergency.begin()
    turn_loop()
    return window


def tiles(window):
    return window.page.findChildren(Tile)


def said(window):
    return [tile.accessibleName().rpartition("(")[2].rstrip(")") for tile in tiles(window)]


def test_the_tiles_stay_and_say_whether_they_fit(front, emergency):
    before, names = tiles(front), [tile.accessibleName() for tile in tiles(front)]
    assert len(before) == len(emergency.kit.body.modes)
    emergency.name_people("Amara", "Chen")
    emergency.answer(emergency.choosing.question.answers[-1])
    assert tiles(front) == before
    assert said(front) == ["Fits so far", "Ruled out", "Ruled out"]
    emergency.take_back()
    assert [tile.accessibleName() for tile in tiles(front)] == names


def test_the_bottom_bar_names_the_keys_that_answer_first(front, emergency):
    def hints():
        turn_loop()
        return [(hint.key, hint.label, hint.now) for hint in front.page.hints]

    emergency.name_people("Amara", "Chen")
    answers = len(emergency.choosing.question.answers)
    keys = " ".join("QWERTYUIOP"[:answers]) if answers <= 4 else f"Q-{'QWERTYUIOP'[answers - 1]}"
    assert hints()[:2] == [(keys, "Answer", True), ("1-9", "Choose a playbook", False)]
    while emergency.choosing.question is not None:
        emergency.answer(emergency.choosing.question.answers[-1])
    assert hints()[0] == ("1-9", "Choose a playbook", False)


def test_a_tile_that_has_the_keyboard_keeps_it_and_chooses(front, emergency, keyboard):
    emergency.name_people("Amara", "Chen")
    turn_loop()
    tiles(front)[0].setFocus(Qt.FocusReason.TabFocusReason)
    emergency.moved.emit()
    turn_loop()
    assert front.focusWidget() is tiles(front)[0]
    keyboard.press(Qt.Key.Key_Return)
    assert (emergency.stop, emergency.gate.mode) == ("confirm", emergency.kit.body.modes[0])


def test_of_hundreds_of_playbooks_those_in_sight_are_there_first_and_the_others_follow(window, emergency, qtbot):
    first, *_ = emergency.kit.body.modes
    question = emergency.kit.body.triage[0]
    fit = {question.id: [question.answers[0].id]}
    modes = [structs.replace(first, id=f"m{number}", fits=fit if number % 2 else {}) for number in range(130)]
    emergency.kit = reshaped(emergency.kit, modes=modes)
    emergency.begin()
    turn_loop()
    assert max(tile.geometry().bottom() for tile in tiles(window)) > window.page.height()
    assert len(tiles(window)) < len(modes)
    emergency.name_people("Amara", "Chen")
    emergency.answer(question.answers[-1])
    qtbot.waitUntil(lambda: len(tiles(window)) == len(modes))
    turn_loop()
    assert said(window) == ["Fits so far", "Ruled out"] * 65
    assert all(tile.isVisible() for tile in tiles(window))
    by_tab = [tiles(window)[0]]
    while len(by_tab) < len(modes):
        by_tab.append(by_tab[-1].nextInFocusChain())
    assert by_tab == tiles(window)
    emergency.choose("m129")
    assert emergency.gate.mode.id == "m129"


def test_nobody_waits_for_tiles_before_the_page_was_seen(window, emergency, qtbot):
    first, *_ = emergency.kit.body.modes
    emergency.kit = reshaped(emergency.kit, modes=[structs.replace(first, id=f"m{number}") for number in range(130)])
    window.hide()
    emergency.begin()
    made = len(tiles(window))
    qtbot.wait(4 * EVERY_MS)
    assert len(tiles(window)) == made < 130
    window.show()
    qtbot.waitUntil(lambda: len(tiles(window)) == 130)


def test_arrow_keys_go_from_tile_to_tile(window, emergency, keyboard):
    first, *_ = emergency.kit.body.modes
    emergency.kit = reshaped(emergency.kit, modes=[structs.replace(first, id=f"m{number}") for number in range(9)])
    emergency.begin()
    emergency.name_people("Amara", "Chen")
    turn_loop()
    tiles(window)[0].setFocus(Qt.FocusReason.TabFocusReason)
    for key, place in ((Qt.Key.Key_Right, 1), (Qt.Key.Key_Down, 4), (Qt.Key.Key_Left, 3), (Qt.Key.Key_Up, 0)):
        keyboard.press(key)
        assert window.focusWidget() is tiles(window)[place]
