"""A kit's log as an opening uses it: written line by line, proven and signed when keys are at hand."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from keyturn.custody import hpke
from keyturn.custody.inner import checkpoint_private
from keyturn.custody.seal import Random
from keyturn.errors import LogError
from keyturn.kit.file import KitFile
from keyturn.opening.log import Log
from keyturn.opening.log_state import read_state, state_path
from keyturn.opening.log_verify import Hear, LogReport, make_checkpoint, verify_macs, verify_structure
from keyturn.opening.tree import TreeHead
from keyturn.opening.witness import witness_words


class Journal:
    """The log of one kit; `words` are the 1,024 that witness words come from."""

    def __init__(
        self, path: Path, kit: KitFile, clock: Callable[[], int], random: Random, words: Sequence[str]
    ) -> None:
        self.path = path
        self._kit = kit
        self._words = words
        custody = kit.custody
        self._log = Log(path, custody.kit, custody.h, kit.header.log.public_key, clock, random, hpke.seal)
        self._checkpoint_keys = {custody.h: bytes(kit.header.log.checkpoint_key)}

    def append(self, event: str, **facts: object) -> None:
        """Write one event; it is on the disk when this returns. Raises EntryRefused or a LogError."""
        self._log.append(event, **facts)

    def structure(self, hear: Hear = lambda line: None) -> LogReport:
        """Verify what needs no secret; `hear` is told every line that can be read. Raises LogNotReadable."""
        return verify_structure(self.path, self._kit.custody.kit, self._checkpoint_keys, self._held(), hear)

    @property
    def unwritten(self) -> bool:
        """Tell whether there is no log yet, as with a new kit, and this computer remembers none."""
        try:
            return not self.path.exists() and not self._held()
        except OSError:
            return False

    def prove(self, log_seed: bytearray) -> tuple[LogError, ...]:
        """Verify every line from A_0, then sign a checkpoint over them; return the problems found.

        A damaged log never keeps a kit closed: it is told and written down, and the opening goes on.
        """
        custody = self._kit.custody
        open_key = partial(hpke.unseal, log_seed)
        report = verify_macs(self.path, custody.kit, custody.h, open_key, self._checkpoint_keys, self._held())
        for problem in report.problems:
            self.append("log-problem", error=problem.code)
        private = checkpoint_private(log_seed, custody.kit)
        self._log.checkpoint(partial(make_checkpoint, custody.kit, private))
        return report.problems

    @property
    def head(self) -> tuple[int, bytes]:
        """The number of lines and the tree's root (32 bytes)."""
        return self._log.head

    def witness_words(self) -> tuple[str, ...]:
        """The eight words that stand for the log's head; takes one derivation of 64 MiB."""
        return witness_words(self.head[1], self._kit.custody.kit, self._words)

    def _held(self) -> list[TreeHead]:
        """Return what this computer remembers of the log, so that a cut tail is noticed."""
        state = read_state(state_path(self.path))
        return [state.head] if state else []
