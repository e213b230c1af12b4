"""`keyturn rekey KIT`: a ceremony on an existing kit: add, replace or drop custodians, change rules."""

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from keyturn.cli.by_questions import unlock_by_questions
from keyturn.cli.card_printing import add_card_printing, check_card_printing, secret_printer
from keyturn.cli.context import Context
from keyturn.cli.custody import kit_cost_lines
from keyturn.cli.enrol import Enroller, PracticeEnroller, TerminalEnroller, tools_of
from keyturn.cli.from_answers import load_answers, unlock_from_answers
from keyturn.cli.making import MakingLines
from keyturn.cli.signers import opened_among
from keyturn.cli.stage_lines import StageLines
from keyturn.cli.text import printable
from keyturn.cli.touch import touch_by_questions
from keyturn.custody.header_rules import IDENTIFIER
from keyturn.custody.records import TIER_NAMES, Factor
from keyturn.errors import UsageError
from keyturn.kit.content import refuse_waiting_draft
from keyturn.kit.file import KitFile
from keyturn.kit.manifest import RosterEntry
from keyturn.kit.signer import Signer, fingerprint
from keyturn.kit.source.reading import read_source_folder
from keyturn.opening.journal import Journal
from keyturn.opening.unlock import Unlock, Unlocked
from keyturn.places import Places
from keyturn.prepare.rekey_plan import NewCard, Newcomer, RekeyPlan, Wishes, wishes_of
from keyturn.prepare.rekeying import Held, Rekeying
from keyturn.prepare.signer_files import key_of

SUMMARY = "hold a ceremony: change custodians, rules or signers, renew phones or keys"


class RekeyMalformed(UsageError):
    """An option of the ceremony does not fit the others."""

    code = "rekey-options"
    sentence = "The ceremony cannot be held so: {why}."
    cure = "See: keyturn rekey --help"


def arguments(parser: ArgumentParser) -> None:
    """Add the command's arguments."""
    add = parser.add_argument
    add("kit", type=Path, metavar="KIT")
    add("--source", type=Path, metavar="DIR", help="what this folder's kit.toml asks for and the kit does not have")
    add("--add", metavar="ID", help="add a custodian; with --name and --label")
    add("--name", type=printable, metavar="NAME", help="the new custodian's name")
    add("--label", type=printable, action="append", default=[], metavar="KEY=VALUE", help="a label such as site=london")
    add("--replace", action="append", default=[], metavar="ID", help="new card, passphrase and phone for a custodian")
    add("--security-keys", action="store_true", help="those added or replaced use two security keys, no phone")
    add("--drop", action="append", default=[], metavar="ID", help="drop a custodian; every item is sealed again")
    add("--policy", action="append", default=[], metavar="TIER=RULE", help="change a tier's rule")
    add("--new-phones", action="store_true", help="enrol every phone anew (suspicion, or a new validity)")
    add("--valid-days", type=int, metavar="N", help="valid for N days from today; implies --new-phones")
    add("--new-keys", action="store_true", help="new compartment and log keys; every item is sealed again")
    add("--revoke-signer", action="append", default=[], metavar="ID", help="this content signer signs no more")
    add("--name-signer", type=Path, action="append", default=[], metavar="FILE",
        help="whoever this key file is of signs from now on")  # fmt: skip
    add("--signatures", type=int, choices=(1, 2), metavar="N", help="how many signers must sign: 1 or 2")
    add("--signer", type=Path, action="append", default=[], metavar="FILE",
        help="key file of a content signer who signs; one whom the ceremony keeps or names")  # fmt: skip
    add("--answers", metavar="FILE", help="what the ceremony group brings, as JSON; - reads standard input")
    add("--out", type=Path, metavar="FILE", help="practice kits only: write the new secrets here, ask nothing")
    add_card_printing(parser)
    add("--log-dir", type=Path, metavar="DIR", help="keep the log here")


def run(options: Namespace, context: Context) -> int:
    """Open the ceremony tier, collect what changes, and seal a new epoch."""
    _check(options)
    kit = context.kit(options.kit)
    refuse_waiting_draft(options.kit)
    context.demand_memory(kit)
    plan = RekeyPlan(kit, _wishes(options, kit))
    plan.facts()
    enroller = _enroller(kit, options, context)
    _say_named(plan, context)
    with opened_among(options.signer, kit.custody.kit, plan.signers.all, context) as signers:
        held = _hold(plan, enroller, signers, options, context)
    enroller.finish()
    return _report(held, plan, options.kit, context)


def _hold(plan: RekeyPlan, enroller: Enroller, signers: Sequence[Signer], options: Namespace, context: Context) -> Held:
    """Let the ceremony group unlock, have those enrol whom the plan names, and seal; what was opened is wiped."""
    places = Places(options.kit, options.log_dir)
    unlocked = _unlock(plan.kit, places.journal(plan.kit, context), options, context)
    rekeying = Rekeying(plan, unlocked, tools_of(context))
    try:
        for person in rekeying.people:
            enroller.enrol(rekeying.enrol(person.id))
        lines = MakingLines(context.terminal)
        return rekeying.hold(options.kit, signers, lines, lines.sealing_again, lambda new: places.journal(new, context))
    finally:
        rekeying.close()


def _check(options: Namespace) -> None:
    if options.add and (not options.name or not IDENTIFIER.fullmatch(options.add)):
        raise RekeyMalformed(why="--add needs a --name, and an id of small letters, digits and hyphens")
    pairs = [*options.label, *options.policy]
    if not all("=" in pair for pair in pairs):
        raise RekeyMalformed(why="--label and --policy take NAME=VALUE")
    if any(pair.partition("=")[0] not in TIER_NAMES for pair in options.policy):
        raise RekeyMalformed(why=f"--policy takes one of the tiers {', '.join(TIER_NAMES)}")
    if options.security_keys and options.out:
        raise RekeyMalformed(why="--security-keys needs people at a terminal, so it does not go with --out")
    check_card_printing(options)
    if options.out and options.printer is not None:
        raise RekeyMalformed(why="--out writes the new secrets to a file, so nothing is printed")


def _unlock(kit: KitFile, journal: Journal, options: Namespace, context: Context) -> Unlocked:
    lines = StageLines(context.terminal, kit.body)
    unlock = Unlock(kit, "ceremony", context.words, context.worker, journal.append, lines)
    if options.answers:
        return unlock_from_answers(unlock, load_answers(options.answers, kit, context), context.clock())
    return unlock_by_questions(unlock, context, touch_by_questions(context))


def _enroller(kit: KitFile, options: Namespace, context: Context) -> Enroller:
    if options.out is None:
        return TerminalEnroller(context, secret_printer(options, (), context))
    if kit.header.purpose == "real":
        raise RekeyMalformed(why="--out writes secrets to a file, which only a practice kit may")
    return PracticeEnroller(options.out, context)


def _wishes(options: Namespace, kit: KitFile) -> Wishes:
    """Return what the options ask for, on top of what the kit.toml of `--source` does."""
    asked = _asked(options.source, kit) if options.source else Wishes()
    factor: Factor = "key" if options.security_keys else "phone"
    labels = dict(_pair(text) for text in options.label)
    add = [Newcomer(_entry(options), factor, labels)] if options.add else []
    return replace(
        asked,
        add=(*asked.add, *add),
        replace=(*asked.replace, *(NewCard(name, factor) for name in options.replace)),
        drop=(*asked.drop, *options.drop),
        policies={**asked.policies, **dict(_pair(text) for text in options.policy)},
        new_phones=options.new_phones,
        new_keys=options.new_keys,
        days=asked.days if options.valid_days is None else options.valid_days,
        revoke=(*asked.revoke, *options.revoke_signer),
        named=(*asked.named, *(key_of(path, kit) for path in options.name_signer)),
        signatures=asked.signatures if options.signatures is None else options.signatures,
    )


def _asked(folder: Path, kit: KitFile) -> Wishes:
    source = read_source_folder(folder)
    return wishes_of(kit, source.toml, source.folder)


def _say_named(plan: RekeyPlan, context: Context) -> None:
    """Say whose key is named, for people to compare: whoever reached the file could have put another one there."""
    for signer in plan.signers.named:
        context.terminal.tell(f"Named as a signer: {signer.id}, key {fingerprint(signer)}")


def _entry(options: Namespace) -> RosterEntry:
    return RosterEntry(contact="", i=0, id=options.add, name=options.name, on_call="", time_zone="UTC")


def _pair(text: str) -> tuple[str, str]:
    name, _, value = text.partition("=")
    return name, value


def _report(held: Held, plan: RekeyPlan, path: Path, context: Context) -> int:
    say = context.terminal.say
    if held.waits:
        say(f"{held.path} waits as a draft for another signature: keyturn sign {path} --signer FILE")
    else:
        context.remember(held.kit)
        say(f"{held.path} is now epoch {held.kit.header.epoch}, revision {held.kit.body.revision}.")
        say(f"Next: keyturn copy {path} FOLDER…")
    names = ", ".join(plan.signers.names)
    say(f"Signers of epoch {held.kit.header.epoch}: {names}; {plan.signers.needed} must sign.")
    for line in kit_cost_lines(held.kit):
        say(line)
    say(f"A source's kit.toml must now say the same; what differs tells: keyturn diff {path} DIR")
    say("Old copies still open with the old cards: destroy every copy, and rotate what they hold. Destroy:")
    for thing in plan.destroyed(path.name):
        say(f"  {thing}")
    if held.unlogged is not None:
        context.terminal.complain(held.unlogged)
    return 0
