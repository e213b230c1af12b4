"""Enrolling a custodian at a terminal, and by a script for practice; both drive the same state machine."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import pyotp
import segno

from keyturn.cli.by_questions import card_text
from keyturn.cli.context import Context
from keyturn.cli.making import MakingLines
from keyturn.cli.new_passphrase import ask_again
from keyturn.cli.touch import TerminalAsking
from keyturn.custody.codes import code_at, step_at
from keyturn.custody.encoding import Json
from keyturn.custody.security_keys import SALT
from keyturn.errors import FactorError, KeyturnError, StorageError
from keyturn.exchange.key_devices import KeyNone, connected
from keyturn.exchange.security_key import enrol, touch
from keyturn.kit.store import write_atomically
from keyturn.opening.enrolments import KeyOutput
from keyturn.prepare.enrolling import Enrolling, ReadBackRepaired, Step, Tools

if TYPE_CHECKING:
    from keyturn.exchange.printing import Printer
    from keyturn.prepare.secret_printer import SecretPrinter


class Enroller(Protocol):
    """How a custodian's new secrets reach them."""

    def enrol(self, enrolling: Enrolling) -> None:
        """Lead one custodian through every step that is left."""

    def finish(self) -> None:
        """Hand out what is handed out at the end."""


def tools_of(context: Context) -> Tools:
    """Return what an enrolment needs of this computer."""
    return Tools(context.words, context.dice_words, context.clock, context.random)


class TerminalEnroller:
    """Has each secret printed, or shows it once to be written by hand; and has a card read back."""

    def __init__(self, context: Context, printer: "SecretPrinter | None" = None) -> None:
        self._context = context
        self._printer = printer
        self._terminal = context.terminal

    def enrol(self, enrolling: Enrolling) -> None:
        """Ask for each step until the custodian is done; what is at hand is wiped where that is cut off."""
        steps: dict[Step, Callable[[Enrolling], None]] = {
            Step.CARD: self._card,
            Step.PROOF: self._proof,
            Step.PASSPHRASE: self._passphrase,
            Step.AGAIN: self._again,
            Step.PHONE: self._phone,
            Step.KEYS: self._key,
            Step.COLD: self._cold_code,
        }
        has_card = enrolling.step is Step.CARD
        try:
            while enrolling.step is not Step.DONE:
                steps[enrolling.step](enrolling)
        finally:
            if has_card and enrolling.step is not Step.DONE:
                self._terminal.tell("")
                self._terminal.tell(f"{enrolling.name} is not enrolled: destroy the card that was begun.")
            enrolling.forget()

    def finish(self) -> None:
        """Nothing is left to hand out."""

    def _card(self, enrolling: Enrolling) -> None:
        card = f"Card of {enrolling.name}, generation {enrolling.card.generation}."
        if not self._printed(card, lambda printer: printer.print_card(enrolling)):
            self._terminal.say(f"{card} Write it by hand:")
            for place, word in enumerate(enrolling.card_words(), start=1):
                self._terminal.say(f"  {place:2d}  {word}")
        enrolling.written()

    def _printed(self, what: str, send: "Callable[[SecretPrinter], Printer]") -> bool:
        """Print a secret, and tell whether it is on paper now; what is not is shown, and nothing is lost."""
        if self._printer is None:
            return False
        try:
            sent = send(self._printer)
        except StorageError as refusal:
            self._terminal.tell(f"keyturn: {refusal.code}: {refusal.message} It is written by hand instead.")
            return False
        if self._printer.by_hand:
            self._terminal.say(f"{what} Blank fields sent to {sent.name}.")
            return False
        self._terminal.say(f"{what} Sent to {sent.name}.")
        if self._terminal.yes("Is it on paper, whole and legible? (no: it is shown, to be written by hand)"):
            return True
        self._terminal.say("Destroy whatever came out, and what waits in the printer's queue.")
        return False

    def _proof(self, enrolling: Enrolling) -> None:
        typed = self._terminal.ask_secret("Read the card back from the paper (its 22 words, its QR text, or @FILE)")
        try:
            enrolling.read_back(card_text(typed))
        except ReadBackRepaired as repair:
            self._terminal.complain(repair)
            for place, word in repair.offer:
                self._terminal.say(f"  {place:2d}  {word}")
            if self._terminal.yes("Is it corrected on the paper?"):
                enrolling.corrected()
        except KeyturnError as refusal:
            self._terminal.complain(refusal)

    def _passphrase(self, enrolling: Enrolling) -> None:
        offered = enrolling.offer()
        self._terminal.say(f"Offered passphrase: {offered}")
        typed = self._terminal.ask_secret("Passphrase (empty: the offered one)") or offered
        try:
            strength = enrolling.choose(typed)
            self._terminal.say(f"About {strength.bits} bits: {strength.word}.")
        except KeyturnError as refusal:
            self._terminal.complain(refusal)

    def _again(self, enrolling: Enrolling) -> None:
        if not ask_again(self._terminal, enrolling.repeat):
            enrolling.choose_again()

    def _phone(self, enrolling: Enrolling) -> None:
        self._terminal.say(f"{enrolling.name}: scan this with an authenticator app.")
        segno.make(enrolling.phone_link).terminal(out=self._terminal.stdout, compact=True)
        self._terminal.say(f"or type this key: {enrolling.phone_key}")
        while enrolling.step is Step.PHONE:
            first = self._terminal.ask_secret("The code that the phone shows now")
            second = self._terminal.ask_secret("The next code, when it changes")
            try:
                enrolling.confirm(first, second, MakingLines(self._terminal))
            except KeyturnError as refusal:
                self._terminal.complain(refusal)

    def _key(self, enrolling: Enrolling) -> None:
        """Have a key touched twice: once to enrol, once to answer."""
        random, holder, name = self._context.random, enrolling.name, f"key {enrolling.key_number}"
        self._terminal.ask(f"{holder}: plug in {name} alone, then press Enter")
        try:
            (device, *_), asking = connected(), TerminalAsking(self._terminal, holder)
            credential, salt = enrol(device, enrolling.kit_id, enrolling.wanted.i, holder, asking, random), random(SALT)
            credential, output = touch(device, {credential: salt}, holder, asking, random)
            enrolling.give_key(KeyOutput(name, credential, salt, output))
        except FactorError as refusal:
            self._terminal.complain(refusal)

    def _cold_code(self, enrolling: Enrolling) -> None:
        name = enrolling.name
        if not self._printed(f"Cold code of {name}.", lambda printer: printer.print_cold_code(enrolling)):
            self._terminal.say(f"Cold code of {name}, for a sealed envelope of its own: {enrolling.cold_code}")
        self._terminal.ask("Press Enter when it is in its envelope")
        try:
            enrolling.handed_over()
        except StorageError as refusal:
            # The disk may be made to take it; the custodian need not begin again.
            self._terminal.complain(refusal)


class PracticeEnroller:
    """Plays every custodian, and writes their secrets to a file, as the demo does; for practice kits alone."""

    def __init__(self, out: Path, context: Context) -> None:
        self._out = out
        self._context = context
        self._people: dict[int, Json] = {}

    def enrol(self, enrolling: Enrolling) -> None:
        """Take every step as a careful custodian would; raises KeyNone where a real key must be touched."""
        person = self._people.setdefault(enrolling.wanted.i, {"id": enrolling.id, "name": enrolling.name})
        if enrolling.step is Step.CARD:
            person["card"] = " ".join(enrolling.card_words())
            enrolling.written()
            enrolling.read_back(person["card"])
            person["passphrase"] = enrolling.offer()
            enrolling.choose(person["passphrase"])
            enrolling.repeat(person["passphrase"])
        if enrolling.step is Step.KEYS:
            raise KeyNone
        person["totp_uri"] = enrolling.phone_link
        seed, step = pyotp.parse_uri(person["totp_uri"]).byte_secret(), step_at(self._context.clock())
        enrolling.confirm(f"{code_at(seed, step):06d}", f"{code_at(seed, step + 1):06d}")
        person["cold_code"] = enrolling.cold_code
        enrolling.handed_over()

    def finish(self, **more: object) -> None:
        """Write the file, with whatever else belongs into it."""
        data = json.dumps({"custodians": list(self._people.values()), **more}, indent=1, ensure_ascii=False)
        write_atomically(self._out, [data.encode(), b"\n"], mode=0o600)
