"""What content signers sign next."""

from pathlib import Path

from keyturn.kit.content import read_for_edit
from keyturn.kit.file import KitFile, read_kit
from keyturn.kit.seen import Seen


def read_to_edit(path: Path, seen: Seen) -> KitFile:
    """Read what is signed next, a kit or its draft; raises a RollbackError where an older kit lies there."""
    kit = read_for_edit(path)
    seen.check(read_kit(path))
    return kit
