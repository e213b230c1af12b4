"""A room for first ceremonies: a folder with a kit.toml, people who do everything right, a clock that goes on."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec
import pyotp

from keyturn import catalogue, resources
from keyturn.custody.codes import code_at, step_at
from keyturn.kit.playbooks.library import Library
from keyturn.kit.signer import Signer
from keyturn.kit.source.model import KitToml
from keyturn.opening.enrolments import KeyOutput
from keyturn.prepare.enrolling import Enrolling, Step, Tools
from keyturn.prepare.founding import FirstCeremony, begin, resume
from keyturn.prepare.place import Place
from keyturn.prepare.plan import Plan
from workshop import NOW, WORDS, seeded

MAINTAINER = "seven quiet herons cross the copper bridge"
SIGNING = "the signer walks a violet mile at dusk"
DICE = tuple(resources.text("wordlist/eff-large.txt").split())
PEOPLE = (("ada", "Ada Obi", "lagos"), ("bo", "Bo Lind", "oslo"), ("cy", "Cy Rao", "pune"))
RULES = dict.fromkeys(("standard", "critical", "rehearsal", "ceremony"), "any 2")


def toml(**changes: Any) -> KitToml:
    """Return a small plan: three people, any two, one day, the least cost, the catalogue's rehearsal alone."""
    table: dict[str, Any] = {
        "name": "Small kit",
        "kit": "small.keyturn",
        "purpose": "practice",
        "policy": RULES,
        "custodian": [{"id": i, "name": name, "labels": {"site": site}} for i, name, site in PEOPLE],
        "signing": {"signers": ["mo"]},
        "modes": {"rehearsal": "rehearsal"},
        "validity": {"days": 1},
        "derivation": {"memory_mib": 64, "iterations": 1},
    }
    return msgspec.convert(table | changes, KitToml)


def library() -> Library:
    """Return the catalogue's rehearsal, and no questions."""
    return Library([catalogue.load().playbook("rehearsal")], ())


@dataclass
class Room:
    """A folder with a plan, and what its people hold."""

    folder: Path
    plan: Plan
    now: int = NOW
    seed: object = 0
    hands: dict[str, dict[str, str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        (self.folder / "kit.toml").touch()
        self.tools = Tools(WORDS, DICE, lambda: self.now, seeded(self.seed))
        self.place = Place.in_folder(self.folder, self.plan.toml)

    def begin(self) -> FirstCeremony:
        """Begin the ceremony."""
        return begin(self.place, self.plan, MAINTAINER, self.tools, None)

    def resume(self) -> FirstCeremony:
        """Go on with it, as another process would."""
        return resume(self.place, self.plan, MAINTAINER, self.tools, None)

    def signer(self, ceremony: FirstCeremony, name: str = "mo") -> Signer:
        """Make a signer's key file."""
        return ceremony.make_signer(name, self.folder / f"{name}.signer", SIGNING)

    def enrol(self, ceremony: FirstCeremony, name: str, stop: Step | None = None) -> Enrolling:
        """Lead a custodian through every step, or up to one."""
        enrolling, hand = ceremony.enrol(name), self.hands.setdefault(name, {})
        while enrolling.step not in (stop, Step.DONE):
            MOVES[enrolling.step](self, enrolling, hand)
        return enrolling

    def whole(self) -> tuple[FirstCeremony, Signer]:
        """Return a ceremony in which everybody is done."""
        ceremony = self.begin()
        signer = self.signer(ceremony)
        for person in self.plan.toml.custodian:
            self.enrol(ceremony, person.id)
        return ceremony, signer

    def codes(self, name: str, count: int = 2) -> list[str]:
        """Return the codes that a custodian's phone shows now and next."""
        seed, step = pyotp.parse_uri(self.hands[name]["totp_uri"]).byte_secret(), step_at(self.now)
        return [f"{code_at(seed, step + place):06d}" for place in range(count)]


def _write(room: Room, enrolling: Enrolling, hand: dict[str, str]) -> None:
    hand["card"] = " ".join(enrolling.card_words())
    enrolling.written()


def _prove(room: Room, enrolling: Enrolling, hand: dict[str, str]) -> None:
    enrolling.read_back(hand["card"])


def _choose(room: Room, enrolling: Enrolling, hand: dict[str, str]) -> None:
    hand["passphrase"] = enrolling.offer()
    enrolling.choose(hand["passphrase"])


def _repeat(room: Room, enrolling: Enrolling, hand: dict[str, str]) -> None:
    enrolling.repeat(hand["passphrase"])


def _scan(room: Room, enrolling: Enrolling, hand: dict[str, str]) -> None:
    hand["totp_uri"] = enrolling.phone_link
    enrolling.confirm(*room.codes(enrolling.id))


def _touch(room: Room, enrolling: Enrolling, hand: dict[str, str]) -> None:
    number = enrolling.key_number
    draw = seeded(f"key {number} of {enrolling.id}")
    enrolling.give_key(KeyOutput(f"key {number}", draw(24), draw(32), draw(32)))


def _keep(room: Room, enrolling: Enrolling, hand: dict[str, str]) -> None:
    hand["cold_code"] = enrolling.cold_code
    enrolling.handed_over()


MOVES: dict[Step, Callable[[Room, Enrolling, dict[str, str]], None]] = {
    Step.CARD: _write,
    Step.PROOF: _prove,
    Step.PASSPHRASE: _choose,
    Step.AGAIN: _repeat,
    Step.PHONE: _scan,
    Step.KEYS: _touch,
    Step.COLD: _keep,
}
