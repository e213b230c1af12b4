"""Laid at the top of the mutation workspace: key derivations cost nothing there, but for the tests of their cost.

A mutant that survives is run against every test that reaches it; at 60 ms for each derivation that takes days.
"""

import hashlib

import pytest

from keyturn.custody import kdf

REAL = kdf.Argon2id
ABOUT_COST = {"test_kdf.py", "test_kits.py", "test_official_vectors.py"}


class Quick:
    """A stand-in for Argon2id: another function of all the same inputs."""

    def __init__(self, *, salt: bytes, length: int, iterations: int, lanes: int, memory_cost: int) -> None:
        self._prefix = repr((salt, length, iterations, lanes, memory_cost)).encode()

    def derive_into(self, password: bytes, out: bytearray) -> None:
        """Fill `out`."""
        out[:] = hashlib.shake_256(self._prefix + bytes(password)).digest(len(out))


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Choose the derivation before any fixture of the test runs."""
    kdf.Argon2id = REAL if item.path.name in ABOUT_COST else Quick  # type: ignore[misc, assignment]
