"""A folder with a practice kit, and with all that its invented people hold: cards, passphrases, phones."""

import json
from pathlib import Path

from keyturn import catalogue
from keyturn.custody.deal import Listener
from keyturn.errors import UsageError
from keyturn.host import Host
from keyturn.kit.playbooks.library import Library
from keyturn.kit.store import storage_error, write_atomically
from keyturn.practice.demo_kit import KIT_FILE, SIGNER_FILE, DemoKit, Lists, make_demo_kit

SECRETS_FILE = "practice-secrets.json"


class FolderTaken(UsageError):
    """The folder already has a practice kit, or a signer's key file of the same name."""

    code = "demo-folder-taken"
    sentence = "{path} exists already; the demo overwrites nothing."
    cure = "Name another folder with --out."


def make_practice_folder(folder: Path, host: Host, listener: Listener) -> DemoKit:
    """Make a practice kit with the catalogue's playbooks; its secrets lie beside it, for its owner alone to read.

    Raises FolderTaken, or a StorageError.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise storage_error(problem, folder) from None
    for name in (KIT_FILE, SIGNER_FILE, SECRETS_FILE):
        if (folder / name).exists():
            raise FolderTaken(path=folder / name)
    known = catalogue.load()
    library = Library([known.playbook(mode) for mode in catalogue.MODES], known.questions)
    lists = Lists(host.words, host.dice_words)
    made = make_demo_kit(folder, host.clock(), host.random, lists, library, listener)
    secrets = json.dumps(made.secrets, indent=1, ensure_ascii=False).encode() + b"\n"
    write_atomically(folder / SECRETS_FILE, [secrets], mode=0o600)
    return made
