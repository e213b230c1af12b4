"""Asking whichever security keys are plugged in, one after the other, for one custodian's answer."""

from collections.abc import Iterable, Mapping
from threading import Event

from fido2.ctap import CtapDevice

from keyturn.custody.seal import Random
from keyturn.exchange.security_key import Asking, KeyNotEnrolled, touch


def touch_any(
    devices: Iterable[CtapDevice],
    salts: Mapping[bytes, bytes],
    name: str,
    asking: Asking,
    random: Random,
    event: Event | None = None,
) -> tuple[bytes, bytes]:
    """Return (credential id, 32 bytes) of the first key that is one of `name`'s; `salts` are by credential id.

    Raises KeyNotEnrolled where none is, or what `touch` names.
    """
    for device in devices if salts else ():
        try:
            return touch(device, salts, name, asking, random, event)
        except KeyNotEnrolled:
            continue
    raise KeyNotEnrolled(name=name)
