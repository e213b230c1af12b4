"""How a secret is read over a telephone: groups of four, a word for every sign, a check word for every group.

"Mike" in upper and lower case sounds the same, so a letter is said with its class: "small mike", "capital Mike". The
letters' words are those of the ICAO and NATO alphabet in its own spelling (ICAO Annex 10, volume II, 5.2.1.3). The
digits' words are those of everyday telephone English: whoever listens may never have heard of "niner".
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Literal

from keyturn.custody.encoding import enc
from keyturn.custody.words import BITS

Kind = Literal["small", "capital", "digit", "sign", "space", "other"]

GROUP = 4
LABEL = "read aloud"

LETTERS = (
    *("alfa", "bravo", "charlie", "delta", "echo", "foxtrot", "golf", "hotel", "india", "juliett", "kilo", "lima"),
    *("mike", "november", "oscar", "papa", "quebec", "romeo", "sierra", "tango", "uniform", "victor", "whiskey"),
    *("x-ray", "yankee", "zulu"),
)
DIGITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
SIGNS = {
    "!": "exclamation mark",
    '"': "double quote",
    "#": "hash",
    "$": "dollar sign",
    "%": "percent sign",
    "&": "ampersand",
    "'": "single quote",
    "(": "open round bracket",
    ")": "close round bracket",
    "*": "asterisk",
    "+": "plus",
    ",": "comma",
    "-": "hyphen",
    ".": "dot",
    "/": "forward slash",
    ":": "colon",
    ";": "semicolon",
    "<": "less-than sign",
    "=": "equals",
    ">": "greater-than sign",
    "?": "question mark",
    "@": "at sign",
    "[": "open square bracket",
    "\\": "backslash",
    "]": "close square bracket",
    "^": "caret",
    "_": "underscore",
    "`": "backtick",
    "{": "open curly bracket",
    "|": "vertical bar",
    "}": "close curly bracket",
    "~": "tilde",
}
SPACES = {" ": "space", "\t": "tab", "\n": "new line", "\r": "carriage return"}
_SAID_WITH_CLASS = ("small", "capital", "digit")


@dataclass(frozen=True)
class Spoken:
    """One sign as it is read: `position` in the whole text from 1, its class, the word for it."""

    position: int
    sign: str = field(repr=False)
    kind: Kind = field(repr=False)
    word: str = field(repr=False)

    @property
    def said(self) -> str:
        """The whole of what is said: "small mike", "capital Mike", "digit five", "hash"."""
        return f"{self.kind} {self.word}" if self.kind in _SAID_WITH_CLASS else self.word


@dataclass(frozen=True)
class Group:
    """Up to four signs that are read in one breath: `number` from 1, and the check word that follows them."""

    number: int
    signs: tuple[Spoken, ...]
    check: str = field(repr=False)


def groups(text: str, words: Sequence[str]) -> tuple[Group, ...]:
    """Return a text in groups of four signs, the last one shorter; an empty text has none.

    `words` are the 1,024 words of the list that cards are made of. Raises ValueError where they are another list.
    """
    _demand(words)
    return tuple(
        _group(number, text[start : start + GROUP], start, words)
        for number, start in enumerate(range(0, len(text), GROUP), start=1)
    )


def check_word(number: int, text: str, words: Sequence[str]) -> str:
    """Return the word that tells the listener whether group `number` (from 1) was heard as it was read.

    It is the first 10 bits of a SHA-256 over the group's number and its text, so it changes with any sign, with the
    case of a letter, with the order of the signs and with the group's place: a group that was misheard, or written
    into the wrong row, goes unnoticed once in 1,024 times. Ten bits are the right amount, because they are exactly one
    word of a list whose words are common, differ in their first four letters and are known to the custodians from
    their cards; a second word would cost as much time as half a group, against a slip that is found anyway when the
    credential is refused.

    It is a check against mishearing, not against attackers: it has no key, and who wants to change a group can choose
    signs that keep the word. It tells at most 10 bits about its group, and whoever hears it has just heard the group
    itself. Alone it is still a part of the secret: show it, say it and clear it where the group is.

    Raises ValueError where `words` are not the list of 1,024.
    """
    _demand(words)
    return _check(number, text, words)


def _demand(words: Sequence[str]) -> None:
    if len(words) != 1 << BITS or len(set(words)) != 1 << BITS:
        raise ValueError("check words come from a list of 1,024 words, each another one")


def _group(number: int, text: str, start: int, words: Sequence[str]) -> Group:
    signs = tuple(Spoken(position, sign, *_named(sign)) for position, sign in enumerate(text, start=start + 1))
    return Group(number, signs, _check(number, text, words))


def _check(number: int, text: str, words: Sequence[str]) -> str:
    # Half of a surrogate pair is no Unicode, yet it may stand in a damaged field and must not end the reading.
    digest = sha256(enc(LABEL, number, text.encode("utf-8", "surrogatepass"))).digest()
    return words[int.from_bytes(digest[:2], "big") >> 16 - BITS]


def _named(sign: str) -> tuple[Kind, str]:
    """Return a sign's class and the word for it; letters and digits of other alphabets go by their Unicode names."""
    if "a" <= sign <= "z":
        return "small", LETTERS[ord(sign) - ord("a")]
    if "A" <= sign <= "Z":
        return "capital", LETTERS[ord(sign) - ord("A")].capitalize()
    if "0" <= sign <= "9":
        return "digit", DIGITS[int(sign)]
    if sign in SIGNS:
        return "sign", SIGNS[sign]
    if sign in SPACES:
        return "space", SPACES[sign]
    return "other", unicodedata.name(sign, f"code point {ord(sign):04X}").lower()
