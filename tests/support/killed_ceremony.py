"""A scripted ceremony that kills itself (SIGKILL) at a step, after it has told every secret on standard output.

Arguments: folder, step. The steps are those of the second custodian's enrolment, and the stages of the sealing.
"""

import os
import signal
import sys
from pathlib import Path

import pyotp

from ceremony_room import Room, library, toml
from keyturn.custody.cards import read_card
from keyturn.prepare.enrolling import Enrolling, Step
from keyturn.prepare.founding import FirstCeremony
from keyturn.prepare.plan import Plan
from workshop import WORDS

SEALING = ("groups", "items", "rehearsal")


def main(folder: Path, at: str) -> None:
    """Hold the ceremony up to the step."""
    room = Room(folder, Plan(toml()))
    ceremony = room.begin()
    _tell(ceremony.foundation.root_private.hex())
    signer = room.signer(ceremony)
    _tell(signer.private.hex())
    room.enrol(ceremony, "ada")
    if at in SEALING:
        for name in ("bo", "cy"):
            room.enrol(ceremony, name)
        _tell_hands(room, ceremony)
        ceremony.seal(library(), [signer], lambda progress: _die(room, ceremony, None, progress.stage == at))
    else:
        enrolling = room.enrol(ceremony, "bo", stop=Step(at))
        _die(room, ceremony, enrolling, True)


def _die(room: Room, ceremony: FirstCeremony, enrolling: Enrolling | None, now: bool) -> None:
    if not now:
        return
    _tell_hands(room, ceremony)
    if enrolling is not None and enrolling.step is Step.PHONE:
        _tell_phone(enrolling.phone_link)
    os.kill(os.getpid(), signal.SIGKILL)


def _tell_hands(room: Room, ceremony: FirstCeremony) -> None:
    for hand in room.hands.values():
        for text in (hand.get("card"), hand.get("passphrase"), hand.get("cold_code")):
            if text:
                _tell(text.encode().hex())
        if "card" in hand:
            _tell(read_card(hand["card"], WORDS).secret.hex())
        if "totp_uri" in hand:
            _tell_phone(hand["totp_uri"])


def _tell_phone(link: str) -> None:
    phone = pyotp.parse_uri(link)
    _tell(phone.byte_secret().hex())
    _tell(phone.secret.encode().hex())


def _tell(secret: str) -> None:
    print(secret, flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
