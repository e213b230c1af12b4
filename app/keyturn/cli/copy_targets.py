"""Folders that copies go to or lie in: each has a name for people, and is told on its own."""

import re
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Mapping
from pathlib import Path

from keyturn.cli.context import Context
from keyturn.cli.text import printable
from keyturn.custody.header_rules import IDENTIFIER
from keyturn.errors import KeyturnError, UsageError
from keyturn.kit.source.model import CopyPlace
from keyturn.prepare.copies import CopiesDamaged, Register

LONGEST = 64


class CopyNameWanted(UsageError):
    """A copy has no name, or two have the same."""

    code = "copy-name-wanted"
    sentence = "{why}."
    cure = "Name one folder, with a --name of small letters, digits and hyphens."


def add_targets(parser: ArgumentParser) -> None:
    """Add the folders, and what people call the one that is named alone."""
    parser.add_argument("folders", type=Path, nargs="+", metavar="FOLDER", help="a mounted stick, or another folder")
    parser.add_argument("--name", metavar="NAME", help="what people call this copy; else made of the folder's name")
    parser.add_argument("--place", type=printable, metavar="TEXT", help="where it lies")
    parser.add_argument("--holder", type=printable, metavar="TEXT", help="who keeps it")


def targets(options: Namespace) -> Mapping[str, Path]:
    """Return the folders by the names of their copies; raises CopyNameWanted."""
    if len(options.folders) > 1 and (options.name or options.place or options.holder):
        raise CopyNameWanted(why="--name, --place and --holder are for one folder")
    found: dict[str, Path] = {}
    for folder in options.folders:
        name = options.name or _name_of(folder)
        if not IDENTIFIER.fullmatch(name):
            raise CopyNameWanted(why=f"the copy in {folder} has no name of small letters, digits and hyphens")
        if name in found:
            raise CopyNameWanted(why=f"two of the folders make copies named {name}")
        found[name] = folder
    return found


def place_of(name: str, options: Namespace, wanted: tuple[CopyPlace, ...]) -> tuple[str, str]:
    """Return where a copy lies and who keeps it: as typed, else as kit.toml says."""
    known = next((place for place in wanted if place.name == name), None)
    place, holder = (known.place, known.holder) if known else ("", "")
    return options.place or place, options.holder or holder


def each(folders: Mapping[str, Path], work: Callable[[str, Path], str], context: Context) -> int:
    """Do something with each folder, and tell each on its own; return the first refusal's exit status, or 0.

    Raises CopiesDamaged: then nothing can be written down of any of them.
    """
    status = 0
    for name, folder in folders.items():
        try:
            context.terminal.say(f"{name}: {work(name, folder)}")
        except CopiesDamaged:
            raise
        except KeyturnError as refusal:
            context.terminal.tell(f"{name}: not done.")
            context.terminal.complain(refusal)
            status = status or refusal.exit_status
    return status


def demand_register(register: Register) -> None:
    """Raise CopiesDamaged before anything is copied of which nothing could be written down."""
    register.load()


def _name_of(folder: Path) -> str:
    return re.sub(r"[^a-z0-9]+", "-", folder.resolve().name.lower()).strip("-")[:LONGEST]
