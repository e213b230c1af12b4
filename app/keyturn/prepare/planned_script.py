"""The script of a first ceremony as it is planned from a kit's roster, line by line, before anything is done."""

from collections.abc import Iterator, Sequence

from keyturn.custody.records import Factor
from keyturn.exchange.forms import Line, Script
from keyturn.kit.source.model import Custodian, KitToml

_BEFORE = (
    ("Room", "No camera, no telephone and no stranger is in the room; the door is closed"),
    ("Laptop", "The laptop has no network, and says so; its clock agrees with two watches"),
    ("Printer", "The printer hangs on a cable; nothing waits in its queue (or: all cards are written by hand)"),
    ("Begin", "keyturn ceremony is started; the kit's id is written down above, in words"),
)
_FACTORS: dict[Factor, str] = {
    "phone": "scans the QR code, and proves it with two codes in a row",
    "key": "enrols two security keys, one after the other, and touches each again",
}
_AFTER = (
    ("Seal", "The kit is sealed; its revision and epoch are read aloud and written down"),
    ("Rehearse", "The sealed kit is opened once at the rehearsal tier"),
    ("Check", "keyturn verify says that every signature and hash holds"),
    ("Copies", "Each copy is written, read back, and put into its bag"),
    ("Clean", "Waste of paper is shredded; the printer is switched off; the draft is gone"),
)


def planned_script(toml: KitToml) -> Script:
    """Return the script of a kit's first ceremony."""
    people = [
        *(("Maintainer", signer) for signer in toml.signing.signers),
        *(("Custodian", person.name) for person in toml.custodian),
    ]
    return Script(tuple(_lines(toml)), tuple(people), tuple(_bags(toml.custodian, [copy.place for copy in toml.copy])))


def _lines(toml: KitToml) -> Iterator[Line]:
    yield from (Line(*line) for line in _BEFORE)
    for signer in toml.signing.signers:
        yield Line("Signer", "makes a key file under a passphrase of their own", signer)
    for person in toml.custodian:
        yield Line("Card", "the card is printed or written, and read back from the paper", person.name)
        yield Line("Passphrase", "chooses a passphrase and types it twice, unseen", person.name)
        yield Line("Second factor", _FACTORS[person.factor], person.name)
        yield Line("Cold code", "the cold code is put into its envelope, closed and sealed", person.name)
    yield from (Line(*line) for line in _AFTER)


def _bags(people: Sequence[Custodian], places: Sequence[str]) -> Iterator[str]:
    yield from (f"Cold code of {person.name}" for person in people)
    yield from (f"Copy of the kit for: {place}" for place in places)
