"""How a revealed item is shown: which fields, in which order and form, and what may be handed off as a QR code."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from keyturn.kit.kinds import KINDS, Content, Field, Value
from keyturn.kit.manifest import ItemRecord
from keyturn.kit.playbooks.model import Playbook, Step

Form = Literal["line", "signs", "lines", "size"]

SEED = "totp_seed"
ROLE = "role_arn"
HANDED_FREELY = ("sign_in_url", ROLE)
# What a camera still reads from a screen: 121 squares in a row (QR version 26, a seventh of it for repair).
MAX_HAND_OFF = 1000
SWITCH_ROLE_HOSTS = {
    "aws": "signin.aws.amazon.com",
    "aws-us-gov": "signin.amazonaws-us-gov.com",
    "aws-cn": "signin.amazonaws.cn",
}
_ROLE_ARN = re.compile(r"arn:(aws[a-z-]*):iam::([0-9]{12}):role/([!-~]+)")
_PLAIN = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/")


@dataclass(frozen=True)
class FieldShown:
    """One field of an item as people meet it.

    `form` is how: on one line; sign by sign, as what is typed and read aloud; as several lines; or as its size
    alone, where it is no text. The value is the item's own and ends with it.
    """

    name: str
    secret: bool
    form: Form
    value: Value = field(repr=False)

    @property
    def text(self) -> str:
        """The value as text; raises UnicodeDecodeError where the form is its size."""
        return self.value.decode()


@dataclass(frozen=True)
class HandOff:
    """A field that another device can take over by its camera; a secret one only once both people have confirmed."""

    name: str
    secret: bool


def fields_shown(content: Content, wanted: Sequence[str] = ()) -> list[FieldShown]:
    """Return the fields that a step wants shown, in its order; without a wish all, in the kind's order.

    The seed of sign-in codes is never among them: what is typed is the code.
    """
    known = {entry.name: entry for entry in KINDS[content.kind].fields}
    names = [name for name in wanted or known if name in content.fields and name in known and name != SEED]
    return [_shown(known[name], content.fields[name]) for name in names]


def hand_offs(content: Content, wanted: Sequence[str] = ()) -> list[HandOff]:
    """Return what may be handed off: addresses freely, then what a step shows that is secret, or of several lines."""
    free = [HandOff(name, secret=False) for name in HANDED_FREELY if _fits(_address(content, name))]
    shown = [entry for entry in fields_shown(content, wanted) if entry.form != "size"]
    return free + [
        HandOff(entry.name, entry.secret)
        for entry in shown
        if (entry.secret or entry.form == "lines") and _fits(entry.text)
    ]


def handed_off(content: Content, offered: HandOff) -> str:
    """Return the text that a QR code holds for a field: a role becomes the address that switches to it."""
    return _address(content, offered.name)


def may_hand_off(offered: HandOff, people: Collection[str], agreed: Collection[str]) -> bool:
    """Tell whether a field may be handed off now: a secret one once all of the people have agreed to it."""
    return not offered.secret or set(people) <= set(agreed)


def switch_role_address(role_arn: str) -> str:
    """Return the address at which the console switches to a role; empty where there is none for its partition.

    Source: IAM User Guide, "Switch from a user to an IAM role (console)", the link that an administrator gives.
    """
    found = _ROLE_ARN.fullmatch(role_arn)
    if found is None or found[1] not in SWITCH_ROLE_HOSTS:
        return ""
    role = "".join(sign if sign in _PLAIN else f"%{ord(sign):02X}" for sign in found[3])
    return f"https://{SWITCH_ROLE_HOSTS[found[1]]}/switchrole?account={found[2]}&roleName={role}"


def unseen(step: Step, revealed: Collection[str]) -> bool:
    """Tell whether a step is to show an item that was not shown in this opening yet."""
    return step.kind == "reveal" and bool(step.credential) and step.credential not in revealed


def gives_codes(records: Iterable[ItemRecord], revealed: Iterable[str]) -> str:
    """Return the item, of those shown so far, that sign-in codes come from: the last that may have a seed, or none."""
    kinds = {record.id: record.kind for record in records}
    with_seed = {name for name, kind in KINDS.items() if any(entry.name == SEED for entry in kind.fields)}
    return next((item for item in reversed(list(revealed)) if kinds.get(item) in with_seed), "")


def code_belongs(playbook: Playbook, step: Step, item: str) -> bool:
    """Tell whether a step's phase is one in which an item is shown: there its sign-in code is asked for."""
    return any(entry.credential == item and entry.phase == step.phase for entry in playbook.steps)


def _shown(entry: Field, value: Value) -> FieldShown:
    return FieldShown(entry.name, entry.secret, _form(entry, value), value)


def _form(entry: Field, value: Value) -> Form:
    if entry.binary:
        return "lines" if _readable(value) else "size"
    text = value.decode()
    if entry.secret and not (entry.lines and any(sign.isspace() for sign in text)):
        return "signs"
    return "lines" if "\n" in text.rstrip("\n") else "line"


def _readable(value: Value) -> bool:
    """Tell whether a file's bytes are lines of text that may be shown as they stand."""
    try:
        return all(line.isprintable() for line in value.decode().splitlines())
    except UnicodeDecodeError:
        return False


def _address(content: Content, name: str) -> str:
    text = content.fields.get(name, b"").decode()
    return switch_role_address(text) if name == ROLE else text


def _fits(text: str) -> bool:
    return 0 < len(text) <= MAX_HAND_OFF
