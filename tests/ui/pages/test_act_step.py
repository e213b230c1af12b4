"""Act, the step in focus: the Reader's line, both who confirm, every answer by its key, and the ways out."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from act_walks import Desk
from keyturn.ui.widgets.key_button import KeyButton


@pytest.fixture
def desk(window, emergency, people, clock, qtbot):
    return Desk(window, emergency, people, clock, qtbot)


def test_the_readers_line_and_the_doers_answer(desk):
    assert desk.sees("Step 1 of 14 · Keep in mind")
    assert desk.sees("Touch nothing that you need not touch.")
    assert desk.sees("Nobody signs in before the SOC knows.")
    assert desk.buttons() == {"It failed (F)": "secondary", "Done (Space)": "primary"}
    desk.press("Space")
    assert desk.step == "tell"
    assert desk.buttons()["They know (Space)"] == "primary"


def test_texts_have_their_values(desk):
    desk.go("tell")
    assert desk.sees("Event INC-1: emergency account 123456789012.")
    assert desk.sees("SOC")


def test_the_target_is_soft(desk):
    desk.go("tell")
    assert desk.sees("target 1:00")
    desk.clock.now += 59
    desk.page.tick()
    assert desk.sees("0:59")
    desk.clock.now += 3
    desk.page.tick()
    assert desk.sees("over the target of 1:00")
    assert desk.sees("1:02")
    assert desk.step == "tell"


def test_seconds_stand_still_when_the_page_is_gone(desk):
    page = desk.page
    assert page._timer.isActive()
    desk.emergency.stand_down()
    assert not page._timer.isActive()


def test_a_decision_has_equal_numbered_answers_and_no_default(desk):
    desk.go("which")
    assert desk.buttons() == {
        "It loads (1)": "secondary", "It does not (2)": "secondary", "AWS refuses us (3)": "secondary"
    }  # fmt: skip
    desk.press("Space", "F", "D")
    assert desk.step == "which"
    desk.press("2")
    assert desk.step == "wait"


def test_a_step_for_two_asks_the_doer_first_and_then_the_reader(desk):
    desk.go("change")
    assert desk.sees("Chen first, then Amara.")
    assert desk.sees("Doer")
    desk.press("Space")
    assert (desk.step, desk.walk.persons_needed) == ("change", 1)
    assert desk.sees("Chen has confirmed. Amara: look at it, then confirm too.")
    assert desk.sees("confirms")
    desk.press("Space")
    assert desk.step == "look"


def test_a_key_that_is_held_down_confirms_once(desk):
    assert all(not shortcut.autoRepeat() for shortcut in desk.page._shortcuts)


def test_space_presses_the_button_that_has_the_keyboard(desk):
    desk.settle()
    failed = next(button for button in desk.page.findChildren(KeyButton) if button.text() == "It failed")
    failed.setFocus()
    desk.press("Space")
    assert [move.did for move in desk.walk.moves] == ["failed"]


def test_a_failure_leads_where_the_step_says_or_stays(desk):
    desk.press("F")
    assert desk.step == "mind"
    assert desk.sees("That is noted. Try again")
    desk.go("look")
    assert desk.sees("Make the change.")
    desk.press("F")
    assert desk.step == "change"


def test_what_was_put_off_waits_at_the_right_and_is_taken_up(desk):
    desk.press("D")
    assert desk.step == "tell"
    assert desk.sees("1 put off")
    assert desk.sees("1  Touch nothing that you need not touch.")
    desk.press("T")
    assert desk.step == "mind"
    desk.press("Space")
    assert (desk.step, desk.walk.deferred) == ("tell", [])


def test_of_several_that_were_put_off_one_is_chosen_by_its_number(desk):
    desk.press("D")
    desk.go("wait")
    desk.press("D", "T")
    assert desk.sees("Which one do you take up now?")
    desk.press("B")
    assert desk.step == "write"
    desk.press("T", "2")
    assert desk.step == "wait"


def test_a_step_that_cannot_be_put_off_offers_nothing(desk):
    desk.go("tell")
    assert "D" not in desk.hints()
    desk.press("D")
    assert (desk.step, desk.emergency.refusal) == ("tell", None)


def test_the_last_answer_is_taken_back(desk):
    assert "B" not in desk.hints()
    desk.press("Space", "B")
    assert (desk.step, desk.walk.moves) == ("mind", ())


def test_a_wait_asks_once_more_before_its_end(desk):
    desk.go("wait")
    assert desk.sees("1:00")
    assert desk.buttons()["Done (Space)"] == "secondary"
    desk.press("Space")
    assert desk.sees("Go on before the time is over?")
    assert "primary" not in desk.buttons().values()
    desk.press("B")
    assert desk.step == "wait"
    desk.clock.now += 1
    desk.page.tick()
    assert desk.sees("0:59")
    desk.press("Space", "Y")
    assert desk.step == "write"


def test_a_wait_that_is_over_goes_on_at_once(desk):
    desk.go("wait")
    desk.clock.now += 60
    desk.page.tick()
    assert desk.sees("The time is over.")
    assert desk.buttons()["Done (Space)"] == "primary"
    desk.press("Space")
    assert desk.step == "write"


def test_a_note_is_written_in_the_page_and_kept_by_enter(desk):
    desk.press("N")
    assert isinstance(desk.window.focusWidget(), QLineEdit)
    assert desk.buttons() == {"Close (Esc)": "secondary", "Keep the note (Return)": "primary"}
    desk.type("told the bridge f d b")
    desk.press("Return")
    assert desk.emergency.opening.session.notes == ["told the bridge f d b"]
    assert desk.walk.moves == ()
    assert desk.sees("1 note")


def test_escape_closes_a_note_and_loses_nothing(desk):
    desk.press("N")
    desk.type("half a thought")
    desk.press("Escape")
    assert desk.buttons()["Done (Space)"] == "primary"
    desk.press("F11")
    desk.press("N")
    assert desk.window.focusWidget().text() == "half a thought"
    desk.press("Return")
    assert desk.emergency.opening.session.notes == ["half a thought"]


def test_an_empty_note_is_none(desk):
    desk.press("N", "Return")
    assert desk.emergency.opening.session.notes == []
    assert isinstance(desk.window.focusWidget(), QLineEdit)


def test_roles_are_swapped(desk):
    desk.press("X")
    assert desk.emergency.people == ("Chen", "Amara")
    desk.press("Space")
    assert desk.walk.moves[-1].by == "Amara"


def test_leaving_asks_once_more(desk):
    desk.press("S")
    assert desk.sees("Leave here, and stand down?")
    assert set(desk.buttons().values()) == {"secondary"}
    desk.press("B")
    assert desk.emergency.stop == "act"
    desk.press("S", "Y")
    assert desk.emergency.stop == "stand-down"


def test_another_failure_mode_says_in_which_order_to_go_there(desk):
    desk.go("which")
    desk.press("3")
    assert desk.sees("This is another failure")
    assert desk.sees("Sign out first")
    desk.press("B")
    assert desk.step == "which"
    desk.press("3", "S")
    assert desk.emergency.stop == "stand-down"


def test_what_a_step_rotates_says_whether_it_was_shown(desk):
    desk.emergency.reveal("alice")
    desk.go("rotate")
    assert desk.sees("alice: was shown: rotate it")
    assert desk.sees("spare: was not shown")


def test_a_close_with_steps_put_off_is_refused_in_plain_words(desk):
    desk.press("D")
    desk.go("end")
    desk.press("Space")
    assert desk.step == "end"
    assert desk.sees("These steps were put off and are still to be done: mind.")


def test_the_close_begins_the_stand_down(desk):
    desk.go("end")
    assert desk.buttons()["Stand down (Space)"] == "primary"
    desk.press("Space")
    assert desk.emergency.stop == "stand-down"


def test_a_page_that_is_too_long_is_scrolled_by_keys(desk):
    desk.go("sign-in")
    desk.press("R")
    desk.window.resize(1280, 720)
    desk.qtbot.waitUntil(lambda: "PgDn" in desk.hints())
    desk.press("PageDown")
    assert desk.page.scrolled.verticalScrollBar().value() > 0
    desk.press("PageUp")
    assert desk.page.scrolled.verticalScrollBar().value() == 0


def test_larger_type_keeps_what_is_looked_at(desk):
    desk.press("S", "F11")
    assert desk.sees("Leave here, and stand down?")


def test_every_control_has_a_name_and_nothing_takes_letters(desk, qtbot):
    desk.go("sign-in")
    desk.press("R")
    for button in desk.page.findChildren(KeyButton):
        assert button.accessibleName()
        assert button.focusPolicy() is Qt.FocusPolicy.StrongFocus
