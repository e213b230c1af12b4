"""Asking for the declaration: choose the mode, confirm it together, say why. All of it is public while locked."""

from argparse import Namespace
from collections.abc import Sequence
from dataclasses import replace

from keyturn.cli.context import Context
from keyturn.errors import MoveError
from keyturn.kit.content import compartment_of
from keyturn.kit.file import KitFile
from keyturn.kit.manifest import Check, Message, Mode, Question, TriageAnswer
from keyturn.kit.playbooks.graph import leads_away
from keyturn.kit.playbooks.model import MODE_PREFIX
from keyturn.opening.beforehand import Beforehand
from keyturn.opening.choosing import Choosing
from keyturn.opening.confirm import ConfirmGate, NotThisEmergency, Seen
from keyturn.opening.declaration import Declaration, DeclarationIncomplete
from keyturn.opening.escalation import WAIT
from keyturn.opening.reachable import others
from keyturn.opening.telling import due, words

LETTERS = "abcdefghijkl"
SEEN: dict[str, Seen] = {"1": "as-expected", "2": "otherwise", "3": "not-possible"}


def declare_by_questions(kit: KitFile, options: Namespace, context: Context, before: Beforehand) -> Declaration:
    """Find the failure mode, ask two people to confirm it, and ask for the declaration.

    Raises ModeUnknown, DeclarationIncomplete, or NotThisEmergency where nobody goes on to another mode.
    """
    ask = context.terminal.ask
    name = options.mode or _choose(kit, context)
    compartment_of(kit, name)
    people = options.declared_by or (ask("Reader's name, who reads aloud"), ask("Doer's name, who does and answers"))
    # Wrong names are refused before anybody looks at a check; event and reason are asked for afterwards.
    declaration = Declaration(name, options.event or "-", options.reason or "-", tuple(people))
    gate = _confirm(kit, name, declaration.declared_by, context, before)
    event = options.event or ask("Incident reference")
    reason = options.reason or ask("Reason, in a few words")
    declared = replace(declaration, mode=gate.mode.id, event=event, reason=reason, observed=gate.observed)
    _tell_first(gate.mode, declared, context, before)
    return replace(declared, told=before.telling.told)


def _choose(kit: KitFile, context: Context) -> str:
    """Ask the triage questions, then for the mode."""
    choosing = Choosing(kit.body.triage, kit.body.modes)
    while (question := choosing.question) is not None:
        answer = _ask(question, context)
        if answer is not None and answer.instead:
            context.terminal.say(f"  {answer.instead}")
        choosing = choosing.answer(answer)
    return _pick(choosing, context)


def _ask(question: Question, context: Context) -> TriageAnswer | None:
    context.terminal.say(question.ask)
    for letter, answer in zip(LETTERS, question.answers, strict=False):
        context.terminal.say(f"  {letter}  {answer.say}")
    typed = context.terminal.ask("Letter (Enter: skip)").strip().lower()
    place = LETTERS.find(typed) if len(typed) == 1 else -1
    return question.answers[place] if 0 <= place < len(question.answers) else None


def _pick(choosing: Choosing, context: Context) -> str:
    context.terminal.say("What is broken?")
    for number, mode in enumerate(choosing.modes, start=1):
        mark = ">" if choosing.narrowed and mode in choosing.fitting else " "
        context.terminal.say(f"{mark} {number:>2}  {mode.id:<28} {mode.title}: {mode.brief}")
    typed = context.terminal.ask("Number or name").strip()
    if typed.isdecimal() and 1 <= int(typed) <= len(choosing.modes):
        return choosing.modes[int(typed) - 1].id
    return typed


def _confirm(kit: KitFile, name: str, people: tuple[str, ...], context: Context, before: Beforehand) -> ConfirmGate:
    """Ask for every check; where one speaks for another mode, go on with that one if the pair wants to."""
    compartment_of(kit, name)
    gate = ConfirmGate(kit.body.mode(name))
    _show(gate.mode, kit, context)
    _show_ladder(kit, people, context)
    while (current := gate.next()) is not None:
        try:
            gate = _observe(gate, *current, people, context, before)
        except MoveError as refusal:
            context.terminal.complain(refusal)
        except NotThisEmergency as refusal:
            go = str(refusal.facts["go"]).removeprefix(MODE_PREFIX)
            context.terminal.complain(refusal)
            if not leads_away(str(refusal.facts["go"])) or not context.terminal.yes(f"Go on with {go}?"):
                raise
            return _confirm(kit, go, people, context, before)
    if not gate.confirmed and not context.terminal.yes("No check could be tried. Declare all the same?"):
        raise DeclarationIncomplete(missing="a check that was tried")
    return gate


def _observe(
    gate: ConfirmGate, number: int, check: Check, people: tuple[str, ...], context: Context, before: Beforehand
) -> ConfirmGate:
    say = context.terminal.say
    say(f"Check {number} of {len(gate.mode.confirm)}: {check.ask}")
    say(f"  1  {check.expect}")
    say(f"  2  {check.otherwise}")
    say("  3  It cannot be tried")
    already = gate.observers(number)
    proposed = next((name for name in people if name not in already), "")
    seen = SEEN.get(context.terminal.ask(f"What did {proposed or 'somebody else'} see (1, 2 or 3)").strip())
    if seen is None:
        return gate
    by = proposed or context.terminal.ask("Who saw it").strip()
    return before.observe(gate, by, seen) if by else gate


def _show(mode: Mode, kit: KitFile, context: Context) -> None:
    say = context.terminal.say
    say(f"{mode.title}: {mode.condition}")
    for entry in mode.not_for:
        say(f"  Do not use when: {entry.if_} → {entry.go.removeprefix(MODE_PREFIX)}")
    tier = kit.header.tier(compartment_of(kit, mode.id).tier)
    say(f"It takes: {tier.policy} (tier {tier.name}).")


def _show_ladder(kit: KitFile, people: Sequence[str], context: Context) -> None:
    """Say whom to call, in which order, and when to go on to the next."""
    away = others(kit.body.roster, people, context.clock())
    if away:
        context.terminal.say(f"Call in this order; where nobody answers in {WAIT // 60} minutes, call the next:")
    for number, person in enumerate(away, start=1):
        local = person.local
        time = "local time unknown" if local is None else f"{local:%H:%M} in {person.place}, {person.hour}"
        facts = (person.entry.contact, person.entry.on_call, time)
        context.terminal.say(f"  {number}  {person.entry.name}: {'; '.join(fact for fact in facts if fact)}")


def _tell_first(mode: Mode, declared: Declaration, context: Context, before: Beforehand) -> None:
    """Show what is to be told to whom now, and ask who was; the calls in the playbook come later."""
    reader, doer = declared.declared_by[:2]
    messages = due(mode)
    for number, message in enumerate(messages, start=1):
        text = words(message, (reader, doer), declared.event, declared.reason)
        context.terminal.say(f"  {number}  Tell {message.audience} now: {text}")
    for message in _told(messages, context) if messages else ():
        before.tell(mode, (reader, doer), message)


def _told(messages: Sequence[Message], context: Context) -> list[Message]:
    """Ask which messages went out."""
    while True:
        typed = context.terminal.ask("Told by now (numbers, all, or Enter: nobody yet)").replace(",", " ").split()
        if typed == ["all"]:
            return list(messages)
        if all(word.isdecimal() and 1 <= int(word) <= len(messages) for word in typed):
            numbers = sorted({int(word) for word in typed})
            return [messages[number - 1] for number in numbers]
        context.terminal.say(f"Please type numbers from 1 to {len(messages)}, or all, or nothing.")
