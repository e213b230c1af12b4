"""Key files of content signers: where they lie, how one is made, and which a folder brings for a kit."""

from collections.abc import Iterable
from pathlib import Path

from keyturn.custody.header_rules import IDENTIFIER
from keyturn.custody.kdf import Kdf
from keyturn.custody.passphrase import normalize
from keyturn.custody.records import SignerRecord
from keyturn.custody.seal import Random
from keyturn.custody.strength import chosen_strength, demand_strength
from keyturn.errors import ContentError, PolicyError
from keyturn.kit.file import KitFile
from keyturn.kit.signer import Signer, check_kit, new_signer, read_signer_file, record_of, write_signer


class SignerFileExists(ContentError):
    """Something lies where the signer's key file should go."""

    code = "ceremony-signer-file-exists"
    sentence = "{path} exists already; a key file is never overwritten."
    cure = "Name another file with --out, or remove that one if it is of a ceremony that was cut off or dropped."


class SignerFileMissing(ContentError):
    """kit.toml names a signer whom the kit does not have, and no key file of theirs lies beside it."""

    code = "rekey-signer-file-missing"
    sentence = "kit.toml names the signer {id}, and there is no key file {path}."
    cure = "If it lies elsewhere, put it there; else let {id} make it: keyturn signer new {kit} {id}"


class SignerFileOfAnother(ContentError):
    """The key file beside kit.toml is another signer's."""

    code = "rekey-signer-file-of-another"
    sentence = "{path} is the key file of {signer}, not of {id}."
    cure = "Put the key file of {id} there, or name {signer} in kit.toml."


class SignerNameMalformed(PolicyError):
    """A signer's id is no identifier."""

    code = "signer-name-malformed"
    sentence = "A signer's id has 1 to 64 small letters, digits and hyphens, and begins with a letter or digit."
    cure = "Choose another id."


def key_file(name: str, folder: Path) -> Path:
    """Return where a signer's key file lies unless it is put elsewhere: beside kit.toml and the kit."""
    return folder / f"{name}.signer"


def demand_new(name: str, path: Path) -> None:
    """Raise SignerNameMalformed or SignerFileExists, before anybody types."""
    if not IDENTIFIER.fullmatch(name):
        raise SignerNameMalformed
    if path.exists():
        raise SignerFileExists(path=path)


def make_key_file(
    path: Path, name: str, kit: bytes, kit_name: str, passphrase: str, kdf: Kdf, random: Random
) -> Signer:
    """Make a signer's key file for a kit (its id, 32 bytes) under a passphrase of its own; return the open signer.

    Slow: one derivation. Raises SignerNameMalformed, SignerFileExists, PassphraseTooWeak, PassphraseUnusable or a
    StorageError.
    """
    demand_new(name, path)
    demand_strength(chosen_strength(passphrase, (name, kit_name)))
    signer = new_signer(name, kit, random)
    write_signer(path, signer, normalize(passphrase), kdf, random)
    return signer


def key_of(path: Path, kit: KitFile) -> SignerRecord:
    """Return who a key file is of, and their public key; raises SignerUnreadable or SignerOtherKit."""
    file = read_signer_file(path)
    check_kit(file, kit.custody.kit)
    return record_of(file)


def keys_beside(folder: Path, names: Iterable[str], kit: KitFile) -> tuple[SignerRecord, ...]:
    """Return the public keys of signers whom `kit.toml` names, from their key files beside it.

    Raises SignerFileMissing, SignerFileOfAnother, SignerUnreadable or SignerOtherKit.
    """
    return tuple(_key_beside(folder, name, kit) for name in names)


def _key_beside(folder: Path, name: str, kit: KitFile) -> SignerRecord:
    path = key_file(name, folder)
    if not path.exists():
        raise SignerFileMissing(id=name, path=path, kit=kit.path)
    record = key_of(path, kit)
    if record.id != name:
        raise SignerFileOfAnother(path=path, signer=record.id[:64], id=name)
    return record
