"""Asking content signers for their key files' passphrases."""

from collections.abc import Sequence
from pathlib import Path

from keyturn.cli.context import Context
from keyturn.custody.records import SignerRecord
from keyturn.kit.content import Edit, is_draft
from keyturn.kit.file import KitFile
from keyturn.kit.signer import Signer, SignerFile
from keyturn.prepare.signing import open_signer_file, roll_of, save_signed, sign_with, signer_file


def ask_among(path: Path, kit: bytes, signers: Sequence[SignerRecord], context: Context) -> Signer:
    """Open the key file of one of these signers of a kit; for a ceremony, which uses the key for long.

    Raises SignerOtherKit, SignerRevoked or SignerPassphraseWrong.
    """
    file = signer_file(path, kit, signers)
    return open_signer_file(file, ask_passphrase(file, context))


def ask_passphrase(file: SignerFile, context: Context) -> str:
    """Ask for the passphrase of a key file that was compared with its kit, hidden."""
    return context.terminal.ask_secret(f"Passphrase of the signer {file.signer}")


def known_files(kit: KitFile, paths: Sequence[Path]) -> list[SignerFile]:
    """Read the key files of a kit's signers before anybody is asked; raises SignerOtherKit or SignerRevoked."""
    return [signer_file(path, kit.custody.kit, kit.header.signers) for path in paths]


def sign_and_save(edit: Edit, path: Path, files: Sequence[SignerFile], context: Context) -> int:
    """Sign an edit with the signers' keys, write it, and say whether it is the kit or waits as a draft."""
    signatures = [sign_with(file, ask_passphrase(file, context), edit.sign) for file in files]
    revision, say = save_signed(path, edit, signatures, context.remember), context.terminal.say
    if is_draft(revision):
        missing = roll_of(revision, revision.manifest.signers).missing
        say(f"{revision.path} waits as a draft for {missing} more signature(s): keyturn sign {path} --signer FILE")
    else:
        say(f"{path} is now revision {revision.body.revision}; the one before is kept as .previous.")
        say(f"Next: keyturn copy {path} FOLDER…")
    return 0
