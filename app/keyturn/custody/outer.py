"""The outer seal: cards with passphrases give shares, k shares give everything behind it."""

import hmac
from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import sha256

from keyturn.custody import hpke, shamir
from keyturn.custody.encoding import enc
from keyturn.custody.kdf import Kdf, hkdf
from keyturn.custody.records import CustodianRecord
from keyturn.custody.root import VerifiedCustody
from keyturn.custody.seal import Random, SealBroken
from keyturn.custody.secret import wipe, wiped
from keyturn.errors import CardError, KitError

SECRET = 32


class WrongPassphrase(CardError):
    """The card fits the kit, and the passphrase does not fit the card."""

    code = "passphrase-wrong"
    sentence = "{name}'s card is the right one, but this is not the passphrase that belongs to it."
    cure = "Type the passphrase again: spaces and capitals count, the keyboard's layout too."


class ShareDamaged(KitError):
    """The share in the kit does not match its commitment."""

    code = "share-damaged"
    sentence = "{name}'s sealed share in this copy is damaged."
    cure = "Use another copy of the kit, or open with other custodians."


@dataclass(frozen=True)
class Share:
    """What card and passphrase release: number i, Shamir share s (32 bytes), u (32 bytes)."""

    i: int
    s: bytearray = field(repr=False)
    u: bytearray = field(repr=False)

    def wipe(self) -> None:
        """Overwrite both parts."""
        wipe(self.s)
        wipe(self.u)


def custodian_seed(
    kdf: Kdf, kit: bytes, i: int, g: int, salt: bytes, card_secret: bytes, passphrase: bytes
) -> bytearray:
    """Return the 32-byte seed of a custodian's key pair; takes one Argon2id derivation."""
    with wiped(kdf.derive(passphrase, salt)) as stretched, wiped(bytearray().join((card_secret, stretched))) as both:
        return hkdf(both, kit, enc("custodian", i, g))


def open_share(custody: VerifiedCustody, record: CustodianRecord, seed: bytearray, sealed: bytes, name: str) -> Share:
    """Open a custodian's share with their seed.

    Raises WrongPassphrase where the seed has another public key, ShareDamaged where the kit is at fault.
    """
    if hpke.public_key(seed) != record.public_key:
        raise WrongPassphrase(name=name)
    try:
        both = hpke.unseal(seed, enc("share", custody.h, record.i), sealed)
    except SealBroken:
        raise ShareDamaged(name=name) from None
    with wiped(both):
        share = Share(record.i, both[:SECRET], both[SECRET:])
    expected = {commit.i: commit.commit for commit in custody.body.commits}[record.i]
    if not hmac.compare_digest(commitment(custody.h, share), expected):
        raise ShareDamaged(name=name)
    return share


def deal_shares(records: Sequence[CustodianRecord], k: int, r1: bytes, random: Random) -> list[Share]:
    """Split R1 among all custodians, k of n, with a fresh u for each."""
    dealt = shamir.split(r1, k, [record.i for record in records], random)
    return [Share(i, bytearray(s), bytearray(random(SECRET))) for i, s in dealt]


def seal_share(h: bytes, record: CustodianRecord, share: Share) -> bytes:
    """Seal a share to its custodian's public key; 1,200 bytes."""
    return hpke.seal(record.public_key, enc("share", h, record.i), share.s + share.u)


def commitment(h: bytes, share: Share) -> bytes:
    """Return the 32-byte commitment to a share."""
    return sha256(enc("commit", h, share.i, share.s, share.u)).digest()


def recover_r1(shares: Sequence[Share], k: int) -> bytearray:
    """Recover R1 (32 bytes) from k shares."""
    return bytearray(shamir.combine([(share.i, bytes(share.s)) for share in shares[:k]]))


def outer_key(r1: bytes | bytearray, h: bytes) -> bytearray:
    """Return the 32-byte key of the outer seal's streams."""
    return hkdf(r1, h, enc("outer"))


def table_info(h: bytes, i: int) -> bytes:
    """Return the context of custodian i's code table."""
    return enc("table", h, i)


def inner_info(h: bytes) -> bytes:
    """Return the context of the part that holds the inner seal."""
    return enc("inner", h)
