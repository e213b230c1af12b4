"""The declaration: without a reason, an event and two people there is no opening."""

from dataclasses import dataclass

from keyturn.errors import Phrase, UsageError, all_of
from keyturn.opening.confirm import Observation
from keyturn.opening.notices import Notice
from keyturn.opening.typed_text import MAX_TEXT, usable


class DeclarationIncomplete(UsageError):
    """A declaration lacks what every opening needs."""

    code = "declaration-incomplete"
    sentence = "An opening needs {missing}."
    cure = "Give the failure mode, the incident reference, the reason, and two people who declare it."


@dataclass(frozen=True)
class Declaration:
    """Why the glass is broken: mode, incident reference, reason in words, and the two who declare it.

    The first of the two is the Reader, the second the Doer. `observed` is what the confirm gate saw,
    `told` who was told meanwhile.
    """

    mode: str
    event: str
    reason: str
    declared_by: tuple[str, ...]
    observed: tuple[Observation, ...] = ()
    told: tuple[Notice, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a declaration with a part missing."""
        missing = list(dict.fromkeys(name for name, text in self._texts() if not usable(text)))
        if missing:
            told = Phrase("{missing} (1 to {most} printable characters)", missing=all_of(missing), most=MAX_TEXT)
            raise DeclarationIncomplete(missing=told)
        if len({name.strip().casefold() for name in self.declared_by}) < 2:
            raise DeclarationIncomplete(missing="two different people who declare it")

    def _texts(self) -> tuple[tuple[str, str], ...]:
        people = tuple((Phrase("the names of those who declare it"), name) for name in self.declared_by)
        return ((Phrase("an incident reference"), self.event), (Phrase("a reason"), self.reason), *people)
