"""The list of 1,024 words that cards, cold codes and witness words are made of.

The first four letters of each word are unique, so they are enough. The list itself is passed in.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

BITS = 10
PREFIX = 4


@dataclass(frozen=True)
class Wordlist:
    """An ordered list of 1,024 words."""

    words: tuple[str, ...] = field(repr=False)

    def __init__(self, words: Iterable[str]) -> None:
        object.__setattr__(self, "words", tuple(words))
        if len(self.words) != 1 << BITS or len(self._places) != 1 << BITS:
            raise ValueError("a word list has 1,024 words that differ in their first four letters")

    def place(self, typed: str) -> int | None:
        """Return a word's number from 0, by the whole word or its first four letters, or None."""
        typed = typed.casefold()
        place = self._places.get(typed[:PREFIX])
        if place is None or not self.words[place].startswith(typed):
            return None
        return place if len(typed) >= PREFIX else None

    def completions(self, prefix: str) -> tuple[str, ...]:
        """Return the words that begin so, for a field that completes."""
        prefix = prefix.casefold()
        return tuple(word for word in self.words if word.startswith(prefix))

    def numbers_to_words(self, numbers: Sequence[int]) -> tuple[str, ...]:
        """Return the words of numbers below 1,024."""
        return tuple(self.words[number] for number in numbers)

    def from_bytes(self, data: bytes) -> tuple[str, ...]:
        """Return bytes as words of 10 bits, filled with zero bits at the end."""
        count = -(-len(data) * 8 // BITS)
        bits = int.from_bytes(data, "big") << count * BITS - len(data) * 8
        return self.numbers_to_words([bits >> BITS * at & 1023 for at in reversed(range(count))])

    @cached_property
    def _places(self) -> dict[str, int]:
        return {word[:PREFIX]: place for place, word in enumerate(self.words)}
