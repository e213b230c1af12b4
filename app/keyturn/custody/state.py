"""The custody state: every target and root's private key, for the ceremony tier alone."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from keyturn.custody import signature
from keyturn.custody.encoding import enc
from keyturn.custody.records import Header, Hex
from keyturn.custody.seal import Random, SealBroken, box, unbox
from keyturn.errors import KitError


class StateForged(KitError):
    """The custody state opened but is not this kit's."""

    code = "custody-state-wrong"
    sentence = "The sealed custody state is not the one that belongs to this kit."
    cure = "Hold the ceremony on another copy of the kit, and report this one."


@dataclass(frozen=True)
class CustodyState:
    """Root's private key (32 bytes) and every custodian's target in bytes."""

    root_private: bytearray = field(repr=False)
    targets: Mapping[int, bytes] = field(repr=False)


def seal_state(k2: bytearray, h: bytes, state: CustodyState, random: Random) -> Hex:
    """Seal the state under K2 of the ceremony tier."""
    targets = [state.targets[i] for i in sorted(state.targets)]
    return Hex(box(k2, enc("state", h), enc("state", state.root_private, *targets), random))


def open_state(k2: bytearray, h: bytes, header: Header, root: bytes, sealed: bytes) -> CustodyState:
    """Open the state and prove that root's private key is the one of the genesis.

    Raises SealBroken or StateForged.
    """
    fields = _split(unbox(k2, enc("state", h), sealed))
    numbers = [record.i for record in header.custodians]
    if len(fields) != 2 + len(numbers) or fields[0] != b"state" or len(fields[1]) != 32:
        raise StateForged
    if signature.verifying_key(fields[1]) != root:
        raise StateForged
    return CustodyState(fields[1], dict(zip(numbers, map(bytes, fields[2:]), strict=True)))


def _split(data: bytearray) -> list[bytearray]:
    fields: list[bytearray] = []
    while data:
        length = int.from_bytes(data[:4], "big")
        if len(data) < 4 + length:
            raise SealBroken
        fields.append(data[4 : 4 + length])
        data = data[4 + length :]
    return fields
