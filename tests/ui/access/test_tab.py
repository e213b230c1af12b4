"""The Tab key comes to everything that can be pressed, in the order in which it is read, and always in sight."""

from itertools import pairwise

from PySide6.QtGui import QAccessible

ZONES = ("body", "foot", "aside", "bar")
Role = QAccessible.Role


def backwards(before, after):
    """Tell whether `after` is read before `before`: above it, or left of it on the same line."""
    if before.zone != after.zone:
        return False
    above = after.at.bottom() <= before.at.top() and after.at.left() < before.at.right()
    beside = after.at.top() < before.at.bottom() and before.at.top() < after.at.bottom()
    return above or (beside and after.at.right() <= before.at.left())


def test_tab_goes_in_the_order_in_which_it_is_read(seen):
    wrong = [
        (state.state, before.name, after.name)
        for state in seen
        for before, after in pairwise(state.tab)
        if backwards(before, after)
    ]
    assert wrong == []


def test_tab_goes_through_the_page_then_its_foot_then_the_right_zone_then_the_bottom_bar(seen):
    for state in seen:
        zones = [ZONES.index(stop.zone) for stop in state.tab]
        assert zones == sorted(zones), state.state


def test_whatever_has_the_keyboard_is_in_sight(seen):
    assert [(state.state, stop.name) for state in seen for stop in state.tab if not stop.in_sight] == []
    assert [state.state for state in seen if not state.focus_in_sight] == []


def test_tab_comes_to_everything_that_can_be_used(seen):
    missed = [
        (state.state, part.name)
        for state in seen
        for part in state.parts
        if part.focusable and not part.disabled and not state.tab_is_taken
        if part.name not in {stop.name for stop in state.tab} and not part.kind.endswith("Page")
    ]
    assert missed == []


def test_where_tab_means_the_other_person_every_button_has_a_key_of_its_own(seen):
    taken = [state for state in seen if state.tab_is_taken]
    assert taken
    assert all(state.state.startswith("unlock") for state in taken)
    buttons = [
        part for state in taken for part in state.parts if part.role == Role.Button and part.kind != "HiddenLane"
    ]
    assert buttons
    assert [part.name for part in buttons if not part.name.endswith(")")] == []


def test_one_thing_has_the_keyboard(seen):
    crowds = [state.state for state in seen if sum(part.focused for part in state.parts) > 1]
    assert crowds == []
