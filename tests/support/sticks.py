"""Sticks that can be pulled out while something is written to them: as really as the machine allows."""

import fcntl
import os
import struct
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

import pytest

SHUTDOWN = 0x8004587D  # EXT4_IOC_SHUTDOWN
AS_THE_POWER_GOES = 2  # nothing of the journal is written any more


class Stick(Protocol):
    """A stick that is in, with its folder."""

    folder: Path

    def pull(self) -> None:
        """Pull it out."""

    def look(self) -> Path:
        """Return where what it holds can be seen afterwards."""


class Renamed:
    """A folder that goes away: needs no rights."""

    def __init__(self, folder: Path, _: str) -> None:
        self.folder = folder
        folder.mkdir()

    def pull(self) -> None:
        """Give it another name."""
        self.folder.rename(self.look())

    def look(self) -> Path:
        """Return it under its other name."""
        return self.folder.with_name("pulled")

    def end(self) -> None:
        """Nothing is left to be done."""


class Detached:
    """A file system of its own that is taken from its place: an empty folder of the computer's own disk shows there."""

    def __init__(self, folder: Path, size: str) -> None:
        self.folder = folder
        folder.mkdir()
        _demand("mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", folder)
        self._held = os.open(folder, os.O_RDONLY)

    def pull(self) -> None:
        """Take it away from whoever does not hold it yet."""
        subprocess.run(["umount", "-l", self.folder], check=True)

    def look(self) -> Path:
        """Return it as it is held."""
        return Path(f"/proc/self/fd/{self._held}")

    def end(self) -> None:
        """Let it go."""
        os.close(self._held)
        subprocess.run(["umount", "-l", self.folder], capture_output=True)


class Torn:
    """A disk with a journal that stops taking and giving anything, and stays mounted: as sticks are pulled out."""

    def __init__(self, folder: Path, size: str) -> None:
        self.folder, self._image = folder, folder.with_name("image")
        folder.mkdir()
        _demand("truncate", "-s", size, self._image)
        _demand("mkfs.ext4", "-q", self._image)
        _demand("mount", "-o", "loop", self._image, folder)

    def pull(self) -> None:
        """Fail every read and write from now on, with what lies in memory lost."""
        held = os.open(self.folder, os.O_RDONLY)
        try:
            fcntl.ioctl(held, SHUTDOWN, struct.pack("I", AS_THE_POWER_GOES))
        finally:
            os.close(held)

    def look(self) -> Path:
        """Put it in again."""
        subprocess.run(["umount", self.folder], check=True)
        subprocess.run(["mount", "-o", "loop", self._image, self.folder], check=True)
        return self.folder

    def end(self) -> None:
        """Take it out."""
        subprocess.run(["umount", "-l", self.folder], capture_output=True)


KINDS = {"renamed": Renamed, "detached": Detached, "torn": Torn}


@contextmanager
def stick_in(kind: str, folder: Path, size: str = "24M") -> Iterator[Stick]:
    """Put a stick of a size in; skips where that needs rights that are not given."""
    made = KINDS[kind](folder, size)
    try:
        yield made
    finally:
        made.end()


def _demand(*command: str | Path) -> None:
    try:
        subprocess.run(command, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("mounting needs rights of its own")
