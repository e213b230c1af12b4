"""The terminal: prompts that hide what is typed, plain words out, JSON where a program reads."""

import getpass
import json
import sys
from dataclasses import dataclass
from io import StringIO, TextIOWrapper
from typing import TextIO

from keyturn.custody.encoding import Json
from keyturn.errors import KeyturnError, UsageError
from keyturn.opening.event import plain

BETWEEN = dict.fromkeys(map(ord, "\n\t"), "")


class InputEnded(UsageError):
    """The input ended where an answer was needed."""

    code = "input-ended"
    sentence = "The input ended where an answer was needed ({prompt})."
    cure = "Run the command in a terminal, or give all answers."


@dataclass(frozen=True)
class Terminal:
    """Where a command reads and writes.

    What is written for people may hold texts of a kit or a file that a stranger made: nothing in it steers the
    terminal, or turns the direction of a line.
    """

    stdin: TextIO
    stdout: TextIO
    stderr: TextIO

    def say(self, text: str = "") -> None:
        """Write a line for the person."""
        print(_harmless(text), file=self.stdout, flush=True)

    def tell(self, text: str) -> None:
        """Write a line of progress, away from what a program reads."""
        print(_harmless(text), file=self.stderr, flush=True)

    def json(self, value: Json) -> None:
        """Write one JSON object."""
        print(json.dumps(value, indent=2, sort_keys=True, ensure_ascii=False), file=self.stdout, flush=True)

    def complain(self, error: KeyturnError) -> None:
        """Write an error as one line: code, what happened, what to do."""
        line = f"keyturn: {error.code}: {error.message} {error.remedy}"
        print(_harmless(" ".join(line.split())), file=self.stderr, flush=True)

    def ask(self, prompt: str) -> str:
        """Ask for a line that may be seen; raises InputEnded."""
        print(f"{_harmless(prompt)}: ", end="", file=self.stderr, flush=True)
        return self._line(prompt)

    def ask_secret(self, prompt: str) -> str:
        """Ask for a line that is not shown while it is typed; raises InputEnded."""
        if not self.stdin.isatty():
            return self.ask(prompt)
        try:
            return getpass.getpass(f"{_harmless(prompt)} (not shown): ", stream=self.stderr)
        except EOFError:
            print(file=self.stderr, flush=True)
            raise InputEnded(prompt=prompt) from None

    def read_all(self, most: int) -> bytes:
        """Return what standard input holds, as the bytes it was, up to a number of characters."""
        return self.stdin.read(most).encode(errors="surrogateescape")

    def yes(self, prompt: str) -> bool:
        """Ask for yes or no; anything but yes is no."""
        return self.ask(f"{prompt} [yes/no]").strip().lower() in ("y", "yes")

    def _line(self, prompt: str) -> str:
        line = self.stdin.readline()
        if not self.stdin.isatty():
            # Nobody pressed Enter where it could be seen.
            print(file=self.stderr, flush=True)
        if not line:
            raise InputEnded(prompt=prompt)
        return line.rstrip("\r\n")


def _harmless(text: str) -> str:
    """Return a text with all but its line ends and tabs as it can be shown."""
    if text.translate(BETWEEN).isprintable():
        return text
    return "".join(sign if ord(sign) in BETWEEN else plain(sign) for sign in text)


def standard_terminal() -> Terminal:
    """Return the terminal of this process; a stream that was closed reads nothing and writes nowhere."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="surrogateescape" if stream is sys.stdin else "backslashreplace")
    return Terminal(sys.stdin or StringIO(), sys.stdout or StringIO(), sys.stderr or StringIO())
