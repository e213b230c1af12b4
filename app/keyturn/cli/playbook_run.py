"""`keyturn playbook run`: a playbook walked without a kit, to try its text."""

from argparse import Namespace

from keyturn.cli.context import Context
from keyturn.cli.playbook_files import find_one
from keyturn.cli.terminal import Terminal
from keyturn.cli.walk import walk_in_terminal
from keyturn.errors import UsageError
from keyturn.kit.playbooks.model import Playbook, Step
from keyturn.opening.walk import Walk
from keyturn.opening.walking import Pair, Walking


class NothingHere(UsageError):
    """Without a kit there is nothing to show."""

    code = "walk-without-kit"
    sentence = "This walk has no kit: there is nothing to show here."
    cure = "Go on as if it had been shown; in an opening the item stands here."


class EmptyDesk:
    """A desk without a kit: it says what would be shown."""

    def __init__(self, playbook: Playbook, terminal: Terminal) -> None:
        self._playbook = playbook
        self._terminal = terminal
        self._shown: set[str] = set()

    def reveal(self, item: str, step: Step | None) -> None:
        """Say which fields of which item would be shown; raises NothingHere."""
        if item not in self._playbook.credentials:
            raise NothingHere
        self._shown.add(item)
        fields = ", ".join(step.show) if step and step.show else "all fields"
        self._terminal.say(f"  (here stands {item}: {fields})")

    def code(self) -> None:
        """Say that a code would be shown."""
        self._terminal.say("  (here stands the sign-in code, with the seconds that it is good for)")

    def hide(self) -> None:
        """Hide nothing."""

    def note(self, text: str) -> None:
        """Keep nothing; say so."""
        self._terminal.say("  (a note is kept with an opening; here it is not)")

    def list_items(self) -> None:
        """List the items that the playbook shows."""
        self._terminal.say(f"It shows: {', '.join(self._playbook.credentials) or 'nothing'}.")

    def has_code(self) -> bool:
        """Tell whether the walk would have shown an item with sign-in codes: it cannot know which have them."""
        return bool(self._shown)

    def was_shown(self, item: str) -> bool:
        """Tell whether the walk would have shown an item."""
        return item in self._shown


def run_one(options: Namespace, context: Context) -> int:
    """Walk one playbook to its end."""
    playbook = find_one(options.name, options.directory)
    terminal = context.terminal
    facts = {"opening.event": "EXAMPLE-1", "opening.reason": "a walk to try the text"}
    people = Pair(options.reader, options.doer)
    walking = Walking(Walk(playbook, context.clock()), people, facts, _forget, _forget_event, context.clock)
    terminal.say(f"{walking.say(playbook.title)}: {walking.say(playbook.objective)}")
    walk_in_terminal(walking, EmptyDesk(playbook, terminal), terminal, context.clock)
    terminal.say(f"The end. {len(walking.walk.moves)} moves.")
    return 0


def _forget(_: object) -> None:
    """Keep nothing of a walk that belongs to no opening."""


def _forget_event(event: str, **facts: object) -> None:
    """Log nothing of it either."""
