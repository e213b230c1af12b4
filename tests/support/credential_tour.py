"""A tour of the pages that take credentials in: every state, by real keys, on a small sealed kit in its source."""

from collections.abc import Iterator
from pathlib import Path

from credential_files import SHORT_PASSWORD, bitwarden, bitwarden_login
from keepass_files import OPENS, VECTORS
from keyturn.ui.prepare.window import PrepareWindow
from prepare_room import PrepareRoom, make_source
from workshop import Made, Shelf, make_kit

State = tuple[str, PrepareWindow]
NAME = "kestrel.keyturn"
EXPORT = bitwarden(bitwarden_login(), bitwarden_login(name="Old wiki", login={"password": SHORT_PASSWORD}))


def sealed_source(folder: Path, shelf: Shelf | None = None) -> Made:
    """Write a source with a sealed kit in it, which holds other modes than the source names."""
    return make_kit(make_source(folder), name=NAME, shelf=shelf)


def brought(folder: Path, name: str, data: bytes) -> Path:
    """Write a file of another program, and return where."""
    path = folder / name
    path.write_bytes(data)
    return path


def credential_states(room: PrepareRoom, files: Path) -> Iterator[State]:
    """Go through the list, a new credential, a replaced one, removals, and imports; stop at every state."""

    def at(name: str) -> State:
        room.settle()
        return name, room.window

    room.wait()
    room.press("D")
    yield at("credentials: all sealed")
    room.press("F2")
    yield at("credential: kind")
    room.press("Return")
    yield at("credential: mode")
    room.press("Return")
    yield at("credential: form")
    room.press("F2")
    room.wait()
    yield at("credential: refused")
    room.press("F8", "Return")
    for text in ("Console of Carol", "", "123456789012", "carol", "hunter2", "https://example.com/console"):
        room.give(text)
    room.press("F2")
    room.wait()
    yield at("credential: weak")
    room.press("F2")
    room.wait()
    yield at("credentials: one is new")
    room.type("alpha")
    room.press("Return")
    yield at("credential: replaced")
    room.press("F8", "F4")
    yield at("removal: of a new file")
    room.press("B", "Down", "F4")
    yield at("removal: of what the kit has")
    room.press("F8")
    room.wait()
    yield at("credentials: one is left out")
    room.press("F3")
    yield at("import: file")
    room.give(str(brought(files, "export.json", EXPORT)))
    room.wait()
    yield at("import: found")
    room.press("Down", "Space", "F2")
    yield at("import: mode")
    room.press("Return")
    room.wait()
    yield at("credentials: many are new")
    room.press("F3")
    room.give(str(brought(files, "keys.csv", b"Access key ID,Secret access key\nAKIAIOSFODNN7EXAMPLE,wJalrXUtnFEMI\n")))
    room.wait()
    yield at("import: owner")
    room.press("F8")
    room.give(str(VECTORS / "keepassxc.kdbx"))
    room.wait()
    yield at("import: database")
    room.press("Tab")
    room.type(str(VECTORS / "keepassxc.keyx"))
    room.press("Return")
    room.give(OPENS)
    room.wait()
    yield at("import: found in a database")
    room.press("F8")
    room.give(str(brought(files, "noise", b"no such thing")))
    room.wait()
    yield at("import: refused")
