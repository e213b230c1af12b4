"""One save, between two system calls that a tracer knows: for prove_saves.py.

    python one_save.py KIND FOLDER

Prints the code of the error where the save is refused.
"""

import json
import os
import sys
from pathlib import Path

from keyturn.custody import hpke
from keyturn.errors import KeyturnError
from keyturn.kit.content import draft_of, replace_item, sign_draft
from keyturn.kit.file import read_kit
from keyturn.kit.kinds import make_content
from keyturn.kit.seen import Seen
from keyturn.kit.signer import Signer
from keyturn.opening.log import Log, log_path
from workshop import NOW, seeded

BEGIN, END = "/keyturn-save-begins", "/keyturn-save-ends"
NEW = make_content("secret", {"value": b"the new value of alpha"})


def prepared(kind, folder):
    """Return the save as a function of nothing; all reading and sealing is done before."""
    path = folder / "small.keyturn"
    kit = read_kit(path)
    signers = [
        Signer(name, kit.custody.kit, bytearray.fromhex(private))
        for name, private in json.loads((folder / "signers.json").read_text()).items()
    ]
    if kind in ("replace", "draft"):
        edit = replace_item(kit, "alpha", NEW, NOW, seeded("save"))
        return lambda: edit.save(path, signers if kind == "replace" else signers[:1])
    if kind == "sign":
        draft = draft_of(path)
        return lambda: sign_draft(path, draft, signers[1])
    if kind == "remember":
        return lambda: Seen(folder / "seen.json").remember(kit)
    log = Log(
        log_path(path), kit.custody.kit, kit.custody.h, kit.header.log.public_key, lambda: NOW, os.urandom, hpke.seal
    )
    return lambda: log.append("note", opening="o1", number=1)


def main(kind, folder):
    save = prepared(kind, Path(folder))
    os.access(BEGIN, os.F_OK)
    try:
        save()
    except KeyturnError as refusal:
        print(refusal.code)
    os.access(END, os.F_OK)


if __name__ == "__main__":
    main(*sys.argv[1:])
