"""Asking content signers for their key files' passphrases."""

from collections.abc import Sequence
from pathlib import Path

from keyturn.cli.context import Context
from keyturn.custody.records import SignerRecord
from keyturn.kit.content import Edit, is_draft
from keyturn.kit.file import KitFile
from keyturn.kit.signer import Signer, SignerFile
from keyturn.prepare.signing import open_signer_file, roll_of, save_signed, signer_file


def ask_signer(path: Path, kit: KitFile, context: Context) -> Signer:
    """Open a signer's key file after it was compared with the kit; asks for its passphrase, hidden.

    Raises SignerOtherKit, SignerRevoked or SignerPassphraseWrong.
    """
    return ask_among(path, kit.custody.kit, kit.header.signers, context)


def ask_among(path: Path, kit: bytes, signers: Sequence[SignerRecord], context: Context) -> Signer:
    """Open the key file of one of these signers of a kit, as `ask_signer` does; for a kit that is not sealed yet."""
    return ask_passphrase(signer_file(path, kit, signers), context)


def ask_passphrase(file: SignerFile, context: Context) -> Signer:
    """Open a signer's key file that was compared with its kit; raises SignerPassphraseWrong."""
    return open_signer_file(file, context.terminal.ask_secret(f"Passphrase of the signer {file.signer}"))


def sign_and_save(edit: Edit, path: Path, signers: Sequence[Path], context: Context) -> int:
    """Sign an edit with the signers' key files, write it, and say whether it is the kit or waits as a draft."""
    signatures = [edit.sign(signer) for signer in (ask_signer(path, edit.kit, context) for path in signers)]
    revision, say = save_signed(path, edit, signatures, context.remember), context.terminal.say
    if is_draft(revision):
        missing = roll_of(revision, revision.manifest.signers).missing
        say(f"{revision.path} waits as a draft for {missing} more signature(s): keyturn sign {path} --signer FILE")
    else:
        say(f"{path} is now revision {revision.body.revision}; the one before is kept as .previous.")
        say(f"Next: keyturn copy {path} FOLDER…")
    return 0
