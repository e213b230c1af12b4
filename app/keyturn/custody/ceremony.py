"""Ceremonies: found a kit; add, replace or drop custodians; change rules; re-key.

Every ceremony deals fresh shares and seals every part anew under a new header. Custodians who are
absent keep card, passphrase and second factor: their targets come from the custody state, their
tables from behind the outer seal, and their fresh shares go to their public keys.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from keyturn.custody import hpke, signature
from keyturn.custody.codes import draw_target
from keyturn.custody.deal import Compartment, Dealing, Listener, SealedCustody, Settings, seal_custody
from keyturn.custody.inner import SealedKey, TierKeys
from keyturn.custody.kdf import Kdf
from keyturn.custody.outer import Share, custodian_seed
from keyturn.custody.records import MAX_NUMBER, CustodianRecord, Factor, Genesis, Hash, Salt, SealingKey
from keyturn.custody.root import kit_id
from keyturn.custody.seal import Random, SealBroken
from keyturn.custody.secret import wipe, wiped
from keyturn.custody.state import CustodyState, open_state
from keyturn.custody.unlock import OpenedOuter, PartDamaged, try_group
from keyturn.errors import Phrase, PolicyError

PHONE_SEED = 20
MAX_GENERATION = 255


class NumbersUsedUp(PolicyError):
    """Fifteen custodians have had a number in this kit, and no number is given twice."""

    code = "custodian-numbers-used-up"
    sentence = "This kit has given out all its 15 custodian numbers, and none is ever given again."
    cure = "Found a new kit and move the items there."


class PhonesMustBeNew(PolicyError):
    """A new validity or another number of codes needs new code tables, so new phone seeds."""

    code = "phones-must-be-new"
    sentence = "A new validity or number of codes needs a fresh phone enrolment from everyone; missing: {missing}."
    cure = "Enrol the phones of those named, or keep the present validity and number of codes."


@dataclass(frozen=True)
class Foundation:
    """What names a new kit: the genesis section, the kit's 32 bytes, root's private key."""

    genesis: bytes
    kit: bytes
    root_private: bytearray = field(repr=False)


@dataclass(frozen=True)
class FactorSecret:
    """A custodian's second factor at a ceremony: target in bytes, clear code table, sealed keys."""

    target: bytes = field(repr=False)
    table: bytes | None = field(default=None, repr=False)
    keys: tuple[SealedKey, ...] = ()


@dataclass(frozen=True)
class Enrolment:
    """One custodian with something new; `record` or `factor` is None where the present one stays."""

    i: int
    record: CustodianRecord | None
    factor: FactorSecret | None


@dataclass(frozen=True)
class OpenCustody:
    """The whole custody of an epoch, opened by a ceremony group: targets, tables, every tier's keys."""

    outer: OpenedOuter
    state: CustodyState
    tiers: Mapping[str, TierKeys]

    def wipe(self) -> None:
        """Overwrite the outer seal's key, root's private key and every tier's keys; targets are only let go of."""
        self.outer.wipe()
        wipe(self.state.root_private)
        for keys in self.tiers.values():
            keys.wipe()


@dataclass(frozen=True)
class Change:
    """What a ceremony changes; `fresh_keys` makes new compartment and log key pairs."""

    settings: Settings
    sealed_at: int
    enrolments: tuple[Enrolment, ...] = ()
    drop: frozenset[int] = frozenset()
    fresh_keys: bool = False


def lay_foundation(random: Random) -> Foundation:
    """Make root and nonce: the kit has a name from here on, before any card is written."""
    root_private = bytearray(random(32))
    genesis = Genesis(format=1, nonce=Hash(random(32)), root=Hash(signature.verifying_key(root_private)))
    return Foundation(genesis.canonical(), kit_id(genesis), root_private)


def new_phone(random: Random, r: int) -> tuple[bytes, tuple[int, ...]]:
    """Return a phone's 20-byte seed and its target; they are always made together."""
    return random(PHONE_SEED), draw_target(random, r)


def custodian_record(
    kdf: Kdf,
    kit: bytes,
    i: int,
    g: int,
    factor: Factor,
    labels: Mapping[str, str],
    card_secret: bytes,
    passphrase: bytes,
    random: Random,
) -> CustodianRecord:
    """Return the public record of a new card and passphrase; takes one Argon2id derivation."""
    salt = random(16)
    with wiped(custodian_seed(kdf, kit, i, g, salt, card_secret, passphrase)) as seed:
        public_key = SealingKey(hpke.public_key(seed))
    return CustodianRecord(factor=factor, g=g, i=i, labels=dict(labels), public_key=public_key, salt=Salt(salt))


def found(
    foundation: Foundation,
    settings: Settings,
    enrolments: Sequence[Enrolment],
    compartments: Sequence[tuple[str, str]],
    sealed_at: int,
    random: Random,
    listener: Listener,
) -> SealedCustody:
    """Hold the first ceremony; `compartments` are pairs of name and tier."""
    factors = {entry.i: entry.factor for entry in enrolments if entry.factor}
    dealing = Dealing(
        kit=foundation.kit,
        epoch=1,
        previous=bytes(32),
        sealed_at=sealed_at,
        settings=settings,
        custodians=_by_number(entry.record for entry in enrolments if entry.record),
        retired=(),
        compartments=tuple(Compartment(n, t, bytearray(random(hpke.SEED))) for n, t in sorted(compartments)),
        keys=tuple(key for factor in factors.values() for key in factor.keys),
        log_seed=bytearray(random(hpke.SEED)),
        root_private=foundation.root_private,
        targets={i: factor.target for i, factor in factors.items()},
        tables={i: factor.table for i, factor in factors.items() if factor.table is not None},
    )
    return seal_custody(dealing, random, listener)


def open_custody(outer: OpenedOuter, root: bytes, ceremony: TierKeys, shares: Sequence[Share]) -> OpenCustody:
    """Open the custody state and every tier with an opened ceremony tier and its group's shares.

    Takes one Argon2id derivation per other tier. Raises StateForged or PartDamaged.
    """
    custody = outer.custody
    try:
        state = open_state(ceremony.k2, custody.h, custody.header, root, outer.inner.state)
    except SealBroken:
        raise PartDamaged(part="custody state") from None
    present = {share.i: share for share in shares}
    tiers = {ceremony.tier: ceremony}
    for tier in custody.header.tiers:
        if tier.name in tiers:
            continue
        # The ceremony tier is at least as strict: one of its groups always holds a group of this tier.
        group = next(group for group in tier.groups if present.keys() >= set(group))
        keys = try_group(outer, tier.name, [(present[i], state.targets[i]) for i in group])
        if keys is None:
            raise PartDamaged(part=Phrase("tier {tier}", tier=tier.name))
        tiers[tier.name] = keys
    return OpenCustody(outer, state, tiers)


def free_number(custody_numbers: Sequence[int], retired: Sequence[int]) -> int:
    """Return the number of the next custodian; raises NumbersUsedUp."""
    number = max([0, *custody_numbers, *retired]) + 1
    if number > MAX_NUMBER:
        raise NumbersUsedUp
    return number


def hold(opened: OpenCustody, change: Change, random: Random, listener: Listener) -> SealedCustody:
    """Hold a ceremony on an opened custody and return what it seals.

    Raises PhonesMustBeNew, or what a refused policy names.
    """
    header = opened.outer.custody.header
    drop = change.drop
    records = {record.i: record for record in header.custodians if record.i not in drop}
    records |= {entry.i: entry.record for entry in change.enrolments if entry.record}
    factors = {entry.i: entry.factor for entry in change.enrolments if entry.factor}
    _check_phones(header.first_step, header.last_step, header.r, change.settings, records, factors)
    fresh = change.fresh_keys or bool(drop)
    dealing = Dealing(
        kit=opened.outer.custody.kit,
        epoch=header.epoch + 1,
        previous=opened.outer.custody.h,
        sealed_at=change.sealed_at,
        settings=change.settings,
        custodians=_by_number(records.values()),
        retired=tuple(sorted({*header.retired, *drop})),
        compartments=_compartments(opened, fresh, random),
        keys=_kept_keys(opened, records, factors),
        log_seed=bytearray(random(hpke.SEED)) if fresh else opened.tiers["ceremony"].log_seed,
        root_private=opened.state.root_private,
        targets={i: factors[i].target if i in factors else opened.state.targets[i] for i in records},
        tables={i: _table(opened, factors, i) for i, record in records.items() if record.factor == "phone"},
    )
    try:
        return seal_custody(dealing, random, listener)
    finally:
        if fresh:
            _wipe_new_keys(dealing)


def _wipe_new_keys(dealing: Dealing) -> None:
    """Overwrite keys that were made for this epoch alone; the present ones are whoever's who opened the custody."""
    for seed in (dealing.log_seed, *(entry.seed for entry in dealing.compartments)):
        wipe(seed)


def _by_number(records: Iterable[CustodianRecord]) -> tuple[CustodianRecord, ...]:
    return tuple(sorted(records, key=lambda record: record.i))


def _check_phones(
    first: int,
    last: int,
    r: int,
    settings: Settings,
    records: Mapping[int, CustodianRecord],
    factors: Mapping[int, FactorSecret],
) -> None:
    if (first, last, r) == (settings.first_step, settings.last_step, settings.r):
        return
    missing = [i for i, record in records.items() if record.factor == "phone" and i not in factors]
    if missing:
        raise PhonesMustBeNew(missing=", ".join(f"custodian {i}" for i in missing))


def _compartments(opened: OpenCustody, fresh: bool, random: Random) -> tuple[Compartment, ...]:
    return tuple(
        Compartment(
            record.id,
            record.tier,
            bytearray(random(hpke.SEED)) if fresh else opened.tiers[record.tier].compartments[record.id],
        )
        for record in opened.outer.custody.header.compartments
    )


def _kept_keys(
    opened: OpenCustody, records: Mapping[int, CustodianRecord], factors: Mapping[int, FactorSecret]
) -> tuple[SealedKey, ...]:
    kept = [key for key in opened.outer.inner.keys if key.i in records and key.i not in factors]
    return (*kept, *(key for factor in factors.values() for key in factor.keys))


def _table(opened: OpenCustody, factors: Mapping[int, FactorSecret], i: int) -> bytes | bytearray:
    factor = factors.get(i)
    if factor is None or factor.table is None:
        return opened.outer.table(i).bytes()
    return factor.table
