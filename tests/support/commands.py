"""Running the real command as its user does: a process of its own, a state folder of its own."""

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from keyturn.practice.demo_people import answer_of

KEYTURN = (str(Path(sys.executable).with_name("keyturn")),)


@dataclass(frozen=True)
class Desk:
    """A user's desk: a folder with a practice kit and its secrets, and a state folder."""

    folder: Path

    @property
    def kit(self) -> Path:
        """The practice kit."""
        return self.folder / "practice.keyturn"

    @property
    def secrets(self) -> dict[str, Any]:
        """Every secret of the practice kit."""
        return json.loads((self.folder / "practice-secrets.json").read_text())

    @property
    def environment(self) -> dict[str, str]:
        """The environment of a command at this desk."""
        return os.environ | {"XDG_STATE_HOME": str(self.folder / "state"), "PYTHONWARNINGS": "error"}

    def run(self, *arguments: object, typed: str = "", status: int = 0) -> subprocess.CompletedProcess[str]:
        """Run keyturn; check its exit status, and that no traceback reached anybody."""
        done = subprocess.run(
            [*KEYTURN, *map(str, arguments)],
            input=typed,
            capture_output=True,
            text=True,
            env=self.environment,
            timeout=600,
        )
        assert done.returncode == status, done.stderr
        assert "Traceback" not in done.stderr + done.stdout
        return done

    def refused(self, code: str, *arguments: object, status: int, typed: str = "") -> str:
        """Run keyturn, and check that it is refused with this code in one line; return the line."""
        done = self.run(*arguments, typed=typed, status=status)
        lines = [line for line in done.stderr.splitlines() if line.startswith("keyturn: ")]
        assert [line.split(": ")[1] for line in lines] == [code], done.stderr
        return lines[0]

    def answers(self, names: Sequence[str], now: int, name: str = "answers.json", **changes: object) -> Path:
        """Write the answers of custodians, with the first one's entries changed; return the file."""
        people = {person["id"]: person for person in self.secrets["custodians"]}
        entries = [answer(people[who], now) for who in names]
        entries[0] |= changes
        return self.write_answers(entries, name)

    def write_answers(self, entries: Iterable[dict[str, Any]], name: str = "answers.json") -> Path:
        """Write answers; return the file."""
        path = self.folder / name
        path.write_text(json.dumps(list(entries)))
        return path

    def open(self, answers: Path, mode: str = "fm1-idp-down", *more: object, status: int = 0) -> Any:
        """Run a whole opening and return its JSON."""
        done = self.run(
            "open", self.kit, "--mode", mode, "--event", "INC-1", "--reason", "a test", "--answers", answers,
            "--json", *more, status=status,
        )  # fmt: skip
        return json.loads(done.stdout)

    def events(self) -> list[str]:
        """Return the names of the events in the log."""
        return [json.loads(line)["event"] for line in self.run("log", "export", self.kit).stdout.splitlines()]


def answer(person: dict[str, str], now: int, codes: int = 2) -> dict[str, Any]:
    """Return what a custodian of the practice kit brings at about a moment of their phone's clock."""
    brought = answer_of(person, now, codes)
    return {
        "custodian": brought.custodian,
        "card": brought.card,
        "passphrase": brought.passphrase,
        "codes": list(brought.codes),
        "time": brought.time,
    }
