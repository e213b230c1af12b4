"""The terminal while a kit is open: list, reveal, hide, sign-in codes, notes."""

from keyturn.cli.context import Context
from keyturn.errors import ContentError, UsageError
from keyturn.kit.kinds import KINDS, Content
from keyturn.kit.sign_in_codes import sign_in_code
from keyturn.opening.opening import Opening

COMMANDS = "list · reveal ITEM · code ITEM · hide ITEM · note TEXT · done"


class CommandUnknown(UsageError):
    """A word that is none of the commands of an open kit."""

    code = "open-command-unknown"
    sentence = "That is no command of an open kit."
    cure = f"Type one of: {COMMANDS}."


class NoSignInCode(UsageError):
    """The item has no seed for sign-in codes, or is not revealed."""

    code = "no-sign-in-code"
    sentence = "{item} gives no sign-in codes here."
    cure = "Reveal it first; only items with a TOTP seed give codes."


def act(opening: Opening, context: Context) -> None:
    """Take commands until the pair is done; what goes wrong is said and nothing is lost."""
    shown: dict[str, Content] = {}
    _list(opening, context)
    while True:
        context.terminal.say(COMMANDS)
        typed = context.terminal.ask("Next").strip()
        if typed == "done":
            return opening.stand_down()
        try:
            _one(typed, opening, shown, context)
        except (ContentError, UsageError) as refusal:
            context.terminal.complain(refusal)


def _one(typed: str, opening: Opening, shown: dict[str, Content], context: Context) -> None:
    word, _, rest = typed.partition(" ")
    rest = rest.strip()
    if word == "list":
        _list(opening, context)
    elif word == "reveal":
        shown[rest] = opening.reveal(rest)
        _show(shown[rest], context)
    elif word == "code":
        _code(rest, shown, context)
    elif word == "hide":
        opening.hide(rest)
        shown.pop(rest, None)
    elif word == "note" and rest:
        opening.note(rest)
    elif word:
        raise CommandUnknown


def _list(opening: Opening, context: Context) -> None:
    context.terminal.say(f"Open: {opening.session.mode}. Everything you reveal must be rotated afterwards.")
    for record in opening.items():
        context.terminal.say(f"  {record.id:<28} {record.kind:<18} {record.title}")


def _show(content: Content, context: Context) -> None:
    for field in KINDS[content.kind].fields:
        value = content.fields.get(field.name)
        if value is not None and field.name != "totp_seed":
            text = f"{len(value)} bytes" if field.binary else value.decode()
            context.terminal.say(f"  {field.name}: {text}")
    if "totp_seed" in content.fields:
        context.terminal.say("  sign-in code: type “code” and the item's id when AWS asks for it")


def _code(item: str, shown: dict[str, Content], context: Context) -> None:
    content = shown.get(item)
    if content is None or "totp_seed" not in content.fields:
        raise NoSignInCode(item=item[:64] or "nothing")
    code = sign_in_code(content.fields["totp_seed"], context.clock())
    context.terminal.say(f"  {code.now}  for {code.seconds_left} s, then {code.next}")
