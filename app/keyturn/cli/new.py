"""`keyturn new DIR`: begin a kit's source, with few questions."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import get_args

from keyturn import resources
from keyturn.cli.context import Context
from keyturn.cli.text import printable
from keyturn.custody.records import MAX_CUSTODIANS, Purpose
from keyturn.prepare.new_source import Person, Wishes, WishRefused, check_text, new_source, person

SUMMARY = "begin a kit's source: a folder for Git with a roster, rules, and the catalogue's playbooks"
SIGNERS = ("maintainer-1", "maintainer-2")


def arguments(parser: ArgumentParser) -> None:
    """Add the command's arguments."""
    add = parser.add_argument
    add("folder", type=Path, metavar="DIR", help="made where it is not there; nothing in it is overwritten")
    add("--name", type=printable, help="the kit's name; asked for otherwise")
    add(
        "--custodian", type=printable, action="append", default=[], metavar="“NAME, SITE”",
        help="who holds a card, and where; once for each; asked for otherwise",
    )  # fmt: skip
    add("--purpose", choices=get_args(Purpose), help="asked for otherwise")
    add("--signer", type=printable, action="append", default=[], metavar="ID", help="default: two maintainers")


def run(options: Namespace, context: Context) -> int:
    """Ask what was not given, write the folder, and say what comes next."""
    name = options.name or _name(context)
    people = tuple(map(person, options.custodian)) or tuple(_people(context))
    purpose = options.purpose or _purpose(context)
    wishes = Wishes(name, people, purpose, tuple(options.signer) or SIGNERS)
    today = datetime.fromtimestamp(context.clock(), UTC).date()
    files = new_source(options.folder, wishes, resources.read, today)
    context.terminal.say(f"{options.folder} holds {len(files)} new files. Next: put in what is yours, then")
    context.terminal.say(f"  keyturn lint {options.folder}")
    return 0


def _name(context: Context) -> str:
    while True:
        name = context.terminal.ask("Name of the kit").strip()
        try:
            check_text(name)
        except WishRefused as refusal:
            context.terminal.complain(refusal)
        else:
            return name


def _people(context: Context) -> Iterator[Person]:
    """Yield each custodian who is typed in, up to an empty line."""
    context.terminal.tell("Custodians, one a line as: Name, site. An empty line ends the list.")
    for number in range(1, MAX_CUSTODIANS + 1):
        while line := context.terminal.ask(f"Custodian {number}").strip():
            try:
                yield person(line)
            except WishRefused as refusal:
                context.terminal.complain(refusal)
            else:
                break
        else:
            return


def _purpose(context: Context) -> Purpose:
    return "practice" if context.terminal.yes("Is it for practice alone, with nothing real in it?") else "real"
