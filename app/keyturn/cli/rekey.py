"""`keyturn rekey KIT`: a ceremony on an existing kit: add, replace or drop custodians, change rules."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from keyturn.cli.by_questions import unlock_by_questions
from keyturn.cli.card_printing import add_card_printing, check_card_printing, secret_printer
from keyturn.cli.context import Context
from keyturn.cli.custody import kit_cost_lines
from keyturn.cli.enrol import Enroller, PracticeEnroller, TerminalEnroller, tools_of
from keyturn.cli.from_answers import load_answers, unlock_from_answers
from keyturn.cli.making import MakingLines
from keyturn.cli.signers import ask_signers
from keyturn.cli.stage_lines import StageLines
from keyturn.cli.text import printable
from keyturn.cli.touch import touch_by_questions
from keyturn.custody.codes import STEP_SECONDS, step_at
from keyturn.custody.header_rules import IDENTIFIER
from keyturn.custody.records import TIER_NAMES, Factor
from keyturn.errors import UsageError
from keyturn.kit.content import is_draft, refuse_waiting_draft
from keyturn.kit.file import KitFile, read_kit
from keyturn.kit.manifest import RosterEntry
from keyturn.opening.ceremony import Ceremony
from keyturn.opening.journal import Journal
from keyturn.opening.unlock import Unlock, Unlocked
from keyturn.places import Places
from keyturn.prepare.enrolling import Enrolling, Wanted

SUMMARY = "hold a ceremony: add, replace or drop custodians, change the rules, renew phones or keys"


class RekeyMalformed(UsageError):
    """An option of the ceremony does not fit the others."""

    code = "rekey-options"
    sentence = "The ceremony cannot be held so: {why}."
    cure = "See: keyturn rekey --help"


def arguments(parser: ArgumentParser) -> None:
    """Add the command's arguments."""
    add = parser.add_argument
    add("kit", type=Path)
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
    add("--signer", type=Path, action="append", default=[], metavar="FILE", help="a content signer's key file")
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
    enroller = _enroller(kit, options, context)
    signers = ask_signers(options.signer, kit, context)
    places = Places(options.kit, options.log_dir)
    unlocked = _unlock(kit, places.journal(kit, context), options, context)
    ceremony = Ceremony(kit, unlocked, context.clock, context.random)
    _change(ceremony, enroller, options, context)
    lines = MakingLines(context.terminal)
    written = ceremony.seal(options.kit, signers, options.new_keys, lines, lines.sealing_again)
    enroller.finish()
    new = read_kit(written, draft=True)
    held = [kit.body.roster_entry(i).id for i in unlocked.group]
    places.journal(new, context).append(
        "ceremony-held", ceremony=_name(options), epoch=new.header.epoch, custodians=held
    )
    return _report(new, options.kit, written, context)


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
    if options.valid_days is not None and not 1 <= options.valid_days <= 1100:
        raise RekeyMalformed(why="--valid-days takes 1 to 1100")


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


def _change(ceremony: Ceremony, enroller: Enroller, options: Namespace, context: Context) -> None:
    ceremony.set_policies(dict(_pair(text) for text in options.policy))
    if options.valid_days is not None:
        first = step_at(context.clock())
        ceremony.set_validity(first, first + options.valid_days * 86400 // STEP_SECONDS)
    for name in options.drop:
        ceremony.drop(name)
    whole = [ceremony.number_of(name) for name in options.replace]
    if options.add:
        whole.append(ceremony.add(_entry(options)))
    labels = dict(_pair(text) for text in options.label)
    factor: Factor = "key" if options.security_keys else "phone"
    wanted = [Wanted(i, factor, labels if options.add and i == whole[-1] else {}) for i in whole]
    if options.new_phones or options.valid_days is not None:
        others = sorted(set(ceremony.roster) & ceremony.phones() - set(whole))
        wanted += [Wanted(i, "phone", card=False) for i in others]
    for entry in wanted:
        enroller.enrol(Enrolling(ceremony, entry, tools_of(context)))


def _entry(options: Namespace) -> RosterEntry:
    return RosterEntry(contact="", i=0, id=options.add, name=options.name, on_call="", time_zone="UTC")


def _pair(text: str) -> tuple[str, str]:
    name, _, value = text.partition("=")
    return name, value


def _name(options: Namespace) -> str:
    done = {
        "add": bool(options.add),
        "replace": bool(options.replace),
        "drop": bool(options.drop),
        "policy": bool(options.policy),
        "new-phones": options.new_phones or options.valid_days is not None,
        "new-keys": options.new_keys,
    }
    return ", ".join(name for name, so in done.items() if so) or "re-key"


def _report(new: KitFile, path: Path, written: Path, context: Context) -> int:
    say = context.terminal.say
    if is_draft(new):
        say(f"{written} waits as a draft for another signature: keyturn sign {path} --signer FILE")
    else:
        context.remember(new)
        say(f"{written} is now epoch {new.header.epoch}, revision {new.body.revision}.")
        say(f"Next: keyturn copy {path} FOLDER…")
    for line in kit_cost_lines(new):
        say(line)
    say(f"A source's kit.toml must now say the same; what differs tells: keyturn diff {path} DIR")
    say("Old copies still open with the old cards: destroy every copy of the epochs before,")
    say(f"the one kept as {path.name}.previous too, and rotate what they hold.")
    return 0
