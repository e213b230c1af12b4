"""One kit in three revisions, and others, made once; each test gets copies of its own."""

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from keyturn.kit.content import read_for_edit, replace_item
from keyturn.kit.file import KitFile, read_kit
from keyturn.kit.kinds import make_content
from workshop import NOW, make_kit, seeded

NAME = "small.keyturn"


@dataclass(frozen=True)
class Revisions:
    """Files of one kit by revision, one of another content of revision 2, and one of another kit."""

    folder: Path

    def kit(self, name: str, to: Path) -> KitFile:
        """Return a kit in a folder of its own: `1`, `2`, `3`, `fork` or `other`."""
        to.mkdir(parents=True, exist_ok=True)
        shutil.copy(self.folder / name, to / NAME)
        return read_kit(to / NAME)

    def data(self, name: str) -> bytes:
        """Return a kit's bytes."""
        return (self.folder / name).read_bytes()


def _changed(made, value: str) -> bytes:
    edit = replace_item(
        read_for_edit(made.path), "alpha", make_content("secret", {"value": value.encode()}), NOW, seeded(value)
    )
    edit.save(made.path, made.signers)
    return made.path.read_bytes()


@pytest.fixture(scope="session")
def revisions(tmp_path_factory):
    folder = tmp_path_factory.mktemp("revisions")
    made = make_kit(folder, people=2, name=NAME)
    first = made.path.read_bytes()
    found = {"1": first, "fork": _changed(made, "fork")}
    made.path.write_bytes(first)
    found |= {"2": _changed(made, "two"), "3": _changed(made, "three")}
    shelf = tmp_path_factory.mktemp("shelf")
    other = tmp_path_factory.mktemp("other")
    found["other"] = make_kit(other, people=2, name=NAME, seed="other").path.read_bytes()
    for name, data in found.items():
        (shelf / name).write_bytes(data)
    return Revisions(shelf)
