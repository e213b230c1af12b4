"""Strict JSON from strangers, and the one canonical text of it.

Source: RFC 8259; RFC 8785 (JSON Canonicalization Scheme). The kit's own canonical JSON is narrower
(no null, no fractions, ASCII keys); files of other programs hold all of these, so they have a writer of their own.
"""

import json
import math
import re
from decimal import Decimal
from typing import Any

from keyturn.custody.encoding import MAX_INTEGER, Json
from keyturn.exchange.cacao.faults import CacaoUnreadable

MAX_FILE = 2**22
MAX_DEPTH = 64
_SURROGATE = re.compile("[\ud800-\udfff]")


def parse_object(data: bytes) -> Json:
    """Read a JSON object of at most 4 MiB; raises CacaoUnreadable, never with a value in the message."""
    if len(data) > MAX_FILE:
        raise CacaoUnreadable(why=f"it is larger than {MAX_FILE // 2**20} MiB")
    try:
        value = json.loads(
            data.decode(),
            object_pairs_hook=_no_duplicates,
            parse_constant=_no_constant,
            parse_float=_float,
            parse_int=_int,
        )
    except UnicodeDecodeError:
        raise CacaoUnreadable(why="it is not UTF-8 text") from None
    except RecursionError:
        raise CacaoUnreadable(why="it is nested too deeply") from None
    except ValueError:
        raise CacaoUnreadable(why="it is not JSON") from None
    if not isinstance(value, dict):
        raise CacaoUnreadable(why="it is not a JSON object")
    _check_inside(value)
    return value


def jcs(value: Json) -> bytes:
    """Return the canonical text of a value (RFC 8785); raises CacaoUnreadable where it has none."""
    return _text(value).encode()


def _text(value: Any) -> str:
    if isinstance(value, dict):
        keys = sorted(value, key=lambda key: key.encode("utf-16-be"))
        return "{" + ",".join(f"{_text(key)}:{_text(value[key])}" for key in keys) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(_text, value)) + "]"
    if isinstance(value, float):
        return _number(value)
    return json.dumps(value, ensure_ascii=False)


def _number(value: float) -> str:
    """Write a finite number as ECMAScript does (RFC 8785, section 3.2.2.3)."""
    # Python too finds the shortest digits that lead back to the number; only their layout differs.
    sign, digits, exponent = Decimal(repr(value)).normalize().as_tuple()
    if not value:
        return "0"
    text, point = "".join(map(str, digits)), len(digits) + int(exponent)
    if len(text) <= point <= 21:
        shown = text + "0" * (point - len(text))
    elif 0 < point <= 21:
        shown = f"{text[:point]}.{text[point:]}"
    elif -6 < point <= 0:
        shown = f"0.{'0' * -point}{text}"
    else:
        fraction = f".{text[1:]}" if text[1:] else ""
        shown = f"{text[0]}{fraction}e{point - 1:+d}"
    return f"-{shown}" if sign else shown


def _no_duplicates(pairs: list[tuple[str, Any]]) -> Json:
    value = dict(pairs)
    if len(value) != len(pairs):
        raise CacaoUnreadable(why="a key stands twice in one object")
    return value


def _no_constant(_: str) -> None:
    raise CacaoUnreadable(why="it holds a number that is none (NaN or infinity)")


def _float(text: str) -> float:
    value = float(text)
    if not math.isfinite(value):
        raise CacaoUnreadable(why="a number is too large")
    return value


def _int(text: str) -> int:
    # A number of more digits is not even converted: that takes time with the square of its length.
    if len(text) > 17 or abs(int(text)) > MAX_INTEGER:
        raise CacaoUnreadable(why="a number is too large")
    return int(text)


def _check_inside(top: Json) -> None:
    """Refuse depth and texts that are not Unicode, without going down one call per level."""
    waiting: list[tuple[Any, int]] = [(top, 1)]
    while waiting:
        value, depth = waiting.pop()
        if depth > MAX_DEPTH:
            raise CacaoUnreadable(why="it is nested too deeply")
        if isinstance(value, dict):
            waiting += [(part, depth + 1) for part in value.values()]
            waiting += [(key, depth) for key in value]
        elif isinstance(value, list):
            waiting += [(part, depth + 1) for part in value]
        elif isinstance(value, str) and not _is_unicode(value):
            raise CacaoUnreadable(why="a text is not Unicode")


def _is_unicode(text: str) -> bool:
    return text.isascii() or _SURROGATE.search(text) is None
