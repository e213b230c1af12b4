"""What people bring to a database: a password, a key file, or both.

Source: KDBX specification, "Composite key"; KeePass's help, "Key files".
"""

import binascii
import re
from base64 import b64decode
from dataclasses import dataclass, field
from hashlib import sha256
from xml.parsers import expat

from keyturn.exchange.credentials.faults import ImportKeyFileUnfit

KEY = 32


@dataclass(frozen=True)
class KeePassKey:
    """A password, empty where there is none, and a key file's bytes, None where there is none."""

    password: str = field(repr=False)
    file: bytes | None = field(default=None, repr=False)

    def composite(self) -> bytes:
        """Return the 32 bytes that a database's derivation begins with; raises ImportKeyFileUnfit."""
        # Beside a key file an empty password is none; alone it is one.
        parts = [sha256(self.password.encode(errors="surrogateescape")).digest()] if self._has_password else []
        if self.file is not None:
            parts.append(key_of_file(self.file))
        return sha256(b"".join(parts)).digest()

    @property
    def _has_password(self) -> bool:
        return bool(self.password) or self.file is None


def key_of_file(data: bytes) -> bytes:
    """Return the 32 bytes that a key file stands for; any file can be one. Raises ImportKeyFileUnfit."""
    if b"<KeyFile" in data[:1000]:
        return _key_in_xml(data)
    if len(data) == KEY:
        return data
    if re.fullmatch(rb"[0-9A-Fa-f]{64}", data):
        return bytes.fromhex(data.decode())
    return sha256(data).digest()


class _Gatherer:
    """What expat calls: keeps the version, and the key's text and hash."""

    def __init__(self) -> None:
        self.texts: dict[str, str] = {}
        self.hash = ""
        self.path: list[str] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.path.append(name)
        if name == "Data":
            self.hash = attributes.get("Hash", "")

    def end(self, _: str) -> None:
        self.path.pop()

    def text(self, text: str) -> None:
        self.texts[self.path[-1]] = self.texts.get(self.path[-1], "") + text

    def refuse(self, *_: object) -> None:
        raise ImportKeyFileUnfit


def _key_in_xml(data: bytes) -> bytes:
    seen, parser = _Gatherer(), expat.ParserCreate("UTF-8")
    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = seen.start, seen.end, seen.text
    parser.StartDoctypeDeclHandler = seen.refuse
    try:
        parser.Parse(data, True)
        key = _decoded("".join(seen.texts.get("Data", "").split()), seen.texts.get("Version", "").strip())
    except (expat.ExpatError, binascii.Error, ValueError):
        raise ImportKeyFileUnfit from None
    if len(key) != KEY or (seen.hash and sha256(key).digest()[:4].hex() != seen.hash.lower()):
        raise ImportKeyFileUnfit
    return key


def _decoded(text: str, version: str) -> bytes:
    return bytes.fromhex(text) if version.startswith("2.") else b64decode(text, validate=True)
