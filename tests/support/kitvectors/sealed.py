"""Faults behind the seals: whoever could seal and sign did it wrong, or mixed what belongs apart."""

import json
from collections.abc import Iterator

from keyturn.custody import hpke
from keyturn.custody.encoding import canonical, enc
from keyturn.custody.outer import inner_info, table_info
from keyturn.custody.records import Hex
from keyturn.custody.seal import box
from keyturn.custody.stream import SEALED_PIECE, open_stream, seal_stream
from keyturn.kit.items import SEALED_KEY, pad
from kitvectors.base import Base
from kitvectors.fault import LENIENT, OPENS, REFUSED, Fault
from workshop import seeded

DAMAGED, PART, MALFORMED = "item-damaged", "part-damaged", "record-malformed"


def faults(base: Base) -> Iterator[Fault]:
    """Yield every fault that an opening meets."""
    yield from _shares(base)
    yield from _tables(base)
    yield from _inner(base)
    yield from _moved_items(base)
    yield from _items(base)


def _shares(base: Base) -> Iterator[Fault]:
    body = base.pieces.body
    for name, other in (("share/1", "share/2"), ("share/2", "share/3")):
        label = name.replace("/", "-")
        data = base.with_part(name, body[other]).file()
        yield Fault(f"{label}-of-another", f"{name} is another custodian's", data, "share-damaged")
    yield Fault("share-1-zeros", "share/1 is zeros", base.with_part("share/1", bytes(1200)).file(), "share-damaged")
    custody, _ = base.documents()
    custody["commits"][0]["commit"] = "00" * 32
    yield Fault("commit-wrong", "the commitment is another", base.with_custody(custody).file(), "share-damaged")


def _tables(base: Base) -> Iterator[Fault]:
    pieces, kit = base.pieces, base.kit
    table = open_stream(base.key, table_info(kit.custody.h, 1), pieces.body["table/1"])
    random = seeded("tables")

    def sealed(entries: bytes, info: bytes = table_info(kit.custody.h, 1)) -> bytes:
        return base.with_part("table/1", seal_stream(base.key, info, entries, random)).file()

    swapped = base.with_part("table/1", pieces.body["table/2"]).file()
    yield Fault("table-of-another", "table/1 is another custodian's", swapped, PART)
    too_large = (10**6).to_bytes(3, "big") * (len(table) // 3)
    yield Fault("table-entries-too-large", "every entry is 10^6", sealed(too_large), PART)
    yield Fault("table-other-context", "sealed for custodian 2", sealed(table, table_info(kit.custody.h, 2)), PART)
    blank = b"\xff" * len(table)
    yield Fault("table-blank", "every entry is blank", sealed(blank), "codes-refused")
    moved = table[3:] + table[:3]
    yield Fault(
        "table-shifted", "every entry stands a step early: as if the phone were late", sealed(moved), "codes-refused"
    )


def _inner(base: Base) -> Iterator[Fault]:
    info = inner_info(base.kit.custody.h)
    whole = open_stream(base.key, info, base.pieces.body["inner"])
    random = seeded("inner")

    def sealed(data: bytes) -> bytes:
        return base.with_part("inner", seal_stream(base.key, info, data, random)).file()

    def changed(**entries: object) -> bytes:
        return sealed(canonical(json.loads(whole) | entries))

    inner = json.loads(whole)
    groups, tiers, keys = inner["groups"], inner["tiers"], inner["keys"]
    h, k2 = base.kit.custody.h, base.secrets.k2["standard"]
    yield Fault("inner-spaces", "another spelling", sealed(json.dumps(inner).encode()), "json-not-canonical")
    yield Fault("inner-not-json", "no JSON", sealed(b"inner"), "json-not-canonical")
    yield Fault("inner-unknown-key", "a key that nobody knows", changed(more=1), MALFORMED)
    yield Fault("inner-lacks-group", "a group is missing", changed(groups=groups[1:]), MALFORMED)
    yield Fault(
        "inner-groups-swapped",
        "groups out of order",
        changed(groups=[groups[1], groups[0], *groups[2:]]),
        MALFORMED,
        LENIENT,
    )
    yield Fault("inner-group-twice", "a group stands twice", changed(groups=[groups[0], *groups]), MALFORMED, LENIENT)
    alone = [groups[0] | {"group": [1]}, *groups[1:]]
    yield Fault("inner-group-alone", "a group of one", changed(groups=alone), MALFORMED)
    yield Fault("inner-lacks-tier", "a tier is missing", changed(tiers=tiers[:3]), MALFORMED, LENIENT)
    yield Fault(
        "inner-tiers-swapped", "tiers out of order", changed(tiers=[tiers[1], tiers[0], *tiers[2:]]), MALFORMED, LENIENT
    )
    stranger = [*keys, keys[0] | {"i": 9}]
    yield Fault("inner-key-of-nobody", "a security key belongs to nobody", changed(keys=stranger), MALFORMED, LENIENT)
    other_wrap = [groups[0] | {"wrap": groups[1]["wrap"]}, *groups[1:]]
    yield Fault("inner-wrap-of-another", "a group's wrap is another's", changed(groups=other_wrap), "codes-refused")
    other_tier = [groups[0] | {"salt": groups[3]["salt"], "wrap": groups[3]["wrap"]}, *groups[1:]]
    yield Fault("inner-wrap-of-tier", "a group's wrap is another tier's", changed(groups=other_tier), "codes-refused")
    short = [groups[0] | {"wrap": groups[0]["wrap"][:100]}, *groups[1:]]
    yield Fault("inner-wrap-short", "a wrap of 50 bytes", changed(groups=short), "codes-refused")
    moved = [tiers[0] | {"seeds": tiers[1]["seeds"]}, *tiers[1:]]
    yield Fault("inner-seeds-of-tier", "a tier's seeds are another's", changed(tiers=moved), PART)
    for name, seeds in {
        "wrong": bytes(64),
        "short": bytes(32),
        "long": bytes(96),
        "other-compartment": bytes(32) + base.secrets.compartments["c2"],
    }.items():
        resealed = Hex(box(k2, enc("seeds", h, "standard"), seeds, random)).hex()
        data = changed(tiers=[tiers[0] | {"seeds": resealed}, *tiers[1:]])
        yield Fault(f"inner-seeds-{name}", f"root's seeds are not these: {name}", data, "tier-keys-wrong")
    yield Fault("inner-state-gone", "no custody state: an opening needs none", changed(state=""), OPENS, OPENS)
    for name, part in _cut_streams(base.pieces.body["inner"]).items():
        yield Fault(f"inner-{name}", f"the inner part's stream: {name}", base.with_part("inner", part).file(), PART)


def _cut_streams(sealed: bytes) -> dict[str, bytes]:
    return {
        "cut": sealed[:-1],
        "grown": sealed + bytes(16),
        "salt-flipped": bytes([sealed[0] ^ 1]) + sealed[1:],
        "commitment-flipped": sealed[:20] + bytes([sealed[20] ^ 1]) + sealed[21:],
        "only-prefix": sealed[:48],
        "short": sealed[:10],
    }


def _moved_items(base: Base) -> Iterator[Fault]:
    body = base.pieces.body
    alpha, beta, gamma = (body[f"item/{name}"] for name in ("alpha", "beta", "gamma"))
    yield Fault("item-swapped", "alpha holds beta's bytes", base.with_item("alpha", beta).file(), DAMAGED)
    yield Fault("item-of-compartment", "alpha holds gamma's bytes", base.with_item("alpha", gamma).file(), DAMAGED)
    yield Fault(
        "item-version", "alpha is said to be version 2", base.with_item("alpha", alpha, version=2).file(), DAMAGED
    )
    moved = base.with_item("gamma", gamma, compartment="c1").file()
    yield Fault("item-moved-in", "gamma is said to lie in c1", moved, DAMAGED)
    kind = base.with_item("alpha", alpha, kind="document").file()
    yield Fault("item-kind", "alpha is said to be a document", kind, "item-kind-differs")
    unknown = base.with_item("alpha", alpha, kind="secrets").file()
    yield Fault("item-kind-unknown", "alpha is said to be of a kind that is none", unknown, "item-kind-differs")
    other = base.with_item("alpha", alpha, sha256="00" * 32).file()
    yield Fault("item-hash", "the signed hash is another", other, DAMAGED)


def _items(base: Base) -> Iterator[Fault]:
    """Yield items whose content is wrong, sealed under alpha's own key: only content signers and sealers could."""
    sealed = base.pieces.body["item/alpha"]
    info = enc("item", base.kit.custody.kit, "c1", "alpha", 1)
    key = hpke.unseal(base.secrets.compartments["c1"], info, sealed[:SEALED_KEY])
    random = seeded("items")

    def with_stream(data: bytes) -> bytes:
        stream = seal_stream(key, info, data, random)
        return base.with_item("alpha", sealed[:SEALED_KEY] + stream).file()

    for name, (data, expect, recover) in _contents().items():
        yield Fault(f"item-content-{name}", f"alpha's content is wrong: {name}", with_stream(data), expect, recover)
    pieces = bytearray(seal_stream(key, info, pad(bytes(2 * 65536)), random))
    for name, stream in _cut_pieces(bytes(pieces)).items():
        data = base.with_item("alpha", sealed[:SEALED_KEY] + stream).file()
        yield Fault(f"item-{name}", f"alpha's stream: {name}", data, DAMAGED)
    for name, length in {"cut-key": SEALED_KEY - 1, "only-key": SEALED_KEY, "cut-tag": len(sealed) - 1}.items():
        yield Fault(
            f"item-{name}", f"alpha's bytes end early: {name}", base.with_item("alpha", sealed[:length]).file(), DAMAGED
        )
    flipped = bytes([sealed[0] ^ 1]) + sealed[1:]
    yield Fault(
        "item-key-flipped", "a bit of the encapsulation is flipped", base.with_item("alpha", flipped).file(), DAMAGED
    )


def _cut_pieces(stream: bytes) -> dict[str, bytes]:
    first, second, rest = 48, 48 + SEALED_PIECE, 48 + 2 * SEALED_PIECE
    return {
        "piece-dropped": stream[:first] + stream[second:],
        "last-piece-dropped": stream[:rest],
        "pieces-swapped": stream[:first] + stream[second:rest] + stream[first:second] + stream[rest:],
        "piece-twice": stream[:second] + stream[first:second] + stream[second:],
    }


def _contents() -> dict[str, tuple[bytes, str, str]]:
    good = enc("secret", "value", "x")
    padded = pad(good)
    content = "item-content-damaged"
    return {
        "padding-not-zero": (bytes(padded[:-1]) + b"\1", DAMAGED, REFUSED),
        "padding-short": (bytes(padded[:-1]), DAMAGED, REFUSED),
        "padding-twice": (bytes(padded) + bytes(256), DAMAGED, REFUSED),
        "length-beyond": ((10**6).to_bytes(8, "big") + bytes(padded[8:]), DAMAGED, REFUSED),
        "length-most": (b"\xff" * 8 + bytes(padded[8:]), DAMAGED, REFUSED),
        "nothing": (b"", DAMAGED, REFUSED),
        "empty": (bytes(pad(b"")), content, REFUSED),
        "field-cut": (bytes(pad(good[:-1])), content, REFUSED),
        "field-without-value": (bytes(pad(enc("secret", "value"))), content, REFUSED),
        "field-twice": (bytes(pad(enc("secret", "value", "x", "value", "y"))), content, REFUSED),
        "field-unknown": (bytes(pad(enc("secret", "value", "x", "more", "y"))), "item-field-unknown", LENIENT),
        "field-missing": (bytes(pad(enc("secret"))), "item-field-missing", LENIENT),
        "field-name-bad": (bytes(pad(enc("secret", "value", "x", "No te", "y"))), content, LENIENT),
        "text-not-utf8": (bytes(pad(enc("secret", "value", b"\xff\xfe"))), "item-field-malformed", LENIENT),
        "kind-unknown": (bytes(pad(enc("secrets", "value", "x"))), "item-kind-unknown", REFUSED),
        "kind-other": (bytes(pad(enc("physical", "what", "x", "where", "y"))), "item-kind-differs", REFUSED),
        "trailing": (bytes(pad(good + b"\0\0\0")), content, REFUSED),
    }
