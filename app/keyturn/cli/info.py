"""`keyturn info KIT`: what anyone may read while the kit is locked."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path

from keyturn.cli.context import Context
from keyturn.cli.times import day
from keyturn.custody.codes import STEP_SECONDS
from keyturn.custody.encoding import Json
from keyturn.custody.root import kit_tag
from keyturn.kit.file import KitFile

SUMMARY = "show what is public while the kit is locked"
ROW, LONGEST = 6, 8


def arguments(parser: ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("kit", type=Path, metavar="KIT")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--accept-older", action="store_true", help="open a copy older than one seen before")


def run(options: Namespace, context: Context) -> int:
    """Print the public part of a kit."""
    kit = context.kit(options.kit, options.accept_older)
    public = describe(kit, context)
    if options.json:
        context.terminal.json(public)
        return 0
    _print(public, context)
    return 0


def describe(kit: KitFile, context: Context) -> Json:
    """Return the public part of a kit as JSON."""
    header, body = kit.header, kit.body
    tiers = {entry.id: entry.tier for entry in header.compartments}
    return {
        "name": body.name,
        "kit": kit.custody.kit.hex(),
        "kit_words": " ".join(context.words.from_bytes(kit.custody.kit)),
        "tag": kit_tag(kit.custody.kit),
        "purpose": header.purpose,
        "epoch": header.epoch,
        "revision": body.revision,
        "sealed": day(body.sealed_at),
        "valid_from": day(header.first_step * STEP_SECONDS),
        "valid_until": day(header.last_step * STEP_SECONDS),
        "custodians": [{"i": entry.i, "id": entry.id, "name": entry.name} for entry in body.roster],
        "policies": {tier.name: tier.policy for tier in header.tiers},
        "modes": [
            {"id": mode.id, "title": mode.title, "tier": tiers[mode.compartment], "brief": mode.brief}
            for mode in body.modes
        ],
        "items": len(body.items),
        "signed_by": list(kit.manifest.signers),
    }


def _words(words: Sequence[str]) -> Iterator[str]:
    """Yield the lines of the kit's full id in words, in rows of six as on the ceremony's script."""
    yield "  its full id in words:"
    for at in range(0, len(words), ROW):
        yield "    " + " ".join(f"{word:<{LONGEST}}" for word in words[at : at + ROW]).rstrip()


def _print(public: Json, context: Context) -> None:
    say = context.terminal.say
    kind = "PRACTICE KIT, nothing in it is real" if public["purpose"] == "practice" else "real kit"
    say(f"{public['name']}  ({kind})")
    say(f"  tag {public['tag']}, epoch {public['epoch']}, revision {public['revision']}, sealed {public['sealed']}")
    say(f"  opens from {public['valid_from']} until {public['valid_until']}")
    say(f"  signed by {', '.join(public['signed_by'])}")
    for line in _words(public["kit_words"].split()):
        say(line)
    say("Who may open:")
    for tier, policy in public["policies"].items():
        say(f"  {tier:<10} {policy}")
    say("Custodians: " + ", ".join(entry["name"] for entry in public["custodians"]))
    say(f"Failure modes ({public['items']} sealed items):")
    for mode in public["modes"]:
        say(f"  {mode['id']:<28} {mode['tier']:<10} {mode['title']}")
