"""The one door to the files under resources/: in an installed package, or in the checkout."""

from pathlib import Path, PurePosixPath

from keyturn.errors import StorageError, UsageError

# A wheel carries the files inside the package; a checkout has them beside app/.
_PACKAGED = Path(__file__).parent / "_resources"
_CHECKOUT = Path(__file__).parents[2] / "resources"


class ResourcePathRefused(UsageError):
    """A path that could lead outside the resources."""

    code = "resource-path-refused"
    sentence = "{path!r} is no path below resources/."
    cure = "Write the path with forward slashes, from resources/ on, without '..'."


class ResourceMissing(StorageError):
    """A file that belongs to the program is not there or cannot be read."""

    code = "resource-missing"
    sentence = "The program's own file {path!r} cannot be read."
    cure = "The installation is not complete: install Keyturn again from its bundle."


class ResourceNotText(StorageError):
    """A file that belongs to the program is damaged."""

    code = "resource-not-text"
    sentence = "The program's own file {path!r} is not UTF-8 text."
    cure = "The installation is damaged: install Keyturn again from its bundle."


def read(path: str) -> bytes:
    """Return the bytes of one resource; `path` is relative to resources/, with forward slashes.

    Raises ResourcePathRefused and ResourceMissing.
    """
    relative = _checked(path)
    for root in (_PACKAGED, _CHECKOUT):
        if (root / relative).is_file():
            return _bytes(root / relative, path)
    raise ResourceMissing(path=path)


def text(path: str) -> str:
    """Return one resource as text; raises ResourceNotText too."""
    try:
        return read(path).decode()
    except UnicodeDecodeError:
        raise ResourceNotText(path=path) from None


def _checked(path: str) -> PurePosixPath:
    relative = PurePosixPath(path)
    if not relative.parts or relative.is_absolute() or ".." in relative.parts or set(path) & {"\\", "\0"}:
        raise ResourcePathRefused(path=path)
    return relative


def _bytes(file: Path, path: str) -> bytes:
    try:
        return file.read_bytes()
    except OSError:
        raise ResourceMissing(path=path) from None
