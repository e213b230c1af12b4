"""`keyturn open KIT`: the emergency itself, from the declaration to the stand-down."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from keyturn.cli.act import act
from keyturn.cli.by_questions import unlock_by_questions
from keyturn.cli.context import Context
from keyturn.cli.declare import declare_by_questions
from keyturn.cli.scripted import open_scripted
from keyturn.cli.settle import settle_by_questions
from keyturn.cli.stage_lines import StageLines
from keyturn.cli.touch import touch_by_questions
from keyturn.errors import KeyturnError
from keyturn.kit.file import KitFile
from keyturn.opening.beforehand import Beforehand
from keyturn.opening.declaration import Declaration
from keyturn.opening.journal import Journal
from keyturn.places import Places
from keyturn.process import network_interfaces_up

SUMMARY = "open a kit for a failure mode: declare, unlock, reveal, stand down"


def arguments(parser: ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("kit", type=Path, metavar="KIT")
    parser.add_argument("--mode", help="the failure mode")
    parser.add_argument("--event", help="the incident's reference")
    parser.add_argument("--reason", help="why the glass is broken")
    parser.add_argument("--answers", metavar="FILE", help="what the custodians bring, as JSON; - reads standard input")
    parser.add_argument(
        "--reveal", action="extend", nargs="+", default=[], metavar="ITEM",
        help="with --answers: reveal these items alone (else all of the mode)",
    )  # fmt: skip
    parser.add_argument("--json", action="store_true", help="with --answers: print JSON")
    parser.add_argument("--declared-by", nargs=2, metavar="NAME", help="the two people who declare it")
    parser.add_argument("--resume", action="store_true", help="go on with an opening that was cut off")
    parser.add_argument("--stand-down", action="store_true", help="close an opening that was cut off")
    parser.add_argument("--report", type=Path, metavar="FILE", help="write the report here; as PDF if it ends in .pdf")
    parser.add_argument("--log-dir", type=Path, metavar="DIR", help="keep log and session here")
    parser.add_argument("--accept-older", action="store_true", help="open a copy older than one seen")


def run(options: Namespace, context: Context) -> int:
    """Open a kit, scripted with --answers or by questions."""
    places = Places(options.kit, options.log_dir)
    kit, journal = places.kit_and_log(context, options.accept_older)
    lines = StageLines(context.terminal, kit.body, quiet=options.json)
    opening = places.opening(kit, journal, context, lines)
    if options.answers:
        return open_scripted(opening, options, context, lines)
    _warn_of_networks(context)
    if options.stand_down:
        opening.resume_stand_down()
        return settle_by_questions(opening, options.report, context)
    try:
        unlock = opening.resume() if options.resume else opening.declare(_declaration(kit, journal, options, context))
        opening.enter(unlock_by_questions(unlock, context, touch_by_questions(context)))
        act(opening, context)
        return settle_by_questions(opening, options.report, context)
    except (KeyturnError, KeyboardInterrupt):
        opening.suspend()
        raise


def _declaration(kit: KitFile, journal: Journal, options: Namespace, context: Context) -> Declaration:
    return declare_by_questions(kit, options, context, Beforehand(journal.append, context.clock))


def _warn_of_networks(context: Context) -> None:
    """Say where this is no air-gapped computer; the process itself is denied the network."""
    up = ", ".join(network_interfaces_up())
    if up:
        context.terminal.tell(f"Note: this computer has a network interface up ({up}); an air-gapped one has none.")
