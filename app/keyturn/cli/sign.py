"""`keyturn sign KIT`: the second content signer's signature on a draft."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from keyturn.cli.context import Context
from keyturn.cli.signers import ask_signer
from keyturn.kit.content import draft_of, is_draft, sign_draft
from keyturn.kit.file import read_kit

SUMMARY = "sign the draft that waits beside a kit"


def arguments(parser: ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("kit", type=Path, metavar="KIT")
    parser.add_argument("--signer", type=Path, required=True, metavar="FILE", help="the signer's key file")


def run(options: Namespace, context: Context) -> int:
    """Add one signature; with enough of them the draft becomes the kit."""
    draft = draft_of(options.kit)
    signer = ask_signer(options.signer, draft, context)
    written = sign_draft(options.kit, signer)
    kit = read_kit(written, draft=True)
    if is_draft(kit):
        context.terminal.say(f"Signed by {', '.join(kit.manifest.signers)}; it still waits as {written}.")
    else:
        context.remember(kit)
        context.terminal.say(
            f"Signed by {' and '.join(kit.manifest.signers)}: {written} is revision {kit.body.revision}."
        )
        context.terminal.say(f"Next: keyturn copy {options.kit} FOLDER…")
    return 0
