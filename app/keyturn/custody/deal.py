"""Sealing custody: from who may open, to the signed document and its sealed parts."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256

from keyturn.custody import hpke
from keyturn.custody.codes import ENTRY
from keyturn.custody.header_rules import table_steps
from keyturn.custody.inner import (
    GroupWrap,
    Inner,
    SealedKey,
    TierKeys,
    checkpoint_public,
    seal_tier,
    tier_key,
    wrap_group,
)
from keyturn.custody.kdf import Kdf
from keyturn.custody.outer import (
    Share,
    commitment,
    deal_shares,
    inner_info,
    outer_key,
    seal_share,
    table_info,
)
from keyturn.custody.policy import Member, compile_groups, parse_policy
from keyturn.custody.records import (
    TIER_NAMES,
    Commit,
    CompartmentRecord,
    CustodianRecord,
    CustodyBody,
    Hash,
    Header,
    KdfRecord,
    LogKeys,
    Part,
    Purpose,
    SealingKey,
    SignerRecord,
    TierRecord,
)
from keyturn.custody.root import header_hash, sign_custody
from keyturn.custody.seal import Random
from keyturn.custody.secret import wipe, wiped
from keyturn.custody.state import CustodyState, seal_state
from keyturn.custody.stream import seal_stream
from keyturn.custody.tiers import check_custodians, check_tiers, threshold

SECRET = 32


@dataclass(frozen=True)
class Progress:
    """One stage of a long piece of work: its name, how many of how many."""

    stage: str
    done: int
    total: int


Listener = Callable[[Progress], None]


def silent(_: Progress) -> None:
    """Hear a stage, and tell nobody."""


@dataclass(frozen=True)
class Compartment:
    """A compartment with its seed: name, tier, 32-byte seed."""

    id: str
    tier: str
    seed: bytearray = field(repr=False)


@dataclass(frozen=True)
class Settings:
    """What a ceremony decides: validity in steps, r, cost, rules by tier, signers."""

    purpose: Purpose
    first_step: int
    last_step: int
    r: int
    kdf: Kdf
    policies: Mapping[str, str]
    signers: tuple[SignerRecord, ...]
    signatures: int


@dataclass(frozen=True)
class Dealing:
    """Everything that one epoch seals. `tables` holds clear code tables, `targets` bytes, both by number."""

    kit: bytes
    epoch: int
    previous: bytes
    sealed_at: int
    settings: Settings
    custodians: tuple[CustodianRecord, ...]
    retired: tuple[int, ...]
    compartments: tuple[Compartment, ...]
    keys: tuple[SealedKey, ...]
    log_seed: bytearray = field(repr=False)
    root_private: bytearray = field(repr=False)
    targets: Mapping[int, bytes] = field(repr=False)
    tables: Mapping[int, bytes | bytearray] = field(repr=False)


@dataclass(frozen=True)
class SealedCustody:
    """The custody section and its parts in the file's order; the dealt shares, by number, for who rehearses them."""

    section: bytes
    body: CustodyBody
    parts: tuple[bytes, ...]
    shares: Mapping[int, Share] = field(repr=False)

    def wipe(self) -> None:
        """Overwrite the shares."""
        for share in self.shares.values():
            share.wipe()


def make_header(dealing: Dealing) -> Header:
    """Compile the policies and write the header; raises what a refused policy names."""
    settings = dealing.settings
    check_custodians(len(dealing.custodians))
    tiers = _compile(settings.policies, dealing.custodians)
    groups = {tier.name: tuple(map(tuple, tier.groups)) for tier in tiers}
    check_tiers(groups)  # type: ignore[arg-type]
    return Header(
        compartments=[_compartment(entry) for entry in dealing.compartments],
        custodians=list(dealing.custodians),
        epoch=dealing.epoch,
        first_step=settings.first_step,
        format=1,
        k=threshold(groups),  # type: ignore[arg-type]
        kdf=KdfRecord(iterations=settings.kdf.iterations, lanes=1, memory_kib=settings.kdf.memory_kib),
        kit=Hash(dealing.kit),
        last_step=settings.last_step,
        log=_log_keys(dealing.log_seed, dealing.kit),
        previous=Hash(dealing.previous),
        purpose=settings.purpose,
        r=settings.r,  # type: ignore[arg-type]
        retired=list(dealing.retired),
        sealed_at=dealing.sealed_at,
        signatures=settings.signatures,  # type: ignore[arg-type]
        signers=list(settings.signers),
        tiers=tiers,
    )


def seal_custody(dealing: Dealing, random: Random, listener: Listener) -> SealedCustody:
    """Deal fresh shares, seal every part anew, and sign the result with root.

    Takes one Argon2id derivation for every authorized group of every tier; each is told to the listener.
    """
    header = make_header(dealing)
    h = header_hash(header)
    r1 = random(SECRET)
    shares = {share.i: share for share in deal_shares(header.custodians, header.k, r1, random)}
    parts: dict[str, bytes] = {
        f"share/{record.i}": seal_share(h, record, shares[record.i]) for record in header.custodians
    }
    with wiped(outer_key(r1, h)) as key:
        for record in header.custodians:
            if record.factor == "phone":
                parts[f"table/{record.i}"] = _seal_table(key, h, header, record.i, dealing.tables[record.i], random)
        inner = _seal_inner(dealing, header, h, r1, shares, random, listener)
        parts["inner"] = seal_stream(key, inner_info(h), inner.canonical(), random)
    body = CustodyBody(
        commits=[Commit(commit=Hash(commitment(h, shares[r.i])), i=r.i) for r in header.custodians],
        header=header,
        parts=[Part(length=len(v), name=n, sha256=Hash(sha256(v).digest())) for n, v in parts.items()],
    )
    return SealedCustody(sign_custody(dealing.root_private, dealing.kit, body), body, tuple(parts.values()), shares)


def _compile(policies: Mapping[str, str], custodians: Sequence[CustodianRecord]) -> list[TierRecord]:
    members = tuple(Member(record.i, record.labels) for record in custodians)
    tiers = []
    for name in TIER_NAMES:
        policy = parse_policy(policies[name])
        groups = [list(group) for group in compile_groups(policy, members)]
        tiers.append(TierRecord(groups=groups, name=name, policy=str(policy)))  # type: ignore[arg-type]
    return tiers


def _compartment(entry: Compartment) -> CompartmentRecord:
    public = SealingKey(hpke.public_key(entry.seed))
    return CompartmentRecord(id=entry.id, public_key=public, tier=entry.tier)  # type: ignore[arg-type]


def _log_keys(seed: bytearray, kit: bytes) -> LogKeys:
    return LogKeys(checkpoint_key=Hash(checkpoint_public(seed, kit)), public_key=SealingKey(hpke.public_key(seed)))


def _seal_table(key: bytearray, h: bytes, header: Header, i: int, table: bytes | bytearray, random: Random) -> bytes:
    if len(table) != table_steps(header)[1] * ENTRY:
        raise ValueError("a code table must cover the validity exactly")
    return seal_stream(key, table_info(h, i), table, random)


def _seal_inner(
    dealing: Dealing,
    header: Header,
    h: bytes,
    r1: bytes,
    shares: Mapping[int, Share],
    random: Random,
    listener: Listener,
) -> Inner:
    tier_secrets = {tier.name: random(SECRET) for tier in header.tiers}
    k2 = {name: tier_key(r1, r2, h, name) for name, r2 in tier_secrets.items()}
    total = sum(len(tier.groups) for tier in header.tiers)
    wraps: list[GroupWrap] = []
    for tier in header.tiers:
        for group in tier.groups:
            listener(Progress("groups", len(wraps), total))
            members = [(shares[i], dealing.targets[i]) for i in group]
            wraps.append(wrap_group(dealing.settings.kdf, h, tier.name, members, tier_secrets[tier.name], random))
    listener(Progress("groups", total, total))
    keys = [_tier_keys(dealing, tier.name, k2[tier.name]) for tier in header.tiers]
    state = CustodyState(dealing.root_private, dealing.targets)
    inner = Inner(
        groups=wraps,
        keys=sorted(dealing.keys, key=lambda entry: (entry.i, entry.name)),
        state=seal_state(k2["ceremony"], h, state, random),
        tiers=[seal_tier(h, entry, random) for entry in keys],
    )
    for secret in k2.values():
        wipe(secret)
    return inner


def _tier_keys(dealing: Dealing, tier: str, k2: bytearray) -> TierKeys:
    seeds = {entry.id: entry.seed for entry in dealing.compartments if entry.tier == tier}
    return TierKeys(tier, k2, dealing.log_seed, seeds)
