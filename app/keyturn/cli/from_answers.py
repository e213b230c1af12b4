"""Playing an answers file: several custodians at once, for practice and for machines."""

from collections.abc import Sequence
from pathlib import Path

from keyturn.cli.context import Context
from keyturn.custody.codes import STEP_SECONDS
from keyturn.errors import UsageError
from keyturn.exchange.answers import MAX_ANSWERS, Answer, read_answers
from keyturn.kit.file import KitFile
from keyturn.opening.seats import Seat
from keyturn.opening.unlock import Unlock, Unlocked


class AnswerOfAnother(UsageError):
    """The answer names one custodian and its card is another's."""

    code = "answer-of-another"
    sentence = "An answer says it is {said}'s, but its card is {name}'s."
    cure = "Correct the answers."


class AnswersFileForReal(UsageError):
    """Answers for a real kit would lie on a disk."""

    code = "answers-file-for-real-kit"
    sentence = "A file of answers holds cards, passphrases and codes: it is only for practice kits."
    cure = "Give the answers of a real kit on standard input: --answers -"


class AnswersUnreadable(UsageError):
    """The answers file cannot be read."""

    code = "answers-unreadable"
    sentence = "The answers file {path} cannot be read: {why}."
    cure = "Name the file, or give the answers on standard input: --answers -"


def load_answers(path: str, kit: KitFile, context: Context) -> tuple[Answer, ...]:
    """Read answers from a file or, with `-`, from standard input; a real kit takes the latter alone."""
    if path == "-":
        return read_answers(context.terminal.read_all(MAX_ANSWERS + 1))
    if kit.header.purpose == "real":
        raise AnswersFileForReal
    try:
        with Path(path).open("rb") as file:
            return read_answers(file.read(MAX_ANSWERS + 1))
    except OSError as problem:
        raise AnswersUnreadable(path=path, why=problem.strerror) from None


def unlock_from_answers(unlock: Unlock, answers: Sequence[Answer], now: int) -> Unlocked:
    """Play all answers; raises the first refusal."""
    seats = [(_seat(unlock, answer), answer) for answer in answers]
    for seat, answer in seats:
        unlock.give_passphrase(seat, answer.passphrase)
    unlock.settle()
    unlock.demand_group()
    for seat, answer in seats:
        _factor(unlock, seat, answer, now)
    return unlock.open()


def _seat(unlock: Unlock, answer: Answer) -> Seat:
    seat = unlock.bring_card(answer.card)
    entry = {entry.i: entry for entry in unlock.kit.body.roster}[seat.i]
    if answer.custodian not in ("", entry.id, str(seat.i)):
        raise AnswerOfAnother(said=answer.custodian[:64], name=entry.name)
    return seat


def _factor(unlock: Unlock, seat: Seat, answer: Answer, now: int) -> None:
    if answer.cold_code:
        unlock.give_cold_code(seat, answer.cold_code)
    elif answer.prf:
        keys = unlock.keys_of(seat)
        credential = answer.credential or (bytes(keys[0].credential) if keys else b"")
        unlock.give_touch(seat, credential, answer.prf)
    else:
        first = now if answer.time is None else answer.time
        for place, code in enumerate(answer.codes):
            unlock.give_code(seat, code, first + place * STEP_SECONDS)
