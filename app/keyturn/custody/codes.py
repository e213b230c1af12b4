"""Code tables: what a phone shows becomes a number that the program never stored.

For a target T of r numbers below 10^6 the table holds, for every step t, (T[t mod r] - code(t)) mod
10^6. A code read at step t and the entry give T[t mod r] back; the phone's seed is forgotten.
Source: RFC 4226 (HOTP), RFC 6238 (TOTP, 30 s, SHA-1, 6 digits), kit-format.md section 8.
"""

import hmac
import sys
from array import array
from collections.abc import Callable
from typing import TypeAlias

STEP_SECONDS = 30
MODULUS = 10**6
MARGIN_STEPS = 20
ENTRY = 3
BLANK = 0xFFFFFF
# 2^31 is no multiple of 10^6: above this bound a code would be more likely than others.
UNBIASED = 2**31 // MODULUS * MODULUS
TOLD_STEPS = 2**17  # a fraction of a second on any computer that opens a kit

Target: TypeAlias = tuple[int, ...]
Reading: TypeAlias = tuple[int, int]


def step_at(seconds: int) -> int:
    """Return the step of 30 s that a moment (seconds since the epoch, UTC) lies in."""
    return seconds // STEP_SECONDS


def hotp_value(seed: bytes | bytearray, counter: int) -> int:
    """Return the 31-bit truncated HMAC-SHA-1 value of RFC 4226, section 5.3, before the modulus."""
    digest = hmac.digest(seed, counter.to_bytes(8, "big"), "sha1")
    offset = digest[19] & 15
    return int.from_bytes(digest[offset : offset + 4], "big") & 0x7FFFFFFF


def code_at(seed: bytes | bytearray, step: int) -> int:
    """Return the six-digit code of a step (RFC 6238), as an integer below 10^6."""
    return hotp_value(seed, step) % MODULUS


def draw_target(random: Callable[[int], bytes], r: int) -> Target:
    """Draw r uniform numbers below 10^6, by rejection."""
    numbers: list[int] = []
    while len(numbers) < r:
        drawn = int.from_bytes(random(4), "big")
        if drawn < 2**32 // MODULUS * MODULUS:
            numbers.append(drawn % MODULUS)
    return tuple(numbers)


def make_table(
    seed: bytes | bytearray, target: Target, first_step: int, count: int, tell: Callable[[int], object] = lambda _: None
) -> bytes:
    """Return `count` entries of 3 bytes for the steps from `first_step`; biased steps stay blank.

    `tell` hears how many are done, every TOLD_STEPS and at the end.
    """
    # Copied for each step: the key, which never changes, is hashed once.
    keyed, r = hmac.new(seed, digestmod="sha1"), len(target)
    entries = array("I", bytes(4 * count))
    for start in range(0, count, TOLD_STEPS):
        end = min(start + TOLD_STEPS, count)
        for index in range(start, end):
            step = first_step + index
            at_step = keyed.copy()
            at_step.update(step.to_bytes(8, "big"))
            mac = at_step.digest()
            offset = mac[19] & 15
            value = int.from_bytes(mac[offset : offset + 4], "big") & 0x7FFFFFFF
            entries[index] = (target[step % r] - value) % MODULUS if value < UNBIASED else BLANK
        tell(end)
    return pack_entries(entries)


def pack_entries(entries: "array[int]") -> bytes:
    """Write entries as 3 bytes each, big-endian."""
    if sys.byteorder == "little":
        entries.byteswap()
    wide = entries.tobytes()
    packed = bytearray(ENTRY * len(entries))
    for place in range(ENTRY):
        packed[place::ENTRY] = wide[place + 1 :: 4]
    return bytes(packed)


def target_from(
    readings: tuple[Reading, ...], offset: int, r: int, entry: Callable[[int], int | None]
) -> Target | None:
    """Return the target that a phone's readings give if its clock is `offset` steps ahead, or None.

    A reading is (step by the computer's clock, code). None where a class mod r is not covered, an
    entry is missing, or two readings contradict each other.
    """
    numbers: dict[int, int] = {}
    for step, code in readings:
        value = entry(step + offset)
        if value is None:
            return None
        if value == BLANK:
            continue
        number = (value + code) % MODULUS
        if numbers.setdefault((step + offset) % r, number) != number:
            return None
    if len(numbers) < r:
        return None
    return tuple(numbers[place] for place in range(r))
