r"""The log as Common Event Format lines (CEF:0), as SIEM collectors take them.

Source: ArcSight Common Event Format, version 25: in header fields `\` and `|` are escaped, in extension
values `\`, `=` and line feeds.
"""

import json
from collections.abc import Iterable, Iterator

from keyturn.exchange.ocsf import PRODUCT, people
from keyturn.opening.event import Event, Outcome, plain
from keyturn.opening.events import event_read
from keyturn.opening.log_line import Entry

# CEF's 0 to 10 for OCSF's informational, low, medium, high, critical.
_SEVERITIES = {1: 1, 2: 3, 3: 5, 4: 8, 5: 10}


def cef_lines(entries: Iterable[Entry], version: str) -> Iterator[str]:
    """Yield one CEF line per entry, each ended by a line feed; `version` is the program's."""
    for entry in entries:
        yield cef_line(entry, version) + "\n"


def cef_line(entry: Entry, version: str) -> str:
    """Return one entry as a CEF line without a line feed; `rt` is milliseconds since the epoch."""
    row = event_read(entry.event)
    header = (PRODUCT, PRODUCT, version, str(row.signature), row.name, str(_SEVERITIES[row.severity]))
    extension = " ".join(f"{key}={escape_value(value)}" for key, value in _extension(row, entry).items())
    return "|".join(("CEF:0", *map(escape_header, header), extension))


def escape_header(text: str) -> str:
    """Return text fit for a header field: backslash and bar escaped, nothing unprintable."""
    return plain(text).replace("\\", "\\\\").replace("|", "\\|")


def escape_value(text: str) -> str:
    r"""Return text fit for an extension value: backslash and `=` escaped, line ends as `\n` and `\r`."""
    shown = "".join(c if c in "\r\n" else plain(c) for c in text)
    escaped = shown.replace("\\", "\\\\").replace("=", "\\=")
    return escaped.replace("\r", "\\r").replace("\n", "\\n")


def _extension(row: Event, entry: Entry) -> dict[str, str]:
    extension = {
        "rt": str(entry.time * 1000),
        "externalId": str(entry.n),
        "cat": row.category,
        "msg": row.describe(entry.facts),
        "cs1Label": "kit",
        "cs1": entry.kit,
        "cs2Label": "facts",
        "cs2": json.dumps(entry.facts, separators=(",", ":")),
    }
    if people(entry):
        extension["suser"] = people(entry)
    if "error" in entry.facts:
        extension["reason"] = str(entry.facts["error"])
    if row.outcome != Outcome.UNKNOWN:
        extension["outcome"] = row.outcome.name.lower()
    return extension
