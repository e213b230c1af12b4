"""Printing over the system's print service: the PDF goes to `lp` on its standard input, so that no file holds it.

What the service itself writes into its spool, and what a printer remembers, is not in this program's hands; nothing is
sent to a printer that would only keep it waiting. Source: the manual pages lp(1) and lpstat(1) of CUPS.
"""

import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass

from keyturn.errors import Phrase, StorageError

PATIENCE = 60  # seconds
MEDIA = ("a4", "letter")  # the sheets that there are


class PrintServiceMissing(StorageError):
    """The commands that print are not installed."""

    code = "print-service-missing"
    sentence = "This computer cannot print: it has no command {command}."
    cure = "Install the print service's commands (cups-client), or write a PDF: --out FILE"


class PrinterAbsent(StorageError):
    """There is no such printer, or none at all."""

    code = "printer-absent"
    sentence = "Nothing was printed: {why}."
    cure = "See which printers there are: keyturn paper printers. Or write a PDF: --out FILE"


class PrinterStopped(StorageError):
    """The printer's queue does not print, or takes nothing."""

    code = "printer-stopped"
    sentence = "The printer {name} does not print now: {why}."
    cure = "Mend it and print again. Nothing was sent, so nothing waits in its queue."


class PrintRefused(StorageError):
    """The print service did not take the document."""

    code = "print-refused"
    sentence = "The print service did not take the document: {why}."
    cure = "Try again, or write a PDF: --out FILE. Nothing was lost."


@dataclass(frozen=True)
class Printer:
    """A printer of this computer; `stopped` tells why it prints nothing, and is empty where it prints."""

    name: str
    is_default: bool
    stopped: str


def printers() -> tuple[Printer, ...]:
    """Return the printers of this computer; raises PrintServiceMissing or PrintRefused."""
    done = _run(["lpstat", "-d", "-p", "-a"], b"")
    told = done.stdout.decode(errors="replace")
    names = re.findall(r"^printer (\S+) ", told, re.MULTILINE)
    if done.returncode and not names and "No destinations" not in done.stderr.decode(errors="replace"):
        raise PrintRefused(why=_said(done.stderr))
    default = re.search(r"^system default destination: (\S+)", told, re.MULTILINE)
    return tuple(Printer(name, bool(default and default[1] == name), _stopped(name, told)) for name in names)


def print_pdf(pdf: bytes, title: str, name: str, media: str) -> Printer:
    """Print a PDF on a printer, on the default one where no name is given; return which one it was.

    `title` is what the queue shows, `media` one of MEDIA. Raises PrintServiceMissing, PrinterAbsent,
    PrinterStopped or PrintRefused; then nothing was sent.
    """
    chosen = _chosen(printers(), name)
    if chosen.stopped:
        raise PrinterStopped(name=chosen.name, why=chosen.stopped)
    # One side only, and at its true size: a card is cut out, and its back stays white.
    options = [f"media={media}", "sides=one-sided", "print-scaling=none"]
    command = ["lp", "-d", chosen.name, "-t", title, *(part for option in options for part in ("-o", option))]
    done = _run(command, pdf)
    if done.returncode:
        raise PrintRefused(why=_said(done.stderr))
    return chosen


def _chosen(known: Sequence[Printer], name: str) -> Printer:
    if not known:
        raise PrinterAbsent(why="this computer has no printer")
    found = next((printer for printer in known if (printer.name == name if name else printer.is_default)), None)
    if found is None:
        raise PrinterAbsent(
            why=Phrase("there is no printer {name}", name=name) if name else "no printer is the default one here"
        )
    return found


def _stopped(name: str, told: str) -> str:
    """Return why a printer prints nothing, as the service tells it on the line below; or nothing."""
    for state, known in ((rf"printer {re.escape(name)} disabled", "it is stopped"),
                         (rf"{re.escape(name)} not accepting requests", "it takes no documents")):  # fmt: skip
        found = re.search(rf"^{state}.*(?:\n[ \t]+(\S.*))?", told, re.MULTILINE)
        if found:
            return Phrase(f"{known} ({{reason}})", reason=found[1].strip().rstrip(".")) if found[1] else known
    return ""


def _run(command: Sequence[str], given: bytes) -> subprocess.CompletedProcess[bytes]:
    program = shutil.which(command[0])
    if program is None:
        raise PrintServiceMissing(command=command[0])
    surroundings = {**os.environ, "LC_ALL": "C"}
    try:
        return subprocess.run(
            [program, *command[1:]], input=given, env=surroundings, capture_output=True, timeout=PATIENCE, check=False
        )
    except subprocess.TimeoutExpired:
        raise PrintRefused(why=Phrase("it did not answer within {seconds} s", seconds=PATIENCE)) from None
    except OSError as problem:
        raise PrintRefused(why=problem.strerror or "its command cannot be started") from None


def _said(answer: bytes) -> str:
    """Return what a command complained of, on one line."""
    text = " ".join(answer.decode(errors="replace").split()).removeprefix("lp: ").removeprefix("lpstat: ")
    return text[:200].rstrip(".") or "it gives no reason"
