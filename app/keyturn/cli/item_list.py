"""`keyturn item list KIT|DIR`: a kit's items; or how the credentials of a source's folder stand beside its kit."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from keyturn.cli.context import Context
from keyturn.cli.times import day
from keyturn.custody.encoding import Json
from keyturn.kit.content import is_draft
from keyturn.kit.file import KitFile
from keyturn.kit.manifest import ItemRecord
from keyturn.kit.source.reading import survey_credentials
from keyturn.kit.source.sealed_kit import sealed_kit_path
from keyturn.kit.source.standing import Standing, State, standings
from keyturn.prepare.signing import read_to_edit

SAID: dict[State, str] = {
    "new": "the next revision takes it up",
    "newer": "the next revision takes up its new value",
    "sealed": "{holder} has what its file has",
    "kit": "in {holder}, without a file",
    "removed": "the next revision leaves it out",
    "refused": "cannot be sealed",
}


def list_items(path: Path, as_json: bool, context: Context) -> int:
    """Tell what a kit holds, or what a folder changes of it."""
    if path.is_dir():
        return _list_source(path, as_json, context)
    kit = context.kit(path)
    modes = _modes(kit)
    rows = [_row(record, modes) for record in kit.body.items]
    if as_json:
        context.terminal.json({"revision": kit.body.revision, "items": rows})
    else:
        _say(rows, ("id", "mode", "kind"), context)
    return 0


def _list_source(folder: Path, as_json: bool, context: Context) -> int:
    kit = read_to_edit(sealed_kit_path(folder), context.seen)
    credentials, faults = survey_credentials(folder)
    found, modes = standings(kit, credentials), _modes(kit)
    rows: list[Json] = [{**_row(entry.record, modes), "state": entry.state} for entry in found]
    notes = [*_refused(found), *map(str, faults)]
    if as_json:
        context.terminal.json({"revision": kit.body.revision, "items": rows, "faults": notes})
        return 0
    _say(rows, ("id", "mode", "kind", "state"), context)
    holder = "the draft that waits" if is_draft(kit) else "the kit"
    for state in dict.fromkeys(entry.state for entry in found):
        context.terminal.say(f"{state}: {SAID[state].format(holder=holder)}")
    for note in notes:
        context.terminal.say(note)
    return 0


def _refused(found: Sequence[Standing]) -> Iterator[str]:
    for entry in found:
        if entry.refusal is not None:
            yield f"{entry.record.id}: {entry.refusal.code}: {entry.refusal.message} {entry.refusal.remedy}"


def _modes(kit: KitFile) -> dict[str, str]:
    return {mode.compartment: mode.id for mode in kit.body.modes}


def _row(record: ItemRecord, modes: dict[str, str]) -> Json:
    return {
        "id": record.id,
        "mode": modes.get(record.compartment, record.compartment),
        "kind": record.kind,
        "title": record.title,
        "version": record.version,
        "sealed": day(record.sealed_at),
    }


def _say(rows: Sequence[Json], columns: Sequence[str], context: Context) -> None:
    widths = {name: max((len(row[name]) for row in rows), default=0) for name in columns}
    for row in rows:
        left = "  ".join(row[name].ljust(widths[name]) for name in columns)
        context.terminal.say(f"{left}  v{row['version']:<3} {row['sealed']}  {row['title']}")
