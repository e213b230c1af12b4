"""Writers that are killed, and writers that write at once: real processes on a real disk."""

import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from keyturn.opening.log_line import read_entries

if TYPE_CHECKING:
    from conftest import LogDesk

WRITER = """
import os, sys, time
from pathlib import Path
from keyturn.custody import hpke
from keyturn.opening.log import Log
path, kit, custody, seed, count, ready = sys.argv[1:]
log = Log(Path(path), bytes.fromhex(kit), bytes.fromhex(custody), hpke.public_key(bytes.fromhex(seed)),
          lambda: int(time.time()), os.urandom, hpke.seal)
print("ready", flush=True)
ready == "wait" and sys.stdin.readline()
for number in range(int(count)):
    log.append("note", opening=f"p{os.getpid()}", number=number)
    print(number, flush=True)
"""


def writer(desk: "LogDesk", count: int, ready: str) -> "subprocess.Popen[str]":
    arguments = [str(desk.path), desk.kit.hex(), desk.custody.hex(), desk.seed.hex(), str(count), ready]
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
    )


@pytest.mark.parametrize("lines", [1, 2, 5, 17, 60])
def test_a_killed_writer_loses_nothing_that_it_had_acknowledged(desk: "LogDesk", lines: int) -> None:
    with writer(desk, 10**6, "go") as process:
        assert process.stdout is not None
        acknowledged = [process.stdout.readline() for _ in range(lines + 1)]
        process.send_signal(signal.SIGKILL)
        acknowledged += process.stdout.readlines()
    last = int(acknowledged[-1])
    desk.log().append("note", opening="after", number=0)
    numbers = [entry.facts["number"] for entry in read_entries(desk.path) if entry.event == "note"]
    assert numbers[: last + 1] == list(range(last + 1))
    assert numbers[-1] == 0
    report = desk.macs()
    assert report.problems == ()
    assert report.macs == report.head.size


def test_writers_at_once_take_turns_in_one_segment(desk: "LogDesk") -> None:
    count, processes = 60, []
    for _ in range(3):
        processes.append(writer(desk, count, "wait"))
    for process in processes:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    for process in processes:
        process.communicate()
    assert [process.returncode for process in processes] == [0, 0, 0]
    entries = list(read_entries(desk.path))
    for process in processes:
        mine = [entry.facts["number"] for entry in entries if entry.facts.get("opening") == f"p{process.pid}"]
        assert mine == list(range(count))
    assert [entry.event for entry in entries].count("log-segment") == 1
    report = desk.macs()
    assert (report.problems, report.macs) == ((), 3 * count + 1)
