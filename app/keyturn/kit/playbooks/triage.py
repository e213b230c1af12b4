"""The questions that lead to a failure mode: “What do you see?”, and which modes still fit the answers."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product

from keyturn.kit.manifest import Question, TriageAnswer
from keyturn.kit.playbooks.fault import Fault
from keyturn.kit.playbooks.fields import Fields, Notes
from keyturn.kit.playbooks.model import Fits, fits

MAX_FILE = 2**16
MAX_QUESTIONS = 3
MAX_ANSWERS = 12


def read_triage(data: bytes, file: str) -> tuple[Question, ...]:
    """Read the questions from their YAML file; raises PlaybookFaulty."""
    notes = Notes(file)
    fields = Fields(notes.yaml_file(data, MAX_FILE), notes)
    line = fields.line_of("questions")
    questions = tuple(_question(entry) for entry in fields.tables("questions"))
    fields.done()
    if len(questions) > MAX_QUESTIONS:
        notes.fault(line, "questions-many", f"There are more than {MAX_QUESTIONS} questions.")
    if any(not 2 <= len(question.answers) <= MAX_ANSWERS for question in questions):
        notes.fault(line, "answers-count", f"A question has 2 to {MAX_ANSWERS} answers.")
    notes.demand_none()
    return questions


def unled(file: str, questions: Sequence[Question], modes: Mapping[str, Fits]) -> Iterator[Fault]:
    """Yield the modes that no answers single out, and the answers that lead nowhere."""
    open_answers = [[answer for answer in question.answers if not answer.instead] for question in questions]
    names = [question.id for question in questions]
    singled: set[str] = set()
    for chosen in product(*open_answers):
        given = {name: answer.id for name, answer in zip(names, chosen, strict=True)}
        left = [mode for mode, theirs in modes.items() if fits(theirs, given)]
        singled.update(left if len(left) == 1 else ())
    for mode in modes.keys() - singled:
        yield Fault(file, 1, "mode-unled", f"No answers lead to the mode {mode} alone.")
    for question, answers in zip(questions, open_answers, strict=True):
        for answer in answers:
            if not any(fits(theirs, {question.id: answer.id}) for theirs in modes.values()):
                why = f"The answer {answer.id} of {question.id} fits no mode and says no “instead”."
                yield Fault(file, 1, "answer-idle", why)


def answers_by_question(questions: Iterable[Question]) -> dict[str, frozenset[str]]:
    """Return the ids of the answers of each question."""
    return {question.id: frozenset(answer.id for answer in question.answers) for question in questions}


def _question(fields: Fields) -> Question:
    return Question(
        answers=[_answer(entry) for entry in fields.tables("answers")],
        ask=fields.text("ask"),
        id=fields.identifier("id"),
    )


def _answer(fields: Fields) -> TriageAnswer:
    return TriageAnswer(
        id=fields.identifier("id"),
        instead=fields.text("instead", required=False),
        say=fields.text("say"),
    )
