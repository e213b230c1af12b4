"""What a database asks for before its key is known: Argon2 or AES-KDF, each within bounds.

Source: KDBX specification, "KDF parameters"; RFC 9106.
"""

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from hashlib import sha256
from typing import Protocol, TypeAlias

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.kdf.argon2 import Argon2d, Argon2id

from keyturn.errors import Phrase
from keyturn.exchange.credentials.faults import ImportKeePassUnfit, ImportUnreadable
from keyturn.exchange.credentials.keepass.cursor import Cursor

Values: TypeAlias = Mapping[str, int | bytes]

Variant: TypeAlias = type[Argon2d] | type[Argon2id]

ARGON2: Mapping[bytes, Variant] = {
    bytes.fromhex("ef636ddf8c29444b91f7a9a403e30a0c"): Argon2d,
    bytes.fromhex("9e298b1956db4773b23dfc3ec6f0a1e6"): Argon2id,
}
# KeePass writes the first for AES-KDF, KeePassXC the second.
AES_KDF = (bytes.fromhex("c9d9f39a628a4460bf740d08c18a4fea"), bytes.fromhex("7c02bb8279a74ac0927d114a00648238"))
ARGON2_VERSION = 0x13
KEY, BLOCK = 32, 16
# Some seconds on a laptop; KeePass and KeePassXC choose about one.
MOST_MEMORY_KIB, MOST_KIB_PASSES, MOST_LANES, MOST_ROUNDS = 2**20, 2**26, 64, 2**28
STRETCH = 2**20
TEXT, BYTES, TRUTH = 0x18, 0x42, 0x08
NUMBERS = {0x04: 4, 0x05: 8, 0x0C: 4, 0x0D: 8}


class Kdf(Protocol):
    """A way from the 32 bytes of what people brought to the 32 bytes of the database's own key."""

    def derive(self, key: bytes) -> bytes:
        """Return the derived key."""


@dataclass(frozen=True)
class Argon2:
    """Argon2d or Argon2id: salt, lanes, memory in KiB, iterations."""

    kind: Variant
    salt: bytes
    lanes: int
    memory_kib: int
    iterations: int

    def derive(self, key: bytes) -> bytes:
        """Return the derived key."""
        return self.kind(
            salt=self.salt, length=KEY, iterations=self.iterations, lanes=self.lanes, memory_cost=self.memory_kib
        ).derive(key)


@dataclass(frozen=True)
class AesKdf:
    """Each half of the key encrypted with AES many times over, then hashed."""

    seed: bytes
    rounds: int

    def derive(self, key: bytes) -> bytes:
        """Return the derived key."""
        with ThreadPoolExecutor(2) as workers:
            halves = list(workers.map(self._encrypted, (key[:BLOCK], key[BLOCK:])))
        return sha256(b"".join(halves)).digest()

    def _encrypted(self, block: bytes) -> bytes:
        # A block encrypted over and over is what CBC makes of zeros after it, at the speed of bulk encryption.
        chained = Cipher(algorithms.AES(self.seed), modes.CBC(block)).encryptor()
        for start in range(0, self.rounds, STRETCH):
            block = chained.update(bytes(BLOCK * min(STRETCH, self.rounds - start)))[-BLOCK:]
        return block


def read_kdf(data: bytes) -> Kdf:
    """Read the parameters; raises ImportUnreadable, or ImportKeePassUnfit where they are unknown or too dear."""
    values = _values(Cursor(data))
    name = _bytes(values, "$UUID")
    if name in ARGON2:
        return _argon2(ARGON2[name], values)
    if name in AES_KDF:
        return _aes_kdf(values)
    raise ImportKeePassUnfit(why="it names a way to derive its key that is not known")


def _argon2(kind: Variant, values: Values) -> Argon2:
    if _number(values, "V") != ARGON2_VERSION or "K" in values or "A" in values:
        raise ImportKeePassUnfit(why="it uses Argon2 in an unusual way")
    memory, iterations, lanes = _number(values, "M") >> 10, _number(values, "I"), _number(values, "P")
    salt = _bytes(values, "S")
    if not 8 <= len(salt) <= 64 or not 1 <= lanes <= MOST_LANES or memory < 8 * lanes or iterations < 1:
        raise ImportUnreadable(why="its way to derive a key cannot be followed")
    if memory > MOST_MEMORY_KIB:
        raise ImportKeePassUnfit(why=Phrase("its key takes {memory} MiB of memory to derive", memory=memory >> 10))
    if memory * iterations > MOST_KIB_PASSES:
        raise ImportKeePassUnfit(why=Phrase("its key takes {iterations} iterations to derive", iterations=iterations))
    return Argon2(kind, salt, lanes, memory, iterations)


def _aes_kdf(values: Values) -> AesKdf:
    seed, rounds = _bytes(values, "S"), _number(values, "R")
    if len(seed) != KEY or rounds < 1:
        raise ImportUnreadable(why="its way to derive a key cannot be followed")
    if rounds > MOST_ROUNDS:
        raise ImportKeePassUnfit(why=Phrase("its key takes {rounds} rounds to derive", rounds=rounds))
    return AesKdf(seed, rounds)


def _values(cursor: Cursor) -> Values:
    """Read a dictionary of values with their types."""
    if cursor.number(2) >> 8 != 1:
        raise ImportUnreadable(why="its parameters are of another version")
    values: dict[str, int | bytes] = {}
    while kind := cursor.number(1):
        name = cursor.take(cursor.number(4)).decode("ascii", "replace")
        value = cursor.take(cursor.number(4))
        if name in values or kind not in (TEXT, BYTES, TRUTH, *NUMBERS) or len(value) != NUMBERS.get(kind, len(value)):
            raise ImportUnreadable(why="its parameters are damaged")
        values[name] = int.from_bytes(value, "little") if kind in NUMBERS else value
    if cursor.left:
        raise ImportUnreadable(why="its parameters are damaged")
    return values


def _number(values: Values, name: str) -> int:
    value = values.get(name)
    if not isinstance(value, int):
        raise ImportUnreadable(why="its parameters are damaged")
    return value


def _bytes(values: Values, name: str) -> bytes:
    value = values.get(name)
    if not isinstance(value, bytes):
        raise ImportUnreadable(why="its parameters are damaged")
    return value
