"""What a playbook is judged by besides itself: the day, the directory, the kit that shall hold it."""

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from datetime import date

from keyturn.kit.playbooks.directory import Directory
from keyturn.kit.playbooks.fault import Fault
from keyturn.kit.playbooks.graph import Graph
from keyturn.kit.playbooks.source import Source


@dataclass(frozen=True)
class Surroundings:
    """The day of today; and where they are known, the directory, the items with their kinds, modes and questions.

    `questions` are the triage questions with the ids of their answers.
    """

    today: date
    directory: Directory | None = None
    items: Mapping[str, str] | None = None
    modes: Set[str] | None = None
    questions: Mapping[str, Set[str]] | None = None


@dataclass(frozen=True)
class Subject:
    """What a rule looks at: the source, the ways between its steps, and its surroundings."""

    source: Source
    graph: Graph
    around: Surroundings

    def at(self, line: int, code: str, message: str) -> Fault:
        """Return a fault at a line of the source."""
        return Fault(self.source.file, line, code, message)

    def at_key(self, key: str, code: str, message: str) -> Fault:
        """Return a fault at a key of the front matter."""
        return self.at(self.source.lines[key], code, message)


Findings = Iterable[Fault]
