"""A paper as a file: who may read it, and what is there already."""

import os
from pathlib import Path

from keyturn.errors import StorageError
from keyturn.kit.store import write_atomically
from keyturn.prepare.paper_kinds import PaperKind


class PaperExists(StorageError):
    """A file is there already."""

    code = "paper-exists"
    sentence = "{path} is there already, and stays as it is."
    cure = "Give another name, or say that it is replaced; at the terminal: --force"


def offered_path(kit: Path, kind: PaperKind) -> Path:
    """Return where a paper of the kit at `kit` is offered to lie: beside it."""
    return kit.with_name(f"{kit.stem}-{kind}.pdf")


def write_paper(path: Path, pdf: bytes, replace: bool) -> None:
    """Write a paper that only its owner reads; raises PaperExists unless what is there is replaced, or a StorageError.

    It tells numbers of accounts and telephones.
    """
    if not replace and os.path.lexists(path):
        raise PaperExists(path=path)
    write_atomically(path, [pdf], mode=0o600)
