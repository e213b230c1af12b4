"""The demo's pair walks the playbook: each challenge and its answer in a line, secrets as their shape alone."""

from keyturn.cli.context import Context
from keyturn.kit.kinds import KINDS, Content
from keyturn.kit.playbooks.model import Step
from keyturn.opening.opening import Opening
from keyturn.opening.walking import Walking


def walk_scripted(opening: Opening, context: Context) -> None:
    """Walk the mode's playbook to its close: everything works, and of the ways on, a new one is taken."""
    walking = opening.walking()
    if walking is None:
        return
    phase = -1
    while not walking.walk.over:
        step = walking.walk.step
        if step.phase != phase:
            phase = step.phase
            context.terminal.say(f"  {walking.say(walking.walk.playbook.phases[phase].title)}")
        _play(walking, step, opening, context)


def _play(walking: Walking, step: Step, opening: Opening, context: Context) -> None:
    """Play one step: show what it shows, and confirm it, both people where it needs both."""
    answer = _choose(walking, step) if step.kind == "decide" else walking.say(step.response) or "Done"
    context.terminal.say(f"    {walking.say(step.challenge)} — {answer}{' (both)' if step.needs_both else ''}")
    if step.kind == "reveal":
        _show(opening.reveal(step.credential, step.id), step, context)
    for _ in range(0 if step.kind == "decide" else walking.walk.persons_needed):
        walking.confirm()
    if step.kind == "reveal":
        opening.hide(step.credential)


def _choose(walking: Walking, step: Step) -> str:
    """Take the first option that leads to a step not yet done; return what it says."""
    unseen = (place for place, option in enumerate(step.options) if walking.walk.status(option.go) == "to-do")
    place = next(unseen, 0)
    walking.move("chose", walking.people.doer, option=place + 1)
    return walking.say(step.options[place].say)


def _show(content: Content, step: Step, context: Context) -> None:
    context.terminal.say("      secrets as their shape (A capital, a small, 9 digit, # sign):")
    fields = {field.name: field for field in KINDS[content.kind].fields}
    for name in step.show:
        value = content.fields.get(name, b"").decode()
        context.terminal.say(f"      {name:<13} {shape(value) if fields[name].secret else value}")


def shape(text: str) -> str:
    """Return a text's shape: capital, small letter, digit and sign each become one character."""
    return "".join(_kind(character) for character in text[:72])


def _kind(character: str) -> str:
    if character.isdigit():
        return "9"
    if character.isalpha():
        return "A" if character.isupper() else "a"
    return "#" if character in "!#%+-=?@_" else character
