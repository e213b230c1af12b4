"""Cards and cold codes worked out by hand from kit-format.md: nothing here calls the code that it checks."""

import base64
from hashlib import sha256

import pytest

from keyturn.custody.cards import Card, from_words, read_card, to_bytes, to_qr_text, to_words
from keyturn.custody.cold import ColdCodeMistyped, ColdCodeWrongLength, read_cold_code, write_cold_code
from workshop import WORDS

KIT = bytes(range(32))
CARD = Card("practice", 5, 3, bytes.fromhex("abcd"), bytes(range(16)))
BYTES = bytes.fromhex("3503abcd") + bytes(range(16))
TARGET = bytes(range(200, 232))


def fields(*parts):
    """Section 2: each field with its length in front."""
    return b"".join(len(part).to_bytes(4, "big") + part for part in parts)


def number(i):
    return i.to_bytes(8, "big")


def test_a_cards_bytes_and_words():
    assert to_bytes(CARD) == BYTES
    words = to_words(CARD, WORDS)
    bits = "".join(f"{byte:08b}" for byte in BYTES)
    assert words[:16] == tuple(WORDS.words[int(bits[at : at + 10], 2)] for at in range(0, 160, 10))
    # The code word is a multiple of the generator: it vanishes at the six roots 2^0 … 2^5 of GF(1024).
    places = [WORDS.words.index(word) for word in words]
    for power in range(6):
        value, root = 0, exp(power)
        for place in places:
            value = times(value, root) ^ place
        assert value == 0
    assert from_words(list(words), WORDS) == CARD


def times(a, b):
    product = 0
    while b:
        product ^= a * (b & 1)
        a = a << 1 ^ (0x409 if a & 0x200 else 0)
        b >>= 1
    return product


def exp(power):
    value = 1
    for _ in range(power):
        value = times(value, 2)
    return value


def test_a_cards_qr_text():
    check = sha256(fields(b"card", BYTES)).digest()[:5]
    text = "KEYTURN1:" + base64.b32encode(BYTES + check).decode()
    assert to_qr_text(CARD) == text
    assert read_card(text, WORDS) == CARD


@pytest.mark.parametrize("numbers", [("000007", "123456"), ("999999", "000000", "428571")])
def test_a_phones_cold_code(numbers):
    digits = "".join(numbers)
    check = int.from_bytes(sha256(fields(b"cold", KIT, number(9), digits.encode())).digest()[:4], "big") % 100
    target = b"".join(int(text).to_bytes(3, "big") for text in numbers)
    written = " ".join((*numbers, f"{check:02d}"))
    assert write_cold_code(target, KIT, 9, "phone", WORDS) == written
    assert read_cold_code(written, KIT, 9, "phone", len(numbers), WORDS) == target
    for wrong in ((check + 1) % 100, (check + 99) % 100):
        with pytest.raises(ColdCodeMistyped):
            read_cold_code(digits + f"{wrong:02d}", KIT, 9, "phone", len(numbers), WORDS)


def test_a_key_holders_cold_code():
    bits = "".join(f"{byte:08b}" for byte in TARGET) + "0000"
    bits += "".join(f"{byte:08b}" for byte in sha256(fields(b"cold", KIT, number(9), TARGET)).digest())[:20]
    written = " ".join(WORDS.words[int(bits[at : at + 10], 2)] for at in range(0, 280, 10))
    assert write_cold_code(TARGET, KIT, 9, "key", WORDS) == written
    assert read_cold_code(written, KIT, 9, "key", 2, WORDS) == TARGET


def test_letters_whose_check_digits_fit_are_no_cold_code():
    typed = "12345a654321"
    check = int.from_bytes(sha256(fields(b"cold", KIT, number(9), typed.encode())).digest()[:4], "big") % 100
    with pytest.raises(ColdCodeMistyped):
        read_cold_code(f"{typed}{check:02d}", KIT, 9, "phone", 2, WORDS)
    arabic = "\N{ARABIC-INDIC DIGIT ZERO}" * 12
    check = int.from_bytes(sha256(fields(b"cold", KIT, number(9), arabic.encode())).digest()[:4], "big") % 100
    with pytest.raises(ColdCodeMistyped):
        read_cold_code(f"{arabic}{check:02d}", KIT, 9, "phone", 2, WORDS)


@pytest.mark.parametrize(
    ("typed", "factor", "r", "said"),
    [
        ("1234", "phone", 2, "This cold code has 4 characters; it needs 14 digits."),
        ("12345", "phone", 3, "This cold code has 5 characters; it needs 20 digits."),
        ("academic acid", "key", 2, "This cold code has 2 words; it needs 28 words."),
    ],
)
def test_a_wrong_length_is_told_with_the_right_one(typed, factor, r, said):
    with pytest.raises(ColdCodeWrongLength) as refusal:
        read_cold_code(typed, KIT, 1, factor, r, WORDS)
    assert refusal.value.message == said
