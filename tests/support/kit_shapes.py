"""A kit as it would be with other values: what readers of a verified kit see, without a ceremony for each."""

from dataclasses import replace
from typing import Any

from msgspec import structs

from keyturn.custody.records import Hash
from keyturn.kit.file import KitFile
from keyturn.kit.manifest import ItemRecord


def reshaped(kit: KitFile, header: dict[str, Any] | None = None, **body: Any) -> KitFile:
    """Return the kit with other values in its header and its manifest's body; nothing of it is signed."""
    inside = structs.replace(kit.custody.body, header=structs.replace(kit.header, **(header or {})))
    manifest = replace(kit.manifest, body=structs.replace(kit.body, **body))
    return replace(kit, custody=replace(kit.custody, body=inside), manifest=manifest)


def record(name: str, sealed_at: int, kind: str = "secret", version: int = 1, compartment: str = "c1") -> ItemRecord:
    """Return an item as the manifest lists it."""
    return ItemRecord(
        compartment=compartment,
        id=name,
        kind=kind,
        length=1,
        sealed_at=sealed_at,
        sha256=Hash(bytes(32)),
        title=name.title(),
        version=version,
    )
