"""`keyturn demo`: a practice kit is made and opened by two scripted custodians, every stage told."""

import tempfile
from argparse import ArgumentParser, Namespace
from pathlib import Path

from keyturn.cli.context import Context
from keyturn.cli.demo_walk import walk_scripted
from keyturn.cli.from_answers import unlock_from_answers
from keyturn.cli.making import MakingLines
from keyturn.cli.stage_lines import StageLines
from keyturn.cli.times import day
from keyturn.opening.declaration import Declaration
from keyturn.places import Places
from keyturn.practice.demo_kit import DemoKit
from keyturn.practice.demo_people import answer_of
from keyturn.practice_folder import SECRETS_FILE, make_practice_folder

SUMMARY = "make a practice kit and open it with two scripted custodians"
MODE = "fm1-idp-down"


def arguments(parser: ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("--out", type=Path, metavar="DIR", help="keep the practice kit and its secrets here")
    parser.add_argument("--bare", action="store_true", help="only make the kit, do not open it")


def run(options: Namespace, context: Context) -> int:
    """Make the practice kit, and unless bare, open it."""
    if options.out is None:
        with tempfile.TemporaryDirectory(prefix="keyturn-demo-") as folder:
            return _demo(Path(folder), options.bare, context)
    return _demo(options.out, options.bare, context)


def _demo(folder: Path, bare: bool, context: Context) -> int:
    made = _make(folder, context)
    if not bare:
        _open(made, context)
    return 0


def _make(folder: Path, context: Context) -> DemoKit:
    context.terminal.say("Making a practice kit: 5 custodians, 2 teams, 3 sites; nothing in it is real.")
    made = make_practice_folder(folder, context, MakingLines(context.terminal))
    size = made.path.stat().st_size
    context.terminal.say(f"Made {made.path} ({size / 1e6:.1f} MB) and {SECRETS_FILE} beside it.")
    return made


def _open(made: DemoKit, context: Context) -> None:
    terminal = context.terminal
    kit = context.read(made.path)
    places = Places(made.path)
    journal = places.journal(kit, context)
    opening = places.opening(kit, journal, context, StageLines(terminal, kit.body))
    people = made.secrets["custodians"][:2]
    terminal.say(f"Opening it for {MODE}: {people[0]['name']} and {people[1]['name']} are here.")
    names = tuple(person["name"] for person in people)
    unlock = opening.declare(Declaration(MODE, "DEMO-1", "the demo of the program", names))
    answers = tuple(answer_of(person, context.clock(), 2) for person in people)
    opening.enter(unlock_from_answers(unlock, answers, context.clock()))
    walk_scripted(opening, context)
    opening.stand_down()
    opening.prove_normal_sign_in("the demo's ordinary user")
    opening.classify("drill")
    opening.reseal_by(day(context.clock() + 5 * 86400))
    report = opening.close()
    terminal.say(f"Log: {report.log_size} lines, whole; tree hash {report.log_root.hex()}")
    terminal.say(f"Witness words: {' '.join(report.witness_words)}")
