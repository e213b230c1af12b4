"""Writing a CACAO playbook: for people, or as the one canonical text that signatures are made over."""

from typing import Any

import msgspec

from keyturn.custody.encoding import Json
from keyturn.exchange.cacao.json_text import jcs
from keyturn.exchange.cacao.model import CacaoPlaybook


def write_cacao(playbook: CacaoPlaybook, *, canonical: bool = False) -> bytes:
    """Return the playbook as UTF-8 JSON: indented, or canonical (RFC 8785). The same value gives the same bytes."""
    if canonical:
        return jcs(plain(playbook))
    return msgspec.json.format(msgspec.json.encode(playbook), indent=2) + b"\n"


def plain(thing: msgspec.Struct) -> Json:
    """Return a value of these models as plain JSON."""
    value: Any = msgspec.to_builtins(thing)
    return dict(value)
