"""A tour of the maintainers' window: every page in every state, one after the other, by real keys."""

from collections.abc import Iterator

from ceremony_room import MAINTAINER, SIGNING
from keyturn.ui.prepare.window import PrepareWindow
from prepare_room import PrepareRoom

State = tuple[str, PrepareWindow]


def prepare_states(room: PrepareRoom) -> Iterator[State]:
    """Go from the overview to the sealed kit; stop at every state."""

    def at(name: str) -> State:
        room.settle()
        return name, room.window

    room.wait()
    yield at("overview: before the ceremony")
    room.press("P")
    yield at("rules: standard")
    room.press("2", "Q")
    yield at("rules: critical, somebody away")
    room.press("B", "C")
    room.hands.waitUntil(lambda: not any("being measured" in row for row in room.rows()))
    yield at("begin")
    room.give("password1")
    yield at("begin: too weak")
    room.window.page.leave()
    room.give(MAINTAINER)
    room.give(MAINTAINER)
    room.wait()
    yield at("people: nobody is done")
    room.press("1")
    yield at("signing key")
    room.give(SIGNING)
    room.give(SIGNING)
    room.wait()
    room.press("1")
    yield at("enrol: card")
    room.write_card()
    yield at("enrol: read back")
    yield from _proof(room, at)
    yield at("enrol: passphrase")
    room.type("copper")
    yield at("enrol: passphrase of one's own")
    room.press("F2")
    yield at("enrol: passphrase again")
    room.give("another one")
    room.wait()
    yield at("enrol: passphrase differs")
    room.press("F4")
    room.choose()
    yield at("enrol: phone")
    room.give("000000")
    room.give("000001")
    room.wait()
    room.press("F2")
    yield at("enrol: phone, key spelt")
    room.scan()
    yield at("enrol: cold code")
    room.keep()
    yield at("enrol: done")
    room.press("Space")
    yield at("people: one is done")
    room.press("1", "F8")
    yield at("enrol: break off")
    room.press("F8", "D")
    yield at("people: drop")
    room.press("B")
    room.press("L")
    room.wait()
    yield at("overview: the ceremony has begun")
    room.press("C")
    yield at("begin: goes on")
    room.resume()
    room.enrol("1")
    room.enrol("1")
    yield at("people: everybody is done")
    room.press("Space")
    yield at("seal: signer")
    room.give("not that one")
    room.wait()
    yield at("seal: refused")
    room.sign()
    yield at("seal: signed")
    room.press("F2")
    yield at("seal: going on")
    room.wait()
    yield at("sealed")
    room.press("Space")
    room.wait()
    yield at("overview: sealed")


def _proof(room: PrepareRoom, at: object) -> Iterator[State]:
    assert callable(at)
    words = room.hand["card"].split()
    room.type(words[0][:2])
    yield at("enrol: read back, a word begun")
    room.press("Backspace", "Backspace")
    wrong = "academic" if words[4] != "academic" else "acid"
    room.words(" ".join([*words[:4], wrong, *words[5:]]))
    yield at("enrol: correct the card")
    room.press("F4")
    room.read_back()
