"""The steps of the playbook: the rail's list with the open phase alone, and the whole list on the page."""

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QWidget

from act_walks import Desk
from keyturn.ui.pages.act_list import StepList, beginning, fitting


@pytest.fixture
def desk(window, emergency, people, clock, qtbot):
    return Desk(window, emergency, people, clock, qtbot)


def listed(desk):
    made = StepList(desk.page.look, desk.emergency.walking)
    desk.qtbot.addWidget(made)
    return [part.accessibleName() for part in made.findChildren(QWidget) if isinstance(part, QFrame) or
            type(part).__name__ == "PhaseLine"]  # fmt: skip


def test_only_the_open_phase_shows_its_steps(desk):
    desk.press("D")
    names = [name for name in listed(desk) if name]
    assert names == [
        "Before: 0 of 3",
        "1 Touch nothing that you need not touch.: put off",
        "2 Call the SOC.: now",
        "3 Does the sign-in page load?: to do",
        "Act: 0 of 7",
        "Close: 0 of 4",
    ]


def test_a_failed_step_is_told_from_a_done_one(desk):
    desk.go("sign-in")
    desk.press("F")
    names = listed(desk)
    assert "4 Sign in as the emergency user.: failed" in names
    assert "Before: 3 of 3" in names


def in_the_rail(desk):
    desk.settle()
    (made,) = desk.window.findChild(QWidget, "rail").findChildren(StepList)
    return made


def test_the_rails_list_stays_while_a_secret_comes_and_goes_and_follows_each_move(desk):
    desk.go("sign-in")
    before = in_the_rail(desk)
    desk.emergency.reveal("alice", "sign-in")
    assert in_the_rail(desk) is before
    desk.press("F")
    after = in_the_rail(desk)
    assert after is not before
    assert "4 Sign in as the emergency user.: failed" in [row.accessibleName() for row in after.findChildren(QFrame)]


def test_the_whole_list_opens_on_the_page_and_closes_again(desk):
    desk.press("L")
    assert desk.sees("All steps")
    assert desk.sees("An ordinary user signs in.")
    assert desk.seen().count("to do") == 2 * 13  # the mark and the word
    desk.press("B")
    assert desk.sees("Step 1 of 14")


def test_long_sentences_end_with_a_whole_word(look):
    metrics = QFontMetrics(look.font(14))
    text = "Have the maintainer set a new password"
    width = metrics.horizontalAdvance("Have the maintainer set")
    assert beginning(text, metrics, width) == "Have the maintainer …"
    assert beginning(text, metrics, 10_000) == text
    assert fitting(text, metrics, width) == ("Have the maintainer set", "a new password")
    assert fitting("Antidisestablishmentarianism", metrics, 10) == ("Antidisestablishmentarianism", "")
