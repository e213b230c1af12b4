"""Asking content signers for their key files' passphrases."""

from collections.abc import Sequence
from pathlib import Path

from keyturn.cli.context import Context
from keyturn.custody.passphrase import normalize
from keyturn.kit.file import KitFile
from keyturn.kit.signer import Signer, check_signer, open_signer, read_signer_file


def ask_signer(path: Path, kit: KitFile, context: Context) -> Signer:
    """Open a signer's key file after it was compared with the kit; asks for its passphrase, hidden.

    Raises SignerOtherKit, SignerRevoked or SignerPassphraseWrong.
    """
    file = read_signer_file(path)
    check_signer(file, kit.custody.kit, kit.header)
    typed = context.terminal.ask_secret(f"Passphrase of the signer {file.signer}")
    return open_signer(file, normalize(typed))


def ask_signers(paths: Sequence[Path], kit: KitFile, context: Context) -> list[Signer]:
    """Open several key files, in the order given."""
    return [ask_signer(path, kit, context) for path in paths]
