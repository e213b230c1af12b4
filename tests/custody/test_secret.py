"""Wiping overwrites the memory that held the secret, not a copy of it."""

import pytest

from keyturn.custody.inner import TierKeys
from keyturn.custody.outer import Share
from keyturn.custody.secret import wipe
from keyturn.custody.unlock import OpenedOuter


@pytest.mark.parametrize("size", [0, 1, 32, 70_000])
def test_wipe_writes_zeros_where_the_secret_stood(size: int) -> None:
    secret = bytearray(b"\xa5" * size)
    with memoryview(secret) as same_memory:  # a wipe that moved or resized the buffer would be refused
        wipe(secret)
        assert same_memory == bytes(size)


def secrets(count: int) -> list[bytearray]:
    return [bytearray(b"\xa5" * 32) for _ in range(count)]


def standing(parts: list[bytearray]) -> list[bool]:
    return [any(part) for part in parts]


def test_a_tier_keeps_the_key_of_the_log_alone_or_nothing() -> None:
    parts = secrets(4)
    keys = TierKeys("standard", parts[0], parts[3], {"c01": parts[1], "c02": parts[2]})
    keys.wipe_but_for_the_log()
    assert standing(parts) == [False, False, False, True]
    parts[0][:] = b"\xa5" * 32
    keys.wipe()
    assert standing(parts) == [False] * 4


def test_a_share_is_wiped_whole() -> None:
    parts = secrets(2)
    Share(1, *parts).wipe()
    assert standing(parts) == [False] * 2


def test_the_outer_seal_is_wiped_whole() -> None:
    parts = secrets(2)
    OpenedOuter(None, None, *parts, None).wipe()  # type: ignore[arg-type]
    assert standing(parts) == [False] * 2
