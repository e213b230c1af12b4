"""Asking content signers for their key files' passphrases."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from keyturn.cli.context import Context
from keyturn.cli.diff import change_lines, signed_by
from keyturn.cli.text import counted
from keyturn.custody.records import SignerRecord
from keyturn.custody.secret import wipe
from keyturn.kit.content import Edit, is_draft
from keyturn.kit.file import KitFile, read_kit
from keyturn.kit.signer import Signer, SignerFile
from keyturn.prepare.changes import changes
from keyturn.prepare.signing import open_signer_file, roll_of, save_signed, sign_with, signer_file
from keyturn.prepare.view import view_of_kit


@contextmanager
def opened_among(
    paths: Sequence[Path], kit: bytes, signers: Sequence[SignerRecord], context: Context
) -> Iterator[list[Signer]]:
    """Open the key files of some of these signers of a kit, for a ceremony, which uses the keys for long; then wipe.

    Raises SignerOtherKit, SignerRevoked or SignerPassphraseWrong.
    """
    opened: list[Signer] = []
    try:
        for path in paths:
            file = signer_file(path, kit, signers)
            opened.append(open_signer_file(file, ask_passphrase(file, context)))
        yield opened
    finally:
        for signer in opened:
            wipe(signer.private)


def ask_passphrase(file: SignerFile, context: Context) -> str:
    """Ask for the passphrase of a key file that was compared with its kit, hidden."""
    return context.terminal.ask_secret(f"Passphrase of the signer {file.signer}")


def known_files(kit: KitFile, paths: Sequence[Path]) -> list[SignerFile]:
    """Read the key files of a kit's signers before anybody is asked; raises SignerOtherKit or SignerRevoked."""
    return [signer_file(path, kit.custody.kit, kit.header.signers) for path in paths]


def tell_draft(edited: KitFile, path: Path, context: Context) -> None:
    """Say what a draft brings on top of which something goes: whoever signs that, signs this too."""
    if not is_draft(edited):
        return
    tell = context.terminal.tell
    tell(f"It goes on top of the draft that waits, signed by {signed_by(edited)}, and is signed together with this:")
    for line in change_lines(changes(view_of_kit(read_kit(path)), view_of_kit(edited)), is_folder=False):
        tell(line)


def sign_and_save(edit: Edit, path: Path, files: Sequence[SignerFile], context: Context) -> int:
    """Sign an edit with the signers' keys, write it, and say whether it is the kit or waits as a draft."""
    signatures = [sign_with(file, ask_passphrase(file, context), edit.sign) for file in files]
    revision, say = save_signed(path, edit, signatures, context.remember), context.terminal.say
    if is_draft(revision):
        missing = counted(roll_of(revision, revision.manifest.signers).missing, "more signature")
        say(f"{revision.path} waits as a draft for {missing}: keyturn sign {path} --signer FILE")
    else:
        say(f"{path} is now revision {revision.body.revision}; the one before is kept as .previous.")
        say(f"Next: keyturn copy {path} FOLDER…")
    return 0
