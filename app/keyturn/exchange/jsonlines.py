"""The log as plain JSON lines: what happened in words, and every fact."""

import json
from collections.abc import Iterable, Iterator

from keyturn.opening.events import event_read
from keyturn.opening.log_line import Entry


def json_lines(entries: Iterable[Entry]) -> Iterator[str]:
    """Yield one ASCII JSON object per entry, each ended by a line feed; `time` in seconds."""
    for entry in entries:
        row = event_read(entry.event)
        flat = {
            "n": entry.n,
            "time": entry.time,
            "kit": entry.kit,
            "event": entry.event,
            "category": row.category,
            "severity": row.severity.name.lower(),
            "outcome": row.outcome.name.lower(),
            "message": row.describe(entry.facts),
            "facts": entry.facts,
        }
        yield json.dumps(flat) + "\n"
