"""What stands in `kit.toml`: the rules, the roster and the promises of one kit, as a team writes them down."""

from typing import Annotated, Literal

from msgspec import Meta, Struct, field

from keyturn.custody.records import MAX_CUSTODIANS, Factor, Purpose, TierName

KIT_TOML = "kit.toml"
MAX_SIGNERS = 8

Text = Annotated[str, Meta(min_length=1, max_length=200, description="A text of one line that can be shown.")]
Name = Annotated[
    str, Meta(pattern=r"^[a-z0-9][a-z0-9-]{0,63}$", description="1 to 64 small letters, digits and hyphens.")
]
KitFileName = Annotated[
    str,
    Meta(
        pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}\.keyturn$",
        description="The name of the sealed kit in this folder, ending in .keyturn.",
    ),
]
Rule = Annotated[str, Meta(max_length=1000, description="any N, then: at least M LABEL=VALUE, or M different LABEL.")]
Days = Annotated[int, Meta(ge=1, le=1100, description="Days.")]


class Part(Struct, frozen=True, forbid_unknown_fields=True):
    """A table of the file; what it does not know is refused."""


class Validity(Part, frozen=True):
    """How long phone codes open the kit, in days from its ceremony, and how many codes each phone gives."""

    days: Annotated[int, Meta(ge=1, le=1100, description="How many days from the ceremony on phone codes open it.")] = (
        548
    )
    codes: Annotated[
        Literal[2, 3], Meta(description="Consecutive codes that each phone gives; 3 costs an attacker more.")
    ] = 2


class Derivation(Part, frozen=True):
    """What one guess costs: Argon2id's memory in MiB and its iterations."""

    memory_mib: Annotated[
        int, Meta(ge=64, le=2048, description="At most a quarter of the weakest laptop's memory, in MiB.")
    ] = 256
    iterations: Annotated[int, Meta(ge=1, le=10, description="Passes over that memory.")] = 3


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
    contact: Annotated[str, Meta(description="How they are reached; readable while the kit is locked.")] = ""
    on_call: Annotated[str, Meta(description="When they are on call, in words.")] = ""
    time_zone: Annotated[str, Meta(description="Where they live, such as Europe/Stockholm.")] = "UTC"
    factor: Annotated[Factor, Meta(description="A phone with an authenticator app, or two security keys.")] = "phone"
    labels: Annotated[dict[str, str], Meta(description="What rules can ask for, such as site = stockholm.")] = field(
        default_factory=dict
    )


class Signing(Part, frozen=True):
    """Who signs what the kit holds, and how many of them must."""

    signers: Annotated[
        list[Name], Meta(min_length=1, max_length=MAX_SIGNERS, description="The ids of the content signers.")
    ]
    signatures: Annotated[Literal[1, 2], Meta(description="How many of them sign each change.")] = 1


class Spare(Part, frozen=True):
    """Compartments to spare in each tier: a failure mode that comes later needs one, and only a ceremony makes them."""

    standard: Annotated[int, Meta(ge=0, le=32, description="For modes of the standard tier.")] = 1
    critical: Annotated[int, Meta(ge=0, le=32, description="For modes of the critical tier.")] = 1


class Rotation(Part, frozen=True):
    """After how many days a credential must be replaced: by its own id, else by its kind, else `days`."""

    days: Days = 90
    kinds: Annotated[dict[str, Days], Meta(description="By kind: recovery-codes = 365.")] = field(default_factory=dict)
    items: Annotated[dict[str, Days], Meta(description="By the item's own id.")] = field(default_factory=dict)


class CopyPlace(Part, frozen=True):
    """A copy that must exist somewhere: its name, where it lies, and who keeps it."""

    name: Name
    place: Text
    holder: Annotated[str, Meta(description="Who keeps it.")] = ""


class KitToml(Part, frozen=True):
    """The whole file. `kit` names the sealed kit in this folder; `modes` gives each playbook the tier that opens it."""

    name: Text
    kit: KitFileName
    policy: Policy
    custodian: Annotated[
        list[Custodian], Meta(min_length=2, max_length=MAX_CUSTODIANS, description="Everybody who holds a card.")
    ]
    signing: Signing
    modes: Annotated[dict[str, TierName], Meta(description="The tier that opens each failure mode: MODE = TIER.")]
    purpose: Annotated[Purpose, Meta(description="A practice kit holds nothing real; this never changes.")] = "real"
    validity: Validity = Validity()
    derivation: Derivation = Derivation()
    spare: Spare = Spare()
    rotation: Rotation = Rotation()
    copy: Annotated[list[CopyPlace], Meta(description="Where copies of the sealed kit lie.")] = field(
        default_factory=list
    )
