"""What lies beside the playbook in an opening: the items of the mode, and the live sign-in codes of those shown."""

from keyturn.cli.context import Context
from keyturn.errors import UsageError
from keyturn.exchange.read_aloud import GROUP
from keyturn.kit.kinds import Content
from keyturn.kit.playbooks.model import Step
from keyturn.kit.sign_in_codes import sign_in_code
from keyturn.opening.opening import Opening
from keyturn.opening.showing import SEED, FieldShown, fields_shown


class NoSignInCode(UsageError):
    """The item has no seed for sign-in codes, or is not revealed."""

    code = "no-sign-in-code"
    sentence = "{item} gives no sign-in codes here."
    cure = "Reveal it first; only items with a TOTP seed give codes."


class NothingToReveal(UsageError):
    """The step in focus shows no item."""

    code = "nothing-to-reveal"
    sentence = "No item is named here."
    cure = "Name one of the list after the command."


class OpenDesk:
    """The items of an opening as they are shown and hidden in a terminal."""

    def __init__(self, opening: Opening, context: Context) -> None:
        self._opening = opening
        self._context = context
        self._shown: dict[str, Content] = {}

    def reveal(self, item: str, step: Step | None) -> None:
        """Show an item, or those fields of it that a step asks for; raises NothingToReveal or ItemUnknown."""
        if not item:
            raise NothingToReveal
        content = self._opening.reveal(item, step.id if step else "")
        self._shown.pop(item, None)
        self._shown[item] = content
        for entry in fields_shown(content, step.show if step else ()):
            self._field(entry)
        if SEED in content.fields:
            self._context.terminal.say("  sign-in code: type “c” when AWS asks for it")

    def code(self, item: str = "") -> None:
        """Show the sign-in code of an item, or of the one shown last that has any; raises NoSignInCode."""
        with_seed = self._with_seed()
        name = item or (with_seed[-1] if with_seed else "")
        if name not in with_seed:
            raise NoSignInCode(item=name[:64] or "nothing")
        code = sign_in_code(self._shown[name].fields[SEED], self._context.clock())
        self._context.terminal.say(f"  {code.now}  for {code.seconds_left} s, then {code.next}")

    def hide(self, item: str = "") -> None:
        """Hide an item, or everything that is shown."""
        for name in [item] if item else list(self._shown):
            self._opening.hide(name)
            self._shown.pop(name, None)

    def note(self, text: str) -> None:
        """Keep a note for the report."""
        self._opening.note(text)

    def list_items(self) -> None:
        """List the items of the mode."""
        say = self._context.terminal.say
        say(f"Open: {self._opening.session.mode}. Everything you reveal must be rotated afterwards.")
        for record in self._opening.items():
            say(f"  {record.id:<28} {record.kind:<18} {record.title}")

    def has_code(self) -> bool:
        """Tell whether an item is shown that gives sign-in codes."""
        return bool(self._with_seed())

    def was_shown(self, item: str) -> bool:
        """Tell whether an item stands on the rotation list."""
        return any(entry.item == item for entry in self._opening.session.revealed)

    def _with_seed(self) -> list[str]:
        return [name for name, content in self._shown.items() if SEED in content.fields]

    def _field(self, entry: FieldShown) -> None:
        say = self._context.terminal.say
        if entry.form == "size":
            say(f"  {entry.name}: {len(entry.value)} bytes")
        elif entry.form == "lines":
            say(f"  {entry.name}:")
            for line in entry.text.splitlines():
                say(f"    {line}")
        else:
            say(f"  {entry.name}: {entry.text}")
        if entry.form == "signs":
            say(f"    in groups of {GROUP}: {_groups(entry.text)}")


def _groups(text: str) -> str:
    """Return a text in numbered groups, as it is read aloud."""
    groups = (text[start : start + GROUP] for start in range(0, len(text), GROUP))
    return "   ".join(f"{number}) {group}" for number, group in enumerate(groups, start=1))
