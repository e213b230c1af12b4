"""The frozen base kit, taken apart: every piece can be changed, signed again and put together."""

import json
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from keyturn.custody import shamir, signature
from keyturn.custody.encoding import canonical, enc
from keyturn.custody.outer import outer_key
from keyturn.kit.file import KitFile, read_kit
from keyturn.kit.head import MAGIC
from workshop import COMPARTMENTS, Made, items, make_kit, unlock_tier

FOLDER = Path(__file__).parents[2] / "vectors" / "kits"
KIT = FOLDER / "base.keyturn"
SECRETS = FOLDER / "base-secrets.json"
MESSAGES = FOLDER / "messages.json"
OPENS = ("person-1", "person-2")

Document = dict[str, Any]


@dataclass(frozen=True)
class Secrets:
    """Everything that was sealed into the base kit, so that faults can lie behind its seals too."""

    answers: list[dict[str, Any]]
    items: dict[str, str]
    root: bytes
    signers: dict[str, bytes]
    r1: bytes
    k2: dict[str, bytes]
    compartments: dict[str, bytes]


@dataclass(frozen=True)
class Pieces:
    """A kit in pieces: three documents as bytes, and every part and item by name, in the file's order."""

    genesis: bytes
    custody: bytes
    manifest: bytes
    body: dict[str, bytes] = field(default_factory=dict)

    def head(self) -> bytes:
        """Return the head that these pieces have."""
        documents = (self.genesis, self.custody, self.manifest)
        lengths = b"".join(len(document).to_bytes(4, "big") for document in documents)
        total = sum(map(len, self.body.values()))
        return MAGIC + b"\0\1\0\0" + lengths + total.to_bytes(8, "big") + b"".join(documents)

    def file(self) -> bytes:
        """Return the whole file."""
        head = self.head()
        return head + b"".join(self.body.values()) + head + len(head).to_bytes(8, "big")


@dataclass(frozen=True)
class Base:
    """The base kit with its secrets; the methods make kits of it that differ in one place."""

    kit: KitFile
    secrets: Secrets

    @property
    def data(self) -> bytes:
        """The base kit's bytes."""
        return self.kit.path.read_bytes()

    @property
    def pieces(self) -> Pieces:
        """The base kit in pieces."""
        head, data = self.kit.head, self.data
        body = {name: data[place.offset : place.offset + place.length] for name, place in self.kit.places.items()}
        return Pieces(head.genesis, head.custody, head.manifest, body)

    @property
    def key(self) -> bytearray:
        """The key of the outer seal."""
        return outer_key(self.secrets.r1, self.kit.custody.h)

    def documents(self) -> tuple[Document, Document]:
        """Return the bodies of custody and manifest as JSON that may be changed."""
        return json.loads(self.kit.head.custody)["body"], json.loads(self.kit.head.manifest)["body"]

    def with_custody(self, body: Document, key: bytes | None = None, pieces: Pieces | None = None) -> Pieces:
        """Return the kit with a custody that root (or another key) signed, and a manifest that goes with it."""
        header_hash = sha256(enc("header", canonical(body["header"]))).hexdigest()
        custody = canonical({"body": body, "signature": self._signed("custody", body, key or self.secrets.root)})
        _, manifest = self.documents()
        manifest |= {"custody": header_hash, "epoch": body["header"]["epoch"]}
        return self.with_manifest(manifest, pieces=replace(pieces or self.pieces, custody=custody))

    def with_manifest(
        self, body: Document, signers: tuple[str, ...] = ("signer-1",), pieces: Pieces | None = None
    ) -> Pieces:
        """Return the kit with a manifest that these signers signed."""
        signatures = [
            {"signature": self._signed("manifest", body, self.secrets.signers[name]), "signer": name}
            for name in signers
        ]
        manifest = canonical({"body": body, "signatures": signatures})
        return replace(pieces or self.pieces, manifest=manifest)

    def with_part(self, name: str, data: bytes) -> Pieces:
        """Return the kit with another custody part, its length and hash signed by root."""
        custody, _ = self.documents()
        part = next(part for part in custody["parts"] if part["name"] == name)
        part |= {"length": len(data), "sha256": sha256(data).hexdigest()}
        pieces = self.pieces
        return self.with_custody(custody, pieces=replace(pieces, body=pieces.body | {name: data}))

    def with_item(self, item: str, data: bytes, **changes: Any) -> Pieces:
        """Return the kit with other bytes for an item, their length and hash signed by a content signer."""
        _, manifest = self.documents()
        record = next(record for record in manifest["items"] if record["id"] == item)
        record |= {"length": len(data), "sha256": sha256(data).hexdigest()} | changes
        pieces = self.pieces
        return self.with_manifest(manifest, pieces=replace(pieces, body=pieces.body | {f"item/{item}": data}))

    def _signed(self, label: str, body: Document, key: bytes) -> str:
        kit = bytes.fromhex(body["kit"]) if label == "manifest" else self.kit.custody.kit
        message = enc(label, kit, sha256(canonical(body)).digest())
        return signature.sign(key, message).hex()


def load_base() -> Base:
    """Return the frozen base kit."""
    value = json.loads(SECRETS.read_text())
    return Base(
        read_kit(KIT),
        Secrets(
            answers=value["answers"],
            items=value["items"],
            root=bytes.fromhex(value["root"]),
            signers={name: bytes.fromhex(key) for name, key in value["signers"].items()},
            r1=bytes.fromhex(value["r1"]),
            k2={name: bytes.fromhex(key) for name, key in value["k2"].items()},
            compartments={name: bytes.fromhex(seed) for name, seed in value["compartments"].items()},
        ),
    )


def freeze_base() -> None:
    """Make a new base kit; HPKE's randomness is the package's own, so each one differs from the last."""
    KIT.unlink(missing_ok=True)
    made = make_kit(FOLDER, people=3, key_people=[3], signatures=1, seed="vectors", name=KIT.name, steps=2)
    SECRETS.write_text(json.dumps(_secrets(made), indent=1) + "\n")


def _secrets(made: Made) -> dict[str, Any]:
    kit = made.read()
    opened = {
        tier: unlock_tier(kit, tier, made.people[:2]) for tier in ("standard", "critical", "rehearsal", "ceremony")
    }
    shares = [(share.i, bytes(share.s)) for share in opened["standard"].shares]
    return {
        "answers": [person.answer() for person in made.people],
        "compartments": {name: opened[tier].keys.compartments[name].hex() for name, tier in COMPARTMENTS},
        "items": {item.id: bytes(item.content.fields["value"]).decode() for item in items()},
        "k2": {tier: bytes(unlocked.keys.k2).hex() for tier, unlocked in opened.items()},
        "r1": shamir.combine(shares[: kit.header.k]).hex(),
        "root": bytes(made.foundation.root_private).hex(),
        "signers": {signer.id: bytes(signer.private).hex() for signer in made.signers},
    }
