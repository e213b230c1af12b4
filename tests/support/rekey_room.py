"""A ceremony on a sealed kit before the maintainers' window: a source that was sealed, and people who unlock."""

from pathlib import Path

from ceremony_room import SIGNING, Room
from prepare_room import KIT_TOML, PrepareRoom
from sealed_source import seal_source

FIRST = KIT_TOML.replace('critical = "any 3"', 'critical = "any 2"').replace('ceremony = "any 3"', 'ceremony = "any 2"')
PRIYA = '[[custodian]]\nid = "priya"\nname = "Priya Raman"\nlabels = { site = "pune" }\n'
FRIDA = '[[custodian]]\nid = "frida"\nname = "Frida Holm"\nlabels = { site = "oslo" }\n'
THEN = FIRST.replace(PRIYA, FRIDA)  # Priya leaves, Frida comes


def asking_source(folder: Path, then: str = THEN) -> Room:
    """Seal the source with its three people; then let kit.toml ask for something else."""
    room = seal_source(folder, FIRST)
    (folder / "kit.toml").write_text(then)
    return room


def come(room: PrepareRoom) -> None:
    """Go from the overview to what shall change."""
    room.wait()
    room.press("C")


def go_on(room: PrepareRoom) -> None:
    """Hear what it means, and let the group come together."""
    for _ in range(2):
        room.press("Space")
        room.wait()


def bring(room: PrepareRoom, name: str) -> None:
    """Let somebody bring card, passphrase and codes, whose turn the keyboard is."""
    hand = room.held[name]
    room.words(hand["card"])
    room.give(hand["passphrase"])
    rekey = room.preparing.rekey
    assert rekey is not None
    unlock = rekey.unlock
    assert unlock is not None
    room.hands.waitUntil(lambda: all(seat.deriving is None for seat in unlock.seats.values()))
    for code in room.codes_of(name):
        if room.preparing.stop == "quorum" and not rekey.busy:
            room.type(code)
            room.press("Return")


def unlock(room: PrepareRoom, *names: str) -> None:
    """Let the ceremony group unlock, one after the other."""
    for name in names:
        bring(room, name)
    room.hands.waitUntil(lambda: room.preparing.stop != "quorum")
    room.settle()


def enrol(room: PrepareRoom, key: str) -> None:
    """Lead somebody through every step, and back to the people."""
    room.press(key)
    for step in (room.write_card, room.read_back, room.choose, room.scan, room.keep):
        step()
    room.press("Space")


def seal(room: PrepareRoom) -> None:
    """Sign with the key file beside kit.toml, and seal."""
    room.give(SIGNING)
    room.wait()
    room.press("F2")
    room.wait()
