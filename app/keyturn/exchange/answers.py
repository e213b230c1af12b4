"""The answers file: what several custodians would type, for practice and for machines.

Source: kit-format.md, section 14.
"""

import json
from dataclasses import dataclass, field
from typing import Any

from keyturn.errors import UsageError

MAX_ANSWERS = 2**20
ALLOWED = {"custodian", "card", "passphrase", "codes", "time", "cold_code", "prf", "credential"}


class AnswersMalformed(UsageError):
    """The answers are not the JSON list they must be."""

    code = "answers-malformed"
    sentence = "The answers cannot be read: {why}."
    cure = "Give a JSON list with one object per custodian; the manual's kit-format.md, section 14, shows it."


@dataclass(frozen=True)
class Answer:
    """What one custodian brings. `time` is the phone's clock at the first code, seconds since the epoch."""

    custodian: str
    card: str = field(repr=False)
    passphrase: str = field(repr=False)
    codes: tuple[str, ...] = field(default=(), repr=False)
    time: int | None = None
    cold_code: str = field(default="", repr=False)
    prf: bytes = field(default=b"", repr=False)
    credential: bytes = field(default=b"", repr=False)


def read_answers(data: bytes) -> tuple[Answer, ...]:
    """Parse the JSON list; raises AnswersMalformed, never with a value in the message."""
    try:
        value = json.loads(data[: MAX_ANSWERS + 1])
    except (ValueError, RecursionError):
        raise AnswersMalformed(why="it is not JSON") from None
    if not isinstance(value, list) or not value:
        raise AnswersMalformed(why="it is not a list with at least one custodian")
    return tuple(_answer(place, entry) for place, entry in enumerate(value, start=1))


def _answer(place: int, entry: object) -> Answer:
    if not isinstance(entry, dict):
        raise AnswersMalformed(why=f"entry {place} is not an object")
    unknown = sorted(set(entry) - ALLOWED)
    if unknown:
        raise AnswersMalformed(why=f"entry {place} has an unknown key {unknown[0][:20]!r}")
    codes = entry.get("codes", [])
    if not isinstance(codes, list) or not all(isinstance(code, str) for code in codes):
        raise AnswersMalformed(why=f"entry {place}: codes is not a list of texts")
    time = entry.get("time")
    if time is not None and (isinstance(time, bool) or not isinstance(time, int) or not 0 <= time < 2**40):
        raise AnswersMalformed(why=f"entry {place}: time is not a whole number of seconds since the epoch")
    return Answer(
        custodian=str(entry.get("custodian", "")),
        card=_text(place, entry, "card"),
        passphrase=_text(place, entry, "passphrase"),
        codes=tuple(codes),
        time=time,
        cold_code=_text(place, entry, "cold_code", ""),
        prf=_hex(place, entry, "prf"),
        credential=_hex(place, entry, "credential"),
    )


def _text(place: int, entry: dict[str, Any], key: str, default: str | None = None) -> str:
    value = entry.get(key, default)
    if not isinstance(value, str):
        raise AnswersMalformed(why=f"entry {place}: {key} is missing or not a text")
    return value


def _hex(place: int, entry: dict[str, Any], key: str) -> bytes:
    try:
        return bytes.fromhex(_text(place, entry, key, ""))
    except ValueError:
        raise AnswersMalformed(why=f"entry {place}: {key} is not hex") from None
