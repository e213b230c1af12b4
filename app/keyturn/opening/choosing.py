"""Choosing the failure mode: the triage questions that are still open, and the modes that still fit."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from keyturn.kit.manifest import Mode, Question, TriageAnswer
from keyturn.kit.playbooks.model import fits


@dataclass(frozen=True)
class Choosing:
    """The questions of a kit, its modes, and what was answered: an answer's id by question, empty where skipped."""

    questions: Sequence[Question]
    modes: Sequence[Mode]
    given: tuple[tuple[str, str], ...] = ()

    @property
    def question(self) -> Question | None:
        """The next question; None where all were asked, or where no more than one mode is left."""
        if len(self.fitting) < 2 or len(self.given) >= len(self.questions):
            return None
        return self.questions[len(self.given)]

    @property
    def fitting(self) -> list[Mode]:
        """The modes that fit every answer so far."""
        told = {question: answer for question, answer in self.given if answer}
        return [mode for mode in self.modes if fits(mode.fits, told)]

    @property
    def narrowed(self) -> bool:
        """Tell whether any answer was given that could rule out a mode."""
        return any(answer for _, answer in self.given)

    def answer(self, answer: TriageAnswer | None) -> "Choosing":
        """Return this with the next question answered; None, or an answer that leads elsewhere, rules out nothing."""
        question = self.question
        if question is None:
            return self
        told = answer.id if answer is not None and not answer.instead else ""
        return replace(self, given=(*self.given, (question.id, told)))

    def back(self) -> "Choosing":
        """Return this without the last answer."""
        return replace(self, given=self.given[:-1])
