"""A kit that is named by its file or by its source folder, and everything that can be read about it."""

from argparse import ArgumentParser
from pathlib import Path

from keyturn.cli.context import Context
from keyturn.kit.source.reading import read_source_folder
from keyturn.kit.source.sealed_kit import SourceNotSealed
from keyturn.places import Places
from keyturn.prepare.known import Known, Promises, promises_of
from keyturn.stock import take_stock


def add_kit(parser: ArgumentParser) -> None:
    """Add the argument that names the kit."""
    parser.add_argument("kit", type=Path, metavar="KIT|DIR", help="the kit's file, or its source folder")


def add_log(parser: ArgumentParser) -> None:
    """Add the option that says where the log lies."""
    parser.add_argument("--log-dir", type=Path, metavar="DIR", help="where the log is kept, if not beside the kit")


def kit_or_folder(path: Path) -> tuple[Path, Promises]:
    """Return the kit's file and what its source folder promises.

    Raises SourceMissing, SourceFaulty or SourceNotSealed.
    """
    if not path.is_dir():
        return path, Promises()
    source = read_source_folder(path)
    if not source.kit.exists():
        raise SourceNotSealed(path=source.kit)
    return source.kit, promises_of(source)


def gather(path: Path, promises: Promises, log_dir: Path | None, context: Context) -> Known:
    """Read a kit, its log, its register of copies and what this computer has seen of it; raises a KitError."""
    kit = context.read(path)
    newest = context.seen.newest(kit.custody.kit)
    context.remember(kit)
    return take_stock(kit, Places(path, log_dir), promises, newest, context)
