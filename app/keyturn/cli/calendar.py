"""`keyturn calendar KIT|DIR --out FILE.ics`: everything that is due, for the calendar that people look at."""

from argparse import ArgumentParser, Namespace
from datetime import UTC, date, datetime
from pathlib import Path

from keyturn.cli.context import Context
from keyturn.cli.kit_or_folder import add_kit, add_log, gather, kit_or_folder
from keyturn.cli.text import counted
from keyturn.exchange.calendar_file import Entry, calendar_file
from keyturn.kit.store import write_atomically
from keyturn.prepare.due import Due, everything_due
from keyturn.prepare.known import Known

SUMMARY = "write a calendar file of everything that is due"


def arguments(parser: ArgumentParser) -> None:
    """Add the command's arguments."""
    add_kit(parser)
    add_log(parser)
    parser.add_argument("--out", type=Path, required=True, metavar="FILE", help="the calendar file (.ics)")


def run(options: Namespace, context: Context) -> int:
    """Write the calendar; what is overdue stands on today."""
    path, promises = kit_or_folder(options.kit)
    known = gather(path, promises, options.log_dir, context)
    due = everything_due(known)
    data = calendar_file(f"Keyturn: {known.kit.body.name}", [_entry(entry, known) for entry in due], known.now)
    write_atomically(options.out, [data])
    context.terminal.say(
        f"{counted(len(due), 'day')} written to {options.out}. "
        "It names people, credentials and places: keep it to yourselves."
    )
    return 0


def _entry(due: Due, known: Known) -> Entry:
    day, today = _date(due.at), _date(known.now)
    text = due.text if day >= today else f"Overdue since {day}. {due.text}"
    kit = known.kit.custody.kit.hex()[:32]
    return Entry(f"{due.id}.{kit}@keyturn", max(day, today), due.title, f"{known.kit.body.name}. {text}", due.warned)


def _date(seconds: int) -> date:
    return datetime.fromtimestamp(seconds, UTC).date()
