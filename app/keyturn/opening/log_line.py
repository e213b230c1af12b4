"""One line of the log as bytes: how it is written, and the strict way it is read."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from keyturn.custody.encoding import Json, NotCanonical, canonical, parse_canonical
from keyturn.custody.records import AsciiKey, Hash, Integer, Record, read_at_once
from keyturn.errors import LogError, Phrase

MAX_LINE = 65536
SEGMENT = "log-segment"
SEGMENT_PREFIX = b'{"body":{"event":"log-segment",'
_BEFORE = b'{"body":'
_BETWEEN = b',"mac":"'
_AFTER = b'"}'
_MAC_SIZE = 32
_TAIL = len(_BETWEEN) + 2 * _MAC_SIZE + len(_AFTER)


class LogDamaged(LogError):
    """A line of the log is not what the program writes."""

    code = "log-damaged"
    sentence = "Line {line} of the log is damaged: {why}."
    cure = "Keep the file as evidence and compare it with exports; to go on, name a folder with --log-dir."


class LogOtherKit(LogError):
    """The log belongs to another kit."""

    code = "log-other-kit"
    sentence = "Line {line} of the log belongs to another kit ({found})."
    cure = "Use the log that lies beside this kit, or name another folder with --log-dir."


class LogNotReadable(LogError):
    """The log cannot be read at all."""

    code = "log-not-readable"
    sentence = "The log {path} cannot be read: {why}."
    cure = "A kit that nobody has opened yet has none; else check the file's folder, and name it with --log-dir."


@dataclass(frozen=True, slots=True)
class Line:
    """A line that was read: what it says, the canonical bytes of its body, and its MAC (32 bytes)."""

    n: int
    time: int
    event: str
    facts: Json
    body: bytes
    mac: bytes


@dataclass(frozen=True, slots=True)
class Entry:
    """A line as reports and exports see it; `kit` (hex) is its segment's. Nothing here is verified."""

    n: int
    time: int
    event: str
    facts: Json
    kit: str


class _Body(Record, frozen=True):
    """A line's body, with facts as nearly all lines have them."""

    event: str
    facts: dict[AsciiKey, Integer | bool | str | list[Integer | bool | str]]
    n: Integer
    time: Integer


class _LineRecord(Record, frozen=True):
    """A whole line."""

    body: _Body
    mac: Hash


def body_bytes(n: int, time: int, event: str, facts: Json) -> bytes:
    """Return the canonical body of line `n` at `time` (seconds since the epoch)."""
    return canonical({"n": n, "time": time, "event": event, "facts": facts})


def line_bytes(body: bytes, mac: bytes) -> bytes:
    """Return the whole line, with its line feed."""
    return b"".join((_BEFORE, body, _BETWEEN, mac.hex().encode(), _AFTER, b"\n"))


def read_line(line: bytes, number: int) -> Line:
    """Read a line without its line feed, which must be number `number`; raises LogDamaged."""
    record = read_at_once(_LineRecord, line)
    if record is None or record.body.n != number:
        return _read_slowly(line, number)
    body = record.body
    return Line(body.n, body.time, body.event, body.facts, line[len(_BEFORE) : -_TAIL], record.mac)


def _read_slowly(line: bytes, number: int) -> Line:
    """Read a line of any facts, or say what is wrong with it."""
    try:
        whole = parse_canonical(line)
        body, mac = whole["body"], unhex(whole["mac"], _MAC_SIZE)
        n, time, event, facts = body["n"], body["time"], body["event"], body["facts"]
    except NotCanonical as refusal:
        raise LogDamaged(line=number, why=refusal.facts["why"]) from None
    except (KeyError, TypeError, ValueError):
        raise LogDamaged(line=number, why="a part is missing or misspelled") from None
    of_their_kinds = type(n) is int and type(time) is int and type(event) is str and type(facts) is dict
    if not of_their_kinds or len(body) != 4 or len(whole) != 2:
        raise LogDamaged(line=number, why="a part is of the wrong kind, or was added")
    if n != number:
        raise LogDamaged(line=number, why=Phrase("it says that it is line {line}", line=n))
    return Line(n, time, event, facts, line[len(_BEFORE) : -_TAIL], mac)


def unhex(text: str, size: int) -> bytes:
    """Return `size` bytes from lower-case hex; every other spelling raises ValueError or TypeError."""
    data = bytes.fromhex(text)
    if len(data) != size or data.hex() != text:
        raise ValueError
    return data


def raw_lines(file: BinaryIO, number: int = 0) -> Iterator[bytes]:
    """Yield lines with their line feeds from where the file stands; the last may lack one.

    `number` is that of the first. Raises LogDamaged at a line longer than 65,536 bytes.
    """
    while raw := file.readline(MAX_LINE + 1):
        if len(raw) > MAX_LINE:
            raise LogDamaged(line=number, why="it is longer than any line that the program writes")
        yield raw
        number += 1


def open_log(path: Path) -> BinaryIO:
    """Open a log for reading; raises LogNotReadable."""
    try:
        if not path.is_file():
            raise LogNotReadable(path=path, why="there is no such file")
        return path.open("rb")
    except OSError as problem:
        raise LogNotReadable(path=path, why=os.strerror(problem.errno or 0)) from None


def read_entries(path: Path) -> Iterator[Entry]:
    """Yield the entries of a log as they stand, streaming; raises LogDamaged and LogNotReadable.

    An incomplete last line is left out: the next writer records and removes it.
    """
    kit = ""
    with open_log(path) as file:
        for number, raw in enumerate(raw_lines(file)):
            if raw.endswith(b"\n"):
                line = read_line(raw[:-1], number)
                kit = str(line.facts.get("kit", "")) if line.event == SEGMENT else kit
                yield Entry(line.n, line.time, line.event, line.facts, kit)
