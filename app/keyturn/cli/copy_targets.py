"""Folders that copies go to or lie in, as they are named on a command line; each is told on its own."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from pathlib import Path

from keyturn.cli.context import Context
from keyturn.cli.text import printable
from keyturn.errors import KeyturnError, UsageError
from keyturn.prepare.copies import CopiesDamaged
from keyturn.prepare.kept_copies import KeptCopies, Target


class CopyTargetsUnfit(UsageError):
    """The folders of one command cannot be told apart by their copies' names."""

    code = "copy-targets-unfit"
    sentence = "{why}."
    cure = "Name one folder, with a --name of small letters, digits and hyphens."


def add_targets(parser: ArgumentParser) -> None:
    """Add the folders, and what people call the one that is named alone."""
    parser.add_argument("folders", type=Path, nargs="+", metavar="FOLDER", help="a mounted stick, or another folder")
    parser.add_argument("--name", metavar="NAME", help="what people call this copy; else made of the folder's name")
    parser.add_argument("--place", type=printable, metavar="TEXT", help="where it lies")
    parser.add_argument("--holder", type=printable, metavar="TEXT", help="who keeps it")


def targets(options: Namespace, kept: KeptCopies) -> Sequence[Target]:
    """Return the folders with the names of their copies; raises CopyTargetsUnfit or CopyNameWanted."""
    if len(options.folders) > 1 and (options.name or options.place or options.holder):
        raise CopyTargetsUnfit(why="--name, --place and --holder are for one folder")
    found: dict[str, Target] = {}
    for folder in options.folders:
        target = kept.target(folder, options.name or "", options.place or "", options.holder or "")
        if target.name in found:
            raise CopyTargetsUnfit(why=f"two of the folders make copies named {target.name}")
        found[target.name] = target
    return list(found.values())


def each(targets: Sequence[Target], work: Callable[[Target], str], context: Context) -> int:
    """Do something with each folder, and tell each on its own; return the first refusal's exit status, or 0.

    Raises CopiesDamaged: then nothing can be written down of any of them.
    """
    status = 0
    for target in targets:
        try:
            context.terminal.say(f"{target.name}: {work(target)}")
        except CopiesDamaged:
            raise
        except KeyturnError as refusal:
            context.terminal.tell(f"{target.name}: not done.")
            context.terminal.complain(refusal)
            status = status or refusal.exit_status
    return status
