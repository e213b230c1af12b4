"""Faults of the signed documents: how they are written, who signed them, and the rules they break."""

import copy
import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from keyturn.custody.encoding import canonical
from kitvectors.base import Base, Document
from kitvectors.fault import LENIENT, REFUSED, Fault

MALFORMED, NOT_CANONICAL = "record-malformed", "json-not-canonical"
Change = Callable[[Document], Any]


def faults(base: Base) -> Iterator[Fault]:
    """Yield every fault of genesis, custody and manifest."""
    yield from _spellings(base)
    yield from _genesis(base)
    yield from _custody_forged(base)
    yield from _custody_rules(base)
    yield from _manifest_forged(base)
    yield from _manifest_rules(base)


def _spelled(data: bytes) -> dict[str, bytes]:
    """Return other spellings of the same document, and things that are no JSON."""
    value = json.loads(data)
    name = min(value)
    first = json.dumps({name: value[name]}, separators=(",", ":"))[1:-1].encode()
    return {
        "spaces": json.dumps(value).encode(),
        "unsorted": json.dumps(dict(reversed(value.items())), separators=(",", ":")).encode(),
        "newline": data + b"\n",
        "bom": b"\xef\xbb\xbf" + data,
        "twice": b"{" + first + b"," + data[1:],
        "escaped": data.replace(b'"' + name.encode(), b'"\\u%04x' % ord(name[0]) + name[1:].encode(), 1),
        "nan": data[:-1] + b',"zz":NaN}',
        "infinity": data[:-1] + b',"zz":-Infinity}',
        "fraction": data[:-1] + b',"zz":1.5}',
        "exponent": data[:-1] + b',"zz":1e3}',
        "too-large": data[:-1] + b',"zz":9007199254740992}',
        "null": data[:-1] + b',"zz":null}',
        "key-not-ascii": data[:-1] + '},"é":1}'.encode(),
        "surrogate": data[:-1] + b',"zz":"\\ud800"}',
        "not-utf8": data[:-1] + b',"zz":"\xff"}',
        "list": b"[" + data + b"]",
        "empty": b"",
        "deep": b"[" * 2000 + b"]" * 2000,
    }


def _spellings(base: Base) -> Iterator[Fault]:
    pieces = base.pieces
    for document in ("genesis", "custody", "manifest"):
        for name, data in _spelled(getattr(pieces, document)).items():
            changed = replace(pieces, **{document: data})
            yield Fault(
                f"{document}-{name}", f"{document} is written in another way: {name}", changed.file(), NOT_CANONICAL
            )
        unknown = canonical(json.loads(getattr(pieces, document)) | {"zz": 1})
        yield Fault(
            f"{document}-unknown-key",
            f"{document} has a key that nobody knows",
            replace(pieces, **{document: unknown}).file(),
            MALFORMED,
        )


def _genesis(base: Base) -> Iterator[Fault]:
    value = json.loads(base.pieces.genesis)

    def changed(**entries: Any) -> bytes:
        return replace(base.pieces, genesis=canonical(value | entries)).file()

    yield Fault("genesis-nonce", "another nonce: another kit", changed(nonce="00" * 32), "custody-forged")
    yield Fault("genesis-root", "another root", changed(root=base.secrets.root.hex()), "custody-forged")
    yield Fault("genesis-root-zero", "a root of small order", changed(root="00" * 32), "custody-forged")
    yield Fault("genesis-format", "format 2", changed(format=2), MALFORMED)
    yield Fault("genesis-format-true", "the format is true, not 1", changed(format=True), MALFORMED, LENIENT)
    yield Fault("genesis-short", "a nonce of 31 bytes", changed(nonce=value["nonce"][2:]), MALFORMED)
    yield Fault("genesis-upper", "hex in capitals", changed(nonce=value["nonce"].upper()), MALFORMED, LENIENT)
    lacking = canonical({"format": 1, "root": value["root"]})
    yield Fault("genesis-lacks-nonce", "no nonce", replace(base.pieces, genesis=lacking).file(), MALFORMED)


def _custody_forged(base: Base) -> Iterator[Fault]:
    custody, _ = base.documents()
    whole = json.loads(base.pieces.custody)
    unsigned = whole | {"signature": "00" * 64}
    stranger, signer = bytes(range(32)), base.secrets.signers["signer-1"]

    def with_document(value: Document) -> bytes:
        return replace(base.pieces, custody=canonical(value)).file()

    yield Fault("custody-unsigned", "the signature is zeros", with_document(unsigned), "custody-forged")
    yield Fault("custody-stranger", "a stranger signed", base.with_custody(custody, stranger).file(), "custody-forged")
    yield Fault(
        "custody-signer", "a content signer signed", base.with_custody(custody, signer).file(), "custody-forged"
    )
    for name, change in {
        "k": lambda body: body["header"].update(k=3),
        "commit": lambda body: body["commits"][0].update(commit="00" * 32),
        "epoch": lambda body: body["header"].update(epoch=2),
        "signer-key": lambda body: body["header"]["signers"][0].update(public_key="11" * 32),
        "compartment-key": lambda body: body["header"]["compartments"][0].update(
            public_key=body["header"]["compartments"][1]["public_key"]
        ),
    }.items():
        body = copy.deepcopy(custody)
        change(body)
        data = with_document(whole | {"body": body})
        yield Fault(f"custody-changed-{name}", f"{name} was changed and nobody signed", data, "custody-forged")


def _custody_rules(base: Base) -> Iterator[Fault]:
    """Yield custody that root signed and that no reader may take: whoever held the ceremony lied or erred."""
    for name, (expect, recover, change) in CUSTODY_RULES.items():
        body = copy.deepcopy(base.documents()[0])
        change(body)
        yield Fault(
            f"custody-{name}",
            f"root signed a custody that is wrong: {name}",
            base.with_custody(body).file(),
            expect,
            recover,
        )


def _header(**entries: Any) -> Change:
    return lambda body: body["header"].update(entries)


def _custodian(place: int, **entries: Any) -> Change:
    return lambda body: body["header"]["custodians"][place].update(entries)


def _tier(place: int, **entries: Any) -> Change:
    return lambda body: body["header"]["tiers"][place].update(entries)


def _kdf(**entries: Any) -> Change:
    return lambda body: body["header"]["kdf"].update(entries)


def _swap(name: str, within: str = "header") -> Change:
    def change(body: Document) -> None:
        listed = body[within][name] if within in body else body[name]
        listed[0], listed[1] = listed[1], listed[0]

    return change


def _renumber(body: Document, old: int, new: int) -> None:
    """Give a custodian another number everywhere, so that the number is the one thing that is wrong."""
    text = json.dumps(body).replace(f'"i": {old}', f'"i": {new}')
    text = text.replace(f'"share/{old}"', f'"share/{new}"').replace(f'"table/{old}"', f'"table/{new}"')
    changed = json.loads(text)
    for tier in changed["header"]["tiers"]:
        tier["groups"] = [[new if i == old else i for i in group] for group in tier["groups"]]
    body.clear()
    body.update(changed)


def _two_same(body: Document) -> None:
    _renumber(body, 2, 1)


def _lone(body: Document) -> None:
    del body["header"]["custodians"][1:]


KDF = "kdf-out-of-bounds"
# What root signed although it must not: the code, whether the second reader refuses it too, and the change.
CUSTODY_RULES: dict[str, tuple[str, str, Change]] = {
    "kdf-memory-low": (KDF, REFUSED, _kdf(memory_kib=65535)),
    "kdf-memory-high": (KDF, REFUSED, _kdf(memory_kib=2097153)),
    "kdf-memory-absurd": (KDF, REFUSED, _kdf(memory_kib=2**53 - 1)),
    "kdf-memory-negative": (KDF, REFUSED, _kdf(memory_kib=-65536)),
    "kdf-iterations-zero": (KDF, REFUSED, _kdf(iterations=0)),
    "kdf-iterations-high": (KDF, REFUSED, _kdf(iterations=11)),
    "kdf-lanes": (MALFORMED, REFUSED, _kdf(lanes=2)),
    "kdf-text": (MALFORMED, REFUSED, _kdf(iterations="3")),
    "format": (MALFORMED, REFUSED, _header(format=2)),
    "purpose": (MALFORMED, REFUSED, _header(purpose="test")),
    "other-kit": ("custody-other-kit", True, _header(kit="00" * 32)),
    "epoch-zero": (MALFORMED, REFUSED, _header(epoch=0)),
    "epoch-negative": (MALFORMED, REFUSED, _header(epoch=-1)),
    "k-one": (MALFORMED, REFUSED, _header(k=1)),
    "k-three": (MALFORMED, REFUSED, _header(k=3)),
    "r-one": (MALFORMED, REFUSED, _header(r=1)),
    "r-four": (MALFORMED, REFUSED, _header(r=4)),
    "validity-backwards": (MALFORMED, REFUSED, _header(last_step=0)),
    "validity-before-time": (MALFORMED, REFUSED, _header(first_step=19)),
    "validity-too-late": (MALFORMED, REFUSED, _header(last_step=2**37 // 30 + 1)),
    "sealed-at-negative": (MALFORMED, REFUSED, _header(sealed_at=-1)),
    "signatures-zero": (MALFORMED, REFUSED, _header(signatures=0)),
    "signatures-three": (MALFORMED, REFUSED, _header(signatures=3)),
    "more-signatures-than-signers": (MALFORMED, REFUSED, _header(signatures=2)),
    "no-signers": (MALFORMED, REFUSED, _header(signers=[])),
    "signer-name": (MALFORMED, REFUSED, lambda body: body["header"]["signers"][0].update(id="Signer 1")),
    "retired-in-use": (MALFORMED, REFUSED, _header(retired=[2])),
    "retired-twice": (MALFORMED, REFUSED, _header(retired=[7, 7])),
    "custodian-zero": (MALFORMED, REFUSED, lambda body: _renumber(body, 1, 0)),
    "custodian-sixteen": (MALFORMED, REFUSED, lambda body: _renumber(body, 3, 16)),
    "custodian-twice": (MALFORMED, REFUSED, _two_same),
    "custodians-unsorted": (MALFORMED, REFUSED, _swap("custodians")),
    "one-custodian": (MALFORMED, REFUSED, _lone),
    "generation-256": (MALFORMED, REFUSED, _custodian(0, g=256)),
    "generation-negative": (MALFORMED, REFUSED, _custodian(0, g=-1)),
    "factor": (MALFORMED, REFUSED, _custodian(0, factor="none")),
    "salt-short": (MALFORMED, REFUSED, _custodian(0, salt="00" * 15)),
    "public-key-short": (MALFORMED, REFUSED, _custodian(0, public_key="00" * 1215)),
    "labels-number": (MALFORMED, REFUSED, _custodian(0, labels={"site": 1})),
    "custodian-unknown-key": (MALFORMED, REFUSED, _custodian(0, seed="00")),
    "tiers-three": (MALFORMED, REFUSED, lambda body: body["header"]["tiers"].pop()),
    "tiers-unsorted": (MALFORMED, REFUSED, _swap("tiers")),
    "groups-lack-one": ("groups-not-the-policy", True, lambda body: body["header"]["tiers"][0]["groups"].pop()),
    "groups-one-person": ("groups-not-the-policy", True, _tier(0, groups=[[1]])),
    "groups-none": ("groups-not-the-policy", True, _tier(0, groups=[])),
    "groups-unsorted": ("groups-not-the-policy", True, _tier(0, groups=[[1, 3], [1, 2], [2, 3]])),
    "groups-not-minimal": ("groups-not-the-policy", True, _tier(0, groups=[[1, 2], [1, 3], [2, 3], [1, 2, 3]])),
    "policy-one": ("policy-single-person", True, _tier(0, groups=[[1], [2], [3]], policy="any 1")),
    "policy-unreadable": ("policy-unreadable", True, _tier(0, policy="whoever comes")),
    "policy-other-spelling": (MALFORMED, REFUSED, _tier(0, policy="2 of all")),
    "ceremony-lenient": (
        "ceremony-too-lenient",
        True,
        lambda body: [
            body["header"]["tiers"][place].update(groups=[[1, 2, 3]], policy="any 3") for place in (0, 1, 2)
        ],
    ),
    "rehearsal-small": (
        "rehearsal-too-small",
        True,
        lambda body: [
            body["header"]["tiers"][place].update(groups=[[1, 2, 3]], policy="any 3") for place in (0, 1, 3)
        ],
    ),
    "compartments-unsorted": (MALFORMED, REFUSED, _swap("compartments")),
    "compartment-name": (MALFORMED, REFUSED, lambda body: body["header"]["compartments"][0].update(id="../c1")),
    "compartment-tier": (MALFORMED, REFUSED, lambda body: body["header"]["compartments"][0].update(tier="any")),
    "commits-swapped": (MALFORMED, LENIENT, _swap("commits", "")),
    "commits-lack-one": (MALFORMED, LENIENT, lambda body: body["commits"].pop()),
    "parts-swapped": (MALFORMED, REFUSED, _swap("parts", "")),
    "parts-lack-inner": (MALFORMED, REFUSED, lambda body: body["parts"].pop()),
    "part-unknown": (MALFORMED, REFUSED, lambda body: body["parts"].append(body["parts"][-1] | {"name": "more"})),
    "part-length-less": (MALFORMED, REFUSED, lambda body: body["parts"][0].update(length=1199)),
    "part-length-negative": (MALFORMED, REFUSED, lambda body: body["parts"][-1].update(length=-1)),
    "inner-length-more": (
        "kit-lengths-disagree", True, lambda body: body["parts"][-1].update(length=body["parts"][-1]["length"] + 1)
    ),
    "header-lacks-log": (MALFORMED, REFUSED, lambda body: body["header"].pop("log")),
    "header-unknown-key": (MALFORMED, REFUSED, _header(override=True)),
}  # fmt: skip


def _manifest_forged(base: Base) -> Iterator[Fault]:
    whole = json.loads(base.pieces.manifest)
    signed = whole["signatures"][0]

    def with_document(**entries: Any) -> bytes:
        return replace(base.pieces, manifest=canonical(whole | entries)).file()

    yield Fault("manifest-draft", "nobody has signed", with_document(signatures=[]), "manifest-unsigned")
    zeros = [signed | {"signature": "00" * 64}]
    yield Fault("manifest-unsigned", "the signature is zeros", with_document(signatures=zeros), "manifest-forged")
    other = [signed | {"signer": "signer-2"}]
    yield Fault(
        "manifest-unknown-signer", "nobody of that name may sign", with_document(signatures=other), "manifest-forged"
    )
    yield Fault(
        "manifest-signed-twice", "one signer stands twice", with_document(signatures=[signed, signed]), MALFORMED
    )
    for name, changed in {
        "name": {"name": "Another kit"},
        "revision": {"revision": 2},
        "mode": {"modes": whole["body"]["modes"][:1]},
        "items": {"items": whole["body"]["items"][:-1]},
    }.items():
        data = with_document(body=whole["body"] | changed)
        yield Fault(f"manifest-changed-{name}", f"{name} was changed and nobody signed", data, "manifest-forged")


def _manifest_rules(base: Base) -> Iterator[Fault]:
    for name, (expect, recover, change) in MANIFEST_RULES.items():
        _, body = base.documents()
        change(body)
        data = base.with_manifest(body).file()
        yield Fault(f"manifest-{name}", f"a signer signed a manifest that is wrong: {name}", data, expect, recover)


def _entry(listed: str, place: int, **entries: Any) -> Change:
    return lambda body: body[listed][place].update(entries)


def _top(**entries: Any) -> Change:
    return lambda body: body.update(entries)


MESSAGE = {"audience": "SOC", "id": "soc", "text": "t", "when": "acting"}
OTHER = "manifest-other-custody"
DISAGREE = "kit-lengths-disagree"
MANIFEST_RULES: dict[str, tuple[str, str, Change]] = {
    "other-kit": (OTHER, REFUSED, _top(kit="00" * 32)),
    "other-custody": (OTHER, REFUSED, _top(custody="00" * 32)),
    "other-epoch": (OTHER, REFUSED, _top(epoch=2)),
    "revision-zero": (MALFORMED, LENIENT, _top(revision=0)),
    "sealed-at-far": (MALFORMED, LENIENT, _top(sealed_at=2**37)),
    "name-number": (MALFORMED, LENIENT, _top(name=1)),
    "previous-short": (MALFORMED, LENIENT, _top(previous="00")),
    "roster-lacks-one": (MALFORMED, LENIENT, lambda body: body["roster"].pop()),
    "roster-unsorted": (MALFORMED, LENIENT, lambda body: body["roster"].reverse()),
    "roster-same-id": (MALFORMED, LENIENT, _entry("roster", 1, id="person-1")),
    "roster-path-id": (MALFORMED, LENIENT, _entry("roster", 1, id="../person")),
    "modes-unsorted": (MALFORMED, LENIENT, lambda body: body["modes"].reverse()),
    "modes-same-id": (MALFORMED, REFUSED, _entry("modes", 1, id="fm1")),
    "modes-share-compartment": (MALFORMED, LENIENT, _entry("modes", 1, compartment="c1")),
    "mode-compartment-unknown": (MALFORMED, REFUSED, _entry("modes", 0, compartment="c9")),
    "mode-name": (MALFORMED, REFUSED, _entry("modes", 0, id="FM1")),
    "mode-unknown-key": (MALFORMED, LENIENT, _entry("modes", 0, silent=True)),
    "mode-confirm-text": (MALFORMED, LENIENT, _entry("modes", 0, confirm="look")),
    "mode-check-text": (MALFORMED, LENIENT, _entry("modes", 0, confirm=["look"])),
    "mode-fits-list": (MALFORMED, LENIENT, _entry("modes", 0, fits=[])),
    "mode-message-when": (MALFORMED, LENIENT, _entry("modes", 0, messages=[MESSAGE | {"when": "later"}])),
    "mode-lacks-condition": (MALFORMED, LENIENT, lambda body: body["modes"][0].pop("condition")),
    "triage-missing": (MALFORMED, LENIENT, lambda body: body.pop("triage")),
    "triage-text": (MALFORMED, LENIENT, _top(triage=["What do you see?"])),
    "two-playbooks": (MALFORMED, REFUSED, lambda body: [item.update(kind="playbook") for item in body["items"][:2]]),
    "items-unsorted": (MALFORMED, REFUSED, lambda body: body["items"].reverse()),
    "items-same-id": (MALFORMED, REFUSED, _entry("items", 1, id="alpha")),
    "item-name-long": (MALFORMED, LENIENT, _entry("items", 3, id="s" * 65)),
    "item-compartment-unknown": (MALFORMED, LENIENT, _entry("items", 0, compartment="c9")),
    "item-version-zero": (MALFORMED, REFUSED, _entry("items", 0, version=0)),
    "item-length-zero": (MALFORMED, REFUSED, _entry("items", 0, length=0)),
    "item-length-negative": (MALFORMED, REFUSED, _entry("items", 0, length=-1)),
    "item-length-less": (DISAGREE, REFUSED, _entry("items", 0, length=1)),
    "item-length-most": (DISAGREE, REFUSED, _entry("items", 0, length=2**53 - 1)),
    "item-hash-short": (MALFORMED, REFUSED, _entry("items", 0, sha256="00" * 31)),
    "item-time-negative": (MALFORMED, LENIENT, _entry("items", 0, sealed_at=-1)),
    "items-lack-one": (DISAGREE, REFUSED, lambda body: body["items"].pop()),
}
