"""The computer that a kit is used on: clock, randomness, worker, word lists, what it has seen.

Terminal and window stand on it alike; it has no screen, and says what it notices to whoever `tell`s people.
"""

import os
import time
from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from keyturn import resources
from keyturn.custody.kdf import Kdf
from keyturn.custody.seal import Random
from keyturn.custody.words import Wordlist
from keyturn.errors import StorageError
from keyturn.kit.file import KitFile, read_kit
from keyturn.kit.seen import Seen
from keyturn.process import memory_available


@dataclass(frozen=True)
class Host:
    """The surroundings of one run; `clock` gives seconds since the epoch, `memory` KiB that are free."""

    tell: Callable[[str], None]
    clock: Callable[[], int]
    random: Random
    state: Path
    worker: Executor
    memory: Callable[[], int | None]

    @cached_property
    def words(self) -> Wordlist:
        """The list of 1,024 words that cards and witness words are made of."""
        return Wordlist(resources.text("wordlist/slip39.txt").split())

    @cached_property
    def dice_words(self) -> tuple[str, ...]:
        """The list of 7,776 words that passphrases are made of."""
        return tuple(resources.text("wordlist/eff-large.txt").split())

    @property
    def seen(self) -> Seen:
        """The register of kits that this computer has seen."""
        return Seen(self.state / "seen.json")

    def kit(self, path: Path, accept_older: bool = False) -> KitFile:
        """Read a kit and compare it with what this computer has seen; raises a KitError or a RollbackError."""
        kit = self.read(path)
        self.check(kit, accept_older)
        return kit

    def read(self, path: Path) -> KitFile:
        """Read a kit and tell where one copy of its head is damaged; raises a KitError."""
        kit = read_kit(path)
        if kit.damaged_head:
            self.tell(f"Note: the {kit.damaged_head} of this file is damaged; the other one was used.")
        return kit

    def check(self, kit: KitFile, accept_older: bool) -> None:
        """Compare a kit with what this computer has seen, and remember it; raises a RollbackError."""
        if not accept_older:
            self.seen.check(kit)
        self.remember(kit)

    def demand_memory(self, kit: KitFile) -> None:
        """Raise MemoryTooSmall before anybody types, where one derivation of this kit would not fit."""
        Kdf(kit.header.kdf.memory_kib, kit.header.kdf.iterations).demand_memory(self.memory())

    def remember(self, kit: KitFile) -> None:
        """Remember a kit's revision; a register that cannot be written is told, and keeps nobody out."""
        try:
            self.seen.remember(kit)
        except StorageError as refusal:
            self.tell(f"Note: this computer cannot remember which revision it saw. {refusal.message}")


def real_host(tell: Callable[[str], None], worker: Executor) -> Host:
    """Return the surroundings of a real run: the system's clock and randomness, the user's state folder."""
    home = Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state")
    return Host(tell, lambda: int(time.time()), os.urandom, home / "keyturn", worker, memory_available)
