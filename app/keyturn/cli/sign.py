"""`keyturn sign KIT`: the second content signer's signature on a draft."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from keyturn.cli.context import Context
from keyturn.cli.diff import change_lines, signed_by
from keyturn.cli.signers import ask_passphrase
from keyturn.kit.content import is_draft
from keyturn.prepare.signing import Waiting, countersign, demand_unsigned, read_to_sign, sign_with, signer_file

SUMMARY = "sign the draft that waits beside a kit"


def arguments(parser: ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("kit", type=Path, metavar="KIT")
    parser.add_argument("--signer", type=Path, required=True, metavar="FILE", help="the signer's key file")


def run(options: Namespace, context: Context) -> int:
    """Say what the draft changes, then add one signature; with enough of them the draft becomes the kit."""
    waiting, say = read_to_sign(options.kit, context.seen), context.terminal.say
    file = signer_file(options.signer, waiting.draft.custody.kit, waiting.draft.header.signers)
    demand_unsigned(file, waiting.roll.signed, options.kit)
    _tell(waiting, context)
    typed = ask_passphrase(file, context)
    kit = sign_with(file, typed, lambda signer: countersign(waiting, signer, context.remember))
    if is_draft(kit):
        say(f"Signed by {', '.join(kit.manifest.signers)}; it still waits as {kit.path}.")
    else:
        say(f"Signed by {' and '.join(kit.manifest.signers)}: {kit.path} is revision {kit.body.revision}.")
        say(f"Next: keyturn copy {options.kit} FOLDER…")
    return 0


def _tell(waiting: Waiting, context: Context) -> None:
    """Say what is signed, for people: what a program reads comes after the signature."""
    draft, tell = waiting.draft, context.terminal.tell
    tell(f"Revision {draft.body.revision} of epoch {draft.header.epoch}, signed by {signed_by(draft)}.")
    if waiting.kit is None:
        first = "It is the kit's first revision: there is none to compare it with."
        tell(first if waiting.is_first else "The kit that it follows is not here: what it changes cannot be told.")
        return
    for line in change_lines(waiting.changes, is_folder=False):
        tell(line)
