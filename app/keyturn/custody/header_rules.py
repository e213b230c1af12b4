"""The rules that a signed header keeps beyond its shape (kit-format.md, section 5)."""

import re
from collections.abc import Iterable
from itertools import pairwise

from keyturn.custody.codes import ENTRY, MARGIN_STEPS, STEP_SECONDS
from keyturn.custody.kdf import Kdf
from keyturn.custody.policy import Member, compile_groups, parse_policy
from keyturn.custody.records import (
    MAX_CUSTODIANS,
    MAX_GROUPS,
    MAX_NUMBER,
    TIER_NAMES,
    CustodyBody,
    Header,
    RecordMalformed,
)
from keyturn.custody.stream import sealed_length
from keyturn.custody.tiers import check_tiers, threshold
from keyturn.errors import KitError

IDENTIFIER = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
SHARE_LENGTH = 1120 + 16 + 64


class GroupsNotThePolicy(KitError):
    """The header's groups are not what its rule compiles to."""

    code = "groups-not-the-policy"
    sentence = "The {tier} tier's rule says one thing and its list of groups another."
    cure = "Do not use this kit: whoever held the ceremony used a program that lies. Ask its maintainers."


def check_header(body: CustodyBody) -> None:
    """Raise RecordMalformed, KdfOutOfBounds or GroupsNotThePolicy where the custody breaks a rule."""
    header = body.header
    Kdf(header.kdf.memory_kib, header.kdf.iterations)
    _check_numbers(header)
    _check_identifiers(header)
    _check_tiers(header)
    _check_parts(body)


def table_steps(header: Header) -> tuple[int, int]:
    """Return the first step of the code tables and the count of their entries, margins included."""
    return steps_with_margin(header.first_step, header.last_step)


def steps_with_margin(first_step: int, last_step: int) -> tuple[int, int]:
    """Return the first step of a table for a validity, and the count of its entries."""
    first = first_step - MARGIN_STEPS
    return first, last_step + MARGIN_STEPS - first + 1


def demand(holds: bool, document: str, why: str) -> None:
    """Raise RecordMalformed unless the rule holds."""
    if not holds:
        raise RecordMalformed(document=document, why=why)


def is_time(seconds: int) -> bool:
    """Tell whether seconds since the epoch are a time that a kit may hold: to the year 6325."""
    return 0 <= seconds < 2**37


def rising(values: Iterable[int | str]) -> bool:
    """Tell whether values rise strictly."""
    listed = list(values)
    return all(a < b for a, b in pairwise(listed))  # type: ignore[operator]


def _check_numbers(header: Header) -> None:
    numbers = [record.i for record in header.custodians]
    demand(2 <= len(numbers) <= MAX_CUSTODIANS, "custody", "it names fewer than 2 or more than 12 custodians")
    demand(rising(numbers), "custody", "custodians stand twice or out of order")
    demand(numbers[0] >= 1 and numbers[-1] <= MAX_NUMBER, "custody", "a custodian's number is not 1 to 15")
    demand(all(0 <= record.g <= 255 for record in header.custodians), "custody", "a generation is not 0 to 255")
    demand(rising(header.retired), "custody", "retired numbers stand twice or out of order")
    demand(not set(header.retired) & set(numbers), "custody", "a retired number is in use")
    demand(header.epoch >= 1, "custody", "the epoch is below 1")
    last = header.last_step * STEP_SECONDS
    demand(
        MARGIN_STEPS <= header.first_step <= header.last_step and is_time(last), "custody", "the validity is no period"
    )
    demand(is_time(header.sealed_at), "custody", "a time is out of bounds")


def _check_identifiers(header: Header) -> None:
    names = [record.id for record in header.compartments]
    signers = [record.id for record in header.signers]
    demand(rising(names), "custody", "compartments stand twice or out of order")
    demand(rising(signers), "custody", "signers stand twice or out of order")
    demand(all(map(IDENTIFIER.fullmatch, names + signers)), "custody", "a name is no identifier")
    demand(len(signers) >= header.signatures, "custody", "it demands more signatures than it names signers")


def _check_tiers(header: Header) -> None:
    demand(tuple(tier.name for tier in header.tiers) == TIER_NAMES, "custody", "it lacks a tier")
    demand(sum(len(tier.groups) for tier in header.tiers) <= MAX_GROUPS, "custody", "it has more than 256 groups")
    members = tuple(Member(record.i, record.labels) for record in header.custodians)
    for tier in header.tiers:
        policy = parse_policy(tier.policy)
        demand(str(policy) == tier.policy, "custody", "a rule is not written in its one form")
        if compile_groups(policy, members) != tuple(map(tuple, tier.groups)):
            raise GroupsNotThePolicy(tier=tier.name)
    groups = {tier.name: tuple(map(tuple, tier.groups)) for tier in header.tiers}
    check_tiers(groups)  # type: ignore[arg-type]
    demand(header.k == threshold(groups), "custody", "k is not the smallest group")  # type: ignore[arg-type]


def _check_parts(body: CustodyBody) -> None:
    header = body.header
    numbers = [record.i for record in header.custodians]
    phones = [record.i for record in header.custodians if record.factor == "phone"]
    names = [f"share/{i}" for i in numbers] + [f"table/{i}" for i in phones] + ["inner"]
    demand([part.name for part in body.parts] == names, "custody", "its parts are not the expected ones")
    demand([commit.i for commit in body.commits] == numbers, "custody", "its commitments are not the expected ones")
    table = sealed_length(table_steps(header)[1] * ENTRY)
    sizes = [SHARE_LENGTH] * len(numbers) + [table] * len(phones)
    listed = [part.length for part in body.parts]
    demand(listed[:-1] == sizes and 0 < listed[-1] <= 2**26, "custody", "a part's length is not the expected one")
