"""Asking content signers for their key files' passphrases."""

from collections.abc import Sequence
from pathlib import Path

from keyturn.cli.context import Context
from keyturn.custody.passphrase import normalize
from keyturn.custody.records import SignerRecord
from keyturn.kit.content import Edit, is_draft
from keyturn.kit.file import KitFile, read_kit
from keyturn.kit.signer import Signer, check_among, open_signer, read_signer_file


def ask_signer(path: Path, kit: KitFile, context: Context) -> Signer:
    """Open a signer's key file after it was compared with the kit; asks for its passphrase, hidden.

    Raises SignerOtherKit, SignerRevoked or SignerPassphraseWrong.
    """
    return ask_among(path, kit.custody.kit, kit.header.signers, context)


def ask_among(path: Path, kit: bytes, signers: Sequence[SignerRecord], context: Context) -> Signer:
    """Open the key file of one of these signers of a kit, as `ask_signer` does; for a kit that is not sealed yet."""
    file = read_signer_file(path)
    check_among(file, kit, signers)
    typed = context.terminal.ask_secret(f"Passphrase of the signer {file.signer}")
    return open_signer(file, normalize(typed))


def ask_signers(paths: Sequence[Path], kit: KitFile, context: Context) -> list[Signer]:
    """Open several key files, in the order given."""
    return [ask_signer(path, kit, context) for path in paths]


def save_signed(edit: Edit, path: Path, signers: Sequence[Path], kit: KitFile, context: Context) -> int:
    """Sign an edit with the signers' key files, write it, and say whether it is the kit or waits as a draft."""
    written = edit.save(path, ask_signers(signers, kit, context))
    revision = read_kit(written, draft=True)
    if is_draft(revision):
        need = revision.header.signatures - len(revision.manifest.signers)
        context.terminal.say(
            f"{written} waits as a draft for {need} more signature(s): keyturn sign {path} --signer FILE"
        )
    else:
        context.remember(revision)
        context.terminal.say(
            f"{written} is now revision {revision.body.revision}; the one before is kept as .previous."
        )
        context.terminal.say(f"Next: keyturn copy {path} FOLDER…")
    return 0
