"""`keyturn item add|import|replace|remove|list`: content changes without opening the kit."""

import json
from argparse import ArgumentParser, Namespace
from pathlib import Path

from keyturn.cli import item_import
from keyturn.cli.context import Context
from keyturn.cli.item_list import list_items
from keyturn.cli.item_place import KIT_OR_SOURCE, Place, place_of
from keyturn.cli.text import printable
from keyturn.errors import UsageError
from keyturn.exchange.credentials.review import remarks_on
from keyturn.exchange.credentials.typed import typed_entry
from keyturn.kit.content import NewItem
from keyturn.kit.kinds import KINDS, Content, Field, FieldMalformed, check_field, make_content
from keyturn.prepare.credential_fields import KINDS_BY_HAND

SUMMARY = "add, import, replace, remove or list sealed items"
MAX_FIELDS_FILE = 2**26


class FieldsUnreadable(UsageError):
    """The file of fields is not what it must be."""

    code = "fields-unreadable"
    sentence = "The fields cannot be read from {path}: {why}."
    cure = 'Give a JSON object of texts, such as {{"password": "…"}}; FIELD=@FILE reads a field from a file.'


def arguments(parser: ArgumentParser) -> None:
    """Add the command's arguments."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="add|import|replace|remove|list")
    item_import.arguments(actions.add_parser("import", help=item_import.SUMMARY, description=item_import.SUMMARY))
    for name, summary in (
        ("add", "seal a new item"),
        ("replace", "seal the next version of an item"),
        ("remove", "leave an item out from now on"),
        ("list", "list the items, without opening the kit"),
    ):
        action = actions.add_parser(name, help=summary, description=summary)
        action.add_argument("kit", type=Path, metavar="KIT|DIR", help=KIT_OR_SOURCE)
        if name == "list":
            action.add_argument("--json", action="store_true", help="print JSON")
            continue
        action.add_argument("item", metavar="ITEM", help="the item's id")
        action.add_argument(
            "--signer", type=Path, action="append", default=[], metavar="FILE", help="a content signer's key file"
        )
        if name == "add":
            action.add_argument("--mode", required=True, help="the failure mode that shall see it")
            action.add_argument("--kind", required=True, choices=sorted(KINDS_BY_HAND), help="what kind of item it is")
            action.add_argument("--title", type=printable, required=True, help="its public title")
        if name != "remove":
            action.add_argument("--fields", metavar="FILE", help="a JSON object of fields; - reads standard input")
            action.add_argument(
                "--file", action="append", default=[], metavar="FIELD=FILE", help="take a field's value from a file"
            )


def run(options: Namespace, context: Context) -> int:
    """Carry out one action on the kit's items."""
    if options.action == "import":
        return item_import.run(options, context)
    if options.action == "list":
        return list_items(options.kit, options.json, context)
    place = place_of(options, context)
    if options.action == "add":
        _add(options, place, context)
    elif options.action == "remove":
        place.remove(options.item)
    else:
        newest = place.newest(options.item)
        content = _content(newest.kind, options, context)
        _look_at(options.item, newest.title, content, context)
        place.replace(options.item, content)
    return 0


def _add(options: Namespace, place: Place, context: Context) -> None:
    place.demand_free(options.item, options.mode)
    content = _content(options.kind, options, context)
    _look_at(options.item, options.title, content, context)
    place.add([NewItem(options.item, options.title, options.mode, content)])


def _look_at(item: str, title: str, content: Content, context: Context) -> None:
    for remark in remarks_on(typed_entry(item, title, content), context.clock()):
        context.terminal.say(f"Look at this: {remark}.")


def _content(kind: str, options: Namespace, context: Context) -> Content:
    fields: dict[str, bytes] = {}
    for pair in options.file:
        name, _, path = pair.partition("=")
        fields[name] = _read(Path(path))
    if options.fields:
        fields |= _json_fields(options.fields, context)
    elif not fields:
        fields = _ask_fields(kind, context)
    return make_content(kind, fields)


def _json_fields(path: str, context: Context) -> dict[str, bytes]:
    data = context.terminal.read_all(MAX_FIELDS_FILE) if path == "-" else _read(Path(path))
    try:
        value = json.loads(data)
    except ValueError:
        raise FieldsUnreadable(path=path, why="it is not JSON") from None
    if not isinstance(value, dict) or not all(isinstance(text, str) for text in value.values()):
        raise FieldsUnreadable(path=path, why="it is not an object of texts")
    return {name: text.encode() for name, text in value.items()}


def _ask_fields(kind: str, context: Context) -> dict[str, bytes]:
    asked = {field.name: _ask_field(field, context) for field in KINDS[kind].fields}
    return {name: value for name, value in asked.items() if value is not None}


def _ask_field(field: Field, context: Context) -> bytes | None:
    """Ask until the value has the shape of its field: what was typed before it is not lost."""
    ask = context.terminal.ask_secret if field.secret else context.terminal.ask
    while True:
        value = ask(field.name if field.required else f"{field.name} (empty: none)").encode()
        if not (value or field.required):
            return None
        try:
            check_field(field, value)
        except FieldMalformed as refusal:
            context.terminal.complain(refusal)
        else:
            return value


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(MAX_FIELDS_FILE + 1)
    except OSError as problem:
        raise FieldsUnreadable(path=path, why=problem.strerror) from None
    if len(data) > MAX_FIELDS_FILE:
        raise FieldsUnreadable(path=path, why="it is larger than 64 MiB")
    return data
