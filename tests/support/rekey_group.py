"""A ceremony on the workshop's small kit without a screen: a kit.toml that asks for it, and a group that holds it."""

import msgspec

import ceremony_room
from ceremony_room import DICE, MOVES
from keyturn.kit.file import read_kit
from keyturn.kit.source.model import KitToml
from keyturn.opening.journal import Journal
from keyturn.prepare.enrolling import Step, Tools
from keyturn.prepare.rekey_plan import RekeyPlan
from keyturn.prepare.rekeying import Rekeying
from workshop import NOW, POLICIES, WORDS, seeded, unlock_tier

LABELS = {1: {"site": "oslo"}, 2: {"site": "pune"}, 3: {"site": "lagos"}}


def asked(**changes):
    """Return a kit.toml that says what the workshop's kit is."""
    table = {
        "name": "Small kit",
        "kit": "small.keyturn",
        "purpose": "practice",
        "policy": POLICIES,
        "custodian": [{"id": f"person-{i}", "name": f"Person {i}", "labels": LABELS[i]} for i in LABELS],
        "signing": {"signers": ["signer-1"]},
        "modes": {"m1": "standard"},
        "validity": {"days": 1},
    }
    return msgspec.convert(table | changes, KitToml)


class Group:
    """A ceremony group that has opened a kit, the ceremony, and what those hold who enrol."""

    def __init__(self, made, path, wishes):
        self.now = NOW + 60
        self.path = path
        self.kit = read_kit(path)
        self.tools = Tools(WORDS, DICE, lambda: self.now, seeded("rekeying"))
        self.unlocked = unlock_tier(self.kit, "ceremony", made.people[:2])
        self.rekeying = Rekeying(RekeyPlan(self.kit, wishes), self.unlocked, self.tools)
        self.signers = made.signers
        self.hands = {}

    codes = ceremony_room.Room.codes

    def enrol(self, name, stop=None):
        enrolling, hand = self.rekeying.enrol(name), self.hands.setdefault(name, {})
        while enrolling.step not in (stop, Step.DONE):
            MOVES[enrolling.step](self, enrolling, hand)
        return enrolling

    def journal(self, kit):
        return Journal(self.path.with_name("log"), kit, lambda: self.now, self.tools.random, WORDS.words)

    def hold(self, listener=lambda _: None, told=lambda _: None, journal=None):
        return self.rekeying.hold(self.path, self.signers, listener, told, journal or self.journal)

    def answers(self, *names):
        return [
            {"custodian": name, "card": self.hands[name]["card"], "passphrase": self.hands[name]["passphrase"],
             "codes": self.codes(name), "time": self.now}
            for name in names
        ]  # fmt: skip
