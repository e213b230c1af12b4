"""A step of a playbook as lines of text, for a terminal."""

from collections.abc import Iterator

from keyturn.kit.playbooks.model import Step
from keyturn.kit.playbooks.summary import wrapped
from keyturn.opening.overview import enters_phase
from keyturn.opening.walk import may_put_off
from keyturn.opening.walking import Walking

WIDTH = 96
HELP = (
    "Enter     it is done, or the number of an option",
    "f         it failed",
    "d         put it off; it must be done before the close",
    "t         take up what was put off: the first, or t STEP",
    "b         take back the last answer",
    "r         reveal what this step shows, or r ITEM",
    "c         the sign-in code of the item that was shown last",
    "h         hide what is shown",
    "n TEXT    keep a note",
    "p         who has which role",
    "l         list all steps and items",
    "s         this step again",
    "stop      leave the playbook and stand down",
)
ANSWERS = {"decide": "choose by number", "close": "Stand down", "call": "They know", "gate": "It holds"}
SIGNS = {"done": "x", "now": ">", "to-do": " ", "failed": "!", "deferred": "~"}
KINDS = {
    "memory": "keep in mind", "do": "do", "check": "look", "decide": "choose", "reveal": "show",
    "readback": "read back", "wait": "wait", "call": "call", "note": "write down", "gate": "agree", "close": "close",
}  # fmt: skip


def step_lines(walking: Walking, now: int) -> list[str]:
    """Return the step in focus as it is read aloud."""
    return list(_step_lines(walking, now))


def prompt(walking: Walking, has_code: bool) -> str:
    """Return the question that the step in focus asks for, with the answers that it takes."""
    step = walking.walk.step
    keys = ["r reveals"] if step.kind == "reveal" else []
    keys += ["c shows the code"] if has_code else []
    keys += ["f failed"] if step.kind != "decide" else []
    keys += ["d put off"] if may_put_off(step) else []
    done = f"1 to {len(step.options)}" if step.kind == "decide" else f"Enter: {_answer(walking)}"
    return f"{walking.asked} [{' · '.join([done, *keys, '? help'])}]"


def list_lines(walking: Walking) -> list[str]:
    """Return every phase with its steps and how they stand."""
    lines: list[str] = []
    playbook = walking.walk.playbook
    for place, phase in enumerate(playbook.phases):
        lines.append(walking.say(phase.title))
        lines += [_listed(walking, step) for step in playbook.steps if step.phase == place]
    return lines


def deferred_lines(walking: Walking) -> list[str]:
    """Return the steps that were put off, and how they are taken up."""
    listed = [_listed(walking, step) for step in walking.walk.deferred]
    return ["Put off, and still to be done (t takes up the first, t STEP another):", *listed]


def role_lines(walking: Walking) -> list[str]:
    """Return who has which role, and what it does."""
    people = {"Reader": walking.people.reader, "Doer": walking.people.doer}
    return [
        line
        for part in walking.walk.playbook.roles
        for line in _wrapped(walking, f"{people.get(part.role, part.role)}: {part.does}")
    ]


def failed_line(walking: Walking) -> str:
    """Return what is said of a step that failed and leads nowhere else."""
    onward = ", put it off (d)" if walking.walk.step.defer else ""
    return f"  Noted as failed. Try again{onward}, or press Enter to go on."


def _answer(walking: Walking) -> str:
    step = walking.walk.step
    return walking.say(step.response) or ANSWERS.get(step.kind, "Done")


def _listed(walking: Walking, step: Step) -> str:
    return f"  [{SIGNS[walking.walk.status(step.id)]}] {step.id:<24} {walking.say(step.challenge)}"


def _step_lines(walking: Walking, now: int) -> Iterator[str]:
    walk, step = walking.walk, walking.walk.step
    yield ""
    yield _heading(walking)
    if enters_phase(walk) and walk.playbook.phases[step.phase].intro:
        yield from _wrapped(walking, walk.playbook.phases[step.phase].intro)
    yield f"Reader:  {walking.say(step.challenge)}"
    for number, option in enumerate(step.options, start=1):
        yield f"  {number}  {walking.say(option.say)}"
    for title, text in (("Why", step.why), ("To", step.audience)):
        if text:
            yield from _wrapped(walking, f"{title}: {text}")
    if step.message:
        yield from _wrapped(walking, f"Read this to them: {walk.playbook.message(step.message).text}")
    if step.console:
        yield "  Console:"
        yield from (line for part in step.console.splitlines() for line in _wrapped(walking, part, "    "))
    if step.cli:
        yield "  Or by command line:" if step.console else "  Command line:"
        yield from (f"    {line}" for line in walking.say(step.cli).splitlines())
    for title, text in (
        ("You then see", step.expect), ("If it fails", step.if_fails), ("If AWS takes no changes", step.alternative)
    ):  # fmt: skip
        if text:
            yield from _wrapped(walking, f"{title}: {text}")
    if step.on_fail in walk.graph.steps:
        yield from _wrapped(walking, f"Failed (f) leads to: {walk.graph.steps[step.on_fail].challenge}")
    if walk.wait_left(now):
        yield f"  Wait: {walk.wait_left(now)} s are left."
    if step.needs_both:
        yield f"  Both confirm: {walking.people.doer}, then {walking.people.reader}."


def _heading(walking: Walking) -> str:
    walk, step = walking.walk, walking.walk.step
    parts = [walking.say(walk.playbook.phases[step.phase].title), f"step {len(walk.position.done) + 1}"]
    parts += [KINDS[step.kind], *([f"target {step.target_s} s"] if step.target_s else [])]
    parts += [f"{len(walk.deferred)} put off"] if walk.deferred else []
    return f"--- {' · '.join(parts)} ---"


def _wrapped(walking: Walking, text: str, indent: str = "  ") -> list[str]:
    return wrapped(text, walking.values, WIDTH, indent)
