"""Cold codes: the target itself on paper, in a sealed envelope, for a dead phone or an expired table.

Source: kit-format.md, section 11.
"""

import re
from hashlib import sha256

from keyturn.custody.codes import MODULUS
from keyturn.custody.encoding import enc
from keyturn.custody.records import Factor
from keyturn.custody.target import bytes_to_numbers, numbers_to_bytes
from keyturn.custody.words import BITS, Wordlist
from keyturn.errors import FactorError, Phrase

KEY_TARGET = 32
KEY_WORDS = 26
CHECK_WORDS = 2


class ColdCodeWrongLength(FactorError):
    """The cold code has too few or too many digits or words."""

    code = "cold-code-wrong-length"
    sentence = "This cold code has {count} {parts}; it needs {expected}."
    cure = "Type the whole cold code as it stands on the paper from its envelope."


class ColdCodeMistyped(FactorError):
    """The check digits or check words do not fit."""

    code = "cold-code-mistyped"
    sentence = "This cold code is mistyped, or it is not this custodian's of this kit."
    cure = "Compare it with the paper, one group at a time."


def write_cold_code(target: bytes, kit: bytes, i: int, factor: Factor, wordlist: Wordlist) -> str:
    """Return a target as a cold code: groups of digits for a phone, 28 words for security keys."""
    if factor == "key":
        check = int.from_bytes(_check(kit, i, target)[:3], "big") >> 4
        return " ".join((*wordlist.from_bytes(target), *wordlist.numbers_to_words([check >> BITS, check & 1023])))
    groups = [f"{number:06d}" for number in bytes_to_numbers(target)]
    return " ".join((*groups, _check_digits(kit, i, "".join(groups))))


def read_cold_code(typed: str, kit: bytes, i: int, factor: Factor, r: int, wordlist: Wordlist) -> bytes:
    """Return the target that a cold code stands for; raises ColdCodeWrongLength or ColdCodeMistyped."""
    return _read_words(typed, kit, i, wordlist) if factor == "key" else _read_digits(typed, kit, i, r)


def _read_digits(typed: str, kit: bytes, i: int, r: int) -> bytes:
    digits = re.sub(r"[\s\-]+", "", typed)
    if len(digits) != 6 * r + 2:
        expected = Phrase("{digits} digits", digits=6 * r + 2)
        raise ColdCodeWrongLength(count=len(digits), parts="characters", expected=expected)
    if not (digits.isascii() and digits.isdigit()) or _check_digits(kit, i, digits[:-2]) != digits[-2:]:
        raise ColdCodeMistyped
    return numbers_to_bytes([int(digits[at : at + 6]) % MODULUS for at in range(0, 6 * r, 6)])


def _read_words(typed: str, kit: bytes, i: int, wordlist: Wordlist) -> bytes:
    words = re.split(r"[\s,\-]+", typed.strip())
    if len(words) != KEY_WORDS + CHECK_WORDS:
        expected = Phrase("{words} words", words=KEY_WORDS + CHECK_WORDS)
        raise ColdCodeWrongLength(count=len(words), parts="words", expected=expected)
    bits = 0
    for word in words[:KEY_WORDS]:
        place = wordlist.place(word)
        if place is None:
            raise ColdCodeMistyped
        bits = bits << BITS | place
    target = (bits >> 4).to_bytes(KEY_TARGET, "big")
    written = write_cold_code(target, kit, i, "key", wordlist).split()
    if [wordlist.place(word) for word in words] != [wordlist.place(word) for word in written]:
        raise ColdCodeMistyped
    return target


def _check_digits(kit: bytes, i: int, digits: str) -> str:
    return f"{int.from_bytes(_check(kit, i, digits.encode())[:4], 'big') % 100:02d}"


def _check(kit: bytes, i: int, data: bytes) -> bytes:
    return sha256(enc("cold", kit, i, data)).digest()
