"""The draft of a first ceremony: what is needed to seal, and nothing more, in one file under a maintainer's passphrase.

A line that names the file, the head (u32 length, canonical JSON; who is done stands there for all to read), then one
STREAM under Argon2id(passphrase) and the head's hash: the body (u32 length, canonical JSON) and the code tables of
those who have a phone, by rising number. Phone seeds, cards and passphrases are never in it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Literal

from keyturn.custody.codes import ENTRY
from keyturn.custody.encoding import enc
from keyturn.custody.header_rules import steps_with_margin
from keyturn.custody.inner import SealedKey
from keyturn.custody.kdf import Kdf
from keyturn.custody.records import (
    CustodianRecord,
    Hash,
    Hex,
    Integer,
    KdfRecord,
    Record,
    Salt,
    SignerRecord,
    read_record,
)
from keyturn.custody.seal import Random, SealBroken
from keyturn.custody.stream import open_stream, seal_stream
from keyturn.errors import CardError, ContentError
from keyturn.prepare.acts import Act
from keyturn.prepare.plan import DAY_STEPS, Fixed

MAGIC = b"keyturn ceremony 1\n"
LENGTH = 4
MAX_HEAD = 2**16
MAX_FILE = 2**28


class DraftUnreadable(ContentError):
    """The file is no draft of a ceremony, or is damaged."""

    code = "ceremony-draft-unreadable"
    sentence = "{path} is no draft of a ceremony, or it is damaged: {why}."
    cure = "Take it from a backup; or begin anew: keyturn ceremony drop."


class DraftPassphraseWrong(CardError):
    """The passphrase does not open the draft."""

    code = "ceremony-passphrase-wrong"
    sentence = "This passphrase does not open the draft {path}; or the draft was altered."
    cure = "Type the passphrase again that was chosen when the ceremony began."


class DraftHead(Record, frozen=True):
    """What can be read without the passphrase: the kit, who is done, the derivation; `saves` counts."""

    done: list[str]
    format: Literal[1]
    kdf: KdfRecord
    kit: Hash
    salt: Salt
    saves: Integer


class DraftCustodian(Record, frozen=True):
    """A custodian who is done: the public record, the target, and sealed keys where there is no phone."""

    i: Integer
    keys: list[SealedKey]
    record: CustodianRecord
    target: Hex


class DraftBody(Record, frozen=True):
    """What is sealed: the foundation, what was fixed, how many cards each one has had, who is done."""

    acts: list[Act]
    cards: dict[str, Integer]
    custodians: list[DraftCustodian]
    first_step: Integer
    fixed: Fixed
    nonce: Hash
    root: Hash
    signers: list[SignerRecord]


@dataclass(frozen=True)
class Draft:
    """A draft in the clear: the body, and code tables by custodian's number."""

    body: DraftBody = field(repr=False)
    tables: Mapping[int, bytes] = field(repr=False)


def draft_kdf(head: DraftHead) -> Kdf:
    """Return the derivation that a head names; raises KdfOutOfBounds."""
    return Kdf(head.kdf.memory_kib, head.kdf.iterations)


def write_draft(head: DraftHead, key: bytes | bytearray, draft: Draft, random: Random) -> bytes:
    """Return a draft's file, sealed under the 32-byte key that its passphrase gives."""
    first, body = head.canonical(), draft.body.canonical()
    tables = [draft.tables[i] for i in sorted(draft.tables)]
    clear = bytearray(b"".join((len(body).to_bytes(LENGTH, "big"), body, *tables)))
    return b"".join((MAGIC, len(first).to_bytes(LENGTH, "big"), first, seal_stream(key, _info(first), clear, random)))


def read_head(data: bytes, path: object) -> DraftHead:
    """Read what stands there for all to read; raises DraftUnreadable or what its shape breaks."""
    return read_record(DraftHead, _split(data, path)[0], "ceremony draft")


def read_draft(data: bytes, key: bytes | bytearray, path: object) -> Draft:
    """Open a draft's file; raises DraftPassphraseWrong, DraftUnreadable or what its shape breaks."""
    first, sealed = _split(data, path)
    try:
        clear = bytes(open_stream(key, _info(first), sealed))
    except SealBroken:
        raise DraftPassphraseWrong(path=path) from None
    length = int.from_bytes(clear[:LENGTH], "big")
    body = read_record(DraftBody, clear[LENGTH : LENGTH + length], "ceremony draft")
    phones = [entry.i for entry in body.custodians if entry.record.factor == "phone"]
    size = steps_with_margin(body.first_step, body.first_step + body.fixed.days * DAY_STEPS)[1] * ENTRY
    rest = clear[LENGTH + length :]
    if len(rest) != size * len(phones):
        raise DraftUnreadable(path=path, why="its code tables have another length")
    return Draft(body, {i: rest[size * at : size * (at + 1)] for at, i in enumerate(phones)})


def _split(data: bytes, path: object) -> tuple[bytes, bytes]:
    start = len(MAGIC) + LENGTH
    length = int.from_bytes(data[len(MAGIC) : start], "big")
    if not data.startswith(MAGIC) or length > MAX_HEAD or len(data) < start + length:
        raise DraftUnreadable(path=path, why="it has another form")
    return data[start : start + length], data[start + length :]


def _info(head: bytes) -> bytes:
    return enc("ceremony-draft", sha256(head).digest())
