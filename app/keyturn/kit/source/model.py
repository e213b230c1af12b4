"""What stands in `kit.toml`: the rules, the roster and the promises of one kit, as a team writes them down."""

from typing import Annotated, Literal

from msgspec import Meta, Struct, field

from keyturn.custody.records import MAX_CUSTODIANS, Factor, Purpose, TierName

Text = Annotated[str, Meta(min_length=1, max_length=200, description="A text of one line that can be shown.")]
Name = Annotated[
    str, Meta(pattern=r"^[a-z0-9][a-z0-9-]{0,63}$", description="1 to 64 small letters, digits and hyphens.")
]
KitFileName = Annotated[str, Meta(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}\.keyturn$")]
Rule = Annotated[str, Meta(max_length=1000, description="any N, then: at least M LABEL=VALUE, or M different LABEL.")]
Days = Annotated[int, Meta(ge=1, le=1100)]


class Part(Struct, frozen=True, forbid_unknown_fields=True):
    """A table of the file; what it does not know is refused."""


class Validity(Part, frozen=True):
    """How long phone codes open the kit, in days from its ceremony, and how many codes each phone gives."""

    days: Days = 548
    codes: Literal[2, 3] = 2


class Derivation(Part, frozen=True):
    """What one guess costs: Argon2id's memory in MiB and its iterations."""

    memory_mib: Annotated[int, Meta(ge=64, le=2048)] = 256
    iterations: Annotated[int, Meta(ge=1, le=10)] = 3


class Policy(Part, frozen=True):
    """The rule of each tier."""

    standard: Rule
    critical: Rule
    rehearsal: Rule
    ceremony: Rule


class Custodian(Part, frozen=True):
    """One person of the roster; names and contacts may be aliases, since a locked kit shows them."""

    id: Name
    name: Text
    contact: str = ""
    on_call: str = ""
    time_zone: str = "UTC"
    factor: Factor = "phone"
    labels: dict[str, str] = field(default_factory=dict)


class Signing(Part, frozen=True):
    """Who signs what the kit holds, and how many of them must."""

    signers: Annotated[list[Name], Meta(min_length=1, max_length=8)]
    signatures: Literal[1, 2] = 1


class Spare(Part, frozen=True):
    """Compartments to spare in each tier: a failure mode that comes later needs one, and only a ceremony makes them."""

    standard: Annotated[int, Meta(ge=0, le=32)] = 1
    critical: Annotated[int, Meta(ge=0, le=32)] = 1


class Rotation(Part, frozen=True):
    """After how many days a credential must be replaced: by its own id, else by its kind, else `days`."""

    days: Days = 90
    kinds: dict[str, Days] = field(default_factory=dict)
    items: dict[str, Days] = field(default_factory=dict)


class CopyPlace(Part, frozen=True):
    """A copy that must exist somewhere: its name, where it lies, and who keeps it."""

    name: Name
    place: Text
    holder: str = ""


class KitToml(Part, frozen=True):
    """The whole file. `kit` names the sealed kit in this folder; `modes` gives each playbook the tier that opens it."""

    name: Text
    kit: KitFileName
    policy: Policy
    custodian: Annotated[list[Custodian], Meta(min_length=2, max_length=MAX_CUSTODIANS)]
    signing: Signing
    modes: dict[str, TierName]
    purpose: Purpose = "real"
    validity: Validity = Validity()
    derivation: Derivation = Derivation()
    spare: Spare = Spare()
    rotation: Rotation = Rotation()
    copy: list[CopyPlace] = field(default_factory=list)
