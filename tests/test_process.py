"""A hardened process, tried for real: each attempt runs in a process of its own and asks the kernel."""

import errno
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from keyturn.process import ABIS, ALLOW, REFUSE, Abi, memory_available, network_filter, network_interfaces_up

PRELUDE = """
import ctypes, errno, os, resource, socket, subprocess, sys, threading
from types import SimpleNamespace
from unittest import mock
from keyturn.process import harden, lock

def attempt(*domain):
    try:
        socket.socket(*domain).close()
    except OSError as error:
        return errno.errorcode[error.errno]
    return "open"

def system_call(number, *arguments):
    libc = ctypes.CDLL(None, use_errno=True)
    result = libc.syscall(*map(ctypes.c_long, (number, *arguments)))
    return "done" if result >= 0 else errno.errorcode[ctypes.get_errno()]
"""


def _in_a_process(code: str) -> list[str]:
    done = subprocess.run([sys.executable, "-c", PRELUDE + code], check=True, capture_output=True, text=True)
    assert done.stderr == ""
    return done.stdout.splitlines()


def test_before_hardening_an_internet_socket_opens() -> None:
    assert _in_a_process("print(attempt(socket.AF_INET))") == ["open"]


@pytest.mark.parametrize("domain", ["AF_INET", "AF_INET6", "AF_NETLINK", "AF_PACKET", "AF_VSOCK"])
def test_no_socket_but_a_local_one(domain: str) -> None:
    code = f"assert harden().network_denied; print(attempt(socket.{domain}, socket.SOCK_DGRAM))"
    assert _in_a_process(code) == ["EPERM"]


def test_local_sockets_go_on_working() -> None:
    code = """
harden()
one, other = socket.socketpair(socket.AF_UNIX)
one.sendall(b"word"); print(other.recv(4).decode(), attempt(socket.AF_UNIX))
"""
    assert _in_a_process(code) == ["word open"]


def test_a_pair_of_internet_sockets_is_refused_by_the_filter() -> None:
    code = """
harden()
try:
    socket.socketpair(socket.AF_INET)
except PermissionError as error:
    print(error.errno)
"""
    assert _in_a_process(code) == [str(errno.EPERM)]


@pytest.mark.parametrize("order", ["started before", "started after"])
def test_every_thread_is_covered(order: str) -> None:
    code = f"""
go = threading.Event()
thread = threading.Thread(target=lambda: (go.wait(), print(attempt(socket.AF_INET))))
steps = [harden, thread.start] if {order == "started after"} else [thread.start, harden]
for step in steps:
    step()
go.set()
thread.join()
"""
    assert _in_a_process(code) == ["EPERM"]


def test_a_child_process_inherits_the_denial() -> None:
    child = "import socket\ntry:\n    socket.socket()\nexcept PermissionError:\n    print('refused')"
    assert _in_a_process(f"harden(); subprocess.run([sys.executable, '-c', {child!r}], check=True)") == ["refused"]


def test_io_uring_and_the_x32_spelling_of_calls_are_refused() -> None:
    code = """
harden()
print(system_call(425, 1, 0))
print(system_call(0x40000000 + 41, socket.AF_UNIX, socket.SOCK_STREAM, 0))
"""
    assert _in_a_process(code) == ["EPERM", "EPERM"]


def test_core_dumps_are_off_and_others_cannot_read_the_process() -> None:
    code = """
told = harden()
print(told.core_dumps_off, resource.getrlimit(resource.RLIMIT_CORE))
print(told.not_dumpable, ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))
print(repr(told.reason))
"""
    assert _in_a_process(code) == ["True (0, 0)", "True 0", "''"]


def test_hardening_twice_changes_nothing() -> None:
    assert _in_a_process("print(harden() == harden())") == ["True"]


@pytest.mark.parametrize(
    ("asked", "answer", "named"),
    [("os.uname", "lambda: SimpleNamespace(machine='riscv64')", "riscv64"), ("sys.platform", "'darwin'", "darwin")],
)
def test_where_there_is_no_filter_the_result_says_so(asked: str, answer: str, named: str) -> None:
    code = f"""
with mock.patch("{asked}", {answer}):
    told = harden()
print(told.core_dumps_off, told.network_denied, told.reason)
print(attempt(socket.AF_INET))
"""
    told, attempt = _in_a_process(code)
    assert told.startswith("True False there is no filter for")
    assert named in told
    assert attempt == "open"


def test_lock_says_truly_whether_the_memory_is_locked() -> None:
    code = """
def locked():
    with open("/proc/self/status") as status:
        return next(line for line in status if line.startswith("VmLck"))
before, buffer = locked(), bytearray(8192)
print(lock(buffer) == (locked() != before), lock(bytearray()))
buffer[:] = b"x" * 8192
"""
    assert _in_a_process(code) == ["True True"]


# The filter itself, run by a small machine: so the other processor's filter is tested on this one.


def _verdict(program: bytes, arch: int, number: int, first: int) -> int:
    """Run classic BPF over struct seccomp_data; a machine of the four operations that the filter uses."""
    data = struct.pack("=IIQ6Q", number, arch, 0, first, 0, 0, 0, 0, 0)
    at, accumulator = 0, 0
    while True:
        operation, if_true, if_false, operand = struct.unpack_from("=HBBI", program, at * 8)
        at += 1
        match operation:
            case 0x20:
                (accumulator,) = struct.unpack_from("=I", data, operand)
            case 0x15:
                at += if_true if accumulator == operand else if_false
            case 0x35:
                at += if_true if accumulator >= operand else if_false
            case 0x06:
                return int(operand)
            case _:
                raise AssertionError(operation)


ABI_OF = [pytest.param(abi, id=name) for name, abi in ABIS.items()]


@pytest.mark.parametrize("abi", ABI_OF)
@pytest.mark.parametrize(
    ("domain", "verdict"),
    [(0, REFUSE), (1, ALLOW), (2, REFUSE), (10, REFUSE), (16, REFUSE), (17, REFUSE), (2**32 + 2, REFUSE)],
)
def test_the_filter_lets_a_local_socket_through_and_no_other(abi: Abi, domain: int, verdict: int) -> None:
    for call in (abi.socket, abi.socketpair):
        assert _verdict(network_filter(abi), abi.arch, call, domain) == verdict


@pytest.mark.parametrize("abi", ABI_OF)
def test_the_filter_refuses_io_uring_and_foreign_abis_and_nothing_else(abi: Abi) -> None:
    program = network_filter(abi)
    denied = {number for number in range(600) if _verdict(program, abi.arch, number, 2) == REFUSE}
    assert denied == {abi.socket, abi.socketpair, 425}
    i386, other = 0x40000003, next(one.arch for one in ABIS.values() if one is not abi)
    assert {_verdict(program, arch, 0, 1) for arch in (i386, other)} == {REFUSE}
    assert _verdict(program, abi.arch, 0x40000000, 1) == REFUSE


@pytest.mark.parametrize(
    ("states", "up"),
    [
        ({}, ()),
        ({"lo": "unknown", "eth0": "down"}, ()),
        ({"wlan0": "up\n", "eth0": "up\n", "lo": "up"}, ("eth0", "wlan0")),
        ({"tun0": "unknown\n", "wlan0": "dormant\n", "eth0": "lowerlayerdown\n"}, ("tun0",)),
    ],
)
def test_interfaces_that_are_up_are_named(states: dict[str, str], up: tuple[str, ...], tmp_path: Path) -> None:
    for name, state in states.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / "operstate").write_text(state)
    assert network_interfaces_up(tmp_path) == up


def test_a_system_without_the_list_of_interfaces_names_none(tmp_path: Path) -> None:
    assert network_interfaces_up(tmp_path / "absent") == ()


def test_the_memory_that_is_left_is_read_off_the_kernel(tmp_path):
    meminfo = tmp_path / "meminfo"
    meminfo.write_text("MemTotal:  4000000 kB\nMemAvailable:   123456 kB\n")
    assert memory_available(meminfo) == 123456
    assert memory_available(tmp_path / "nothing") is None
    assert memory_available() > 0
