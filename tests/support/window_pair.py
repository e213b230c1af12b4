"""A pair that goes through a whole emergency at the real window by keyboard alone.

They know where they are by what is really there: the window's title, and log and session beside the kit.
"""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cached_property
from typing import Any

import pyotp

from commands import Desk
from keyturn import catalogue
from keyturn.custody.codes import code_at, step_at
from keyturn.kit.file import read_kit
from keyturn.opening.session import Session
from keyturn.opening.showing import unseen
from keyturn.opening.walk import Walk
from keyturn.places import Places
from x_window import Person, wait_until

MODE, NUMBER = "fm1-idp-down", "1"
WORD = 4  # letters of a card's word that are enough


@dataclass
class Pair:
    """Reader and Doer before the window, and the desk at which it stands."""

    desk: Desk
    person: Person

    # What they see

    def at(self, page: str) -> None:
        """Wait until the window says that it shows a page."""
        wait_until(lambda: self.person.title.startswith(page), f"{page}, not {self.person.title!r}")
        self.person.x.screen.settle(self.person.window)

    @property
    def lines(self) -> int:
        """How many lines the log has."""
        log = Places(self.desk.kit).log
        return log.read_bytes().count(b"\n") if log.exists() else 0

    @property
    def session(self) -> Session | None:
        """The session beside the kit."""
        return Places(self.desk.kit).session.load(self._kit)

    @property
    def walk(self) -> Walk:
        """Where they are in the playbook."""
        session = self.session
        assert session is not None
        walked = session.walk
        assert not walked.started or walked.playbook == self._playbook.hash
        return Walk(self._playbook, walked.started, tuple(walked.moves))

    @property
    def shown(self) -> list[str]:
        """The items that were revealed."""
        session = self.session
        return [] if session is None else [entry.item for entry in session.revealed]

    # What they do

    def declare(self) -> None:
        """Say who is here, choose the failure mode, answer its checks, and hold two keys."""
        person = self.person
        self.at("Home")
        person.press("Return")
        self.at("Choose")
        person.press(*"qw", NUMBER)
        self.at("Confirm")
        for check in catalogue.load().playbook(MODE).confirm:
            person.press(*["e"] * check.observers)
        person.type("INC-7")
        person.press("Return")
        person.type("IdP down")
        person.press("Return")
        person.hold("a", "l", until=lambda: person.title.startswith("Unlock"), what="the declaration")

    def unlock(self, people: Sequence[dict[str, Any]]) -> None:
        """Type cards, passphrases and codes, one custodian after the other, and wait until the kit is open."""
        self.at("Unlock")
        for custodian in people:
            self.person.type("".join(f"{word[:WORD]} " for word in custodian["card"].split()), secret=True)
            self.person.type(custodian["passphrase"], secret=True)
            self.person.press("Return")
            for code in _codes(custodian):
                self.person.type(code, secret=True)
        self.person.press("Return")  # the last code of all
        self.at("Act")

    def move(self) -> None:
        """Do what the step in focus asks for; the log has a line of it."""
        walk, before = self.walk, self.lines
        self.person.press("1" if walk.step.kind == "decide" else "space")
        wait_until(lambda: self.lines > before, f"an entry of step {walk.step.id}")
        self.person.x.screen.settle(self.person.window)

    def walk_until(self, step: str) -> None:
        """Walk the playbook until a step is in focus."""
        while self.walk.position.focus != step:
            self.move()

    def reveal(self) -> None:
        """Show what the step in focus shows."""
        assert unseen(self.walk.step, self.shown)
        self.move()

    def walk_to_the_end(self) -> None:
        """Walk the playbook to its close."""
        while not self.person.title.startswith("Stand down"):
            self.move()

    def stand_down(self) -> None:
        """Settle what is left, close, and have the witness words read back."""
        self.at("Stand down")
        self.person.type("Nora Normal")
        self.person.press("Return", "e")
        day = datetime.now(UTC).date() + timedelta(days=5)
        self.person.type(day.isoformat())
        self.person.press("Return", "space")
        self.at("Closed")
        self.person.press("space", "space")
        self.at("Home")

    @cached_property
    def _kit(self) -> bytes:
        return read_kit(self.desk.kit).custody.kit

    @cached_property
    def _playbook(self) -> Any:
        return catalogue.load().playbook(MODE)


def _codes(custodian: dict[str, Any]) -> list[str]:
    """Return the code that a phone shows now, and the next: typed early, it is still the one after the first."""
    seed, step = pyotp.parse_uri(custodian["totp_uri"]).byte_secret(), step_at(int(time.time()))
    return [f"{code_at(seed, step + place):06d}" for place in range(2)]
