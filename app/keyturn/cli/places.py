"""Where log and session of a kit lie: beside it, or in a named folder."""

from dataclasses import dataclass
from pathlib import Path

from keyturn.cli.context import Context
from keyturn.kit.file import KitFile
from keyturn.opening.journal import Journal
from keyturn.opening.session import SUFFIX, SessionFile

LOG = ".log"


@dataclass(frozen=True)
class Places:
    """The files that belong to a kit."""

    kit: Path
    folder: Path | None

    @property
    def log(self) -> Path:
        """The log."""
        return (self.folder or self.kit.parent) / (self.kit.name + LOG)

    @property
    def session(self) -> SessionFile:
        """The session file."""
        return SessionFile((self.folder or self.kit.parent) / (self.kit.name + SUFFIX))

    def journal(self, kit: KitFile, context: Context) -> Journal:
        """Return the log of a kit, ready to be written and proven."""
        return Journal(self.log, kit, context.clock, context.random, context.words.words)
