"""Bringing custodians to an unlock by questions at the terminal."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from keyturn.cli.context import Context
from keyturn.cli.times import moment
from keyturn.custody.cards import CardNeedsRepair
from keyturn.custody.codes import STEP_SECONDS
from keyturn.errors import CardError, FactorError, MoveError, PolicyError
from keyturn.exchange.card_file import read_card_file
from keyturn.opening.seats import Seat
from keyturn.opening.unlock import Unlock, Unlocked

TRIES = 5


class TooManyTries(PolicyError):
    """The same question was answered wrongly too often."""

    code = "too-many-tries"
    sentence = "That was refusal number {tries} in a row; this attempt ends here."
    cure = "Take a breath, compare card, passphrase and phone with this kit, and begin again."


@dataclass
class PhoneClock:
    """How far the phones' clock is ahead of this computer's, in seconds, where people have said so."""

    ahead: int = 0


def unlock_by_questions(unlock: Unlock, context: Context, touch: Callable[[Unlock, Seat], None]) -> Unlocked:
    """Ask custodian after custodian until a group is complete, then for their second factors.

    `touch` asks for a security key. Raises TooManyTries, or what cannot be answered better.
    """
    while not unlock.groups():
        here = ", ".join(seat.name for seat in unlock.seats.values()) or "nobody yet"
        context.terminal.say(f"Here so far: {here}.")
        _patiently(context, lambda: bring_by_questions(unlock, context))
    clock = PhoneClock()
    for _ in range(TRIES):
        for seat in list(unlock.seats.values()):
            _patiently(context, lambda seat=seat: _ask_factor(unlock, seat, clock, context, touch))  # type: ignore[misc]
        context.terminal.tell("Trying these second factors together …")
        try:
            return unlock.open()
        except FactorError as refusal:
            context.terminal.complain(refusal)
            clock.ahead = _ask_phone_clock(context)
    raise TooManyTries(tries=TRIES)


def bring_by_questions(unlock: Unlock, context: Context) -> Seat:
    """Ask one custodian for card and passphrase; raises a CardError, MoveError or TooManyTries."""
    terminal = context.terminal
    typed = card_text(terminal.ask_secret("Card: its 22 words, its QR text, or @FILE"))
    try:
        seat = unlock.bring_card(typed)
    except CardNeedsRepair as repair:
        terminal.complain(repair)
        offered = "; ".join(f"word {place} is “{word}”" for place, word in repair.offer)
        if not terminal.yes(f"Compare with the card: {offered}. Does the card say so"):
            raise
        seat = unlock.bring(repair.accept())
    for _ in range(TRIES):
        try:
            unlock.give_passphrase(seat, terminal.ask_secret(f"Passphrase of {seat.name}"))
            terminal.tell("One moment …")
            unlock.settle()
            return seat
        except CardError as refusal:
            terminal.complain(refusal)
    unlock.leave(seat)
    raise TooManyTries(tries=TRIES)


def card_text(typed: str) -> str:
    """Return what was typed, or what the card file holds that was named with @."""
    return read_card_file(typed[1:].strip()) if typed.startswith("@") else typed


def _ask_factor(
    unlock: Unlock, seat: Seat, clock: PhoneClock, context: Context, touch: Callable[[Unlock, Seat], None]
) -> None:
    if seat.record.factor == "key" and seat.fixed is None:
        touch(unlock, seat)
    while not unlock.has_enough(seat):
        have, want = len(seat.readings), unlock.codes_wanted(seat)
        which = "the code now on the phone" if not have else "the next code, when it changes"
        left = STEP_SECONDS - context.clock() % STEP_SECONDS
        prompt = f"{seat.name}, {which} ({have + 1} of {want}; about {left} s left; or “cold”, or “key”)"
        typed = context.terminal.ask_secret(prompt)
        if typed.strip().lower() == "cold":
            unlock.give_cold_code(seat, context.terminal.ask_secret(f"Cold code of {seat.name}"))
        elif typed.strip().lower() == "key":
            touch(unlock, seat)
        else:
            unlock.give_code(seat, typed, context.clock() + clock.ahead)


def _ask_phone_clock(context: Context) -> int:
    terminal = context.terminal
    now = context.clock()
    terminal.say(f"This computer's clock says {moment(now)} (UTC).")
    typed = terminal.ask("Date and time on the phones, with UTC offset, like 2026-03-01 04:05 +01:00 (empty: the same)")
    try:
        phone = datetime.strptime(typed.strip(), "%Y-%m-%d %H:%M %z").astimezone(UTC)
    except ValueError:
        return 0
    # The phones show whole minutes: the middle of the minute is the best guess.
    return int(phone.timestamp()) + STEP_SECONDS - now


def _patiently(context: Context, attempt: Callable[[], object]) -> None:
    for _ in range(TRIES):
        try:
            attempt()
            return
        except (CardError, FactorError, MoveError) as refusal:
            context.terminal.complain(refusal)
    raise TooManyTries(tries=TRIES)
