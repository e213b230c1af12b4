"""`keyturn verify KIT`: signatures, lengths and hashes, without opening anything."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from keyturn.cli.context import Context
from keyturn.kit.file import KitDamaged

SUMMARY = "check every signature and hash of a kit, without opening it"


def arguments(parser: ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("kit", type=Path, metavar="KIT")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--accept-older", action="store_true", help="check a copy older than one seen before")


def run(options: Namespace, context: Context) -> int:
    """Verify a kit; raises KitDamaged with the names of what is lost."""
    kit = context.kit(options.kit, options.accept_older)
    damaged = [damage.name for damage in kit.damages()]
    if options.json:
        context.terminal.json(
            {"sections": len(kit.places), "damaged": damaged, "signed_by": list(kit.manifest.signers)}
        )
    if damaged:
        raise KitDamaged(names=", ".join(damaged))
    if not options.json:
        context.terminal.say(
            f"Good: root signed epoch {kit.header.epoch}, {' and '.join(kit.manifest.signers)} signed revision "
            f"{kit.body.revision}, and all {len(kit.places)} sections are whole."
        )
    return 0
