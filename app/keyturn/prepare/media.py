"""Sticks and other disks that are mounted where people's disks are: places that a copy can be offered to go to."""

import re
from pathlib import Path

MOUNTS = Path("/proc/self/mountinfo")
PLACES = tuple(map(Path, ("/media", "/run/media", "/mnt")))
POINT = 4  # the field of a line that names the mount point
ESCAPED = re.compile(r"\\([0-7]{3})")


def media_of(mounts: str) -> tuple[Path, ...]:
    """Return where people's disks are mounted, by name; `mounts` is a mountinfo of Linux (proc_pid_mountinfo(5))."""
    lines = [line.split(" ") for line in mounts.splitlines()]
    points = {_unescaped(fields[POINT]) for fields in lines if len(fields) > POINT}
    return tuple(sorted(point for point in points if any(place in point.parents for place in PLACES)))


def media_here() -> tuple[Path, ...]:
    """Return those that are mounted now; none where the system does not tell."""
    try:
        return media_of(MOUNTS.read_text(encoding="utf-8", errors="surrogateescape"))
    except OSError:
        return ()


def _unescaped(field: str) -> Path:
    # The kernel writes the bytes of a name as they are, but for blanks and backslashes.
    return Path(ESCAPED.sub(lambda code: chr(int(code[1], 8)), field))
