"""Which kit a source folder seals: as much of `kit.toml` as that takes, whatever else in it is still to be mended."""

import tomllib
from pathlib import Path

import msgspec

from keyturn.errors import ContentError
from keyturn.kit.source.model import KitFileName
from keyturn.kit.source.reading import KIT_TOML
from keyturn.kit.source.toml_file import MAX_FILE
from keyturn.kit.store import read_small


class SourceUnreadable(ContentError):
    """The folder is not a kit's source, or does not say which kit it seals."""

    code = "source-unreadable"
    sentence = "{path} does not say which kit it is the source of: {why}."
    cure = 'Name a folder with a kit.toml in it that has a line such as: kit = "ours.keyturn"'


class SourceNotSealed(ContentError):
    """The source has no sealed kit beside it: no keys to seal a credential to, nothing to copy or to judge."""

    code = "source-not-sealed"
    sentence = "There is no kit {path}: its source was never sealed, or the kit lies elsewhere."
    cure = "Hold the kit's first ceremony, or copy the sealed kit to this place."


class Named(msgspec.Struct, frozen=True):
    """The one value that is asked for."""

    kit: KitFileName


def sealed_kit_path(folder: Path) -> Path:
    """Return where the sealed kit of a source folder lies; raises SourceUnreadable or SourceNotSealed."""
    path = folder / KIT_TOML
    try:
        text = read_small(path, MAX_FILE).decode("utf-8-sig")
        kit = folder / msgspec.convert(tomllib.loads(text), Named).kit
    except OSError as problem:
        raise SourceUnreadable(path=path, why=problem.strerror) from None
    except msgspec.ValidationError:
        raise SourceUnreadable(path=path, why="its line for the kit is missing or names no kit") from None
    except (ValueError, RecursionError):
        raise SourceUnreadable(path=path, why="it is not TOML") from None
    if not kit.exists():
        raise SourceNotSealed(path=kit)
    return kit
