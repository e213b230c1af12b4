"""The signed documents of custody as values: genesis, header, custody body.

The shapes are kit-format.md's sections 4 and 5; `read` refuses whatever those do not allow.
"""

from typing import Annotated, Any, ClassVar, Literal, TypeAlias, TypeVar

import msgspec

from keyturn.custody.encoding import MAX_INTEGER, NotCanonical, parse_canonical
from keyturn.errors import KitError

MAX_CUSTODIANS = 12
MAX_NUMBER = 15
MAX_GROUPS = 256
TIER_NAMES = ("standard", "critical", "rehearsal", "ceremony")

TierName = Literal["standard", "critical", "rehearsal", "ceremony"]
Purpose = Literal["real", "practice"]
Factor = Literal["phone", "key"]
Integer: TypeAlias = Annotated[int, msgspec.Meta(ge=-MAX_INTEGER, le=MAX_INTEGER)]
AsciiKey: TypeAlias = Annotated[str, msgspec.Meta(pattern=r"^[\x00-\x7f]*$")]


class RecordMalformed(KitError):
    """A signed document lacks a value, has one too many, or one out of its bounds."""

    code = "record-malformed"
    sentence = "The kit's {document} is not formed as format 1 demands: {why}."
    cure = "Use another copy of the kit, or a program that is made for its format."


class Hex(bytes):
    """Bytes that stand in JSON as lower-case hex; subclasses fix the length."""

    size: ClassVar[int | None] = None

    @classmethod
    def read(cls, text: object) -> "Hex":
        """Parse lower-case hex of the right length; raises ValueError."""
        value = cls(bytes.fromhex(text)) if isinstance(text, str) else None
        if value is None or value.hex() != text or cls.size not in (None, len(value)):
            raise ValueError("bytes of a wrong length or spelling")
        return value


class Hash(Hex):
    """32 bytes: a SHA-256 value, an Ed25519 public key, a nonce."""

    size = 32


class Salt(Hex):
    """16 bytes of salt."""

    size = 16


class SealingKey(Hex):
    """1,216 bytes: a public key of MLKEM768-X25519."""

    size = 1216


class Signature(Hex):
    """64 bytes: an Ed25519 signature."""

    size = 64


class Record(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A value that stands in canonical JSON."""

    def canonical(self) -> bytes:
        """Return the value as canonical JSON; raises NotCanonical where a text is not Unicode."""
        try:
            # The library escapes as RFC 8785 does; a test compares every character.
            return msgspec.json.encode(self, enc_hook=_write_hex, order="sorted")
        except UnicodeEncodeError:
            raise NotCanonical(why="a text is not Unicode") from None


class Genesis(Record, frozen=True):
    """What names a kit for its whole life."""

    format: Literal[1]
    nonce: Hash
    root: Hash


class KdfRecord(Record, frozen=True):
    """The Argon2id parameters as they stand in the header; `Kdf` checks their bounds."""

    iterations: Integer
    lanes: Literal[1]
    memory_kib: Integer


class CustodianRecord(Record, frozen=True):
    """One custodian as custody knows them: number, generation, public key, kind of factor, labels."""

    factor: Factor
    g: Integer
    i: Integer
    labels: dict[AsciiKey, str]
    public_key: SealingKey
    salt: Salt


class TierRecord(Record, frozen=True):
    """A tier: its rule in words and the minimal groups that the rule was compiled to."""

    groups: list[list[Integer]]
    name: TierName
    policy: str


class CompartmentRecord(Record, frozen=True):
    """A compartment: its name, its public key, and the tier that opens it."""

    id: str
    public_key: SealingKey
    tier: TierName


class LogKeys(Record, frozen=True):
    """The log's public keys: Ed25519 for checkpoints, HPKE for the ratchet's start."""

    checkpoint_key: Hash
    public_key: SealingKey


class SignerRecord(Record, frozen=True):
    """A content signer."""

    id: str
    public_key: Hash


class Header(Record, frozen=True):
    """Who may open the kit and how, in one epoch."""

    compartments: list[CompartmentRecord]
    custodians: list[CustodianRecord]
    epoch: Integer
    first_step: Integer
    format: Literal[1]
    k: Integer
    kdf: KdfRecord
    kit: Hash
    last_step: Integer
    log: LogKeys
    previous: Hash
    purpose: Purpose
    r: Literal[2, 3]
    retired: list[Integer]
    sealed_at: Integer
    signatures: Literal[1, 2]
    signers: list[SignerRecord]
    tiers: list[TierRecord]

    def custodian(self, i: int) -> CustodianRecord:
        """Return custodian number i; raises KeyError."""
        return {record.i: record for record in self.custodians}[i]

    @property
    def is_practice(self) -> bool:
        """Tell whether the kit is for practice: nothing in it is real."""
        return self.purpose == "practice"

    def tier(self, name: str) -> TierRecord:
        """Return the tier of a name; raises KeyError."""
        return {record.name: record for record in self.tiers}[name]  # type: ignore[index]

    def compartments_of(self, tier: str) -> list[CompartmentRecord]:
        """Return a tier's compartments in the header's order."""
        return [record for record in self.compartments if record.tier == tier]


class Commit(Record, frozen=True):
    """The commitment to one custodian's share."""

    commit: Hash
    i: Integer


class Part(Record, frozen=True):
    """One sealed part of custody in the kit file: its name, length in bytes and SHA-256."""

    length: Integer
    name: str
    sha256: Hash


class CustodyBody(Record, frozen=True):
    """What root signs."""

    commits: list[Commit]
    header: Header
    parts: list[Part]


class Custody(Record, frozen=True):
    """The custody section: body and root's signature."""

    body: CustodyBody
    signature: Signature


R = TypeVar("R", bound=Record)


def read_record(kind: type[R], data: bytes, document: str) -> R:
    """Parse canonical JSON into a record; raises NotCanonical or RecordMalformed."""
    record = read_at_once(kind, data)
    return _read_slowly(kind, data, document) if record is None else record


def read_at_once(kind: type[R], data: bytes) -> R | None:
    """Return the record if its one canonical text is the data; large manifests are read ten times as fast so.

    Every value of a record has a type, numbers their bounds and keys theirs, so that nothing passes here
    that the slow way refuses; it alone knows how to say why.
    """
    try:
        record = msgspec.json.decode(data, type=kind, dec_hook=_read_hex)
        return record if record.canonical() == data else None
    except (msgspec.MsgspecError, NotCanonical, RecursionError, UnicodeDecodeError, ValueError):
        return None


def _read_slowly(kind: type[R], data: bytes, document: str) -> R:
    try:
        return msgspec.convert(parse_canonical(data), kind, dec_hook=_read_hex)
    except msgspec.ValidationError as problem:
        raise RecordMalformed(document=document, why=str(problem).replace("`", "")) from None


def _read_hex(kind: type[Any], value: object) -> Any:
    if issubclass(kind, Hex):
        return kind.read(value)
    raise NotImplementedError


def _write_hex(value: object) -> str:
    if isinstance(value, Hex):
        return value.hex()
    raise NotImplementedError
