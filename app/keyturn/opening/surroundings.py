"""What an opening is given from outside."""

from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import dataclass
from typing import Protocol

from keyturn.custody.words import Wordlist
from keyturn.errors import LogError
from keyturn.opening.session import SessionFile
from keyturn.opening.stages import Listener


class Log(Protocol):
    """The log as an opening uses it."""

    def append(self, event: str, **facts: object) -> None:
        """Append one event and sync it; raises a LogError."""

    def prove(self, log_seed: bytearray) -> tuple[LogError, ...]:
        """Verify the log from its start with the log seed, sign a checkpoint, return the problems found."""

    @property
    def head(self) -> tuple[int, bytes]:
        """The number of lines and the tree's root (32 bytes)."""

    def witness_words(self) -> tuple[str, ...]:
        """The words that stand for the log's head."""


@dataclass(frozen=True)
class Surroundings:
    """What an opening is given from outside: clock (seconds), worker, word list, log, session, listener.

    `lock` asks the kernel to keep a secret out of swap, and tells whether it agreed.
    """

    clock: Callable[[], int]
    worker: Executor
    wordlist: Wordlist
    log: Log
    session: SessionFile
    listener: Listener
    lock: Callable[[bytearray], bool]
