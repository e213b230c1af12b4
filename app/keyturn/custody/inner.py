"""The inner seal: the second factors of an authorized group, tried together, open a tier."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from keyturn.custody import hpke, signature
from keyturn.custody.encoding import Field, enc
from keyturn.custody.kdf import Kdf, hkdf
from keyturn.custody.outer import Share
from keyturn.custody.records import Header, Hex, Integer, Record, Salt, TierName
from keyturn.custody.seal import Random, SealBroken, box, unbox
from keyturn.custody.secret import wipe, wiped
from keyturn.errors import KitError

SEED = 32


class TierKeysWrong(KitError):
    """The sealed keys of a tier are not those whose public halves root signed."""

    code = "tier-keys-wrong"
    sentence = "The {tier} tier opened, but its keys are not the ones that the kit's root signed."
    cure = "Do not use this copy: somebody altered it. Use another copy, and report this one."


class GroupWrap(Record, frozen=True):
    """One authorized group's way to its tier."""

    group: list[Integer]
    salt: Salt
    tier: TierName
    wrap: Hex


class TierSeeds(Record, frozen=True):
    """A tier's sealed seeds."""

    name: TierName
    seeds: Hex


class SealedKey(Record, frozen=True):
    """A security key's credential and the target sealed under its output."""

    box: Hex
    credential: Hex
    i: Integer
    name: str
    salt: Hex


class Inner(Record, frozen=True):
    """The part `inner`: all that lies behind the outer seal but the code tables."""

    groups: list[GroupWrap]
    keys: list[SealedKey]
    state: Hex
    tiers: list[TierSeeds]


@dataclass(frozen=True)
class TierKeys:
    """An opened tier: K2 (32 bytes), the log seed, and its compartments' seeds by name."""

    tier: str
    k2: bytearray = field(repr=False)
    log_seed: bytearray = field(repr=False)
    compartments: Mapping[str, bytearray] = field(repr=False)

    def wipe(self) -> None:
        """Overwrite every key."""
        self.wipe_but_for_the_log()
        wipe(self.log_seed)

    def wipe_but_for_the_log(self) -> None:
        """Overwrite every key but the one that proves and signs the log: no item can be opened any more."""
        for secret in (self.k2, *self.compartments.values()):
            wipe(secret)


def wrap_group(
    kdf: Kdf, h: bytes, tier: TierName, members: Sequence[tuple[Share, bytes]], r2: bytes, random: Random
) -> GroupWrap:
    """Seal R2 of a tier for a group of (share, target); takes one Argon2id derivation."""
    salt = random(16)
    numbers = [share.i for share, _ in members]
    with wiped(_group_key(kdf, h, tier, members, salt)) as kek:
        sealed = box(kek, _wrap_info(h, tier, numbers), r2, random)
    return GroupWrap(group=numbers, salt=Salt(salt), tier=tier, wrap=Hex(sealed))


def unwrap_group(kdf: Kdf, h: bytes, wrap: GroupWrap, members: Sequence[tuple[Share, bytes]]) -> bytearray | None:
    """Return R2 where these targets are the group's, else None; takes one Argon2id derivation."""
    with wiped(_group_key(kdf, h, wrap.tier, members, wrap.salt)) as kek:
        try:
            return unbox(kek, _wrap_info(h, wrap.tier, wrap.group), wrap.wrap)
        except SealBroken:
            return None


def tier_key(r1: bytes | bytearray, r2: bytes | bytearray, h: bytes, tier: str) -> bytearray:
    """Return K2 of a tier: 32 bytes from both seals."""
    with wiped(bytearray().join((r1, r2))) as both:
        return hkdf(both, h, enc("tier", tier))


def seal_tier(h: bytes, keys: TierKeys, random: Random) -> TierSeeds:
    """Seal the log seed and the seeds of a tier's compartments."""
    with wiped(bytearray().join([keys.log_seed, *keys.compartments.values()])) as joined:
        sealed = box(keys.k2, enc("seeds", h, keys.tier), joined, random)
    return TierSeeds(name=keys.tier, seeds=Hex(sealed))  # type: ignore[arg-type]


def open_tier(
    k2: bytearray, h: bytes, header: Header, sealed: TierSeeds, kit: bytes, only: str | None = None
) -> TierKeys:
    """Open a tier's seeds and prove each against its signed public key.

    With `only`, no other compartment's seed is proven or kept: there may be hundreds, and an opening uses
    one. Raises SealBroken or TierKeysWrong.
    """
    seeds = unbox(k2, enc("seeds", h, sealed.name), sealed.seeds)
    records = header.compartments_of(sealed.name)
    if len(seeds) != SEED * (len(records) + 1):
        raise TierKeysWrong(tier=sealed.name)
    pieces = {name: seeds[SEED * n : SEED * (n + 1)] for n, name in enumerate(["", *(entry.id for entry in records)])}
    wipe(seeds)
    public = {"": header.log.public_key} | {record.id: record.public_key for record in records}
    wanted = {"", only} if only is not None else set(pieces)
    for name, seed in pieces.items():
        if name not in wanted:
            wipe(seed)
        elif hpke.public_key(seed) != public[name]:
            raise TierKeysWrong(tier=sealed.name)
    log_seed = pieces.pop("")
    if checkpoint_public(log_seed, kit) != header.log.checkpoint_key:
        raise TierKeysWrong(tier=sealed.name)
    return TierKeys(sealed.name, k2, log_seed, {name: seed for name, seed in pieces.items() if name in wanted})


def checkpoint_private(log_seed: bytes | bytearray, kit: bytes) -> bytearray:
    """Return the 32-byte Ed25519 private key that signs the log's checkpoints."""
    return hkdf(log_seed, kit, enc("checkpoint"))


def checkpoint_public(log_seed: bytes | bytearray, kit: bytes) -> bytes:
    """Return the 32-byte Ed25519 public key of the log's checkpoints."""
    with wiped(checkpoint_private(log_seed, kit)) as private:
        return signature.verifying_key(private)


def _group_key(kdf: Kdf, h: bytes, tier: str, members: Sequence[tuple[Share, bytes]], salt: bytes) -> bytearray:
    fields: list[Field] = [h, tier]
    for share, target in members:
        fields += [share.i, share.u, target]
    return kdf.derive(enc("group", *fields), salt)


def _wrap_info(h: bytes, tier: str, numbers: Sequence[int]) -> bytes:
    return enc("wrap", h, tier, *numbers)
