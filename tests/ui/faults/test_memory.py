"""A laptop with little memory: told before anybody types anything, and a derivation that does not fit ends nothing."""

import ctypes
import resource
from contextlib import contextmanager
from dataclasses import replace

import pytest

from emergencies import declared, unlocked
from keyturn.custody.kdf import MemoryTooSmall
from keyturn.ui.running import open_emergency

GIGABYTE = 1 << 20  # KiB


@contextmanager
def at_most(more):
    """Let this process have so many bytes more than it has, and no others."""
    ctypes.CDLL(None).malloc_trim(0)  # what tests before have freed would serve a derivation, too
    before = resource.getrlimit(resource.RLIMIT_AS)
    with open("/proc/self/statm") as statm:
        now = int(statm.read().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (now + more, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, before)


def test_too_little_memory_is_named_before_anybody_types(emergency):
    small = replace(emergency.host, memory=lambda: 60_000)
    with pytest.raises(MemoryTooSmall) as refusal:
        open_emergency(small, emergency.places)
    assert (
        refusal.value.message == "One key derivation needs 64 MiB of memory, and this computer has less than that free."
    )
    assert "Close other programs" in refusal.value.remedy


@pytest.mark.parametrize("free", [4 * GIGABYTE, GIGABYTE, 65_536, None])
def test_a_laptop_of_four_gigabytes_and_less_is_taken_where_a_derivation_fits(emergency, free):
    assert open_emergency(replace(emergency.host, memory=lambda: free), emergency.places).stop == "home"


def test_memory_that_runs_out_while_a_passphrase_is_tried_is_told_and_it_is_tried_again(
    window, emergency, people, clock, qtbot
):
    declared(emergency)
    seat = emergency.bring(people[0].words)
    with at_most(32 << 20):
        emergency.give_passphrase(seat, people[0].passphrase)
        qtbot.waitUntil(lambda: emergency.refusal is not None)
    assert emergency.refusal.code == "memory-too-small"
    assert seat.share is None
    emergency.leave(seat)
    unlocked(emergency, people, clock, qtbot)
