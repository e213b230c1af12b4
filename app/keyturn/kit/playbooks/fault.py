"""What a playbook's author must mend: one line with its place."""

from collections.abc import Iterable
from dataclasses import dataclass

from keyturn.errors import ContentError

MAX_SHOWN = 20


@dataclass(frozen=True, order=True)
class Fault:
    """A fault at a line (from 1) of a file; `code` is stable, `message` is for people and holds no secret."""

    file: str
    line: int
    code: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.code}: {self.message}"


class PlaybookFaulty(ContentError):
    """A playbook has faults; `faults` holds every one of them."""

    code = "playbook-faulty"
    sentence = "The playbook cannot be read. At {fault}."
    cure = "Mend it there; every fault is named by: keyturn playbook lint FILE."

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(faults))
        super().__init__(fault=str(self.faults[0]).rstrip("."))
