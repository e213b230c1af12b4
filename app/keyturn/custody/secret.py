"""Secrets in memory: overwritten as soon as they have served."""

from collections.abc import Iterator
from contextlib import contextmanager


def wipe(buffer: bytearray) -> None:
    """Overwrite every byte of `buffer` with zero, in place; its length stays.

    Copies that Python or a library made of it elsewhere are not reached.
    """
    buffer[:] = bytes(len(buffer))


@contextmanager
def wiped(buffer: bytearray) -> Iterator[bytearray]:
    """Give a secret for what is done with it here; it is overwritten then, whatever comes of that."""
    try:
        yield buffer
    finally:
        wipe(buffer)
