"""A tour of a sealed kit's next revision in the maintainers' window: every page in every state, by real keys."""

from collections.abc import Iterator

from prepare_room import PrepareRoom
from prepare_tour import State


def revision_states(room: PrepareRoom) -> Iterator[State]:
    """Go from a source that two of three sealed over its next revision to one that needs a ceremony."""

    def at(name: str) -> State:
        room.settle()
        return name, room.window

    def read_again(old: str, new: str) -> None:
        toml = room.preparing.folder / "kit.toml"
        toml.write_text(toml.read_text().replace(old, new))
        room.press("F5")
        room.wait()

    room.wait()
    yield at("overview: nothing to seal")
    room.press("S")
    room.wait()
    yield at("revise: nothing that can be seen")
    room.press("F8")
    long = "Priya Raman-Rao of the office in Pune, on call by turns with the night desk of the operations floor"
    read_again('name = "Priya Raman"', f'name = "{long}"')
    yield at("overview: changes to seal")
    room.press("S")
    yield at("revise: going on")
    room.wait()
    yield at("revise: changes")
    room.press("Space")
    yield at("revise: signer")
    room.give("not that one")
    room.wait()
    yield at("revise: refused")
    room.sign()
    yield at("revise: one has signed")
    room.press("F2")
    room.wait()
    yield at("revised: waits")
    room.press("Space")
    room.wait()
    yield at("overview: a draft waits")
    room.press("G")
    room.wait()
    yield at("countersign: changes")
    room.press("Space")
    yield at("countersign: signer")
    room.sign()
    yield at("revised: sealed")
    room.press("Space")
    read_again('site = "pune"', 'site = "rome"')
    yield at("overview: a ceremony is needed")
    room.preparing.revise()
    room.wait()
    yield at("revise: cannot be made")
