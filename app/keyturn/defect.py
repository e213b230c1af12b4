"""What may be told of a defect: of which kind it is and where, and never with what.

What Python says of an exception may hold a secret; names of types, files and functions, and numbers of lines do not.
"""

import os
import traceback
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from keyturn.errors import ProgramError

REPORT = "unforeseen.txt"
MOST = 64 << 10  # bytes: what fails again and again fills no disk
MOST_LINKS = 8


class Unforeseen(ProgramError):
    """Nobody foresaw this; what Python says of it may hold a secret, so the place alone is told."""

    code = "unforeseen"
    sentence = "The program failed in a way that nobody foresaw: {kind} at {place}."
    cure = "Nothing that was saved is lost. Try again; recover.py opens the kit without this program. Report this line."


def unforeseen(defect: BaseException) -> Unforeseen:
    """Return a defect as a refusal that names its kind and the place where it came up."""
    places = _places(defect)
    return Unforeseen(kind=type(defect).__name__, place=places[-1].split(" ")[0] if places else "a place unknown")


def details(defect: BaseException) -> list[str]:
    """Return the kinds and places of a defect and of what led to it, outermost call first, as lines."""
    return [line for link in _chain(defect) for line in (type(link).__name__, *(f"  {at}" for at in _places(link)))]


def write_details(folder: Path, defect: BaseException, now: int) -> Path | None:
    """Add the details to the report in a folder, at a time (seconds since the epoch); None where it takes none."""
    path = folder / REPORT
    at = datetime.fromtimestamp(now, UTC).strftime("%Y-%m-%d %H:%M:%S UTC")
    text = "\n".join((at, *details(defect), "", ""))
    flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_NOFOLLOW | os.O_CLOEXEC | os.O_NONBLOCK
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with open(os.open(path, flags, 0o600), "ab") as file:
            if file.tell() < MOST:
                file.write(text.encode(errors="replace")[:MOST])
    except (OSError, ValueError):
        return None
    return path


def _chain(defect: BaseException) -> Iterator[BaseException]:
    link: BaseException | None = defect
    for _ in range(MOST_LINKS):
        if link is None:
            return
        yield link
        link = link.__cause__ or link.__context__


def _places(defect: BaseException) -> list[str]:
    frames = traceback.walk_tb(defect.__traceback__)
    return [f"{Path(frame.f_code.co_filename).name}:{line} {frame.f_code.co_name}" for frame, line in frames]
