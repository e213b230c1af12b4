"""Copy a kit to a folder, and be killed (SIGKILL) at the nth thing that is done there: for tests of copies.

python copy_killed.py KIT FOLDER N
"""

import os
import signal
import sys
from pathlib import Path

from keyturn.kit.file import read_kit
from keyturn.prepare.copying import copy_kit

WATCHED = ("open", "os.rename", "os.remove", "os.listdir", "os.scandir")


def main(kit: str, folder: str, last: str) -> None:
    """Copy; every call that names something in the folder is counted by Python's own audit hook."""
    read, left = read_kit(Path(kit)), [int(last)]

    def hook(event: str, facts: tuple[object, ...]) -> None:
        if event in WATCHED and str(facts[0]).startswith(folder):
            left[0] -= 1
            if left[0] == 0:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(hook)
    copy_kit(read, Path(folder))


if __name__ == "__main__":
    main(*sys.argv[1:])
