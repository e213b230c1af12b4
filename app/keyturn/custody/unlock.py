"""Behind the outer seal: the parts that k shares open, read piece by piece."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from keyturn.custody.codes import BLANK, ENTRY, MODULUS
from keyturn.custody.header_rules import table_steps
from keyturn.custody.inner import GroupWrap, Inner, TierKeys, open_tier, tier_key, unwrap_group
from keyturn.custody.kdf import Kdf
from keyturn.custody.outer import Share, inner_info, outer_key, recover_r1, table_info
from keyturn.custody.records import RecordMalformed, read_record
from keyturn.custody.root import VerifiedCustody
from keyturn.custody.seal import SealBroken
from keyturn.custody.secret import wipe, wiped
from keyturn.custody.stream import Stream
from keyturn.errors import KitError, Phrase


class PartDamaged(KitError):
    """A part behind the outer seal does not open; the others still may."""

    code = "part-damaged"
    sentence = "The kit's part {part} is damaged in this copy."
    cure = "Use another copy of the kit; other parts of this one still open."


@dataclass(frozen=True)
class Source:
    """Where sealed parts are read from: `read(name, offset, length)` gives bytes of a part."""

    read: Callable[[str, int, int], bytes]
    lengths: Mapping[str, int]

    def stream(self, key: bytearray, info: bytes, name: str) -> Stream:
        """Open a part that is a stream; raises PartDamaged where the key does not fit it."""
        try:
            return Stream(key, info, self.lengths[name], lambda offset, size: self.read(name, offset, size))
        except SealBroken:
            raise PartDamaged(part=name) from None


@dataclass(frozen=True)
class OpenedOuter:
    """The opened outer seal: R1, its key, and what lies behind it."""

    custody: VerifiedCustody
    source: Source
    r1: bytearray = field(repr=False)
    key: bytearray = field(repr=False)
    inner: Inner = field(repr=False)

    def wipe(self) -> None:
        """Overwrite R1 and the key."""
        wipe(self.r1)
        wipe(self.key)

    def table(self, i: int) -> "Table":
        """Return custodian i's code table."""
        name = f"table/{i}"
        info = table_info(self.custody.h, i)
        first, count = table_steps(self.custody.header)
        return Table(self.source.stream(self.key, info, name), name, first, count)


@dataclass(frozen=True)
class Table:
    """A code table that decrypts only the pieces it is asked about."""

    stream: Stream = field(repr=False)
    part: str
    first_step: int
    count: int

    def entry(self, step: int) -> int | None:
        """Return a step's entry, or None outside the table; raises PartDamaged."""
        if not self.first_step <= step < self.first_step + self.count:
            return None
        try:
            value = int.from_bytes(self.stream.slice((step - self.first_step) * ENTRY, ENTRY), "big")
        except SealBroken:
            raise PartDamaged(part=self.part) from None
        if value >= MODULUS and value != BLANK:
            raise PartDamaged(part=self.part)
        return value

    def bytes(self) -> bytearray:
        """Return the whole table in the clear, for a ceremony that seals it again."""
        try:
            return self.stream.all()
        except SealBroken:
            raise PartDamaged(part=self.part) from None


def open_outer(custody: VerifiedCustody, source: Source, shares: Sequence[Share]) -> OpenedOuter:
    """Open the outer seal with at least k shares; raises PartDamaged."""
    r1 = recover_r1(shares, custody.header.k)
    key = outer_key(r1, custody.h)
    try:
        stream = source.stream(key, inner_info(custody.h), "inner")
        with wiped(stream.key):
            data = stream.all()
        inner = read_record(Inner, bytes(data), "inner part")
    except SealBroken:
        raise PartDamaged(part="inner") from None
    _check_inner(custody, inner)
    return OpenedOuter(custody, source, r1, key, inner)


def try_group(
    outer: OpenedOuter, tier: str, members: Sequence[tuple[Share, bytes]], only: str | None = None
) -> TierKeys | None:
    """Open a tier with a group's shares and targets, by rising number, or return None if they do not fit.

    With `only`, the keys of one compartment alone. Takes one Argon2id derivation.
    Raises TierKeysWrong or PartDamaged where the kit is at fault.
    """
    custody = outer.custody
    wrap = group_wrap(outer.inner, tier, [share.i for share, _ in members])
    kdf = Kdf(custody.header.kdf.memory_kib, custody.header.kdf.iterations)
    r2 = unwrap_group(kdf, custody.h, wrap, members)
    if r2 is None:
        return None
    with wiped(r2):
        k2 = tier_key(outer.r1, r2, custody.h, tier)
    sealed = {record.name: record for record in outer.inner.tiers}[tier]  # type: ignore[index]
    try:
        return open_tier(k2, custody.h, custody.header, sealed, custody.kit, only)
    except SealBroken:
        raise PartDamaged(part=Phrase("tier {tier}", tier=tier)) from None


def group_wrap(inner: Inner, tier: str, group: Sequence[int]) -> GroupWrap:
    """Return the wrap of an authorized group; raises KeyError where the group is not authorized."""
    return {(wrap.tier, tuple(wrap.group)): wrap for wrap in inner.groups}[tier, tuple(group)]  # type: ignore[index]


def _check_inner(custody: VerifiedCustody, inner: Inner) -> None:
    header = custody.header
    expected = [(tier.name, group) for tier in header.tiers for group in tier.groups]
    numbers = {record.i for record in header.custodians}
    if [(wrap.tier, wrap.group) for wrap in inner.groups] != expected:
        raise RecordMalformed(document="inner part", why="its groups are not those of the header")
    if [tier.name for tier in inner.tiers] != [tier.name for tier in header.tiers]:
        raise RecordMalformed(document="inner part", why="its tiers are not those of the header")
    if not all(key.i in numbers for key in inner.keys):
        raise RecordMalformed(document="inner part", why="a security key belongs to nobody")
