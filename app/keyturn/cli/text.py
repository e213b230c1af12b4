"""Texts from the command line that are written into a kit or a log, and counts in words."""

from argparse import ArgumentTypeError


def printable(text: str) -> str:
    """Return a text that can be shown to people; anything else is no argument."""
    if not text.strip() or not text.isprintable():
        raise ArgumentTypeError("it is empty or has characters that cannot be shown")
    return text


def counted(count: int, thing: str) -> str:
    """Return how many of a thing there are; more than one of it ends in an s."""
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"
