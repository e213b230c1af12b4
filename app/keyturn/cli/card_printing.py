"""The options with which cards and cold codes are printed while people enrol."""

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from keyturn.cli.context import Context
from keyturn.errors import UsageError
from keyturn.exchange.printing import MEDIA
from keyturn.house_fonts import house_fonts, read_font

if TYPE_CHECKING:
    from keyturn.exchange.card_paper import CardStyle
    from keyturn.prepare.secret_printer import SecretPrinter

_SPOOL = (
    "Note: the print service keeps what it printed for a day, unless PreserveJobFiles No stands in its cupsd.conf; "
    "and a printer may remember it. Keyturn cannot wipe either. With --by-hand no secret is sent to them."
)


class CardPrintingMalformed(UsageError):
    """An option of printing cards does not fit the others."""

    code = "card-printing-options"
    sentence = "Cards cannot be printed so: {why}."
    cure = "See --help, and the printers of this computer: keyturn paper printers"


def add_card_printing(parser: ArgumentParser) -> None:
    """Add the options."""
    add = parser.add_argument
    add("--print", dest="printer", nargs="?", const="", metavar="PRINTER", help="print cards and cold codes")
    add("--size", choices=MEDIA, help="with --print: the sheet of paper (a4)")
    add("--large", action="store_true", help="with --print: large type, on cards of twice the size")
    add("--discreet", action="store_true", help="with --print: a card says nothing but its words")
    add("--font", type=Path, metavar="FILE", help="with --print: a TrueType font for names that ours lacks")
    add("--by-hand", action="store_true", help="with --print: only blank fields, where the printer is not trusted")


def check_card_printing(options: Namespace) -> None:
    """Raise CardPrintingMalformed where an option needs another one."""
    more = (options.size, options.large, options.discreet, options.font, options.by_hand)
    if options.printer is None and any(more):
        raise CardPrintingMalformed(why="--size, --large, --discreet, --font and --by-hand go with --print")


def secret_printer(options: Namespace, call: Sequence[str], context: Context) -> "SecretPrinter | None":
    """Return where cards are printed, nowhere without --print; `call` are the lines that say whom to call.

    What becomes of a secret that was printed is told first.
    """
    if options.printer is None:
        return None
    # Whoever writes by hand does not wait for the library that makes PDFs.
    from keyturn.prepare.secret_printer import SecretPrinter

    if not options.by_hand:
        context.terminal.tell(_SPOOL)
    further = read_font(options.font) if options.font else b""
    style: CardStyle = "discreet" if options.discreet else "full"
    return SecretPrinter(
        options.printer, options.size or MEDIA[0], options.large, style, options.by_hand, call, context.clock(),
        context.words, house_fonts(further),
    )  # fmt: skip
