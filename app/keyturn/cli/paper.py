"""`keyturn paper`: a kit's binder, letters and forms as PDF, or straight to a printer; nothing secret is on them."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from keyturn import resources
from keyturn.cli.context import Context
from keyturn.cli.playbook_files import find, find_directory
from keyturn.exchange.binder import binder_pdf
from keyturn.exchange.forms import Script, destruction_pdf, script_pdf
from keyturn.exchange.letter_paper import letters_pdf
from keyturn.exchange.paper_fonts import FontRefused, Fonts
from keyturn.exchange.paper_sheet import LARGE, SHEETS, Sheet
from keyturn.exchange.printing import print_pdf, printers
from keyturn.kit.file import KitFile
from keyturn.kit.playbooks.sealed import bind
from keyturn.kit.source.reading import SourceFolder, read_source_folder
from keyturn.kit.store import read_small, write_atomically
from keyturn.prepare.acts import read_script, script_path
from keyturn.prepare.copies import CopiesDamaged, CopyRecord, register_of
from keyturn.prepare.papers import Papers, papers_of_folder, papers_of_kit
from keyturn.prepare.planned_script import held_script, planned_script
from keyturn.report_file import FONTS

MOST_OF_A_FONT = 2**26  # those of Chinese have tens of thousands of signs
SUMMARY = "print a kit's binder, letters and forms"
KINDS: Mapping[str, str] = {
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
    sheet = SHEETS[options.size].scaled(LARGE) if options.large else SHEETS[options.size]
    papers, script = _gather(options, context)
    pdf = _drawn(options.action, papers, script, _fonts(options.font), sheet)
    if options.out:
        write_atomically(options.out, [pdf], mode=0o600)
        return 0
    printer = print_pdf(pdf, f"Keyturn: {options.action}", options.printer, options.size)
    context.terminal.say(f"Sent to {printer.name}.")
    return 0


def _drawn(kind: str, papers: Papers, script: Script, fonts: Fonts, sheet: Sheet) -> bytes:
    edition = papers.edition
    makers: dict[str, Callable[[], bytes]] = {
        "binder": lambda: binder_pdf(papers.binder, fonts, sheet),
        "letters": lambda: letters_pdf(edition, papers.holders, papers.call, fonts, sheet),
        "script": lambda: script_pdf(edition, script, fonts, sheet),
        "destruction": lambda: destruction_pdf(edition, papers.copies, fonts, sheet),
    }
    return makers[kind]()


def _gather(options: Namespace, context: Context) -> tuple[Papers, Script]:
    """Return what stands on the papers, and tell what of a source is not what the kit holds."""
    if options.source.is_dir():
        source = read_source_folder(options.source)
        kit = context.kit(source.kit, options.accept_older) if source.kit.exists() else None
        known = _register(source.kit, kit, context) if kit else ()
        papers = papers_of_folder(source, kit, context.clock(), known)
        if papers.differs:
            context.terminal.tell(f"Note: a draft, since {source.kit.name} differs in: {', '.join(papers.differs)}.")
        return papers, _script(source, kit, context)
    kit = context.kit(options.source, options.accept_older)
    known = _register(options.source, kit, context)
    papers = _with_playbooks(kit, getattr(options, "playbooks", None), known)
    if papers.differs:
        context.terminal.tell(f"Note: left out, since not this kit's: {', '.join(papers.differs)}.")
    people = tuple(("Custodian", holder.person.name) for holder in papers.holders)
    return papers, Script(people=people, kit_words=_words(kit, context))


def _register(path: Path, kit: KitFile, context: Context) -> Sequence[CopyRecord]:
    """Return the register of copies; a damaged one is told, and the form is filled in by hand."""
    try:
        return register_of(path, kit).load()
    except CopiesDamaged as refusal:
        context.terminal.tell(f"Note: {refusal.message}")
        return ()


def _script(source: SourceFolder, kit: KitFile | None, context: Context) -> Script:
    """Return the script of the ceremony as it was held here, or as it is planned."""
    held = read_script(script_path(source.kit)) if kit else None
    if held is None or kit is None or held.kit != kit.custody.kit.hex():
        script = planned_script(source.toml)
    else:
        script = held_script(source.toml, held)
    return replace(script, kit_words=_words(kit, context) if kit else ())


def _with_playbooks(kit: KitFile, folder: Path | None, known: Sequence[CopyRecord]) -> Papers:
    if folder is None:
        return papers_of_kit(kit, [], {}, known)
    directory = find_directory(None, [str(folder)])
    books = [bind(found.source().playbook, directory) for found in find([str(folder)])]
    return papers_of_kit(kit, books, directory.values, known)


def _words(kit: KitFile, context: Context) -> tuple[str, ...]:
    return tuple(context.words.from_bytes(kit.custody.kit))


def _fonts(further: Path | None) -> Fonts:
    regular, strong, mono = (resources.read(f"fonts/{name}") for name in FONTS)
    return Fonts(regular, strong, mono, _font(further) if further else b"")


def _font(path: Path) -> bytes:
    try:
        return read_small(path, MOST_OF_A_FONT)
    except OSError as problem:
        raise FontRefused(why=problem.strerror or "it cannot be read") from None


def _list(context: Context) -> int:
    found = printers()
    for printer in found:
        state = printer.stopped or "ready"
        context.terminal.say(f"{printer.name:<24} {state}{' (default)' if printer.is_default else ''}")
    if not found:
        context.terminal.say("This computer has no printer.")
    return 0
