"""Laid at the top of the mutation workspace: key derivations cost nothing there, but for the tests of their cost.

A mutant that survives is run against every test that reaches it; at 60 ms for each derivation that takes days.
"""

import hashlib
from pathlib import Path

import pytest

from keyturn.custody import kdf

REAL = kdf.Argon2id
REMEMBERED = Path(__file__).parent / "derivations"


class Quick:
    """A stand-in for Argon2id: another function of all the same inputs."""

    def __init__(self, *, salt: bytes, length: int, iterations: int, lanes: int, memory_cost: int) -> None:
        self._parameters = {
            "salt": salt, "length": length, "iterations": iterations, "lanes": lanes, "memory_cost": memory_cost
        }  # fmt: skip

    def derive_into(self, password: bytes, out: bytearray) -> None:
        """Fill `out`."""
        out[:] = self._digest(password, len(out))

    def _digest(self, password: bytes, length: int) -> bytes:
        return hashlib.shake_256(repr(sorted(self._parameters.items())).encode() + bytes(password)).digest(length)


class Remembered(Quick):
    """The real Argon2id, whose results stay on the disk: for the frozen kits."""

    def derive_into(self, password: bytes, out: bytearray) -> None:
        """Fill `out`."""
        REMEMBERED.mkdir(exist_ok=True)
        known = REMEMBERED / self._digest(password, 32).hex()
        if not known.exists():
            REAL(**self._parameters).derive_into(password, out)
            known.write_bytes(out)
        out[:] = known.read_bytes()


DERIVATIONS = {"test_kdf.py": REAL, "test_official_vectors.py": REAL, "test_kits.py": Remembered}


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Choose the derivation before any fixture of the test runs."""
    kdf.Argon2id = DERIVATIONS.get(item.path.name, Quick)  # type: ignore[misc, assignment]
