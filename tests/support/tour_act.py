"""The tour of the window, its third part: every kind of step of the playbook, and all that a step can show."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from act_walks import Desk

if TYPE_CHECKING:
    from window_tour import Party, State


class OpenDesk(Desk):
    """The pair at a kit that others have opened."""

    def __init__(self, party: "Party") -> None:
        self.window, self.emergency, self.clock = party.window, party.emergency, party.clock
        self.qtbot = party.hands


def act(party: "Party") -> Iterator["State"]:
    """Walk the playbook up to the step that another opening goes on with."""
    desk = OpenDesk(party)
    yield from _begins(party, desk)
    yield from _shows(party, desk)
    yield from _goes_on(party, desk)


def _begins(party: "Party", desk: Desk) -> Iterator["State"]:
    yield party.at("act: keep in mind")
    desk.press("L")
    yield party.at("act: all steps")
    desk.press("B", "N")
    yield party.at("act: a note")
    desk.type("The office network is down too.")
    desk.press("Return")
    desk.press("S")
    yield party.at("act: leave and stand down?")
    desk.press("B", "F")
    yield party.at("act: it failed")
    desk.go("tell")
    party.clock.now += 70
    desk.page.tick()
    yield party.at("act: call, over its target")
    desk.go("which")
    yield party.at("act: decide")
    desk.press("3")
    yield party.at("act: another failure mode")
    desk.press("B")


def _shows(party: "Party", desk: Desk) -> Iterator["State"]:
    desk.go("sign-in")
    yield party.at("act: nothing is shown yet")
    desk.press("G")
    yield party.at("act: go on unseen?")
    desk.press("B", "R")
    yield party.at("act: shown and read aloud")
    desk.press("Right")
    yield party.at("act: the next group")
    desk.press("Q")
    yield party.at("act: what is handed off?")
    desk.press("3")
    yield party.at("act: both hand off?")
    desk.press("A")
    yield party.at("act: one agrees")
    desk.press("L")
    yield party.at("act: a QR code")
    desk.press("B", "Space")
    yield party.at("act: one has confirmed")
    desk.press("Space")
    yield party.at("act: read back")
    desk.press("R")
    yield party.at("act: read back, shown")


def _goes_on(party: "Party", desk: Desk) -> Iterator["State"]:
    desk.press("B", "F")
    desk.press("R")
    yield party.at("act: recovery codes, by command line")
    desk.go("change")
    desk.press("C")
    yield party.at("act: irreversible, with a sign-in code")
    desk.go("wait")
    yield party.at("act: wait")
    desk.press("Space")
    yield party.at("act: go on early?")
    desk.press("B", "D")
    yield party.at("act: write down, one step put off")
    desk.press("T")
