"""A source whose first ceremony was held without a window: the sealed kit, and the signers' key files, lie in it."""

from pathlib import Path

from ceremony_room import Room
from keyturn.kit.source.reading import read_source_folder
from keyturn.prepare.from_source import library_of
from keyturn.prepare.plan import Plan
from prepare_room import KIT_TOML, make_source
from workshop import NOW

TWO_SIGN = KIT_TOML.replace('signers = ["mo"]', 'signers = ["mo", "jo", "flo"]\nsignatures = 2')

TWO_COPIES = f"""{KIT_TOML}
[[copy]]
name = "safe"
place = "Safe in Oslo"
holder = "Ann Ek"

[[copy]]
name = "vault"
place = "Bank vault in Pune"
"""


def seal_source(folder: Path, toml: str = KIT_TOML, signed_by: int | None = None, now: int = NOW) -> Room:
    """Make a source and seal it, signed by so many (else by as many as it needs); the signers' files lie in it.

    `now` is in seconds since the epoch.
    """
    source = read_source_folder(make_source(folder, toml))
    room = Room(folder, Plan(source.toml), now)
    ceremony = room.begin()
    signers = [room.signer(ceremony, name) for name in source.toml.signing.signers]
    for person in source.toml.custodian:
        room.enrol(ceremony, person.id)
    ceremony.seal(library_of(source), signers[: signed_by or source.toml.signing.signatures], lambda _: None)
    ceremony.close()
    return room
