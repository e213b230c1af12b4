"""A kit's log on a real disk, with real keys, a clock that stands still, and random bytes that do not."""

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import pytest

from keyturn.custody import hpke
from keyturn.custody.signature import verifying_key
from keyturn.opening.log import Log
from keyturn.opening.log_verify import LogReport, make_checkpoint, verify_macs, verify_structure
from keyturn.opening.tree import TreeHead


@dataclass
class LogDesk:
    """What stands around a log: the kit's id, its header hash H, and the keys of its log."""

    path: Path
    kit: bytes = b"\x11" * 32
    custody: bytes = b"\x22" * 32
    seed: bytes = b"\x33" * 32
    private: bytes = b"\x44" * 32
    time: int = 1_800_000_000
    random: Callable[[int], bytes] = field(default_factory=lambda: random.Random(7).randbytes)

    def log(self) -> Log:
        """Return a new writer, as a new start of the program has it."""
        public = hpke.public_key(self.seed)
        return Log(self.path, self.kit, self.custody, public, lambda: self.time, self.random, hpke.seal)

    def sign(self, head: TreeHead) -> Mapping[str, object]:
        return make_checkpoint(self.kit, self.private, head)

    def structure(self, *held: TreeHead) -> LogReport:
        return verify_structure(self.path, self.kit, {self.custody: verifying_key(self.private)}, held)

    def macs(self, *held: TreeHead) -> LogReport:
        keys = {self.custody: verifying_key(self.private)}
        return verify_macs(self.path, self.kit, self.custody, partial(hpke.unseal, self.seed), keys, held)

    def lines(self) -> list[bytes]:
        return self.path.read_bytes().splitlines(keepends=True)


@pytest.fixture
def desk(tmp_path: Path) -> LogDesk:
    return LogDesk(tmp_path / "acme.kit.log")
