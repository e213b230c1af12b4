"""Where a first ceremony lies: the kit that it will seal, its draft, and the file that its lock lies on."""

from dataclasses import dataclass
from pathlib import Path

from keyturn.errors import ContentError
from keyturn.kit.source.model import KitToml
from keyturn.kit.source.reading import KIT_TOML
from keyturn.kit.store import draft_path
from keyturn.prepare.draft_file import draft_beside


class KitExists(ContentError):
    """A kit lies there already."""

    code = "ceremony-kit-exists"
    sentence = "There is a kit already: {path}. A first ceremony founds a new one."
    cure = "Change who may open it with keyturn rekey; or name another kit in kit.toml."


@dataclass(frozen=True)
class Place:
    """Where the sealed kit will lie, and the file that tells others that the ceremony is at work."""

    kit: Path
    lock: Path

    @classmethod
    def in_folder(cls, folder: Path, toml: KitToml) -> "Place":
        """Return the place in a kit's source folder."""
        return cls(folder / toml.kit, folder / KIT_TOML)

    @property
    def draft(self) -> Path:
        """Where the draft lies."""
        return draft_beside(self.kit)

    def demand_free(self) -> None:
        """Raise KitExists where a kit, or a first revision that waits for a signature, lies there already."""
        for path in (self.kit, draft_path(self.kit)):
            if path.exists():
                raise KitExists(path=path)
