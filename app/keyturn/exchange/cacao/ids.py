"""Identifiers that are the same in every export: made from what they name, not drawn (CACAO 2.0, section 10.10)."""

from hashlib import sha256
from uuid import UUID, uuid5

from keyturn.custody.encoding import enc

# A namespace of our own: that of CACAO is for ids that are made from a playbook's name and types alone, and
# ours are made from a playbook's id, so that another title is another version of the same playbook.
NAMESPACE = UUID("5f0c6f1e-3b0a-5d57-9d0e-7a1c2b64e8d3")


def identifier(kind: str, *names: str) -> str:
    """Return the UUIDv5 identifier of a thing."""
    return f"{kind}--{uuid5(NAMESPACE, enc(kind, *names).hex())}"


def playbook_id(name: str) -> str:
    """Return the identifier of our playbook of that id; modes have the ids of their playbooks."""
    return identifier("playbook", name)


def step_id(kind: str, playbook: str, *names: str) -> str:
    """Return the identifier of a step.

    Steps must have UUIDv4 ones; these bear that version's mark, and their other 122 bits are of a SHA-256
    instead of chance.
    """
    digest = sha256(NAMESPACE.bytes + enc(kind, playbook, *names)).digest()
    return f"{kind}--{UUID(bytes=digest[:16], version=4)}"


KEYTURN = identifier("identity", "Keyturn")
EXTENSION = identifier("extension-definition", "Keyturn playbook", "1")
