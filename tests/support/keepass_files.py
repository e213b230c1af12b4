"""Databases of KeePass as the tests need them: any header, any payload, sealed as KDBX 4 demands."""

import gzip
import hmac
import re
from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256, sha512
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from credential_files import PASSWORD

VECTORS = Path(__file__).parents[1] / "vectors" / "keepass"
OPENS = "open sesame"
AES, CHACHA20 = bytes.fromhex("31c1f2e6bf714350be5805216afc5aff"), bytes.fromhex("d6038a2b8b6f4cb5a524339a31dbb59a")
ARGON2ID, AES_KDF = bytes.fromhex("9e298b1956db4773b23dfc3ec6f0a1e6"), bytes.fromhex("c9d9f39a628a4460bf740d08c18a4fea")
SEED, SALT, INNER_KEY = bytes(range(32)), bytes(32), bytes(64)
MEMORY_KIB, ITERATIONS, LANES = 64, 1, 1
U32, U64, TEXT, BYTES = 0x04, 0x05, 0x18, 0x42
Typed = tuple[int, bytes]


def u32(number: int) -> Typed:
    """Return a number of a dictionary, 4 bytes."""
    return U32, number.to_bytes(4, "little")


def u64(number: int) -> Typed:
    """Return a number of a dictionary, 8 bytes."""
    return U64, number.to_bytes(8, "little")


def dictionary(values: Mapping[str, Typed], version: int = 0x100) -> bytes:
    """Return a dictionary of values with their types."""
    parts = (bytes([kind]) + _sized(name.encode()) + _sized(value) for name, (kind, value) in values.items())
    return version.to_bytes(2, "little") + b"".join(parts) + b"\0"


def argon2(**changes: Typed) -> dict[str, Typed]:
    """Return parameters of Argon2id, the cheapest that are allowed."""
    plain = {"$UUID": (BYTES, ARGON2ID), "V": u32(0x13), "S": (BYTES, SALT), "P": u32(LANES),
             "M": u64(MEMORY_KIB << 10), "I": u64(ITERATIONS)}  # fmt: skip
    return plain | changes


def aes_kdf(**changes: Typed) -> dict[str, Typed]:
    """Return parameters of AES-KDF."""
    return {"$UUID": (BYTES, AES_KDF), "R": u64(3), "S": (BYTES, SALT)} | changes


def header(parts: Mapping[int, bytes], major: int = 4, magic: bytes = b"\x03\xd9\xa2\x9a\x67\xfb\x4b\xb5") -> bytes:
    """Return a header with the parts that are changed, and without its hash."""
    plain = {2: AES, 3: (1).to_bytes(4, "little"), 4: SEED, 7: bytes(16), 11: dictionary(argon2())}
    listed = b"".join(bytes([number]) + _sized(part) for number, part in (plain | parts).items())
    return magic + b"\1\0" + major.to_bytes(2, "little") + listed + b"\0" + _sized(b"\r\n\r\n")


def unopened(parts: Mapping[int, bytes], **more: object) -> bytes:
    """Return as much of a database as is read before its password is asked."""
    text = header(parts, **more)  # type: ignore[arg-type]
    return text + sha256(text).digest()


def keepass(
    xml: str | bytes, parts: Mapping[int, bytes] = {}, payload: bytes | None = None, composite: bytes | None = None
) -> bytes:
    """Return a whole database with Argon2id, AES or ChaCha20; `payload` takes the place of what is packed in it."""
    text = header(parts)
    key = composite or sha256(sha256(OPENS.encode()).digest()).digest()
    salt, lanes, memory = SALT, LANES, MEMORY_KIB
    derived = Argon2id(salt=salt, length=32, iterations=ITERATIONS, lanes=lanes, memory_cost=memory).derive(key)
    proof = sha512(SEED + derived + b"\1").digest()
    sealed = _encrypted(parts, sha256(SEED + derived).digest(), payload or gzip.compress(inner(xml), mtime=0))
    blocks = (_block(proof, number, data) for number, data in enumerate((sealed, b"")))
    return text + sha256(text).digest() + _proof(proof, 2**64 - 1, text) + b"".join(blocks)


def inner(xml: str | bytes, stream: int = 3) -> bytes:
    """Return what is decrypted: the inner header, and the XML with its protected values hidden."""
    text = hidden(xml) if isinstance(xml, str) else xml
    kind = b"\1" + _sized(stream.to_bytes(4, "little"))
    return kind + b"\2" + _sized(INNER_KEY) + b"\3" + _sized(b"\0attached") + b"\0" + _sized(b"") + text


def hidden(xml: str) -> bytes:
    """Return XML with its protected values hidden, in their order."""
    key = sha512(INNER_KEY).digest()
    stream = Cipher(algorithms.ChaCha20(key[:32], bytes(4) + key[32:44]), None).encryptor()
    mark = '<Value Protected="True">'
    return re.sub(
        f"{mark}(.*?)</Value>",
        lambda found: f"{mark}{b64encode(stream.update(found[1].encode())).decode()}</Value>",
        xml,
        flags=re.DOTALL,
    ).encode()


def document(*entries: str, groups: str = "", meta: str = "") -> str:
    """Return the XML of a database with some entries in its topmost group."""
    group = f"<Group><UUID>AAAA</UUID>{''.join(entries)}{groups}</Group>"
    return f"<KeePassFile><Meta>{meta}</Meta><Root>{group}</Root></KeePassFile>"


def entry(more: str = "", **texts: str) -> str:
    """Return an entry; the password is protected. Names of fields may have _ for - and __ for a space."""
    known = {"Title": "Mail at Example", "UserName": "carol", "Password": PASSWORD} | texts
    return f"<Entry>{''.join(string(name, text) for name, text in known.items())}{more}</Entry>"


def string(name: str, text: str) -> str:
    """Return one field of an entry."""
    key = name.replace("__", " ").replace("_", "-")
    mark = ' Protected="True"' if name == "Password" else ""
    return f"<String><Key>{key}</Key><Value{mark}>{text}</Value></String>"


def _sized(data: bytes) -> bytes:
    return len(data).to_bytes(4, "little") + data


def _encrypted(parts: Mapping[int, bytes], key: bytes, plain: bytes) -> bytes:
    if parts.get(2) == CHACHA20:
        return Cipher(algorithms.ChaCha20(key, bytes(4) + parts[7]), None).encryptor().update(plain)
    padded = plain + bytes([16 - len(plain) % 16]) * (16 - len(plain) % 16)
    sealer = Cipher(algorithms.AES(key), modes.CBC(bytes(16))).encryptor()
    return sealer.update(padded) + sealer.finalize()


def _proof(key: bytes, number: int, data: bytes) -> bytes:
    return hmac.digest(sha512(number.to_bytes(8, "little") + key).digest(), data, "sha256")


def _block(key: bytes, number: int, data: bytes) -> bytes:
    return _proof(key, number, number.to_bytes(8, "little") + _sized(data)) + _sized(data)
