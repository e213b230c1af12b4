"""Items: sealed to a compartment's public key by anyone, opened one at a time."""

from hashlib import sha256

from msgspec import structs

from keyturn.custody import hpke
from keyturn.custody.encoding import enc
from keyturn.custody.records import Hash
from keyturn.custody.seal import Random, SealBroken
from keyturn.custody.stream import open_stream, seal_stream
from keyturn.errors import ContentError
from keyturn.kit.kinds import Content, decode, encode
from keyturn.kit.manifest import ItemRecord

KEY = 32
PADDING = 256
LENGTH = 8
SEALED_KEY = hpke.OVERHEAD + KEY


class ItemDamaged(ContentError):
    """An item's bytes are not what the manifest lists, or do not open."""

    code = "item-damaged"
    sentence = "The item {item} is damaged in this copy of the kit."
    cure = "Use another copy of the kit; the other items of this one still open."


class ItemOfAnotherKind(ContentError):
    """The sealed content is of another kind than the signed list says."""

    code = "item-kind-differs"
    sentence = "The item {item} is sealed as another kind than the kit's list says."
    cure = "Do not use this item; ask a content signer to replace it."


def seal_item(
    kit: bytes, public_key: bytes, record: ItemRecord, content: Content, random: Random
) -> tuple[ItemRecord, bytes]:
    """Seal content as the record names it; returns the record with length and hash, and the bytes."""
    info = _info(kit, record)
    key = random(KEY)
    padded = pad(encode(content))
    sealed = hpke.seal(public_key, info, key) + seal_stream(key, info, padded, random)
    digest = Hash(sha256(sealed).digest())
    return structs.replace(record, length=len(sealed), sha256=digest), sealed


def open_item(kit: bytes, seed: bytes | bytearray, record: ItemRecord, sealed: bytes) -> Content:
    """Open an item with its compartment's seed; raises ItemDamaged, ItemOfAnotherKind, or what decode names."""
    if sha256(sealed).digest() != record.sha256:
        raise ItemDamaged(item=record.id)
    info = _info(kit, record)
    try:
        key = hpke.unseal(seed, info, sealed[:SEALED_KEY])
        padded = open_stream(key, info, sealed[SEALED_KEY:])
    except SealBroken:
        raise ItemDamaged(item=record.id) from None
    content = decode(unpad(padded, record.id))
    if content.kind != record.kind:
        raise ItemOfAnotherKind(item=record.id)
    return content


def pad(data: bytes | bytearray) -> bytearray:
    """Prefix the length (u64) and fill with zeros to a multiple of 256: lengths would tell passwords'."""
    padded = bytearray(len(data).to_bytes(LENGTH, "big")) + data
    return padded + bytes(-len(padded) % PADDING)


def unpad(padded: bytearray, item: str) -> bytearray:
    """Undo `pad`, strictly; raises ItemDamaged."""
    length = int.from_bytes(padded[:LENGTH], "big")
    data = padded[LENGTH : LENGTH + length]
    if len(data) != length or pad(data) != padded:
        raise ItemDamaged(item=item)
    return data


def _info(kit: bytes, record: ItemRecord) -> bytes:
    return enc("item", kit, record.compartment, record.id, record.version)
