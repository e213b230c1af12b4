"""The bounds of the key derivation."""

import pytest

from keyturn.custody import kdf
from keyturn.custody.kdf import Kdf, KdfOutOfBounds, MemoryTooSmall


@pytest.mark.parametrize(
    ("memory", "iterations"),
    [(65535, 3), (2097153, 3), (262144, 0), (262144, 11), (0, 0), (-1, 3), (2**40, 3), (262144, -1)],
)
def test_costs_out_of_bounds_are_refused_before_deriving(memory, iterations):
    with pytest.raises(KdfOutOfBounds):
        Kdf(memory, iterations)


def test_a_derivation_depends_on_every_input():
    salt = bytes(16)
    base = Kdf(65536, 1).derive(b"password", salt)
    assert len(base) == 32
    assert base == Kdf(65536, 1).derive(bytearray(b"password"), salt)
    assert base != Kdf(65536, 2).derive(b"password", salt)
    assert base != Kdf(65544, 1).derive(b"password", salt)
    assert base != Kdf(65536, 1).derive(b"password", bytes(15) + b"\1")


def test_memory_that_cannot_be_had_is_told_in_mebibytes(monkeypatch):
    class NoMemory:
        def __init__(self, **_):
            pass

        def derive_into(self, *_):
            raise MemoryError

    monkeypatch.setattr(kdf, "Argon2id", NoMemory)
    with pytest.raises(MemoryTooSmall, match="needs 2048 MiB of memory"):
        Kdf(2097152, 1).derive(b"password", bytes(16))


@pytest.mark.parametrize("available", [None, 65536, 10**9])
def test_enough_memory_is_enough_and_what_is_not_known_keeps_nobody_out(available):
    Kdf(65536, 1).demand_memory(available)


def test_too_little_memory_is_told_before_anybody_types():
    with pytest.raises(MemoryTooSmall) as refusal:
        Kdf(131072, 1).demand_memory(131071)
    assert "needs 128 MiB of memory" in refusal.value.message
