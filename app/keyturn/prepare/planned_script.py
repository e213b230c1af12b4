"""The script of a first ceremony, line by line: as it is planned from a kit's roster, or as it was held."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from keyturn.custody.records import Factor
from keyturn.exchange.forms import Line, Script
from keyturn.kit.file import KitFile
from keyturn.kit.source.model import KitToml
from keyturn.prepare import acts

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
_SEALING = (
    ("Seal", "The kit is sealed; its revision and epoch are read aloud and written down"),
    ("Rehearse", "The sealed kit is opened once at the rehearsal tier"),
)
_AFTER = (
    ("Check", "keyturn verify says that every signature and hash holds"),
    ("Copies", "Each copy is written, read back, and put into its bag"),
    ("Clean", "Waste of paper is shredded; the printer is switched off; the draft is gone"),
)
# What the step is called in which an act is done.
_STEPS: Mapping[str, str] = {
    "ceremony-begun": "Begin",
    "signer-made": "Signer",
    "card-made": "Card",
    "card-proven": "Card",
    "passphrase-settled": "Passphrase",
    "phone-confirmed": "Second factor",
    "key-enrolled": "Second factor",
    "cold-code-handed-over": "Cold code",
    "custodian-enrolled": "Done",
    "kit-sealed": "Seal",
    "kit-rehearsed": "Rehearse",
}


@dataclass(frozen=True)
class Cast:
    """Who is at a first ceremony: signers, custodians (id and name), and the places that copies are made for."""

    signers: Sequence[str]
    custodians: Mapping[str, str]
    places: Sequence[str] = ()

    @classmethod
    def of_source(cls, toml: KitToml) -> "Cast":
        """Return whom a source names."""
        custodians = {person.id: person.name for person in toml.custodian}
        return cls(toml.signing.signers, custodians, [copy.place for copy in toml.copy])

    @classmethod
    def of_kit(cls, kit: KitFile) -> "Cast":
        """Return whom a sealed kit names; of places it knows nothing."""
        custodians = {entry.id: entry.name for entry in kit.body.roster}
        return cls([signer.id for signer in kit.header.signers], custodians)

    @property
    def people(self) -> tuple[tuple[str, str], ...]:
        """Return each one's role and name."""
        signers = (("Maintainer", signer) for signer in self.signers)
        return (*signers, *(("Custodian", name) for name in self.custodians.values()))

    @property
    def bags(self) -> tuple[str, ...]:
        """Return what goes into bags and envelopes."""
        codes = (f"Cold code of {name}" for name in self.custodians.values())
        return (*codes, *(f"Copy of the kit for: {place}" for place in self.places))


def planned_script(toml: KitToml) -> Script:
    """Return the script of a kit's first ceremony."""
    return _script(Cast.of_source(toml), _planned(toml))


def held_script(cast: Cast, held: acts.Script) -> Script:
    """Return the script of a first ceremony as it was held: who did what, and when (UTC).

    What no computer sees, before and after, stands without a time, to be filled in.
    """
    lines = [_held(act, cast.custodians.get(act.who, act.who)) for act in held.acts]
    return _script(cast, [*_named(_BEFORE), *lines, *_named(_AFTER)])


def _script(cast: Cast, lines: Iterable[Line]) -> Script:
    return Script(tuple(lines), cast.people, cast.bags)


def _held(act: acts.Act, name: str) -> Line:
    at = datetime.fromtimestamp(act.at, UTC).strftime("%Y-%m-%d %H:%M")
    return Line(_STEPS[act.what], f"{act.sentence} ({act.note})" if act.note else act.sentence, name, at)


def _named(lines: Iterable[tuple[str, str]]) -> list[Line]:
    return [Line(*line) for line in lines]


def _planned(toml: KitToml) -> Iterator[Line]:
    yield from _named(_BEFORE)
    for signer in toml.signing.signers:
        yield Line("Signer", "makes a key file under a passphrase of their own", signer)
    for person in toml.custodian:
        yield Line("Card", "the card is printed or written, and read back from the paper", person.name)
        yield Line("Passphrase", "chooses a passphrase and types it twice, unseen", person.name)
        yield Line("Second factor", _FACTORS[person.factor], person.name)
        yield Line("Cold code", "the cold code is put into its envelope, closed and sealed", person.name)
    yield from _named((*_SEALING, *_AFTER))
