"""The target of a second factor as bytes: a phone's numbers below 10^6, 3 bytes each."""

from collections.abc import Sequence

from keyturn.custody.codes import MODULUS

NUMBER = 3


def numbers_to_bytes(numbers: Sequence[int]) -> bytes:
    """Return r numbers below 10^6 as 3 bytes each, big-endian, the first one first."""
    return b"".join(number.to_bytes(NUMBER, "big") for number in numbers)


def bytes_to_numbers(target: bytes) -> tuple[int, ...]:
    """Return the numbers of a phone's target; raises ValueError where it is none."""
    numbers = tuple(int.from_bytes(target[at : at + NUMBER], "big") for at in range(0, len(target), NUMBER))
    if len(target) % NUMBER or any(number >= MODULUS for number in numbers):
        raise ValueError("no target of a phone")
    return numbers
