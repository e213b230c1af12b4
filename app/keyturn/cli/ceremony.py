"""`keyturn ceremony begin|signer|enrol|status|drop DIR`: the first ceremony, at each one's own pace."""

import time
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from keyturn.cli.card_printing import add_card_printing, check_card_printing, secret_printer
from keyturn.cli.context import Context
from keyturn.cli.custody import cost_lines
from keyturn.cli.enrol import TerminalEnroller, tools_of
from keyturn.cli.new_passphrase import ask_new_passphrase
from keyturn.cli.text import counted
from keyturn.custody.facts import Names, TierFacts, absences_in_words, needed_in_words, opens_in_words
from keyturn.custody.secret import wipe
from keyturn.kit.source.reading import SourceFolder, read_source_folder
from keyturn.prepare.draft_file import CeremonyExists, CeremonyLock, erase, peek
from keyturn.prepare.founding import FirstCeremony, Stage, begin, resume
from keyturn.prepare.papers import call_lines
from keyturn.prepare.place import Place
from keyturn.prepare.plan import Plan
from keyturn.prepare.signer_files import key_file
from keyturn.prepare.time_needed import TimeNeeded, measure

SUMMARY = "hold a kit's first ceremony: signers and custodians enrol at their own pace, then keyturn seal"
ACTIONS = (
    ("begin", "show what the rules mean, and begin the ceremony"),
    ("signer", "make a content signer's key file"),
    ("enrol", "enrol a custodian: card, passphrase, phone or security keys, cold code"),
    ("status", "show who is done, without a passphrase"),
    ("drop", "erase the ceremony; its cards open nothing"),
)


def arguments(parser: ArgumentParser) -> None:
    """Add the command's arguments."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="|".join(name for name, _ in ACTIONS))
    for name, summary in ACTIONS:
        action = actions.add_parser(name, help=summary, description=summary)
        action.add_argument("folder", type=Path, metavar="DIR", help="the folder that holds kit.toml")
        if name in ("signer", "enrol"):
            action.add_argument("who", metavar="ID", help="as kit.toml names them")
        if name == "signer":
            action.add_argument("--out", type=Path, metavar="FILE", help="the key file; default: DIR/ID.signer")
        if name == "enrol":
            action.add_argument("--anew", action="store_true", help="make a new card for somebody who is done")
            add_card_printing(action)
        if name == "status":
            action.add_argument("--json", action="store_true", help="print JSON")


def run(options: Namespace, context: Context) -> int:
    """Do one action."""
    source = read_source_folder(options.folder)
    place, plan = source_plan(source)
    enrol = partial(_enrol, call_lines(source.directory.values))
    actions: Mapping[str, Callable[[Namespace, Place, Plan, Context], int]] = {
        "begin": _begin,
        "signer": _signer,
        "enrol": enrol,
        "status": _status,
        "drop": _drop,
    }
    return actions[options.action](options, place, plan, context)


def open_ceremony(place: Place, plan: Plan, context: Context) -> FirstCeremony:
    """Ask for the ceremony's passphrase and go on with it; what cannot be is refused before anybody types."""
    peek(place.draft)
    plan.facts()
    plan.kdf.demand_memory(context.memory())
    CeremonyLock(place.lock, place.draft).release()
    typed = context.terminal.ask_secret("Passphrase of the ceremony")
    return resume(place, plan, typed, tools_of(context), context.memory())


def fact_lines(plan: Plan, needed: TimeNeeded) -> Iterator[str]:
    """Yield what the rules mean, what guessing costs, and how long everything takes."""
    facts, names = plan.facts(), _names(plan)
    for tier in facts:
        yield from _tier_lines(tier, names)
    yield from cost_lines(facts, plan.toml.derivation.memory_mib, names)
    yield f"Each custodian waits about {_duration(needed.enrolling)} for this computer;"
    yield f"sealing takes about {_duration(needed.sealing)}, for {needed.groups} groups."


def source_plan(source: SourceFolder) -> tuple[Place, Plan]:
    """Return where a source's kit will lie, and what its ceremony is asked for."""
    return Place.in_folder(source.folder, source.toml), Plan(source.toml)


def _begin(options: Namespace, place: Place, plan: Plan, context: Context) -> int:
    terminal = context.terminal
    place.demand_free()
    if place.draft.exists():
        raise CeremonyExists(path=place.draft)
    plan.facts()
    plan.kdf.demand_memory(context.memory())
    for line in fact_lines(plan, measure(plan, time.perf_counter)):
        terminal.say(line)
    terminal.say("The ceremony may take days. What it holds until the kit is sealed lies under a passphrase of yours.")
    ceremony = begin(place, plan, ask_new_passphrase("the ceremony", context), tools_of(context), context.memory())
    terminal.say(f"The ceremony has begun: {place.draft}. The kit's id is {ceremony.kit_id.hex()}")
    _say_next(ceremony, options.folder, context)
    ceremony.close()
    return 0


def _signer(options: Namespace, place: Place, plan: Plan, context: Context) -> int:
    path = options.out or key_file(options.who, options.folder)
    ceremony = open_ceremony(place, plan, context)
    try:
        ceremony.demand_signer(options.who, path)
        typed = ask_new_passphrase(f"the signer {options.who}", context)
        wipe(ceremony.make_signer(options.who, path, typed).private)
        context.terminal.say(f"{path} is the key file of {options.who}; keep it where only they can take it.")
        _say_next(ceremony, options.folder, context)
    finally:
        ceremony.close()
    return 0


def _enrol(call: Sequence[str], options: Namespace, place: Place, plan: Plan, context: Context) -> int:
    check_card_printing(options)
    ceremony = open_ceremony(place, plan, context)
    try:
        enrolling = ceremony.enrol(options.who, options.anew)
        TerminalEnroller(context, secret_printer(options, call, context)).enrol(enrolling)
        context.terminal.say(f"{enrolling.name} is enrolled. Clear this terminal and its history now.")
        _say_next(ceremony, options.folder, context)
    finally:
        ceremony.close()
    return 0


def _status(options: Namespace, place: Place, plan: Plan, context: Context) -> int:
    done = peek(place.draft).done
    people = [{"id": entry.id, "name": entry.name, "done": entry.id in done} for entry in plan.toml.custodian]
    if options.json:
        context.terminal.json({"kit": peek(place.draft).kit.hex(), "custodians": people})
        return 0
    for person in people:
        context.terminal.say(f"  {'done ' if person['done'] else 'still'}  {person['id']:<16} {person['name']}")
    context.terminal.say(f"{len(done)} of {len(people)} custodians are enrolled.")
    return 0


def _drop(options: Namespace, place: Place, plan: Plan, context: Context) -> int:
    done = len(peek(place.draft).done)
    lock = CeremonyLock(place.lock, place.draft)
    try:
        held = counted(done, "enrolled custodian")
        if not context.terminal.yes(f"Erase the ceremony with {held}? It cannot be taken back"):
            context.terminal.say("Nothing was changed.")
            return 0
        erase(place.draft)
    finally:
        lock.release()
    context.terminal.say("The ceremony is erased. Destroy its cards, cold codes and signers' files: they open nothing.")
    return 0


def _say_next(ceremony: FirstCeremony, folder: Path, context: Context) -> None:
    say = context.terminal.say
    signers = [signer.id for signer in ceremony.signers if not signer.made]
    people = [person.id for person in ceremony.people if not person.done]
    if ceremony.stage is Stage.READY:
        say(f"Everybody is done. Next: keyturn seal {folder} --signer FILE")
        return
    for missing, command in ((signers, "signer"), (people, "enrol")):
        if missing:
            say(f"Still to come: {', '.join(missing)}: keyturn ceremony {command} {folder} ID")


def _tier_lines(facts: TierFacts, names: Names) -> Iterator[str]:
    yield f"{facts.tier}: {opens_in_words(facts)}."
    for phrase in (*needed_in_words(facts, names), *absences_in_words(facts)):
        yield f"  {phrase}"


def _names(plan: Plan) -> Names:
    names: Sequence[str] = [entry.name for entry in plan.toml.custodian]
    return lambda i: names[i - 1]


def _duration(seconds: float) -> str:
    return f"{seconds:.0f} s" if seconds < 120 else f"{seconds / 60:.0f} min"
