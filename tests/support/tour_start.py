"""The tour of the window, its first part: Home, Choose and Confirm, up to the declaration."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from emergencies import PAIR
from keyturn.opening.escalation import WAIT

if TYPE_CHECKING:
    from window_tour import Party, State


def home(party: "Party") -> Iterator["State"]:
    """Nothing has begun."""
    yield party.at("home")
    party.press("E")


def choose(party: "Party") -> Iterator["State"]:
    """Names, questions, and the tiles."""
    yield party.at("choose: who reads")
    party.press("E")
    yield party.at("choose: who does it")
    party.press("B", "N")
    yield party.at("choose: names are typed")
    party.press("Return")
    yield party.at("choose: names refused")
    party.type(PAIR[0])
    party.press("Tab")
    party.type(PAIR[1])
    party.press("Return")
    yield party.at("choose: first question")
    party.press("Q")
    yield party.at("choose: do this instead")
    party.press("W")
    number = 2
    while party.emergency.choosing.question is not None:
        yield party.at(f"choose: question {number}")
        number += 1
        party.press("Q")
    yield party.at("choose: no question left")
    party.press("1")


def confirm(party: "Party") -> Iterator["State"]:
    """Every check, what can be answered to it, and the declaration."""
    yield party.at("confirm: first check")
    party.press("O")
    yield party.at("confirm: it speaks against")
    party.press("S", "N", "N", "N")
    yield party.at("confirm: nothing could be tried")
    party.press("Y")
    yield party.at("confirm: declared all the same")
    _choose_again(party)
    party.press("E")
    yield party.at("confirm: the other one looks")
    party.press("E")
    yield party.at("confirm: second check")
    party.press("T")
    yield party.at("confirm: somebody was told")
    party.press("C")
    yield party.at("confirm: somebody is called")
    party.clock.now += WAIT
    party.emergency.moved.emit()
    yield party.at("confirm: the next one is to be called")
    party.clock.now -= WAIT
    party.press("K")
    yield party.at("confirm: somebody comes")
    party.press("E")
    yield party.at("confirm: incident")
    party.type("INC-20931")
    party.press("Return")
    party.type("Payments stall, nobody can sign in")
    party.press("Return")
    yield party.at("confirm: both can declare")
    party.press("P")
    yield party.at("confirm: both press instead")
    party.press("P")
    assert party.emergency.declare("INC-20931", "Payments stall, nobody can sign in")


def _choose_again(party: "Party") -> None:
    party.emergency.choose_again()
    party.settle()
    party.emergency.choose("fm1")
    party.settle()
