"""`keyturn copies list|verify|forget KIT`: where the copies of a kit lie, and whether they are still whole."""

from argparse import ArgumentParser, Namespace
from collections.abc import Mapping, Sequence

from keyturn.cli.context import Context
from keyturn.cli.copy_targets import add_targets, each, targets
from keyturn.cli.kit_or_folder import add_kit, kit_or_folder
from keyturn.cli.times import day
from keyturn.custody.encoding import Json
from keyturn.prepare.copies import CopyState, Standing
from keyturn.prepare.kept_copies import KeptCopies, Target

SUMMARY = "tell where the copies of a kit lie, read them again, or forget them"
STANDINGS: Mapping[Standing, str] = {
    "current": "current",
    "behind": "behind: replace it",
    "former": "of a former epoch: destroy it, old cards open it",
    "ahead": "newer than this kit",
    "never": "never made",
}


def arguments(parser: ArgumentParser) -> None:
    """Add the command's arguments."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="list|verify|forget")
    for name, summary in (
        ("list", "list the copies that are registered, and those that kit.toml wants"),
        ("verify", "read copies from their medium, check every hash and signature, and write down the day"),
        ("forget", "leave copies out that are no more"),
    ):
        action = actions.add_parser(name, help=summary, description=summary)
        add_kit(action)
        if name == "list":
            action.add_argument("--json", action="store_true", help="print JSON")
        elif name == "verify":
            add_targets(action)
        else:
            action.add_argument("names", nargs="+", metavar="NAME")


def run(options: Namespace, context: Context) -> int:
    """Carry out one action on the register."""
    path, promises = kit_or_folder(options.kit)
    kept = KeptCopies(context.read(path), promises.copies, context.clock)
    if options.action == "list":
        return _list(kept, options.json, context)
    if options.action == "verify":
        return _verify(kept, options, context)
    kept.register.forget(options.names)
    context.terminal.say(f"Forgotten: {', '.join(options.names)}. Destroy what may still lie there.")
    return 0


def _list(kept: KeptCopies, as_json: bool, context: Context) -> int:
    copies = describe_copies(kept.states())
    if as_json:
        context.terminal.json({"copies": copies})
        return 0
    for line in copy_lines(copies) or ["No copy is registered: make one with keyturn copy."]:
        context.terminal.say(line)
    return 0


def _verify(kept: KeptCopies, options: Namespace, context: Context) -> int:
    kept.states()  # a register that is damaged is named before anything is read

    def work(target: Target) -> str:
        copy = _described(kept.read_again(target))
        return f"epoch {copy['epoch']}, revision {copy['revision']} is whole; {STANDINGS[copy['standing']]}."

    return each(targets(options, kept), work, context)


def describe_copies(states: Sequence[CopyState]) -> list[Json]:
    """Return copies as JSON."""
    return [_described(state) for state in states]


def copy_lines(copies: Sequence[Json]) -> list[str]:
    """Return described copies as lines, each told whole."""
    return [_line(copy) for copy in copies]


def _described(state: CopyState) -> Json:
    told: Json = {"name": state.name, "place": state.place, "holder": state.holder, "standing": state.standing}
    if (record := state.record) is not None:
        told |= {
            "epoch": record.epoch,
            "revision": record.revision,
            "sha256": record.hash.hex(),
            "verified": day(record.verified_at),
            "verify_by": day(state.verify_by),
        }
        if record.written_at:
            told["written"] = day(record.written_at)
    return told


def _line(copy: Json) -> str:
    where = ", ".join(filter(None, (copy["place"], copy["holder"]))) or "place not written down"
    standing = STANDINGS[copy["standing"]]
    if copy["standing"] == "never":
        return f"{copy['name']:<16} {standing}  ({where})"
    written = f"written {copy['written']}, " if "written" in copy else ""
    return (
        f"{copy['name']:<16} epoch {copy['epoch']}, revision {copy['revision']}, {standing}; "
        f"{written}read {copy['verified']}  ({where})"
    )
