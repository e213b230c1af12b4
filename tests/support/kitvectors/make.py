"""All faults as vectors: name, what is wrong, the edits of the base kit, and what both readers say."""

from typing import Any

from kitvectors import container, documents, sealed
from kitvectors.base import Base
from kitvectors.edits import edits_between


def vectors(base: Base) -> dict[str, dict[str, Any]]:
    """Return every vector by name; raises ValueError where a name stands twice or a fault changes nothing."""
    made: dict[str, dict[str, Any]] = {}
    data = base.data
    for fault in (*container.faults(base), *documents.faults(base), *sealed.faults(base)):
        if fault.name in made or fault.data == data:
            raise ValueError(f"the fault {fault.name} stands twice or changes nothing")
        made[fault.name] = {
            "edits": [edit.json() for edit in edits_between(data, fault.data)],
            "expect": fault.expect,
            "fault": fault.says,
            "recover": fault.recover,
        }
    return made
