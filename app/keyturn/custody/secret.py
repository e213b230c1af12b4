"""Secrets in memory: overwritten as soon as they have served."""


def wipe(buffer: bytearray) -> None:
    """Overwrite every byte of `buffer` with zero, in place; its length stays.

    Copies that Python or a library made of it elsewhere are not reached.
    """
    buffer[:] = bytes(len(buffer))
