"""What is put beside a copy of a kit, so that it opens without the program."""

from collections.abc import Mapping

from keyturn import resources

_FILES = {"recover.py": "recovery/recover.py", "RECOVERY.txt": "recovery/RECOVERY.txt"}


def recovery_files() -> Mapping[str, bytes]:
    """Return each file's bytes by its name; raises ResourceMissing."""
    return {name: resources.read(path) for name, path in _FILES.items()}
