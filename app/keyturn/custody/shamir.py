"""Shamir's secret sharing over GF(256), table-free: no look-ups or branches that depend on secret bytes.

The field is the one of AES (x^8 + x^4 + x^3 + x + 1). Lagrange coefficients depend on the public x
alone; a share is multiplied by a coefficient as one big integer, all bytes at once, with shifts and
XOR. Say "table-free", not "constant-time": Python's integers promise nothing.
Source: Shamir, "How to share a secret" (1979); kit-format.md, section 2.
"""

from collections.abc import Iterable, Sequence
from typing import TypeAlias

from keyturn.custody.seal import Random
from keyturn.errors import KitError

Point: TypeAlias = tuple[int, bytes]

REDUCTION = 0x1B


class SharesUnusable(KitError):
    """The points are no shares of one secret."""

    code = "shares-unusable"
    sentence = "The shares cannot be joined: {why}."
    cure = "Use another copy of the kit."


def split(secret: bytes, k: int, xs: Sequence[int], random: Random) -> tuple[Point, ...]:
    """Share a secret so that any k of the points at `xs` (1 to 255, all different) give it back."""
    _check([(x, secret) for x in xs])
    if not 1 <= k <= len(xs):
        raise SharesUnusable(why="more are needed than there are")
    # k - 1 random points and the secret at 0 fix the polynomial.
    fixed = [(0, secret), *((x, random(len(secret))) for x in xs[: k - 1])]
    return tuple((x, interpolate(fixed, x)) for x in xs)


def combine(shares: Sequence[Point]) -> bytes:
    """Return the secret that the shares have at 0; the caller gives exactly k of them."""
    _check(shares)
    return interpolate(shares, 0)


def interpolate(points: Sequence[Point], at: int) -> bytes:
    """Return the value at x = `at` of the polynomial through the points, byte by byte."""
    size = len(points[0][1])
    value = 0
    for x, y in points:
        coefficient = 1
        for other, _ in points:
            if other != x:
                coefficient = multiply(coefficient, multiply(at ^ other, inverse(x ^ other)))
        value ^= _scale(int.from_bytes(y, "big"), coefficient, size)
    return value.to_bytes(size, "big")


def multiply(a: int, b: int) -> int:
    """Multiply two public field elements."""
    return _scale(a, b, 1)


def inverse(a: int) -> int:
    """Return the inverse of a public field element other than 0: a^254."""
    result = 1
    for _ in range(254):
        result = multiply(result, a)
    return result


def _scale(value: int, coefficient: int, size: int) -> int:
    """Multiply every byte of `value` (size bytes as one integer) by a public coefficient."""
    ones = int.from_bytes(b"\x01" * size, "big")
    total = 0
    for bit in range(8):
        total ^= value * (coefficient >> bit & 1)
        high = value >> 7 & ones
        value = (value & ones * 0x7F) << 1 ^ high * REDUCTION
    return total


def _check(points: Iterable[Point]) -> None:
    listed = list(points)
    xs = [x for x, _ in listed]
    if not listed or len(set(xs)) != len(xs) or not all(1 <= x <= 255 for x in xs):
        raise SharesUnusable(why="numbers are missing, stand twice, or are 0")
    if len({len(y) for _, y in listed}) != 1 or not listed[0][1]:
        raise SharesUnusable(why="their lengths differ")
