"""Asking for the declaration: what is public about each mode is shown before anything is asked."""

from argparse import Namespace

from keyturn.cli.context import Context
from keyturn.kit.content import compartment_of
from keyturn.kit.file import KitFile
from keyturn.kit.manifest import Mode
from keyturn.opening.declaration import Declaration


def declare_by_questions(kit: KitFile, options: Namespace, context: Context) -> Declaration:
    """Show the failure modes, then the chosen one's checks, and ask for the declaration."""
    terminal = context.terminal
    name = options.mode or _choose(kit, context)
    compartment_of(kit, name)
    _show(kit.body.mode(name), kit, context)
    event = options.event or terminal.ask("Incident reference")
    reason = options.reason or terminal.ask("Reason, in a few words")
    if options.declared_by:
        return Declaration(name, event, reason, tuple(options.declared_by))
    first = terminal.ask("Declared by (first person's name)")
    second = terminal.ask("And by (second person's name)")
    return Declaration(name, event, reason, (first, second))


def _choose(kit: KitFile, context: Context) -> str:
    context.terminal.say("What is broken?")
    for number, mode in enumerate(kit.body.modes, start=1):
        context.terminal.say(f"  {number}  {mode.id:<28} {mode.title}")
    typed = context.terminal.ask("Number or name").strip()
    if typed.isdecimal() and 1 <= int(typed) <= len(kit.body.modes):
        return kit.body.modes[int(typed) - 1].id
    return typed


def _show(mode: Mode, kit: KitFile, context: Context) -> None:
    say = context.terminal.say
    say(f"{mode.title}: {mode.brief}")
    for entry in mode.not_for:
        say(f"  Do not use when: {entry.if_} → {entry.go}")
    say("Confirm before you declare:")
    for check in mode.confirm:
        say(f"  [ ] {check}")
    tier = kit.header.tier(compartment_of(kit, mode.id).tier)
    say(f"It takes: {tier.policy} (tier {tier.name}).")
