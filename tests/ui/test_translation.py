"""Whatever people see goes through a translation: pages are walked in a language that has no words."""

import pytest
from PySide6.QtCore import Qt

from act_walks import ADDRESS, ROLE, SPARE, Desk
from emergencies import PAIR, declared, wait_closed
from keyturn.errors import Phrase
from keyturn.opening.declaration import DeclarationIncomplete
from keyturn.opening.showing import switch_role_address
from keyturn.ui.stops import STOPS
from mute import Eye

TYPED = ("INC-1", "nobody can sign in", "alice-BREAK-GLASS", ADDRESS, ROLE, switch_role_address(ROLE), *SPARE.values(),
         "Nora Normal", "11112222", "secret of alpha", "secret of beta", "No network, enforced")  # fmt: skip


@pytest.fixture(autouse=True)
def _muted(mute):
    """Nothing is said in any language."""


@pytest.fixture
def eye(window, emergency):
    return Eye(window, emergency, TYPED)


@pytest.fixture
def desk(window, emergency, people, clock, qtbot):
    return Desk(window, emergency, people, clock, qtbot)


def test_a_text_that_goes_round_the_translation_is_found(window, emergency, eye):
    emergency.refusal = DeclarationIncomplete(missing=Phrase("a text of ours that nobody gathered"))
    window.showing.refresh()
    eye.look()
    assert [stop for stop, text in eye.found if "nobody gathered" in text] == ["home"]


def test_home_and_the_choice(window, emergency, eye, keyboard):
    eye.look()
    emergency.begin()
    keyboard.press(Qt.Key.Key_N, Qt.Key.Key_Return)
    assert emergency.refusal is not None
    emergency.name_people(*PAIR)
    keyboard.press(Qt.Key.Key_Q)
    for question in emergency.kit.body.triage:
        emergency.answer(question.answers[-1])
    assert eye.found == set()


def test_the_confirmation(window, emergency, eye, keyboard):
    emergency.begin()
    emergency.name_people(*PAIR)
    emergency.choose("fm1")
    for seen in ("otherwise", "as-expected", "not-possible", "not-possible"):
        emergency.observe(PAIR[len(emergency.gate.observed) % 2], seen)
    emergency.beside(lambda: emergency.before.tell(emergency.gate.mode, emergency.people))
    emergency.choose_again()
    emergency.choose("fm1")
    while emergency.gate.next() is not None:
        emergency.observe(PAIR[len(emergency.gate.observed) % 2], "not-possible")
    keyboard.press(Qt.Key.Key_Y)
    keyboard.type("INC-1")
    keyboard.press(Qt.Key.Key_Return)
    keyboard.type("nobody can sign in")
    keyboard.press(Qt.Key.Key_Return, Qt.Key.Key_P, Qt.Key.Key_A)
    eye.look()
    assert eye.found == set()


@pytest.mark.parametrize("option", [1, 2])
def test_every_step_of_the_playbook(desk, eye, option):
    while not desk.walk.over:
        desk.settle()
        step = desk.walk.step
        if step.credential:
            desk.press("R")
        if step.cli:
            desk.press("W")
        if step.id in ("mind", "write"):
            desk.press("D")
            continue
        if step.options:
            desk.emergency.act(lambda walking: walking.move("chose", walking.asked, option=option))
        else:
            desk.emergency.act(lambda walking: walking.confirm())
        if desk.emergency.refusal is not None:
            break
    desk.settle()
    eye.look()
    assert eye.found == set()


def test_everything_beside_a_step(desk, eye):
    desk.go("sign-in")
    desk.press("G", "B", "R", "Right", "Q", "3", "A", "L", "B", "L", "B", "N", "Escape", "S", "B", "F")
    desk.press("R", "C", "H")
    eye.look()
    assert eye.found == set()


def test_waiting_and_leading_elsewhere(desk, eye):
    desk.go("wait")
    desk.press("Space", "B")
    desk.clock.now += 61
    desk.page.tick()
    desk.emergency.act(lambda walking: walking.undo(walking.asked))
    desk.press("3")
    eye.look()
    assert eye.found == set()


def test_the_items_without_a_playbook(desk, eye):
    desk.emergency.walking = None
    desk.emergency.moved.emit()
    for number in range(1, len(desk.emergency.opening.items()) + 1):
        desk.press(str(number))
    eye.look()
    assert eye.found == set()


def test_the_stand_down_and_what_comes_after_it(desk, eye, emergency):
    desk.go("sign-in")
    desk.press("R")
    emergency.stand_down()
    emergency.close()
    emergency.settle(lambda opening: opening.prove_normal_sign_in("Nora Normal"))
    emergency.settle(lambda opening: opening.classify("drill"))
    emergency.settle(lambda opening: opening.reseal_by("2027-01-31"))
    wait_closed(emergency)
    desk.press("Space")
    eye.look()
    assert eye.found == set()
    assert eye.places <= set(STOPS)


def test_an_emergency_that_was_cut_off(window, emergency, eye):
    declared(emergency)
    emergency.lock()
    emergency.begin()
    emergency.go_home()
    assert emergency.resume()
    emergency.lock()
    assert emergency.resume_stand_down()
    eye.look()
    assert eye.found == set()
