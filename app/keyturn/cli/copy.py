"""`keyturn copy KIT FOLDER…`: the sealed kit on sticks and in folders, read back from each."""

from argparse import ArgumentParser, Namespace

from keyturn.cli.context import Context
from keyturn.cli.copy_targets import add_targets, each, targets
from keyturn.cli.kit_or_folder import add_kit, kit_or_folder
from keyturn.prepare.kept_copies import KeptCopies, Made, Target
from keyturn.recovery_files import recovery_files

SUMMARY = "copy the sealed kit to sticks or folders, and read each copy back"


def arguments(parser: ArgumentParser) -> None:
    """Add the command's arguments."""
    add_kit(parser)
    add_targets(parser)
    parser.add_argument("--with-recovery", action="store_true", help="put recover.py and its short text beside it")
    parser.add_argument("--accept-older", action="store_true", help="copy a kit older than one seen before")


def run(options: Namespace, context: Context) -> int:
    """Copy a kit that is whole to every folder; one that is refused keeps no other from being written."""
    path, promises = kit_or_folder(options.kit)
    kept = KeptCopies(context.kit(path, options.accept_older), promises.copies, context.clock)
    folders, beside = targets(options, kept), recovery_files() if options.with_recovery else {}
    kept.demand_ready()

    def work(target: Target) -> str:
        return _done(kept.make(target, beside))

    status = each(folders, work, context)
    if not status:
        context.terminal.say(f"Next: keyturn status {options.kit}")
    return status


def _done(made: Made) -> str:
    body = made.copy.kit.body
    how = "was there already, and read back whole" if made.copy.found else "written, read back and verified"
    note = " Note: it lies on the same disk as the kit; is the stick mounted there?" if made.same_disk else ""
    return f"epoch {body.epoch}, revision {body.revision} {how}; SHA-256 {made.copy.hash.hex()}.{note}"
