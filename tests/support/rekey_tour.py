"""A tour of a ceremony on a sealed kit in the maintainers' window: every page in every state, by real keys."""

from collections.abc import Iterator

from prepare_room import PrepareRoom
from prepare_tour import State
from rekey_room import bring, come, enrol, seal, unlock


def rekey_states(room: PrepareRoom) -> Iterator[State]:
    """Go from a source that asks for another custodian to a new epoch; stop at every state."""

    def at(name: str) -> State:
        room.settle()
        return name, room.window

    come(room)
    yield at("change: what kit.toml asks for")
    room.press("2", "V")
    yield at("change: a new card, and a new validity")
    room.press("2", "2", "V", "N")
    room.press("Space")
    room.wait()
    yield at("meaning")
    room.press("B", "N", "Space")
    room.wait()
    room.press("Space")
    room.wait()
    yield at("quorum: nobody is here")
    room.words(" ".join(room.held["amara"]["card"].split()[:21]))
    room.type(room.held["amara"]["card"].split()[21][:4])
    room.press("Space")
    yield at("quorum: a passphrase")
    room.preparing.lock("idle")
    room.wait()
    yield at("change: locked")
    room.press("Space")
    room.wait()
    room.press("Space")
    room.wait()
    bring(room, "amara")
    yield at("quorum: one is in")
    unlock(room, "tomasz")
    yield at("renew: nobody is done")
    room.press("D")
    yield at("renew: give up")
    room.press("B")
    enrol(room, "1")
    yield at("renew: everybody is done")
    room.press("Space")
    yield at("reseal: signer")
    seal(room)
    yield at("epoch")
