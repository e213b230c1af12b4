"""Key derivation: HKDF-SHA-256, and Argon2id within bounds."""

from dataclasses import dataclass

from cryptography.exceptions import InvalidKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from keyturn.errors import KitError, StorageError

MEMORY_KIB = range(65536, 2097152 + 1)
ITERATIONS = range(1, 10 + 1)


class KdfOutOfBounds(KitError):
    """The kit asks for a derivation outside the bounds that a reader accepts."""

    code = "kdf-out-of-bounds"
    sentence = "The kit asks for a key derivation of {memory_kib} KiB and {iterations} passes, outside what is allowed."
    cure = "Do not open this copy; compare it with another copy of the kit."


class MemoryTooSmall(StorageError):
    """The computer cannot hold one derivation in memory."""

    code = "memory-too-small"
    sentence = "One key derivation needs {needed_mib} MiB of memory, and this computer has less than that free."
    cure = "Close other programs, or use a computer with more memory."


@dataclass(frozen=True)
class Kdf:
    """Argon2id's cost: memory in KiB, passes; always one lane (RFC 9106)."""

    memory_kib: int = 262144
    iterations: int = 3

    def __post_init__(self) -> None:
        """Refuse costs outside 64 MiB to 2 GiB and 1 to 10 passes, before anything is derived."""
        if self.memory_kib not in MEMORY_KIB or self.iterations not in ITERATIONS:
            raise KdfOutOfBounds(memory_kib=self.memory_kib, iterations=self.iterations)

    def demand_memory(self, available_kib: int | None) -> None:
        """Raise MemoryTooSmall where one derivation does not fit what is free; None: nobody knows."""
        if available_kib is not None and available_kib < self.memory_kib:
            raise MemoryTooSmall(needed_mib=self.memory_kib // 1024)

    def derive(self, password: bytes | bytearray, salt: bytes) -> bytearray:
        """Return the 32-byte Argon2id output (RFC 9106, version 0x13) in a buffer that can be wiped.

        Raises MemoryTooSmall where the memory cannot be had.
        """
        out = bytearray(32)
        argon2 = Argon2id(salt=salt, length=32, iterations=self.iterations, lanes=1, memory_cost=self.memory_kib)
        try:
            # The package accepts any buffer; its type hint names bytes alone.
            argon2.derive_into(password, out)  # type: ignore[arg-type]
        except (MemoryError, InvalidKey):
            raise MemoryTooSmall(needed_mib=self.memory_kib // 1024) from None
        return out


def hkdf(ikm: bytes | bytearray, salt: bytes, info: bytes, length: int = 32) -> bytearray:
    """Return HKDF-SHA-256 output (RFC 5869) of `length` bytes in a buffer that can be wiped."""
    out = bytearray(length)
    HKDF(SHA256(), length, salt, info).derive_into(ikm, out)
    return out
