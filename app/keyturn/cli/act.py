"""The terminal while a kit is open: the mode's playbook, step by step; without one, commands."""

from keyturn.cli.context import Context
from keyturn.cli.open_desk import OpenDesk
from keyturn.cli.walk import walk_in_terminal
from keyturn.errors import ContentError, UsageError
from keyturn.opening.opening import Opening

COMMANDS = "list · reveal ITEM · code ITEM · hide ITEM · note TEXT · done"


class CommandUnknown(UsageError):
    """A word that is none of the commands of an open kit."""

    code = "open-command-unknown"
    sentence = "That is no command of an open kit."
    cure = f"Type one of: {COMMANDS}."


def act(opening: Opening, context: Context) -> None:
    """Walk the playbook where the kit has one that can be read, else take commands; then begin the stand-down."""
    desk = OpenDesk(opening, context)
    try:
        walking = opening.walking()
    except ContentError as refusal:
        context.terminal.complain(refusal)
        walking = None
    if walking is not None:
        walk_in_terminal(walking, desk, context.terminal, context.clock)
    else:
        _by_commands(desk, context)
    opening.stand_down()


def _by_commands(desk: OpenDesk, context: Context) -> None:
    """Take commands until the pair is done; what goes wrong is said and nothing is lost."""
    desk.list_items()
    while True:
        context.terminal.say(COMMANDS)
        typed = context.terminal.ask("Next").strip()
        if typed == "done":
            return
        try:
            _one(typed, desk)
        except (ContentError, UsageError) as refusal:
            context.terminal.complain(refusal)


def _one(typed: str, desk: OpenDesk) -> None:
    word, _, rest = typed.partition(" ")
    rest = rest.strip()
    if word == "list":
        desk.list_items()
    elif word == "reveal":
        desk.reveal(rest, None)
    elif word == "code":
        desk.code(rest or "nothing")
    elif word == "hide":
        desk.hide(rest or "nothing")
    elif word == "note" and rest:
        desk.note(rest)
    elif word:
        raise CommandUnknown
