"""The manifest: what the kit holds, signed by the content signers (kit-format.md, section 6)."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Literal

from keyturn.custody import signature
from keyturn.custody.encoding import enc
from keyturn.custody.header_rules import IDENTIFIER, demand, is_time, rising
from keyturn.custody.records import AsciiKey, Hash, Integer, Record, Signature, SignerRecord, read_record
from keyturn.custody.root import VerifiedCustody
from keyturn.errors import ContentError, KitError


class ManifestForged(KitError):
    """A signature on the manifest is not by a content signer of this kit."""

    code = "manifest-forged"
    sentence = "The kit's list of contents carries a signature that is not by one of its content signers."
    cure = "Do not use this copy: somebody altered it. Use another copy, and report this one."


class ManifestUnsigned(ContentError):
    """The manifest lacks a signature; the file is a draft."""

    code = "manifest-unsigned"
    sentence = "This is a draft: {have} of {need} content signers have signed it."
    cure = "Let another content signer run: keyturn sign {path}"


class ManifestOtherCustody(KitError):
    """The manifest was signed for another kit or epoch than the custody beside it."""

    code = "manifest-other-custody"
    sentence = "The kit's contents and its list of who may open come from different kits or epochs."
    cure = "Do not use this copy: parts of two files were mixed. Use another copy."


class RosterEntry(Record, frozen=True):
    """One custodian as people know them; all text may be an alias."""

    contact: str
    i: Integer
    id: str
    name: str
    on_call: str
    time_zone: str


class NotFor(Record, frozen=True, rename={"if_": "if"}):
    """When a mode must not be used, and where to go instead."""

    go: str
    if_: str


class Check(Record, frozen=True):
    """One check that confirms an emergency: what to try, what is then seen, and by how many people.

    `otherwise` is what is seen where this is no such emergency; `go` is then the mode to choose, or what to do.
    """

    ask: str
    expect: str
    go: str
    observers: Integer
    otherwise: str


class Message(Record, frozen=True):
    """What is told to whom, and when; `{{names}}` in the text are filled in when it is sent."""

    audience: str
    id: str
    text: str
    when: Literal["declared", "acting", "closed"]


class Mode(Record, frozen=True):
    """A failure mode's public text and the compartment that it opens.

    `fits` names the answers of the kit's triage questions that this mode fits; a question not named is open.
    """

    brief: str
    compartment: str
    condition: str
    confirm: list[Check]
    fits: dict[AsciiKey, list[str]]
    id: str
    messages: list[Message]
    not_for: list[NotFor]
    title: str


class TriageAnswer(Record, frozen=True):
    """One answer of a triage question; `instead` says what to do where it means that there is no emergency."""

    id: str
    instead: str
    say: str


class Question(Record, frozen=True):
    """One of the questions that lead to a failure mode: “What do you see?”."""

    answers: list[TriageAnswer]
    ask: str
    id: str


class ItemRecord(Record, frozen=True):
    """One sealed item: where it belongs, its version, and its bytes' length and SHA-256."""

    compartment: str
    id: str
    kind: str
    length: Integer
    sealed_at: Integer
    sha256: Hash
    title: str
    version: Integer


class ManifestBody(Record, frozen=True):
    """What the content signers sign."""

    custody: Hash
    epoch: Integer
    items: list[ItemRecord]
    kit: Hash
    modes: list[Mode]
    name: str
    previous: Hash
    revision: Integer
    roster: list[RosterEntry]
    sealed_at: Integer
    triage: list[Question]

    def mode(self, name: str) -> Mode:
        """Return a failure mode; raises KeyError."""
        return {mode.id: mode for mode in self.modes}[name]

    def item(self, name: str) -> ItemRecord:
        """Return an item; raises KeyError."""
        return {item.id: item for item in self.items}[name]

    def items_of(self, compartment: str) -> list[ItemRecord]:
        """Return a compartment's items in the manifest's order."""
        return [item for item in self.items if item.compartment == compartment]

    def roster_entry(self, i: int) -> RosterEntry:
        """Return custodian number i as people know them; raises KeyError."""
        return {entry.i: entry for entry in self.roster}[i]

    def custodian_name(self, i: int) -> str:
        """Return the name that the roster gives custodian number i."""
        return {entry.i: entry.name for entry in self.roster}.get(i, f"custodian {i}")


class ManifestSignature(Record, frozen=True):
    """One signer's signature."""

    signature: Signature
    signer: str


class Manifest(Record, frozen=True):
    """The manifest section: body and signatures by rising signer."""

    body: ManifestBody
    signatures: list[ManifestSignature]


@dataclass(frozen=True)
class VerifiedManifest:
    """A manifest whose signatures hold, with the body's SHA-256 (32 bytes)."""

    body: ManifestBody
    hash: bytes
    signatures: tuple[ManifestSignature, ...]

    @property
    def signers(self) -> tuple[str, ...]:
        """The ids of those who signed."""
        return tuple(entry.signer for entry in self.signatures)


def body_hash(body: ManifestBody) -> bytes:
    """Return the 32 bytes that the next revision names as its previous."""
    return sha256(body.canonical()).digest()


def sign_body(private: bytes | bytearray, signer: str, body: ManifestBody) -> ManifestSignature:
    """Return one signer's signature over a manifest body."""
    signed = signature.sign(private, _message(body))
    return ManifestSignature(signature=Signature(signed), signer=signer)


def write_manifest(body: ManifestBody, signatures: Sequence[ManifestSignature]) -> bytes:
    """Return the manifest section as canonical JSON."""
    return Manifest(body=body, signatures=sorted(signatures, key=lambda entry: entry.signer)).canonical()


def verify_manifest(data: bytes, custody: VerifiedCustody) -> VerifiedManifest:
    """Check that the manifest belongs to this custody and that every signature on it holds.

    The number of signatures is the reader's to demand: see `demand_signatures`. Raises NotCanonical,
    RecordMalformed, ManifestForged or ManifestOtherCustody.
    """
    manifest = read_record(Manifest, data, "manifest")
    keys = {signer.id: signer for signer in custody.header.signers}
    signers = [entry.signer for entry in manifest.signatures]
    demand(rising(signers), "manifest", "signatures stand twice or out of order")
    if not all(_holds(entry, keys, manifest.body) for entry in manifest.signatures):
        raise ManifestForged
    body = manifest.body
    if (body.kit, body.custody, body.epoch) != (custody.kit, custody.h, custody.header.epoch):
        raise ManifestOtherCustody
    _check_body(body, custody)
    return VerifiedManifest(body, body_hash(body), tuple(manifest.signatures))


def demand_signatures(manifest: VerifiedManifest, custody: VerifiedCustody, path: object) -> None:
    """Raise ManifestUnsigned where fewer signers have signed than custody demands."""
    have, need = len(manifest.signers), custody.header.signatures
    if have < need:
        raise ManifestUnsigned(have=have, need=need, path=path)


def _holds(entry: ManifestSignature, keys: dict[str, SignerRecord], body: ManifestBody) -> bool:
    signer = keys.get(entry.signer)
    return signer is not None and signature.holds(signer.public_key, _message(body), entry.signature)


def _message(body: ManifestBody) -> bytes:
    return enc("manifest", body.kit, body_hash(body))


def _check_body(body: ManifestBody, custody: VerifiedCustody) -> None:
    compartments = {record.id for record in custody.header.compartments}
    used = [mode.compartment for mode in body.modes]
    demand(body.revision >= 1, "manifest", "the revision is below 1")
    numbers = [record.i for record in custody.header.custodians]
    demand([entry.i for entry in body.roster] == numbers, "manifest", "the roster is not that of custody")
    demand(len({entry.id for entry in body.roster}) == len(numbers), "manifest", "two custodians share an id")
    demand(rising(mode.id for mode in body.modes), "manifest", "modes stand twice or out of order")
    demand(rising(item.id for item in body.items), "manifest", "items stand twice or out of order")
    names = [*(m.id for m in body.modes), *(item.id for item in body.items), *(e.id for e in body.roster)]
    demand(all(map(IDENTIFIER.fullmatch, names)), "manifest", "a name is no identifier")
    demand(len(set(used)) == len(used), "manifest", "two modes share a compartment")
    demand(
        compartments.issuperset(used) and compartments.issuperset(item.compartment for item in body.items),
        "manifest",
        "it names a compartment that custody does not have",
    )
    playbooks = [item.compartment for item in body.items if item.kind == "playbook"]
    demand(len(set(playbooks)) == len(playbooks), "manifest", "a compartment has two playbooks")
    demand(all(item.version >= 1 and item.length > 0 for item in body.items), "manifest", "an item is no item")
    times = (body.sealed_at, *(item.sealed_at for item in body.items))
    demand(all(map(is_time, times)), "manifest", "a time is out of bounds")
