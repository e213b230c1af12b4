"""`keyturn signer new KIT ID`: the key file of a new content signer of a sealed kit."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from keyturn.cli.context import Context
from keyturn.cli.new_passphrase import ask_new_passphrase
from keyturn.custody.kdf import Kdf
from keyturn.custody.records import SignerRecord
from keyturn.custody.secret import wipe
from keyturn.kit.file import KitFile
from keyturn.kit.signer import fingerprint
from keyturn.prepare.signer_files import demand_new, key_file, make_key_file

SUMMARY = "make the key file of a new content signer; it signs once a ceremony names it"


def arguments(parser: ArgumentParser) -> None:
    """Add the command's arguments."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="new")
    action = actions.add_parser("new", help=SUMMARY, description=SUMMARY)
    action.add_argument("kit", type=Path, metavar="KIT")
    action.add_argument("who", metavar="ID", help="the new signer's id")
    action.add_argument("--out", type=Path, metavar="FILE", help="the key file; default: ID.signer beside the kit")


def run(options: Namespace, context: Context) -> int:
    """Make the key file under a passphrase of its own; the kit is not touched."""
    kit, name = context.kit(options.kit), options.who
    path = options.out or key_file(name, options.kit.parent)
    demand_new(name, path)
    context.demand_memory(kit)
    kdf = Kdf(kit.header.kdf.memory_kib, kit.header.kdf.iterations)
    typed = ask_new_passphrase(f"the signer {name}", context)
    signer = make_key_file(path, name, kit.custody.kit, kit.body.name, typed, kdf, context.random)
    record = signer.record
    wipe(signer.private)
    _say(record, path, kit, options.kit, context)
    return 0


def _say(signer: SignerRecord, path: Path, kit: KitFile, shown: Path, context: Context) -> None:
    say, name = context.terminal.say, signer.id
    say(f"{path} is the key file of {name}, key {fingerprint(signer)}; keep it where only they can take it.")
    revoked = f" --revoke-signer {name}" if name in [present.id for present in kit.header.signers] else ""
    say("It signs nothing until a ceremony names it, which compares the key:")
    say(f"  keyturn rekey {shown}{revoked} --name-signer {path} --signer {path}")
