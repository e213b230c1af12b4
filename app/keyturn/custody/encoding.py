"""The two encodings that everything hashed, signed or derived goes through."""

import json
from typing import Any, TypeAlias

from keyturn.errors import KitError, Phrase

Field: TypeAlias = bytes | bytearray | int | str
Json: TypeAlias = dict[str, Any]

MAX_INTEGER = 2**53 - 1


class NotCanonical(KitError):
    """Bytes that are not the canonical JSON they must be."""

    code = "json-not-canonical"
    sentence = "A part of the kit is not written in its one allowed form: {why}."
    cure = "Use another copy of the kit; this one was altered or written by another program."


def field_bytes(field: Field) -> bytes | bytearray:
    """Return one field as bytes: integers as 8 bytes big-endian, text as UTF-8."""
    if isinstance(field, int):
        return field.to_bytes(8, "big")
    if isinstance(field, str):
        return field.encode()
    return field


def enc(label: str, *fields: Field) -> bytes:
    """Join a label and fields without ambiguity: each as u32 big-endian length, then bytes.

    Source: the manual's kit-format.md, "Encodings".
    """
    joined = bytearray()
    for field in (label, *fields):
        data = field_bytes(field)
        joined += len(data).to_bytes(4, "big")
        joined += data
    return bytes(joined)


def canonical(value: Json) -> bytes:
    """Write a JSON object in RFC 8785 form, restricted to integers, text, booleans, lists, objects.

    Raises NotCanonical where the value has no such form.
    """
    try:
        _check(value)
        text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        return text.encode()
    except UnicodeEncodeError:
        raise NotCanonical(why="a text is not Unicode") from None
    except RecursionError:
        raise NotCanonical(why="it is nested too deeply") from None


def parse_canonical(data: bytes) -> Json:
    """Read canonical JSON whose top is an object; refuse every other spelling of the same value."""
    try:
        value = json.loads(data, object_pairs_hook=_no_duplicates, parse_constant=_no_constant)
    except (UnicodeDecodeError, RecursionError, ValueError):
        raise NotCanonical(why="it is not JSON") from None
    if not isinstance(value, dict):
        raise NotCanonical(why="it is not an object")
    if canonical(value) != data:
        raise NotCanonical(why="it is spelled in another way than the canonical one")
    return value


def _no_duplicates(pairs: list[tuple[str, Any]]) -> Json:
    value = dict(pairs)
    if len(value) != len(pairs):
        raise NotCanonical(why="a key stands twice")
    return value


def _no_constant(name: str) -> None:
    raise NotCanonical(why=Phrase("{name} is no number here", name=name))


def _check(value: Any) -> None:
    if isinstance(value, (bool, str)):
        return
    if isinstance(value, int):
        if abs(value) > MAX_INTEGER:
            raise NotCanonical(why="a number is larger than 2^53 - 1")
    elif isinstance(value, dict):
        for key, part in value.items():
            if not isinstance(key, str) or not key.isascii():
                raise NotCanonical(why="a key is not ASCII")
            _check(part)
    elif isinstance(value, (list, tuple)):
        for part in value:
            _check(part)
    elif isinstance(value, float):
        raise NotCanonical(why="a number is not an integer")
    else:
        raise NotCanonical(why="a value has no JSON form")
