"""A content signer's private key: a file under Argon2id, pinned to one kit."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from keyturn.custody import signature
from keyturn.custody.encoding import enc
from keyturn.custody.kdf import Kdf
from keyturn.custody.records import Hash, Header, Hex, KdfRecord, Record, Salt, SignerRecord, read_record
from keyturn.custody.seal import Random, SealBroken, box, unbox
from keyturn.custody.secret import wiped
from keyturn.errors import ContentError
from keyturn.kit.store import open_file, write_atomically

MAX_SIGNER_FILE = 4096


class SignerUnreadable(ContentError):
    """The signer file is not there or is no signer file."""

    code = "signer-unreadable"
    sentence = "{path} is not a signer's key file: {why}."
    cure = "Name the file that the ceremony wrote for this signer; it ends in .signer."


class SignerPassphraseWrong(ContentError):
    """The passphrase does not open the signer file."""

    code = "signer-passphrase-wrong"
    sentence = "This is not the passphrase of the signer {signer}."
    cure = "Type it again; if it is lost, a ceremony can name another signer: keyturn signer new, keyturn rekey."


class SignerOtherKit(ContentError):
    """The signer's key is pinned to another kit."""

    code = "signer-other-kit"
    sentence = "The signer file of {signer} belongs to another kit than this one."
    cure = "Use the signer file of this kit. If you expected it to fit, do not trust this copy of the kit."


class SignerRevoked(ContentError):
    """The present epoch does not name this signer, or names another key for it."""

    code = "signer-unknown"
    sentence = "{signer} is not a content signer of this kit's present epoch."
    cure = "Let one of its signers sign, or name this one in a ceremony."


class SignerFile(Record, frozen=True):
    """The key file: who, for which kit, and the sealed private key."""

    box: Hex
    format: Literal[1]
    kdf: KdfRecord
    kit: Hash
    public_key: Hash
    salt: Salt
    signer: str


@dataclass(frozen=True)
class Signer:
    """An opened signer: id, kit (32 bytes), Ed25519 private key (32 bytes)."""

    id: str
    kit: bytes
    private: bytearray = field(repr=False)

    @property
    def record(self) -> SignerRecord:
        """The signer as the header names it."""
        return SignerRecord(id=self.id, public_key=Hash(signature.verifying_key(self.private)))


def new_signer(name: str, kit: bytes, random: Random) -> Signer:
    """Make a signer's key pair for a kit."""
    return Signer(name, kit, bytearray(random(32)))


def write_signer(path: Path, signer: Signer, passphrase: bytes, kdf: Kdf, random: Random) -> None:
    """Write the key file, readable by its owner alone; takes one Argon2id derivation."""
    salt = random(16)
    with wiped(kdf.derive(passphrase, salt)) as key:
        sealed = box(key, _info(signer.kit, signer.id), signer.private, random)
    record = SignerFile(
        box=Hex(sealed),
        format=1,
        kdf=KdfRecord(iterations=kdf.iterations, lanes=1, memory_kib=kdf.memory_kib),
        kit=Hash(signer.kit),
        public_key=signer.record.public_key,
        salt=Salt(salt),
        signer=signer.id,
    )
    write_atomically(path, [record.canonical()], mode=0o600)


def read_signer_file(path: Path) -> SignerFile:
    """Read a key file without opening it; raises SignerUnreadable or what its shape breaks."""
    try:
        with open_file(path) as file:
            data = file.read(MAX_SIGNER_FILE)
    except OSError as problem:
        raise SignerUnreadable(path=path, why=problem.strerror) from None
    if not data.startswith(b"{"):
        raise SignerUnreadable(path=path, why="it has another form")
    return read_record(SignerFile, data, "signer file")


def open_signer(file: SignerFile, passphrase: bytes) -> Signer:
    """Open a key file; takes one Argon2id derivation. Raises SignerPassphraseWrong."""
    kdf = Kdf(file.kdf.memory_kib, file.kdf.iterations)
    try:
        with wiped(kdf.derive(passphrase, file.salt)) as key:
            private = unbox(key, _info(file.kit, file.signer), file.box)
    except SealBroken:
        raise SignerPassphraseWrong(signer=file.signer) from None
    return Signer(file.signer, file.kit, private)


def check_signer(file: SignerFile, kit: bytes, header: Header) -> None:
    """Raise SignerOtherKit or SignerRevoked unless the present epoch of this kit names the signer."""
    check_among(file, kit, header.signers)


def check_among(file: SignerFile, kit: bytes, signers: Sequence[SignerRecord]) -> None:
    """Raise SignerOtherKit or SignerRevoked unless the signer is one of these, for this kit."""
    check_kit(file, kit)
    if record_of(file) not in signers:
        raise SignerRevoked(signer=file.signer)


def check_kit(file: SignerFile, kit: bytes) -> None:
    """Raise SignerOtherKit unless the key is for this kit."""
    if file.kit != kit:
        raise SignerOtherKit(signer=file.signer)


def record_of(file: SignerFile) -> SignerRecord:
    """Return the signer as a header names it."""
    return SignerRecord(id=file.signer, public_key=file.public_key)


def fingerprint(signer: SignerRecord) -> str:
    """Return how a public key begins, 80 bits in groups: enough to compare one with another by eye."""
    digits = signer.public_key.hex()
    return " ".join(digits[at : at + 4] for at in range(0, 20, 4))


def _info(kit: bytes, signer: str) -> bytes:
    return enc("signer", kit, signer)
