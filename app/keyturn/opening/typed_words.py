"""A card or a cold code while it is typed word by word: what was taken is counted, and not shown again."""

from dataclasses import dataclass, field, replace
from typing import Literal

from keyturn.custody.cards import CARD_WORDS, MISSING, QR_PREFIX, SIZE, from_bytes, split_words
from keyturn.custody.words import BITS, Wordlist
from keyturn.errors import CardError

FEWEST_LETTERS = 2
MOST_OFFERED = 4

Sense = Literal["empty", "more", "word", "missing", "qr", "nothing"]


@dataclass(frozen=True)
class TypedWords:
    """So many of `count` words; `again` is the place (from 1) that is typed anew, or 0."""

    count: int = CARD_WORDS
    words: tuple[str, ...] = field(default=(), repr=False)
    again: int = 0

    @property
    def place(self) -> int:
        """The place of the word that is typed next, from 1."""
        return self.again or len(self.words) + 1

    @property
    def whole(self) -> bool:
        """Tell whether all words are there."""
        return len(self.words) == self.count and not self.again

    @property
    def text(self) -> str:
        """The words as one text."""
        return " ".join(self.words)

    def take(self, *words: str) -> "TypedWords":
        """Take the next words; one that is typed anew goes to its place. More than `count` are left out."""
        if self.again:
            at = self.again - 1
            return replace(self, words=(*self.words[:at], words[0], *self.words[at + 1 :]), again=0)
        return replace(self, words=(*self.words, *words)[: self.count])

    def take_back(self) -> "TypedWords":
        """Take the last word back; where one is typed anew, its first typing stands again."""
        return replace(self, again=0) if self.again else replace(self, words=self.words[:-1])

    def type_again(self, place: int) -> "TypedWords":
        """Type the word of a place (from 1) anew."""
        return replace(self, again=place)


@dataclass(frozen=True)
class Typing:
    """What somebody has typed of one word, and what it can become."""

    sense: Sense
    offered: tuple[str, ...] = ()


def typing(typed: str, wordlist: Wordlist) -> Typing:
    """Tell what the beginning of a word can become: the words are offered as soon as they are four at most."""
    typed = typed.strip().casefold()
    if not typed:
        return Typing("empty")
    if typed == MISSING:
        return Typing("missing")
    if is_qr(typed):
        return Typing("qr")
    found = wordlist.completions(typed)
    if not found:
        return Typing("nothing")
    if len(typed) < FEWEST_LETTERS or len(found) > MOST_OFFERED:
        return Typing("more")
    return Typing("word", found)


def is_qr(text: str) -> bool:
    """Tell whether a text is a card's QR text, or can still become one of which more than three letters are there."""
    text = text.strip().upper()
    return text.startswith(QR_PREFIX) or (len(text) > len("KEY") and QR_PREFIX.startswith(text))


def take_text(words: TypedWords, text: str, wordlist: Wordlist) -> tuple[TypedWords, str]:
    """Take the words of a pasted text up to the first that is none of the list; returns what is left of the text."""
    left = split_words(text)
    while left and not words.whole:
        place = wordlist.place(left[0])
        if place is None and left[0] != MISSING:
            break
        words = words.take(MISSING if place is None else wordlist.words[place])
        left = left[1:]
    return words, " ".join(left)


def holder(words: TypedWords, wordlist: Wordlist) -> int | None:
    """Return the number of the custodian whose card begins with this word, or None.

    The first word alone tells it (kit-format.md, section 11); until the whole card is read it is a guess.
    """
    place = wordlist.place(words.words[0]) if words.words else None
    if place is None:
        return None
    try:
        return from_bytes((place << SIZE * 8 - BITS).to_bytes(SIZE, "big")).custodian
    except CardError:
        return None
