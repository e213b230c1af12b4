"""Wiping overwrites the memory that held the secret, not a copy of it."""

import pytest

from keyturn.custody.secret import wipe


@pytest.mark.parametrize("size", [0, 1, 32, 70_000])
def test_wipe_writes_zeros_where_the_secret_stood(size: int) -> None:
    secret = bytearray(b"\xa5" * size)
    with memoryview(secret) as same_memory:  # a wipe that moved or resized the buffer would be refused
        wipe(secret)
        assert same_memory == bytes(size)
