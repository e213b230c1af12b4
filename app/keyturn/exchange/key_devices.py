"""Finding security keys on Linux: which are plugged in, and whether they may be opened.

A FIDO key is a hidraw device whose report descriptor names the usage page F1D0 (CTAP 2.1, section 11.2.8).
"""

import os
from collections.abc import Callable, Iterable
from pathlib import Path

from fido2.ctap import CtapDevice
from fido2.hid import CtapHidDevice

from keyturn.errors import FactorError

FIDO_USAGE_PAGE = b"\x06\xd0\xf1"


class KeyNone(FactorError):
    """No security key is plugged in."""

    code = "security-key-none"
    sentence = "No security key is plugged in."
    cure = "Plug it in, wait two seconds, and try again."


class KeyNoPermission(FactorError):
    """A key is plugged in and this user may not open it."""

    code = "security-key-no-permission"
    sentence = "A security key is plugged in ({node}), but this user may not open it: the udev rule is missing."
    cure = (
        "As root, copy resources/desktop/70-keyturn-security-keys.rules to /etc/udev/rules.d/, run "
        "“udevadm control --reload && udevadm trigger”, and plug the key in again."
    )


def connected(
    list_devices: Callable[[], Iterable[CtapDevice]] = CtapHidDevice.list_devices,
    sysfs: Path = Path("/sys/class/hidraw"),
    dev: Path = Path("/dev"),
) -> list[CtapDevice]:
    """Return the keys that can be spoken to; raises KeyNone or KeyNoPermission."""
    closed = [node for node in fido_nodes(sysfs, dev) if not os.access(node, os.R_OK | os.W_OK)]
    devices = list(list_devices())
    if not devices and closed:
        raise KeyNoPermission(node=closed[0])
    if not devices:
        raise KeyNone
    return devices


def fido_nodes(sysfs: Path, dev: Path) -> list[Path]:
    """Return the device nodes of FIDO keys, read off the kernel's descriptions, without opening them."""
    found = []
    for entry in sorted(sysfs.glob("hidraw*")):
        try:
            descriptor = (entry / "device" / "report_descriptor").read_bytes()
        except OSError:
            continue
        if descriptor.startswith(FIDO_USAGE_PAGE):
            found.append(dev / entry.name)
    return found
