"""What a ceremony seals from what a team wrote down, who signs it, and the script of what was done."""

from pathlib import Path

from keyturn.kit.file import KitFile
from keyturn.kit.playbooks.library import Library
from keyturn.kit.playbooks.sealed import bind
from keyturn.kit.signer import Signer
from keyturn.kit.source.lint.rules import judge
from keyturn.kit.source.reading import SourceFaulty, SourceFolder, survey
from keyturn.kit.store import write_atomically
from keyturn.prepare.acts import Script, script_path
from keyturn.prepare.founding import FirstCeremony
from keyturn.prepare.signing import open_signer_file, signer_file


def library_of(source: SourceFolder) -> Library:
    """Return the playbooks of a source, bound to its directory, by rising id, and its triage questions."""
    bound = [bind(entry.playbook, source.directory) for entry in source.playbooks]
    return Library(sorted(bound, key=lambda playbook: playbook.id), source.questions or ())


def demand_sound(folder: Path, kit: KitFile | None, now: int) -> SourceFolder:
    """Read a source that is to be sealed at a time (seconds since the epoch), into a kit where there is one.

    Raises SourceMissing, or SourceFaulty with every fault.
    """
    found = survey(folder)
    faults, source = judge(found, kit, now).faults, found.whole
    if faults or source is None:
        raise SourceFaulty(folder, faults)
    return source


def keep_script(ceremony: FirstCeremony) -> Path:
    """Write down what was done, when and by whom, beside the kit; raises a StorageError."""
    path = script_path(ceremony.place.kit)
    acts = Script(acts=list(ceremony.acts), format=1, kit=ceremony.kit_id.hex(), name=ceremony.kit_name)
    write_atomically(path, [acts.canonical(), b"\n"])
    return path


def open_for_seal(ceremony: FirstCeremony, path: Path, passphrase: str) -> Signer:
    """Open the key file of a signer of this ceremony.

    Slow: one derivation. Raises SignerUnreadable, SignerOtherKit, SignerRevoked or SignerPassphraseWrong.
    """
    return open_signer_file(signer_file(path, ceremony.kit_id, ceremony.settings.signers), passphrase)
