"""`keyturn item list KIT|DIR`: a kit's items; or the credentials of a kit and of its folder, and how they stand."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from keyturn.cli.context import Context
from keyturn.cli.kit_or_folder import gather
from keyturn.cli.times import day
from keyturn.custody.encoding import Json
from keyturn.kit.file import KitFile
from keyturn.kit.source.reading import survey
from keyturn.kit.source.sealed_kit import sealed_kit_path
from keyturn.prepare.credential_stock import Standing, credential_stock
from keyturn.prepare.known import Promises, promises_of

SUMMARY = "list the items of a kit, or the credentials of a source's folder, without opening the kit"
COLUMNS = ("id", "mode", "kind")


def arguments(parser: ArgumentParser) -> None:
    """Add the action's arguments."""
    parser.add_argument("kit", type=Path, metavar="KIT|DIR", help="a kit; or the folder of its source")
    parser.add_argument("--json", action="store_true", help="print JSON")


def run(options: Namespace, context: Context) -> int:
    """Print a line for each item."""
    if options.kit.is_dir():
        revision, rows = _in_folder(options.kit, context)
    else:
        kit = context.kit(options.kit)
        revision, rows = kit.body.revision, _in_kit(kit)
    if options.json:
        context.terminal.json({"revision": revision, "items": rows})
    else:
        for line in _lines(rows):
            context.terminal.say(line)
    return 0


def _in_kit(kit: KitFile) -> list[Json]:
    modes = {mode.compartment: mode.id for mode in kit.body.modes}
    return [
        {
            "id": record.id,
            "mode": modes.get(record.compartment, record.compartment),
            "kind": record.kind,
            "title": record.title,
            "version": record.version,
            "sealed": day(record.sealed_at),
        }
        for record in kit.body.items
    ]


def _in_folder(folder: Path, context: Context) -> tuple[int, list[Json]]:
    found = survey(folder)
    promises = promises_of(found.whole) if found.whole is not None else Promises()
    known = gather(sealed_kit_path(folder), promises, None, context)
    return known.kit.body.revision, [_row(one) for one in credential_stock(known, found.credentials)]


def _row(one: Standing) -> Json:
    row: Json = {
        "id": one.id,
        "mode": one.mode,
        "kind": one.kind,
        "title": one.title,
        "version": one.version,
        "state": one.state,
    }
    if one.aged is not None:
        row |= {"days": one.aged.days, "within": one.aged.within}
    return row if one.refusal is None else row | {"why": one.refusal.message}


def _lines(rows: Sequence[Mapping[str, Json]]) -> Iterator[str]:
    widths = {name: max((len(str(row[name])) for row in rows), default=0) for name in COLUMNS}
    for row in rows:
        left = "  ".join(str(row[name]).ljust(widths[name]) for name in COLUMNS)
        told = row["sealed"] if "sealed" in row else f"{row['state']:<7}  {_age(row)}"
        yield f"{left}  v{row['version']:<3} {told}  {row['title']}"
        if "why" in row:
            yield f"    {row['why']}"


def _age(row: Mapping[str, Json]) -> str:
    return f"{row['days']} of {row['within']} days" if "days" in row else "no secret"
