"""`keyturn diff KIT OTHER`: what changes, in words, before anybody signs."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path

from keyturn.cli.context import Context
from keyturn.custody.encoding import Json
from keyturn.kit.content import is_draft
from keyturn.kit.file import KitFile, read_kit
from keyturn.kit.source.reading import read_source_folder
from keyturn.prepare.changes import Change, changes
from keyturn.prepare.view import view_of_kit, view_of_source

SUMMARY = "say in words what changes between two kits, a kit and its draft, or a kit and its source"
MAX_LINE = 100


def arguments(parser: ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("kit", type=Path, metavar="KIT", help="the kit as it is")
    parser.add_argument("other", type=Path, metavar="KIT|DRAFT|DIR", help="as it will be: a file, or its source folder")
    parser.add_argument("--json", action="store_true", help="print JSON")


def run(options: Namespace, context: Context) -> int:
    """Tell every change; sealed values are never among them."""
    kit = read_kit(options.kit, draft=True)
    if options.other.is_dir():
        source = read_source_folder(options.other)
        found = changes(view_of_kit(kit), view_of_source(source, kit))
        heading = [f"From {_named(kit)}", f"to the source in {options.other}, once it is sealed into it"]
        notes = ["The steps of playbooks are sealed: whether they change cannot be seen here."]
        notes += [f"Next: {_next(found, options)}"] if found else []
    else:
        other = read_kit(options.other, draft=True)
        found = changes(view_of_kit(kit), view_of_kit(other))
        heading = [f"From {_named(kit)}", f"to {_named(other)}"]
        notes = list(_lineage(kit, other))
    if options.json:
        context.terminal.json(_as_json(found))
        return 0
    for line in (*heading, *change_lines(found, options.other.is_dir()), *notes):
        context.terminal.say(line)
    return 0


def _next(found: Sequence[Change], options: Namespace) -> str:
    """Return what comes after a look at a source that differs from its kit."""
    if any(change.of_custody for change in found):
        return (
            f"keyturn rekey {options.kit} --source {options.other} --signer FILE; or let kit.toml say what the kit says"
        )
    return f"keyturn seal {options.other} --signer FILE"


def signed_by(kit: KitFile) -> str:
    """Return who has signed a kit or a draft, in words."""
    return " and ".join(kit.manifest.signers) or "nobody"


def _named(kit: KitFile) -> str:
    waits = f", a draft that waits for {kit.header.signatures} signatures" if is_draft(kit) else ""
    return f"revision {kit.body.revision} of epoch {kit.header.epoch}, signed by {signed_by(kit)}{waits}"


def _lineage(kit: KitFile, other: KitFile) -> Iterator[str]:
    """Yield a line where the second does not follow the first: it may have been made from something else."""
    if kit.custody.kit != other.custody.kit or kit.manifest.hash == other.manifest.hash:
        return
    if other.body.previous != kit.manifest.hash:
        yield "Note: the second was not made from the first, but from another revision."


def change_lines(found: Sequence[Change], is_folder: bool) -> Iterator[str]:
    """Yield changes as lines, custody's first."""
    if not found:
        yield "Nothing changes that can be seen while the kit is locked."
    if any(change.of_another_kit for change in found):
        yield "THESE ARE TWO DIFFERENT KITS."
    custody = [change for change in found if change.of_custody]
    if custody:
        yield "Who may open, which needs a ceremony:" if is_folder else "Who may open, changed by a ceremony:"
        yield from (line for change in custody for line in _told(change))
    content = [change for change in found if not change.of_custody]
    if content:
        yield "What it says and holds:"
        yield from (line for change in content for line in _told(change))


def _told(change: Change) -> Iterator[str]:
    """Yield one line, or where texts are long one for each."""
    subject = change.subject
    if change.what != "changed":
        yield f"  {subject}: {change.what}: {change.old or change.new}"
        return
    old, new = (text or "(nothing)" for text in (change.old, change.new))
    line = f"  {subject}: {old} → {new}"
    if len(line) <= MAX_LINE:
        yield line
    else:
        yield from (f"  {subject}: changed", f"    from: {old}", f"    to:   {new}")


def _as_json(found: Sequence[Change]) -> Json:
    return {"changes": [vars(change) | {"ceremony": change.of_custody} for change in found]}
