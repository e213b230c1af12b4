"""`keyturn card check KIT`: do my card and passphrase still work? Opens nothing."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from keyturn.cli.by_questions import bring_by_questions
from keyturn.cli.context import Context
from keyturn.opening.stages import Stage
from keyturn.opening.unlock import Unlock
from keyturn.places import Places

SUMMARY = "check a card and its passphrase; opens nothing"


def arguments(parser: ArgumentParser) -> None:
    """Add the command's arguments."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="check")
    check = actions.add_parser("check", help=SUMMARY, description=SUMMARY)
    check.add_argument("kit", type=Path, metavar="KIT")
    check.add_argument("--log-dir", type=Path, metavar="DIR", help="keep the log here (kit on read-only media)")
    check.add_argument("--accept-older", action="store_true", help="check against a copy older than one seen before")


def run(options: Namespace, context: Context) -> int:
    """Take one card and passphrase, prove them against the kit's public key and share, and forget them."""
    kit = context.kit(options.kit, options.accept_older)
    context.demand_memory(kit)
    journal = Places(options.kit, options.log_dir).journal(kit, context)
    unlock = Unlock(kit, "standard", context.words, context.worker, journal.append, _unheard)
    seat = bring_by_questions(unlock, context)
    journal.append("card-checked", custodian=seat.id, generation=seat.record.g)
    context.terminal.say(f"Good: this is {seat.name}'s card, generation {seat.record.g}, and the passphrase fits it.")
    return 0


def _unheard(stage: Stage) -> None:
    """Stages of a card check are not told: its one answer follows."""
