"""The playbooks that a new kit gets, and the questions that lead to them."""

from collections.abc import Sequence
from dataclasses import dataclass

from keyturn.kit.manifest import Question
from keyturn.kit.playbooks.model import Playbook


@dataclass(frozen=True)
class Library:
    """The playbooks that the kit gets, bound to a directory, by rising id; and the questions that lead to them."""

    playbooks: Sequence[Playbook]
    questions: Sequence[Question]
