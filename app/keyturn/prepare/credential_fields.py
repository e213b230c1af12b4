"""What somebody gives for a credential by hand: texts, and files for fields that are kept in files."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from keyturn.errors import UsageError
from keyturn.exchange.card_file import CardFileUnreadable, read_start
from keyturn.kit.kinds import KINDS, Content, FieldMalformed, make_content
from keyturn.kit.playbooks.sealed import KIND as PLAYBOOK

MOST = 2**26
# A playbook is sealed from its file, never typed.
KINDS_BY_HAND = tuple(name for name in KINDS if name != PLAYBOOK)


class FieldFileUnreadable(UsageError):
    """The file of one field cannot be read."""

    code = "field-file-unreadable"
    sentence = "The file {path} cannot be read: {why}."
    cure = "Name the file of the field once more; it must be an ordinary file of at most 64 MiB."


@dataclass(frozen=True)
class ByHand:
    """A kind with texts by field, and files by field; a field that is in neither, or whose text is empty, is not there.

    Its text form hides the values.
    """

    kind: str
    texts: Mapping[str, str] = field(repr=False)
    files: Mapping[str, Path]

    def content(self) -> Content:
        """Return the content, whose values can be wiped; raises FieldFileUnreadable, or what `make_content` names."""
        values = {name: bytearray(_encoded(name, text)) for name, text in self.texts.items() if text}
        values |= {name: bytearray(read_field(path)) for name, path in self.files.items()}
        try:
            return make_content(self.kind, values)
        except BaseException:
            Content(self.kind, values).wipe()
            raise


def read_field(path: Path) -> bytes:
    """Return the bytes of a field's file, which must be an ordinary one; raises FieldFileUnreadable."""
    try:
        data = read_start(path, MOST + 1)
    except CardFileUnreadable as problem:
        raise FieldFileUnreadable(path=path, **problem.facts) from None
    if len(data) > MOST:
        raise FieldFileUnreadable(path=path, why="it is larger than 64 MiB")
    return data


def _encoded(name: str, text: str) -> bytes:
    try:
        return text.encode()
    except UnicodeEncodeError:
        raise FieldMalformed(field=name, why="it is not Unicode") from None
