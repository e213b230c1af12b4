"""A save under a tracer: which system calls it makes, and the same save killed or refused at one of them."""

import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from one_save import BEGIN, END

DRIVER = Path(__file__).with_name("one_save.py")
LINE = re.compile(r"^\d+ +(\w+)\((.*)\) += (-?\d+|\?)", re.S)
HEX = re.compile(r"(?:\\x[0-9a-f]{2})+")
KILLED = 137


@dataclass(frozen=True)
class Call:
    """One system call: its name, which one of that name in the whole process, arguments, result."""

    name: str
    nth: int
    arguments: str
    result: int

    def texts(self) -> list[bytes]:
        """Return the texts among the arguments, decoded."""
        return [_unhex(text) for text in re.findall(r'"((?:\\x[0-9a-f]{2})*)"', self.arguments)]

    def path(self) -> str:
        """Return the path of the first file descriptor among the arguments."""
        found = re.match(r"\d+<([^>]*)>", self.arguments)
        return _unhex(found.group(1)).decode() if found else ""


def calls_of(kind: str, folder: Path) -> list[Call]:
    """Run the save once and return its own system calls."""
    trace = folder.with_suffix(".trace")
    command = ["strace", "-f", "-y", "-xx", "-s", "99999999", "-o", str(trace), *_driver(kind, folder)]
    subprocess.run(command, env=_environment(), check=True, capture_output=True)
    return list(_inside(trace))


def run_with(kind: str, folder: Path, call: Call, fault: str) -> subprocess.CompletedProcess[str]:
    """Run the save with a fault (`signal=KILL`, `error=ENOSPC`) at one system call."""
    inject = f"inject={call.name}:{fault}:when={call.nth}"
    command = ["strace", "-f", "-o", os.devnull, "-e", f"trace={call.name}", "-e", inject, *_driver(kind, folder)]
    return subprocess.run(command, env=_environment(), check=False, capture_output=True, text=True)


def _driver(kind: str, folder: Path) -> list[str]:
    return [sys.executable, str(DRIVER), kind, str(folder)]


def _environment() -> dict[str, str]:
    support = Path(__file__).parents[1] / "support"
    # The same calls in every run: no random hashes, no byte code written beside the sources.
    return os.environ | {"PYTHONPATH": str(support), "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1"}


def _inside(trace: Path) -> Iterator[Call]:
    counts: Counter[str] = Counter()
    inside = False
    for line in trace.read_text().splitlines():
        found = LINE.match(line)
        if not found:
            continue
        name, arguments, result = found.groups()
        counts[name] += 1
        call = Call(name, counts[name], arguments, -1 if result == "?" else int(result))
        texts = call.texts() if name == "access" else []
        if END.encode() in texts:
            return
        if inside:
            yield call
        inside = inside or BEGIN.encode() in texts


def _unhex(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", ""))
