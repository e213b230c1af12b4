"""Walking a playbook at a terminal: one step in focus, one key for each answer."""

from collections.abc import Callable, Sequence
from typing import Protocol

from keyturn.cli.step_text import (
    HELP,
    deferred_lines,
    failed_line,
    list_lines,
    prompt,
    role_lines,
    step_lines,
)
from keyturn.cli.terminal import Terminal
from keyturn.errors import ContentError, MoveError, UsageError
from keyturn.kit.playbooks.model import Step
from keyturn.opening.walk import BOTH
from keyturn.opening.walking import Walking

STOP = "stop"


class AnswerUnknown(UsageError):
    """What was typed is none of the answers to a step."""

    code = "walk-answer-unknown"
    sentence = "That is no answer to this step."
    cure = "Press Enter when it is done; type ? for all answers."


class Desk(Protocol):
    """What lies beside the playbook: items that can be shown, codes, notes."""

    def reveal(self, item: str, step: Step | None) -> None:
        """Show an item, or those fields of it that a step asks for; raises ItemUnknown or UsageError."""

    def code(self) -> None:
        """Show the sign-in code of the item that was shown last; raises UsageError."""

    def hide(self) -> None:
        """Hide what is shown."""

    def note(self, text: str) -> None:
        """Keep a note."""

    def list_items(self) -> None:
        """List what could be shown."""

    def has_code(self) -> bool:
        """Tell whether an item is shown that gives sign-in codes."""

    def was_shown(self, item: str) -> bool:
        """Tell whether an item was shown in this opening, so that it must be rotated."""


def walk_in_terminal(walking: Walking, desk: Desk, terminal: Terminal, clock: Callable[[], int]) -> None:
    """Walk a playbook to a close or another mode, or until the pair stops; refusals are said, and nothing is lost."""
    told = None
    while not walking.walk.over:
        if told != (walking.walk.step.id, walking.walk.position.since):
            _tell(walking, desk, terminal, clock)
            told = (walking.walk.step.id, walking.walk.position.since)
        typed = terminal.ask(prompt(walking, desk.has_code())).strip()
        if typed == STOP and terminal.yes("Leave the playbook here and stand down?"):
            return
        if typed == STOP:
            continue
        try:
            _answer(typed, walking, desk, terminal, clock)
        except (ContentError, MoveError, UsageError) as refusal:
            terminal.complain(refusal)
    if walking.walk.position.mode:
        terminal.say(f"The playbook leads to another failure mode: {walking.walk.position.mode}.")
        terminal.say("If you are signed in anywhere as an emergency user, sign out first.")
        terminal.say("Stand this opening down; then declare that one: keyturn open KIT.")


def _tell(walking: Walking, desk: Desk, terminal: Terminal, clock: Callable[[], int]) -> None:
    _say(step_lines(walking, clock()), terminal)
    for item in walking.walk.step.rotates:
        needed = "was shown in this opening: rotate it" if desk.was_shown(item) else "was not shown in this opening"
        terminal.say(f"  {item} {needed}.")


def _answer(typed: str, walking: Walking, desk: Desk, terminal: Terminal, clock: Callable[[], int]) -> None:
    """Carry out one answer; raises what the walk, the opening or the desk refuses."""
    word, _, rest = typed.partition(" ")
    rest = rest.strip()
    step, asked = walking.walk.step, walking.asked
    if not word:
        _done(walking, desk, terminal, clock)
    elif word.isdecimal() and len(word) < 4:
        walking.move("chose", asked, option=int(word))
    elif word in ("f", "failed"):
        walking.move("failed", asked)
        if not walking.walk.over and walking.walk.step.id == step.id:
            terminal.say(failed_line(walking))
    elif word in ("d", "defer"):
        walking.move("deferred", asked)
    elif word in ("b", "back"):
        walking.undo(asked)
    elif word in ("t", "take"):
        _take_up(walking, rest, terminal)
    elif word in ("r", "reveal"):
        desk.reveal(rest or step.credential, None if rest else step)
    elif word in ("n", "note") and rest:
        desk.note(rest)
    elif not rest:
        _look(word, walking, desk, terminal, clock)
    else:
        raise AnswerUnknown


def _look(word: str, walking: Walking, desk: Desk, terminal: Terminal, clock: Callable[[], int]) -> None:
    """Carry out an answer that changes nothing in the walk; raises AnswerUnknown or what the desk refuses."""
    if word in ("c", "code"):
        desk.code()
    elif word in ("h", "hide"):
        desk.hide()
    elif word in ("p", "people"):
        _say(role_lines(walking), terminal)
    elif word in ("l", "list"):
        _say(list_lines(walking), terminal)
        desk.list_items()
    elif word in ("s", "step"):
        _tell(walking, desk, terminal, clock)
    elif word in ("?", "help"):
        _say(HELP, terminal)
    else:
        raise AnswerUnknown


def _done(walking: Walking, desk: Desk, terminal: Terminal, clock: Callable[[], int]) -> None:
    walk, step = walking.walk, walking.walk.step
    left = walk.wait_left(clock())
    if left and not terminal.yes(f"The time is not over: {left} s are left. Go on all the same?"):
        return
    unseen = step.kind == "reveal" and not desk.was_shown(step.credential)
    if unseen and not terminal.yes("Nothing was shown yet (r reveals). Go on all the same?"):
        return
    if step.kind == "close" and walk.deferred:
        _say(deferred_lines(walking), terminal)
    walking.confirm()
    if step.needs_both and walk.persons_needed == BOTH:
        terminal.say(f"  {walking.people.doer} has confirmed. Now {walking.people.reader}: look, then press Enter.")
    elif step.target_s and walk.elapsed(clock()) > step.target_s:
        terminal.say(f"  That took {walk.elapsed(clock())} s; the target was {step.target_s} s.")


def _take_up(walking: Walking, name: str, terminal: Terminal) -> None:
    if not walking.walk.deferred:
        terminal.say("  Nothing was put off.")
        return
    walking.move("took-up", walking.asked, step=name or walking.walk.deferred[0].id)


def _say(lines: Sequence[str], terminal: Terminal) -> None:
    for line in lines:
        terminal.say(line)
