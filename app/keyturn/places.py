"""The files that belong to a kit, and an opening that is kept in them."""

from dataclasses import dataclass
from pathlib import Path

from keyturn.errors import RollbackError
from keyturn.host import Host
from keyturn.kit.file import KitFile
from keyturn.kit.source.model import KIT_TOML
from keyturn.opening.journal import Journal
from keyturn.opening.opening import Opening
from keyturn.opening.session import SUFFIX, SessionFile
from keyturn.opening.stages import Listener
from keyturn.opening.surroundings import Surroundings
from keyturn.process import lock

LOG = ".log"


@dataclass(frozen=True)
class Places:
    """A kit's file; its log and session lie beside it, or in a named folder."""

    kit: Path
    folder: Path | None = None

    @property
    def log(self) -> Path:
        """The log."""
        return (self.folder or self.kit.parent) / (self.kit.name + LOG)

    @property
    def session(self) -> SessionFile:
        """The session file."""
        return SessionFile((self.folder or self.kit.parent) / (self.kit.name + SUFFIX))

    @property
    def source(self) -> Path | None:
        """The folder of the kit's source, where the kit lies in one."""
        return self.kit.parent if (self.kit.parent / KIT_TOML).is_file() else None

    def journal(self, kit: KitFile, host: Host) -> Journal:
        """Return the log of a kit, ready to be written and proven."""
        return Journal(self.log, kit, host.clock, host.random, host.words.words)

    def kit_and_log(self, host: Host, accept_older: bool = False) -> tuple[KitFile, Journal]:
        """Read a kit that shall be opened, and find its log; what is noticed of the copy is logged before it refuses.

        Raises a KitError, a RollbackError, MemoryTooSmall or a LogError.
        """
        kit = host.read(self.kit)
        journal = self.journal(kit, host)
        try:
            host.check(kit, accept_older)
        except RollbackError as rollback:
            journal.append("rollback-noticed", **rollback.facts)
            raise
        host.demand_memory(kit)
        return kit, journal

    def opening(self, kit: KitFile, journal: Journal, host: Host, listener: Listener) -> Opening:
        """Return an opening that has not begun."""
        return Opening(kit, Surroundings(host.clock, host.worker, host.words, journal, self.session, listener, lock))
