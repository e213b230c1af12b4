"""The one hierarchy of errors: each has a stable code, a sentence for people, and a cure.

An error never carries a secret: its facts are names, numbers and identifiers only. Concrete errors
stand in the module that raises them; the classes here group them by exit status. The manual lists
them all (``resources/manual/errors.md``), and a test keeps the list and the code equal.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import reduce
from typing import ClassVar


class Phrase(str):
    """A fact in words, made of a template and facts of its own.

    It is the English text, and keeps what whoever shows it in another language needs.
    """

    __slots__ = ("facts", "template")
    template: str
    facts: Mapping[str, object]

    def __new__(cls, template: str, **facts: object) -> "Phrase":
        """Fill the facts into the template."""
        made = super().__new__(cls, template.format(**facts))
        made.template, made.facts = template, facts
        return made


def all_of(parts: Sequence[str]) -> str:
    """Return phrases, or names, as those that count together; empty where there are none."""
    return _chained(parts, lambda before, part: Phrase("{before} and {part}", before=before, part=part))


def one_of(parts: Sequence[str]) -> str:
    """Return phrases, or names, as those of which one counts; empty where there are none."""
    return _chained(parts, lambda before, part: Phrase("{before} or {part}", before=before, part=part))


def either(parts: Sequence[str]) -> str:
    """Return phrases that may have parts themselves, as those of which one counts; empty where there are none."""
    return _chained(parts, lambda before, part: Phrase("{before}; or {part}", before=before, part=part))


def listed(parts: Sequence[str]) -> str:
    """Return a few phrases, or names, one after the other; empty where there are none."""
    return _chained(parts, lambda before, part: Phrase("{before}, {part}", before=before, part=part))


def _chained(parts: Sequence[str], join: Callable[[str, str], str]) -> str:
    return reduce(join, parts) if parts else ""


class KeyturnError(Exception):
    """Any refusal that a person can read: ``code``, ``sentence``, ``cure``, ``exit_status``."""

    code: ClassVar[str] = ""
    sentence: ClassVar[str] = ""
    cure: ClassVar[str] = ""
    exit_status: ClassVar[int] = 1

    def __init__(self, **facts: object) -> None:
        self.facts = facts
        super().__init__(self.message)

    @property
    def message(self) -> str:
        """What happened, in one sentence."""
        return self.sentence.format(**self.facts)

    @property
    def remedy(self) -> str:
        """What to do next, in one sentence."""
        return self.cure.format(**self.facts)


class UsageError(KeyturnError):
    """The command or the request was not formed as it must be."""

    exit_status = 2


class CardError(KeyturnError):
    """A card or a passphrase does not fit."""

    exit_status = 3


class FactorError(KeyturnError):
    """A phone code, a security key or a cold code does not fit."""

    exit_status = 4


class PolicyError(KeyturnError):
    """The people present, or the rule itself, do not suffice."""

    exit_status = 5


class KitError(KeyturnError):
    """The kit file is damaged, forged, or not of this format."""

    exit_status = 6


class RollbackError(KeyturnError):
    """The kit is older than one already seen, or another of the same number."""

    exit_status = 7


class LogError(KeyturnError):
    """The log is damaged, forged, or cannot be written."""

    exit_status = 8


class StorageError(KeyturnError):
    """The disk refuses: full, read-only, gone, not permitted."""

    exit_status = 9


class MoveError(KeyturnError):
    """The opening is not at the stage that this step needs."""

    exit_status = 10


class ContentError(KeyturnError):
    """An item, a mode or a signature on the content is missing or wrong."""

    exit_status = 11


class ProgramError(KeyturnError):
    """The program itself failed; this is a defect."""

    exit_status = 70


def refused_by(work: Callable[[], object]) -> KeyturnError | None:
    """Do something; return what it was refused with, or None where it was done."""
    try:
        work()
    except KeyturnError as refusal:
        return refusal
    return None
