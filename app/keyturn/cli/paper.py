"""`keyturn paper`: a kit's binder, letters and forms as PDF, or straight to a printer; nothing secret is on them."""

from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from pathlib import Path

from keyturn.cli.context import Context
from keyturn.cli.playbook_files import find, find_directory
from keyturn.exchange.paper_sheet import SHEETS, sheet_of
from keyturn.exchange.printing import print_pdf, printers
from keyturn.house_fonts import house_fonts, read_font
from keyturn.kit.playbooks.sealed import bind
from keyturn.prepare.paper_file import write_paper
from keyturn.prepare.paper_kinds import PaperKind
from keyturn.prepare.paper_set import PaperSet, set_of_folder, set_of_kit

SUMMARY = "print a kit's binder, letters and forms"
KINDS: Mapping[PaperKind, str] = {
    "binder": "the kit binder: a page for each failure mode, playbooks, directory, call tree",
    "letters": "a letter to each custodian: what they hold, and what to do with it",
    "script": "the script of a ceremony, to be initialled line by line",
    "destruction": "the form on which the destruction of old copies and cards is recorded",
}


def arguments(parser: ArgumentParser) -> None:
    """Add the command's arguments."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="|".join((*KINDS, "printers")))
    for name, said in KINDS.items():
        one = actions.add_parser(name, help=said, description=said)
        one.add_argument("source", type=Path, metavar="KIT|DIR", help="a sealed kit, or the folder of its source")
        where = one.add_mutually_exclusive_group(required=True)
        where.add_argument("--out", type=Path, metavar="FILE", help="write a PDF")
        where.add_argument("--print", dest="printer", nargs="?", const="", metavar="PRINTER", help="print it")
        one.add_argument("--force", action="store_true", help="with --out: replace a file that is there already")
        one.add_argument("--size", choices=sorted(SHEETS), default="a4", help="the sheet of paper (a4)")
        one.add_argument("--large", action="store_true", help="large type")
        one.add_argument("--font", type=Path, metavar="FILE", help="a TrueType font for names that ours lacks")
        one.add_argument("--accept-older", action="store_true", help="take a kit older than one seen before")
        if name == "binder":
            one.add_argument("--playbooks", type=Path, metavar="DIR", help="with KIT: its playbooks in the clear")
    actions.add_parser("printers", help="list the printers", description="list the printers")


def run(options: Namespace, context: Context) -> int:
    """Make one paper, or list the printers."""
    if options.action == "printers":
        return _list(context)
    papers = _gather(options, context)
    pdf = papers.pdf(
        options.action, house_fonts(read_font(options.font) if options.font else b""),
        sheet_of(options.size, options.large),
    )  # fmt: skip
    if options.out:
        write_paper(options.out, pdf, options.force)
        context.terminal.say(f"Written: {options.out}")
        return 0
    printer = print_pdf(pdf, f"Keyturn: {options.action}", options.printer, options.size)
    context.terminal.say(f"Sent to {printer.name}.")
    return 0


def _gather(options: Namespace, context: Context) -> PaperSet:
    """Return what stands on the papers, and tell what of a source is not what the kit holds."""
    if options.source.is_dir():
        papers = set_of_folder(
            options.source, lambda kit: context.kit(kit, options.accept_older), context.clock(), context.words
        )
        told = f"a draft, since {papers.kit.name} differs in"
    else:
        papers = _of_kit(options, context)
        told = "left out, since not this kit's"
    if papers.damaged:
        context.terminal.tell(f"Note: {papers.damaged.message}")
    if papers.papers.differs:
        context.terminal.tell(f"Note: {told}: {', '.join(papers.papers.differs)}.")
    return papers


def _of_kit(options: Namespace, context: Context) -> PaperSet:
    kit, folder = context.kit(options.source, options.accept_older), getattr(options, "playbooks", None)
    if folder is None:
        return set_of_kit(options.source, kit, [], {}, context.words)
    directory = find_directory(None, [str(folder)])
    books = [bind(found.source().playbook, directory) for found in find([str(folder)])]
    return set_of_kit(options.source, kit, books, directory.values, context.words)


def _list(context: Context) -> int:
    found = printers()
    for printer in found:
        state = printer.stopped or "ready"
        context.terminal.say(f"{printer.name:<24} {state}{' (default)' if printer.is_default else ''}")
    if not found:
        context.terminal.say("This computer has no printer.")
    return 0
