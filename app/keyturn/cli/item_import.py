"""`keyturn item import KIT|DIR FILE`: credentials of another program, told in words before they are sealed."""

from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from keyturn.cli.context import Context
from keyturn.cli.item_place import KIT_OR_SOURCE, place_of
from keyturn.cli.text import counted
from keyturn.cli.times import day
from keyturn.exchange.credentials.aws_csv import Owner
from keyturn.exchange.credentials.entry import Entry, Found
from keyturn.exchange.credentials.faults import ImportEmpty
from keyturn.exchange.credentials.keepass.key import KeePassKey
from keyturn.exchange.credentials.review import Review, remarks_on, review, shared_passwords
from keyturn.kit.content import NewItem, compartment_of
from keyturn.prepare.credential_import import ImportNothingNew, bring, read_import

SUMMARY = "seal the credentials in a file of AWS, an authenticator app, a password manager or an identity provider"


def arguments(parser: ArgumentParser) -> None:
    """Add the action's arguments."""
    parser.add_argument("kit", type=Path, metavar="KIT|DIR", help=KIT_OR_SOURCE)
    parser.add_argument("file", type=Path, metavar="FILE", help="what another program exported")
    parser.add_argument("--mode", required=True, help="the failure mode that shall see what is imported")
    parser.add_argument(
        "--signer", type=Path, action="append", default=[], metavar="FILE", help="a content signer's key file"
    )
    parser.add_argument("--as", dest="name", default="", metavar="NAME", help="the item's id, where there is one entry")
    parser.add_argument("--key-file", type=Path, metavar="FILE", help="the key file of a KeePass database")
    parser.add_argument("--account", default="", help="the AWS account, where the file does not say it")
    parser.add_argument("--user", default="", help="the IAM user, where the file does not say it")
    parser.add_argument("--yes", action="store_true", help="do not ask before sealing")


def run(options: Namespace, context: Context) -> int:
    """Read the file, say what would be added, ask, seal, and say what is left to destroy."""
    place = place_of(options, context)
    compartment_of(place.kit, options.mode)
    owner = Owner(options.account, options.user)
    brought = bring(options.file)
    found = brought.read(owner, lambda: _key(options.key_file, context))
    still_there = _database_there if brought.is_database else _still_there
    if not found.entries:
        _tell(_left_out(found), context)
        raise ImportEmpty
    sorted_out = review(found.entries, place.names(), options.name)
    _tell(_lines(sorted_out, found, options.mode, context.clock()), context)
    if not sorted_out.new:
        _tell(still_there(options.file), context)
        raise ImportNothingNew(names=", ".join(entry.name for entry in sorted_out.taken))
    if not options.yes and not context.terminal.yes(f"Seal {counted(len(sorted_out.new), 'item')} as told above?"):
        context.terminal.say("Nothing was added.")
    else:
        place.add([NewItem(entry.name, entry.title, options.mode, entry.content) for entry in sorted_out.new])
    _tell(still_there(options.file), context)
    return 0


def _key(file: Path | None, context: Context) -> KeePassKey:
    brought = None if file is None else read_import(file)
    return KeePassKey(context.terminal.ask_secret("Password of the KeePass database"), brought)


def _tell(lines: Iterator[str], context: Context) -> None:
    for line in lines:
        context.terminal.say(line)


def _lines(found: Review, file: Found, mode: str, now: int) -> Iterator[str]:
    if found.new:
        yield f"To be added for {mode}; names and titles stay readable while the kit is locked:"
    for entry in found.new:
        yield from _entry_lines(entry, now)
    for group in shared_passwords(found.new):
        yield f"Look at this: one and the same password stands in {', '.join(entry.name for entry in group)}."
    for entry in found.twice:
        yield f"Stands twice in the file with the same value, and is taken once: {entry.title}"
    for entry in found.taken:
        yield f"Not added, because the kit has an item of this name already: {entry.name} ({entry.title})"
    yield from _left_out(file)
    yield (
        "Items in the kit are sealed: only names were compared with them. "
        "Whether the kit has one of these values under another name cannot be told."
    )


def _entry_lines(entry: Entry, now: int) -> Iterator[str]:
    yield f"  {entry.name}  {entry.content.kind}  {entry.title}"
    for certificate in entry.certificates:
        yield f"      certificate of {certificate.subject}: {day(certificate.starts)} to {day(certificate.ends)}"
    for remark in remarks_on(entry, now):
        yield f"      Look at this: {remark}."


def _left_out(found: Found) -> Iterator[str]:
    for what, count in Counter(found.left).items():
        yield f"Left out: {what}{f' ({count} times)' if count > 1 else ''}"


def _still_there(file: Path) -> Iterator[str]:
    yield f"The plain file is still there, readable for anybody: {file.resolve()}"
    yield "Destroy it now, and every copy of it: downloads, mail, backups, the bin."
    yield "  On a magnetic disk shred -u overwrites it. On flash memory nothing surely overwrites a single file:"
    yield "  erase the whole stick or disk, or rotate what the file held."


def _database_there(file: Path) -> Iterator[str]:
    yield f"The database is still there, with all that is in it: {file.resolve()}"
    yield "It is as safe as its password, its key file and every copy of it. Where the kit shall be the only place,"
    yield "  remove the entries there, with their older versions and the bin, and rotate what they held."
