"""This process, hardened: no core dumps, no reading by others, no network, secrets kept out of swap."""

import ctypes
import errno
import os
import resource
import struct
import sys
import time
from pathlib import Path
from typing import NamedTuple

_PR_GET_DUMPABLE, _PR_SET_DUMPABLE, _PR_SET_NO_NEW_PRIVS = 3, 4, 38
_SECCOMP_SET_MODE_FILTER, _SECCOMP_FILTER_FLAG_TSYNC = 1, 1
_LOAD, _IF_EQUAL, _IF_AT_LEAST, _RETURN = 0x20, 0x15, 0x35, 0x06  # classic BPF: ld, jeq, jge, ret
_NUMBER_AT, _ARCH_AT, _FIRST_ARGUMENT_AT = 0, 4, 16  # offsets in struct seccomp_data, little-endian
_X32_BIT = 0x40000000
_IO_URING_SETUP = 425
_AF_UNIX, _AF_INET, _SOCK_STREAM = 1, 2, 1
ALLOW = 0x7FFF0000
REFUSE = 0x00050000 | errno.EPERM


class Abi(NamedTuple):
    """One processor's numbers: its audit architecture and the system calls that the filter names."""

    arch: int
    seccomp: int
    socket: int
    socketpair: int


ABIS = {
    "x86_64": Abi(arch=0xC000003E, seccomp=317, socket=41, socketpair=53),
    "aarch64": Abi(arch=0xC00000B7, seccomp=277, socket=198, socketpair=199),
}


class Hardening(NamedTuple):
    """What the kernel enforces on this process from now on; `reason` tells why where it does not."""

    core_dumps_off: bool
    not_dumpable: bool
    network_denied: bool
    reason: str


class _Program(ctypes.Structure):
    """struct sock_fprog: how many instructions of 8 bytes, and where."""

    _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_char_p))


def harden() -> Hardening:
    """Switch off core dumps, tracing by others and the network, for all threads and child processes.

    Never raises: what could not be done is told in the result, which is asked back from the kernel.
    Sockets that the process inherited stay open, and a service reached over AF_UNIX may have a
    network of its own. Being traced is off for this process alone: a program that it starts decides anew.
    """
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    core_dumps_off = resource.getrlimit(resource.RLIMIT_CORE) == (0, 0)
    if sys.platform != "linux":
        return Hardening(core_dumps_off, False, False, f"there is no filter for {sys.platform}")
    libc = ctypes.CDLL(None, use_errno=True)
    _control(libc, _PR_SET_DUMPABLE, 0)
    reason = _deny_network(libc) or _try_network(libc)
    return Hardening(core_dumps_off, _control(libc, _PR_GET_DUMPABLE) == 0, not reason, reason)


def network_filter(abi: Abi) -> bytes:
    """Return the seccomp program: EPERM for io_uring, every socket but AF_UNIX, and foreign ABIs.

    Jumps count instructions to skip: (operation, where true, where false, operand), 8 bytes each.
    Source: the kernel's Documentation/userspace-api/seccomp_filter.rst.
    """
    instructions = (
        (_LOAD, 0, 0, _ARCH_AT),
        (_IF_EQUAL, 0, 8, abi.arch),
        (_LOAD, 0, 0, _NUMBER_AT),
        (_IF_AT_LEAST, 6, 0, _X32_BIT),
        (_IF_EQUAL, 5, 0, _IO_URING_SETUP),
        (_IF_EQUAL, 1, 0, abi.socket),
        (_IF_EQUAL, 0, 2, abi.socketpair),
        (_LOAD, 0, 0, _FIRST_ARGUMENT_AT),
        (_IF_EQUAL, 0, 1, _AF_UNIX),
        (_RETURN, 0, 0, ALLOW),
        (_RETURN, 0, 0, REFUSE),
    )
    return b"".join(struct.pack("=HBBI", *instruction) for instruction in instructions)


def lock(buffer: bytearray) -> bool:
    """Keep `buffer` out of swap for as long as it is not resized; return whether the kernel agreed."""
    if not buffer:
        return True
    libc = ctypes.CDLL(None, use_errno=True)
    view = (ctypes.c_char * len(buffer)).from_buffer(buffer)
    return bool(libc.mlock(ctypes.byref(view), ctypes.c_size_t(len(buffer))) == 0)


def memory_available(meminfo: Path = Path("/proc/meminfo")) -> int | None:
    """Return how many KiB the kernel could give without swapping, or None where it does not say."""
    for line in _line(meminfo).splitlines():
        name, _, rest = line.partition(":")
        if name == "MemAvailable" and rest.split()[0].isdecimal():
            return int(rest.split()[0])
    return None


def seconds_asleep() -> float:
    """Return how long this computer has slept since it started; 0 on systems that do not tell.

    Source: clock_gettime(2): CLOCK_BOOTTIME goes on while the system is suspended, CLOCK_MONOTONIC does not.
    """
    if not hasattr(time, "CLOCK_BOOTTIME"):
        return 0.0
    return time.clock_gettime(time.CLOCK_BOOTTIME) - time.clock_gettime(time.CLOCK_MONOTONIC)


def network_interfaces_up(interfaces: Path = Path("/sys/class/net")) -> tuple[str, ...]:
    """Return the names of the network interfaces that are up, but for the loopback one.

    A running tunnel or modem has no carrier to report and says "unknown": it counts as up.
    """
    states = {entry.parent.name: _line(entry) for entry in interfaces.glob("*/operstate")}
    return tuple(sorted(name for name in states if name != "lo" and states[name] in ("up", "unknown")))


def _deny_network(libc: ctypes.CDLL) -> str:
    """Install the filter on every thread; return why it could not be done, or nothing."""
    machine = os.uname().machine  # the module `platform` would tell the same, and takes longer to import
    abi = ABIS.get(machine)
    if abi is None or sys.maxsize < 2**32:
        return f"there is no filter for a {machine} processor and this Python"
    if _control(libc, _PR_SET_NO_NEW_PRIVS, 1) != 0:
        return f"the kernel refuses no_new_privs: {os.strerror(ctypes.get_errno())}"
    code = network_filter(abi)
    program = _Program(len(code) // 8, code)
    arguments = (abi.seccomp, _SECCOMP_SET_MODE_FILTER, _SECCOMP_FILTER_FLAG_TSYNC)
    if libc.syscall(*map(ctypes.c_long, arguments), ctypes.byref(program)) != 0:
        return f"the kernel refuses the seccomp filter: {os.strerror(ctypes.get_errno())}"
    return ""


def _try_network(libc: ctypes.CDLL) -> str:
    """Ask for an internet socket; return nothing where the kernel answers EPERM, else what it did."""
    descriptor = libc.socket(_AF_INET, _SOCK_STREAM, 0)
    if descriptor < 0:
        return "" if ctypes.get_errno() == errno.EPERM else "the kernel does not apply the seccomp filter"
    os.close(descriptor)
    return "the kernel took the seccomp filter and still gives out sockets"


def _control(libc: ctypes.CDLL, option: int, value: int = 0) -> int:
    """Call prctl(2); every argument is an unsigned long."""
    return int(libc.prctl(option, *map(ctypes.c_ulong, (value, 0, 0, 0))))


def _line(file: Path) -> str:
    try:
        return file.read_text().strip()
    except OSError:
        return ""
