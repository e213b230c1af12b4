"""The tour of the window, its last part: an opening that was cut off, the stand-down, and one without a playbook."""

import copy
from collections.abc import Iterator
from typing import TYPE_CHECKING

from emergencies import PAIR, until_closed
from keyturn.kit.content import compartment_of
from tour_act import OpenDesk
from workshop import unlock_tier

if TYPE_CHECKING:
    from window_tour import Party, State


def cut_off(party: "Party") -> Iterator["State"]:
    """The window locks in the middle; everybody unlocks again."""
    party.emergency.lock()
    yield party.at("home: cut off")
    party.press("E")
    _open(party, "fm1")
    yield party.at("act: resumed")


def stand_down(party: "Party") -> Iterator["State"]:
    """The last steps, then what is to be settled, one thing after the other."""
    desk = OpenDesk(party)
    for step in ("normal", "rotate", "customers"):
        desk.go(step)
        yield party.at(f"act: {step}")
        desk.press("Space" if step == "normal" else "D")
    yield party.at("act: end, two steps put off")
    desk.press("T")
    yield party.at("act: which is taken up?")
    desk.press("1", "Space")
    desk.press("T", "Space")
    yield party.at("act: end")
    party.emergency.stand_down()
    yield party.at("stand down: a normal sign-in")
    party.type("Nora Normal")
    party.press("Return")
    yield party.at("stand down: what was it?")
    party.press("E")
    party.type("2027-02-31")
    party.press("Return")
    yield party.at("stand down: no such day")
    party.focus.clear()
    party.type("2027-01-31")
    party.press("Return")
    yield party.at("stand down: all is settled")
    party.press("Space")
    until_closed(party.emergency)
    yield party.at("closed: witness words")
    party.press("Space")
    yield party.at("closed: over")
    party.press("Space")


def without_playbook(party: "Party") -> Iterator["State"]:
    """A failure mode that has items and no playbook."""
    emergency = party.emergency
    emergency.begin()
    emergency.name_people(*PAIR)
    emergency.choose("fm2")
    emergency.observe(PAIR[0], "as-expected")
    assert emergency.declare("INC-2", "federation is broken")
    _open(party, "fm2")
    yield party.at("act: items without a playbook")
    party.press("1")
    yield party.at("act: an item, shown")


def _open(party: "Party", mode: str) -> None:
    """Enter as after an unlock, of which the tour has seen everything."""
    kit = party.emergency.kit
    record = compartment_of(kit, mode)
    unlocked = unlock_tier(kit, record.tier, party.people[:2], compartment=record.id)
    OpenDesk(party).open(copy.copy(unlocked))
    party.settle()
