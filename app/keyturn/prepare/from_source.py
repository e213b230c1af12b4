"""What a ceremony seals, from what a team wrote down: playbooks bound to the directory, and the signers' key files."""

from pathlib import Path

from keyturn.custody.passphrase import normalize
from keyturn.custody.records import SignerRecord
from keyturn.kit.playbooks.library import Library
from keyturn.kit.playbooks.sealed import bind
from keyturn.kit.signer import Signer, SignerOtherKit, SignerRevoked, open_signer, read_signer_file
from keyturn.kit.source.reading import SourceFolder
from keyturn.prepare.founding import FirstCeremony


def library_of(source: SourceFolder) -> Library:
    """Return the playbooks of a source, bound to its directory, by rising id, and its triage questions."""
    bound = [bind(entry.playbook, source.directory) for entry in source.playbooks]
    return Library(sorted(bound, key=lambda playbook: playbook.id), source.questions or ())


def open_for_seal(ceremony: FirstCeremony, path: Path, passphrase: str) -> Signer:
    """Open the key file of a signer of this ceremony.

    Slow: one derivation. Raises SignerUnreadable, SignerOtherKit, SignerRevoked or SignerPassphraseWrong.
    """
    file = read_signer_file(path)
    if file.kit != ceremony.kit_id:
        raise SignerOtherKit(signer=file.signer)
    if SignerRecord(id=file.signer, public_key=file.public_key) not in ceremony.settings.signers:
        raise SignerRevoked(signer=file.signer)
    return open_signer(file, normalize(passphrase))
