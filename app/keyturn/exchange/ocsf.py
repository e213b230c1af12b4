"""The log in the Open Cybersecurity Schema Framework, as JSON lines.

Source: OCSF schema 1.5.0, classes Event Log Activity (1008), Authentication (3002), Entity Management
(3004), and the base event (0) for entries that this version does not know.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from keyturn.opening.event import Event, Outcome, Severity, plain
from keyturn.opening.events import event_read
from keyturn.opening.log_line import Entry

SCHEMA = "1.5.0"
PRODUCT = "Keyturn"
_CATEGORIES = {0: "Uncategorized", 1: "System Activity", 3: "Identity & Access Management"}
_CLASSES = {0: "Base Event", 1008: "Event Log Activity", 3002: "Authentication", 3004: "Entity Management"}
_PEOPLE = ("custodian", "custodians", "by")


def ocsf_lines(entries: Iterable[Entry], version: str) -> Iterator[str]:
    """Yield one ASCII JSON event per entry, each ended by a line feed; `version` is the program's."""
    for entry in entries:
        yield json.dumps(ocsf_event(entry, version)) + "\n"


def ocsf_event(entry: Entry, version: str) -> dict[str, Any]:
    """Return one entry as an OCSF event; times are milliseconds since the epoch."""
    row = event_read(entry.event)
    return _classification(row) | _occurrence(row, entry, version) | _subject(row, entry)


def people(entry: Entry) -> str:
    """Return the names of the people of an entry, joined, or nothing."""
    for name in _PEOPLE:
        who = entry.facts.get(name)
        if who:
            return plain(", ".join(map(str, who)) if isinstance(who, list) else str(who))
    return ""


def _classification(row: Event) -> dict[str, Any]:
    abroad = row.abroad
    category = abroad.class_uid // 1000
    kind = f"{_CLASSES[abroad.class_uid]}: {abroad.activity}"
    return {
        "category_uid": category,
        "category_name": _CATEGORIES[category],
        "class_uid": abroad.class_uid,
        "class_name": _CLASSES[abroad.class_uid],
        "activity_id": abroad.activity_id,
        "activity_name": abroad.activity,
        "type_uid": abroad.class_uid * 100 + abroad.activity_id,
        "type_name": kind,
        "severity_id": int(row.severity),
        "severity": _caption(row.severity),
        "status_id": int(row.outcome),
        "status": _caption(row.outcome),
    }


def _occurrence(row: Event, entry: Entry, version: str) -> dict[str, Any]:
    metadata = {
        "version": SCHEMA,
        "product": {"name": PRODUCT, "vendor_name": PRODUCT, "version": version},
        "log_name": PRODUCT,
        "event_code": row.name,
        "sequence": entry.n,
        "uid": f"{entry.kit}-{entry.n}",
        "original_time": str(entry.time),
    }
    if "opening" in entry.facts:
        metadata["correlation_uid"] = str(entry.facts["opening"])
    occurrence = {
        "time": entry.time * 1000,
        "message": row.describe(entry.facts),
        "metadata": metadata,
        "unmapped": entry.facts,
    }
    if "error" in entry.facts:
        occurrence["status_code"] = str(entry.facts["error"])
    return occurrence


def _subject(row: Event, entry: Entry) -> dict[str, Any]:
    """Return what the class requires: who signs in and to what, the entity, or the log's name."""
    user = {"name": people(entry) or "unknown", "type_id": 2 if people(entry) else 0}
    if row.abroad.class_uid == 3002:
        service = {"name": f"{PRODUCT} kit", "uid": entry.kit}
        return {"user": user, "service": service, "is_remote": False, "is_mfa": row.name == "opened"}
    if row.abroad.class_uid == 3004:
        kind = row.abroad.entity
        entity = {"type": kind, "uid": str(entry.facts.get(kind, entry.kit))}
        return {"actor": {"user": user}, "entity": entity}
    return {"log_name": PRODUCT} if row.abroad.class_uid == 1008 else {}


def _caption(value: Severity | Outcome) -> str:
    return value.name.capitalize()
