"""Who signs what a kit holds after a ceremony on it: whom it revokes, whom it names, and how many must sign."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from keyturn.custody.header_rules import IDENTIFIER
from keyturn.custody.records import Header, SignerRecord
from keyturn.errors import Phrase, PolicyError
from keyturn.kit.source.model import MAX_SIGNERS
from keyturn.prepare.signer_files import SignerNameMalformed


class SignerNotThere(PolicyError):
    """Whoever is to be revoked is no signer of the kit."""

    code = "rekey-signer-unknown"
    sentence = "The kit has no signer {id}; it has: {known}."
    cure = "Revoke one of those."


class SignerThere(PolicyError):
    """Whoever is to be named is a signer already."""

    code = "rekey-signer-there"
    sentence = "{id} is a signer of the kit already."
    cure = "Choose another id; or, for a new key file in place of the present one, revoke {id} in the same ceremony."


class SignerTwice(PolicyError):
    """One signer is revoked twice, or named twice."""

    code = "rekey-signer-twice"
    sentence = "The ceremony would revoke or name {id} twice."
    cure = "Give each signer once: in kit.toml, or by hand."


class SignerKeyKnown(PolicyError):
    """The key of whoever is to be named is the key of another signer, or the one that is revoked."""

    code = "rekey-signer-key-known"
    sentence = "The key of {id} is one that the kit has already: that of {other}."
    cure = "Each signer has a key of their own, and a new one instead of a revoked one: keyturn signer new"


class SignersTooFew(PolicyError):
    """More signatures would be demanded than there are signers."""

    code = "rekey-signers-too-few"
    sentence = "The kit would have {count} to sign, and {needed} must sign."
    cure = "Name another signer, keep one, or let fewer sign."


class SignersTooMany(PolicyError):
    """More signers than a kit may have."""

    code = "rekey-signers-too-many"
    sentence = "The kit would have {count} signers; it has at most {most}."
    cure = "Revoke some, or name fewer."


@dataclass(frozen=True)
class Signers:
    """Who signs afterwards, by id, and how many of them must; and whom the ceremony revokes and names."""

    all: tuple[SignerRecord, ...]
    needed: int
    revoked: tuple[SignerRecord, ...]
    named: tuple[SignerRecord, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The ids of those who sign afterwards."""
        return tuple(signer.id for signer in self.all)

    @property
    def replaced(self) -> frozenset[str]:
        """The ids of those who stay and get a new key."""
        return frozenset(signer.id for signer in self.revoked) & {signer.id for signer in self.named}

    def destroyed(self) -> Iterator[Phrase]:
        """Yield which key files must be destroyed."""
        for signer in self.revoked:
            if signer.id in self.replaced:
                yield Phrase("the old key file of {name}, who signs with a new one", name=signer.id)
            else:
                yield Phrase("the key file of {name}, who signs no more", name=signer.id)


def signers_after(
    header: Header, revoke: Sequence[str], named: Sequence[SignerRecord], signatures: int | None
) -> Signers:
    """Return who signs after a ceremony that revokes and names signers; None keeps how many must sign.

    Raises SignerNotThere, SignerThere, SignerTwice, SignerKeyKnown, SignerNameMalformed, SignersTooFew or
    SignersTooMany.
    """
    present = {signer.id: signer for signer in header.signers}
    for name in revoke:
        if name not in present:
            raise SignerNotThere(id=name[:64], known=", ".join(present))
    _demand_once(revoke)
    _demand_once([signer.id for signer in named])
    stay = {name: signer for name, signer in present.items() if name not in revoke}
    keys = {bytes(signer.public_key): signer.id for signer in header.signers}
    for signer in named:
        _demand_new(signer, stay, keys)
        keys[signer.public_key] = signer.id
    after = stay | {signer.id: signer for signer in named}
    needed = header.signatures if signatures is None else signatures
    if len(after) < needed:
        raise SignersTooFew(count=len(after), needed=needed)
    if len(after) > MAX_SIGNERS:
        raise SignersTooMany(count=len(after), most=MAX_SIGNERS)
    return Signers(
        tuple(after[name] for name in sorted(after)), needed, tuple(present[name] for name in revoke), tuple(named)
    )


def _demand_once(names: Sequence[str]) -> None:
    for name in names:
        if names.count(name) > 1:
            raise SignerTwice(id=name[:64])


def _demand_new(signer: SignerRecord, stay: dict[str, SignerRecord], keys: dict[bytes, str]) -> None:
    if not IDENTIFIER.fullmatch(signer.id):
        raise SignerNameMalformed
    if signer.id in stay:
        raise SignerThere(id=signer.id)
    if signer.public_key in keys:
        raise SignerKeyKnown(id=signer.id, other=keys[signer.public_key])
