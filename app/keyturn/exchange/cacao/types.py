"""The small types of CACAO 2.0 (section 10): identifiers, timestamps, variables, references."""

from datetime import UTC, datetime
from typing import Annotated, Any, TypeAlias

import msgspec

UUID = "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}"
_TIME = r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?Z"

Identifier: TypeAlias = Annotated[str, msgspec.Meta(pattern=rf"\A[a-z][a-z0-9-]+[a-z0-9]--{UUID}\Z", max_length=120)]
PlaybookId: TypeAlias = Annotated[str, msgspec.Meta(pattern=rf"\Aplaybook--{UUID}\Z")]
ExtensionId: TypeAlias = Annotated[str, msgspec.Meta(pattern=rf"\Aextension-definition--{UUID}\Z")]
VariableName: TypeAlias = Annotated[str, msgspec.Meta(pattern=r"\A__[a-zA-Z_][a-zA-Z0-9_-]{0,199}__\Z")]
# The days of a month and the like are checked where the whole playbook is.
Timestamp: TypeAlias = Annotated[str, msgspec.Meta(pattern=rf"\A{_TIME}\Z", max_length=40)]
# Section 10.1.2: these vocabularies are open, so that a word that is not listed is no fault.
OpenWord: TypeAlias = Annotated[str, msgspec.Meta(pattern=r"\A[A-Za-z0-9][A-Za-z0-9_.+-]{0,99}\Z")]
Milliseconds: TypeAlias = Annotated[int, msgspec.Meta(ge=0)]
Rank: TypeAlias = Annotated[int, msgspec.Meta(ge=0, le=100)]
# What an extension holds is its own affair (section 9): any JSON object.
Extensions: TypeAlias = dict[ExtensionId, dict[str, Any]]


class Thing(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """An object of a CACAO file; a key with an empty or default value stands for one that is left out."""


class ExternalReference(Thing, frozen=True):
    """Where more is said (section 10.9)."""

    name: str
    description: str = ""
    source: str = ""
    url: str = ""
    external_id: str = ""
    reference_id: str = ""


class Variable(Thing, frozen=True):
    """A named value (section 10.18); no `value` or null means that it is not known."""

    type: OpenWord
    description: str = ""
    value: str | msgspec.UnsetType | None = msgspec.UNSET
    constant: bool = False
    external: bool = False


Variables: TypeAlias = dict[VariableName, Variable]


def timestamp(seconds: int) -> str:
    """Return seconds since the epoch as CACAO writes them, with three decimals; raises ValueError beyond year 9999."""
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z")


def moment(text: str) -> datetime:
    """Return the time of a timestamp; raises ValueError where there is no such time."""
    # Section 10.15 allows leap seconds, which Python does not know.
    return datetime.fromisoformat(text.replace(":60", ":59"))
