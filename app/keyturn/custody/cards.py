"""Share cards: 160 bits as 22 words with Reed-Solomon repair, as QR text, or as a small file.

Nothing is ever corrected silently: a mistyped word is named and the correction offered.
Source: kit-format.md, section 11.
"""

import base64
import binascii
import re
from dataclasses import dataclass, field
from hashlib import sha256

from reedsolo import ReedSolomonError, RSCodec

from keyturn.custody.encoding import enc
from keyturn.custody.records import Purpose
from keyturn.custody.words import BITS, Wordlist
from keyturn.errors import CardError

VERSION = 1
DATA_WORDS = 16
CHECK_WORDS = 6
CARD_WORDS = DATA_WORDS + CHECK_WORDS
SECRET = 16
SIZE = 20
QR_CHECK = 5
QR_PREFIX = "KEYTURN1:"
MISSING = "?"


class CardWrongLength(CardError):
    """A card has 22 words."""

    code = "card-wrong-length"
    sentence = "A card has 22 words, and what was typed has {count}."
    cure = "Type all 22 words; put ? for a word that cannot be read."


class CardUnreadable(CardError):
    """More words are wrong than can be repaired."""

    code = "card-unreadable"
    sentence = "Too many of these words are wrong or missing to read the card."
    cure = "Compare each word with the card: up to 3 wrong or 6 missing words can be repaired."


class CardQrDamaged(CardError):
    """The QR text does not hold together."""

    code = "card-qr-damaged"
    sentence = "This QR text or card file is incomplete or damaged."
    cure = "Scan it again, or type the card's 22 words."


class CardVersionUnknown(CardError):
    """The card is of a version that this program does not know."""

    code = "card-version-unknown"
    sentence = "This card is of version {version}; this program reads version 1."
    cure = "Use the program that was delivered with the kit."


class CardOtherKit(CardError):
    """The card belongs to another kit."""

    code = "card-other-kit"
    sentence = "This card belongs to the kit with tag {found}; this kit's tag is {expected}."
    cure = "Bring the card whose kit tag reads {expected}."


class CardPracticeForReal(CardError):
    """A practice card was brought to a real kit."""

    code = "card-practice-for-real"
    sentence = "This is a practice card, and this kit is real."
    cure = "Bring the real card."


class CardRealForPractice(CardError):
    """A real card was brought to a practice kit."""

    code = "card-real-for-practice"
    sentence = "This is a real card, and this kit is for practice."
    cure = "Put the real card back in its safe and use the practice card."


class CardOldGeneration(CardError):
    """The card was replaced by a newer one."""

    code = "card-old-generation"
    sentence = "This card is {name}'s, generation {found}; this kit expects generation {expected}."
    cure = "Bring {name}'s card of generation {expected}, and destroy the older one."


class CardNewerThanKit(CardError):
    """The card was made after this copy of the kit."""

    code = "card-newer-than-kit"
    sentence = "This card is {name}'s, generation {found}; this kit is an older copy: it knows generation {expected}."
    cure = "Bring the newest copy of the kit, and keep this card."


@dataclass(frozen=True)
class Card:
    """A share card: purpose, custodian number, generation, kit tag (2 bytes), secret (16 bytes)."""

    purpose: Purpose
    custodian: int
    generation: int
    kit_tag: bytes
    secret: bytes = field(repr=False)


class CardNeedsRepair(CardError):
    """Some words are wrong or missing, and the others tell which they should be.

    `offer` has (place from 1, word) for the holder to compare with the card; `accept` gives the card.
    """

    code = "card-needs-repair"
    sentence = "These places do not fit the other words of the card: {places}."
    cure = "Compare them with the card and accept the correction, or type the card again."

    def __init__(self, offer: tuple[tuple[int, str], ...], card: Card) -> None:
        self.offer = offer
        self._card = card
        super().__init__(places=", ".join(str(place) for place, _ in offer))

    def accept(self) -> Card:
        """Return the repaired card, once its holder has compared the offer with the paper."""
        return self._card


def to_words(card: Card, wordlist: Wordlist) -> tuple[str, ...]:
    """Return the 22 words of a card."""
    bits = int.from_bytes(to_bytes(card), "big")
    numbers = [bits >> BITS * at & 1023 for at in reversed(range(DATA_WORDS))]
    return wordlist.numbers_to_words([int(number) for number in _codec().encode(numbers)])


def from_words(typed: list[str], wordlist: Wordlist) -> Card:
    """Read 22 typed words, `?` for one that is missing.

    Raises CardWrongLength, CardNeedsRepair, CardUnreadable or CardVersionUnknown.
    """
    if len(typed) != CARD_WORDS:
        raise CardWrongLength(count=len(typed))
    places = [wordlist.place(word) for word in typed]
    erased = [at for at, place in enumerate(places) if place is None]
    numbers = [place or 0 for place in places]
    repaired = _repaired(numbers, erased)
    card = from_bytes(_joined(repaired[:DATA_WORDS]))
    wrong = [at for at in range(CARD_WORDS) if at in erased or numbers[at] != repaired[at]]
    if wrong:
        raise CardNeedsRepair(tuple((at + 1, wordlist.words[repaired[at]]) for at in wrong), card)
    return card


def to_qr_text(card: Card) -> str:
    """Return the upper-case text of a card's QR code."""
    data = to_bytes(card)
    return QR_PREFIX + base64.b32encode(data + _qr_check(data)).decode()


def from_qr_text(text: str) -> Card:
    """Read a card's QR text or file; raises CardQrDamaged or CardVersionUnknown."""
    try:
        data = base64.b32decode(text.strip().upper().removeprefix(QR_PREFIX))
    except (binascii.Error, ValueError):
        raise CardQrDamaged from None
    if len(data) != SIZE + QR_CHECK or _qr_check(data[:SIZE]) != data[SIZE:]:
        raise CardQrDamaged
    return from_bytes(data[:SIZE])


def to_file(card: Card) -> bytes:
    """Return a card as the content of a small file."""
    return f"{to_qr_text(card)}\n".encode()


def read_card(text: str, wordlist: Wordlist) -> Card:
    """Read a card in any of its forms: words (numbered or not), QR text, or the content of its file."""
    if text.strip().upper().startswith(QR_PREFIX):
        return from_qr_text(text)
    return from_words(split_words(text), wordlist)


def split_words(text: str) -> list[str]:
    """Return the words of a typed card, without the numbers that may stand before them."""
    typed = [word for word in re.split(r"[\s,;]+", text) if word]
    return [word for word in typed if not re.fullmatch(r"\d+[.):]?", word)]


def check_belongs(card: Card, kit: bytes, purpose: Purpose, expected: int | None, name: str) -> None:
    """Raise what keeps a card from this kit; `expected` is its custodian's generation, if on the roster."""
    # A practice card is of another kit too: what it is for says more.
    if card.purpose != purpose:
        raise CardPracticeForReal if purpose == "real" else CardRealForPractice
    if card.kit_tag != kit[:2]:
        raise CardOtherKit(found=card.kit_tag.hex(), expected=kit[:2].hex())
    if expected is not None and card.generation != expected:
        other = CardNewerThanKit if card.generation > expected else CardOldGeneration
        raise other(name=name, found=card.generation, expected=expected)


def to_bytes(card: Card) -> bytes:
    """Return the card's 160 bits: version 3, purpose 1, custodian 4, generation 8, tag 16, secret 128."""
    head = VERSION << 13 | (card.purpose == "practice") << 12 | card.custodian << 8 | card.generation
    return head.to_bytes(2, "big") + card.kit_tag + card.secret


def from_bytes(data: bytes) -> Card:
    """Read the card's 20 bytes; raises CardVersionUnknown."""
    head = int.from_bytes(data[:2], "big")
    if head >> 13 != VERSION:
        raise CardVersionUnknown(version=head >> 13)
    purpose: Purpose = "practice" if head >> 12 & 1 else "real"
    return Card(purpose, head >> 8 & 15, head & 255, data[2:4], data[4:])


def _codec() -> RSCodec:
    return RSCodec(CHECK_WORDS, nsize=1023, fcr=0, prim=0x409, generator=2, c_exp=BITS)


def _repaired(numbers: list[int], erased: list[int]) -> list[int]:
    try:
        _, whole, _ = _codec().decode(numbers, erase_pos=erased)
    except ReedSolomonError:
        raise CardUnreadable from None
    return [int(number) for number in whole]


def _joined(numbers: list[int]) -> bytes:
    bits = 0
    for number in numbers:
        bits = bits << BITS | number
    return bits.to_bytes(SIZE, "big")


def _qr_check(data: bytes) -> bytes:
    return sha256(enc("card", data)).digest()[:QR_CHECK]
