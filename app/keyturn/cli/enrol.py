"""Enrolling a custodian at a ceremony: card, passphrase and phone, each proven before it counts."""

import base64
import json
from itertools import pairwise
from pathlib import Path
from typing import Protocol

import segno

from keyturn.cli.context import Context
from keyturn.cli.touch import TerminalAsking
from keyturn.custody.cards import Card, read_card, to_words
from keyturn.custody.codes import code_at, step_at
from keyturn.custody.cold import write_cold_code
from keyturn.custody.encoding import Json
from keyturn.custody.inner import SealedKey
from keyturn.custody.passphrase import generate, normalize
from keyturn.custody.records import Factor
from keyturn.custody.security_keys import FEWEST, SALT
from keyturn.errors import CardError, FactorError
from keyturn.exchange.key_devices import KeyNone, connected
from keyturn.exchange.otpauth import phone_uri
from keyturn.exchange.security_key import enrol, touch
from keyturn.kit.store import write_atomically
from keyturn.opening.ceremony import Ceremony, KeyOutput, NewPhone


class ReadBackDiffers(CardError):
    """The card that was read back is not the one that was written."""

    code = "card-read-back-differs"
    sentence = "What was read back is not this card."
    cure = "Compare each word with the screen and correct the paper; then read it back again."


class CodesNotConfirmed(FactorError):
    """The codes are not those that the phone's seed gives."""

    code = "phone-not-confirmed"
    sentence = "These are not the codes that this phone should show now."
    cure = "Check the phone's date and time, scan the QR code again, and type two codes, one after the other."


class Enroller(Protocol):
    """How a custodian's new secrets reach them."""

    def card(self, ceremony: Ceremony, i: int, labels: dict[str, str], factor: Factor) -> None:
        """Enrol a new card and passphrase for custodian i."""

    def phone(self, ceremony: Ceremony, i: int) -> None:
        """Enrol a new phone for custodian i."""

    def keys(self, ceremony: Ceremony, i: int) -> None:
        """Enrol two security keys for custodian i."""

    def finish(self) -> None:
        """Hand out what is handed out at the end."""


class TerminalEnroller:
    """Shows each secret once, has it written by hand, and has it read back."""

    def __init__(self, kit_name: str, context: Context) -> None:
        self._kit_name = kit_name
        self._context = context

    def card(self, ceremony: Ceremony, i: int, labels: dict[str, str], factor: Factor) -> None:
        """Show the card's words, take them read back, then settle the passphrase."""
        terminal = self._context.terminal
        card = ceremony.new_card(i)
        terminal.say(f"Card of {ceremony.roster[i].name}, generation {card.generation}. Write it by hand:")
        for place, word in enumerate(to_words(card, self._context.words), start=1):
            terminal.say(f"  {place:2d}  {word}")
        self._read_back(card)
        offered = generate(self._context.dice_words, self._context.random)
        terminal.say(f"Offered passphrase: {offered}")
        typed = terminal.ask_secret("Passphrase (empty: the offered one)") or offered
        while normalize(terminal.ask_secret("The same passphrase again")) != normalize(typed):
            terminal.say("The two differ; type it again.")
        ceremony.enrol_card(card, normalize(typed), labels, factor)

    def phone(self, ceremony: Ceremony, i: int) -> None:
        """Show the phone's QR code, have codes confirm it, and show the cold code."""
        terminal = self._context.terminal
        phone = ceremony.new_phone()
        name = ceremony.roster[i].name
        terminal.say(f"{name}: scan this with an authenticator app.")
        segno.make(phone_uri(phone.seed, name, self._kit_name)).terminal(out=terminal.stdout, compact=True)
        seed = base64.b32encode(phone.seed).decode()
        terminal.say(f"or type this key: {' '.join(seed[at : at + 4] for at in range(0, len(seed), 4))}")
        self._confirm(phone)
        ceremony.enrol_phone(i, phone)
        cold = write_cold_code(phone.target, ceremony.kit.custody.kit, i, "phone", self._context.words)
        self._cold_code(name, cold)

    def keys(self, ceremony: Ceremony, i: int) -> None:
        """Have two keys touched twice each: once to enrol, once to answer; show the cold code."""
        target = ceremony.new_key_target()
        entry = ceremony.roster[i]
        sealed = [self._one_key(ceremony, i, f"key {number}", target) for number in range(1, FEWEST + 1)]
        ceremony.enrol_keys(i, target, sealed)
        self._cold_code(entry.name, write_cold_code(target, ceremony.kit.custody.kit, i, "key", self._context.words))

    def _one_key(self, ceremony: Ceremony, i: int, name: str, target: bytes) -> SealedKey:
        terminal, random = self._context.terminal, self._context.random
        holder = ceremony.roster[i].name
        terminal.ask(f"{holder}: plug in {name} alone, then press Enter")
        (device, *_), asking, kit = connected(), TerminalAsking(terminal, holder), ceremony.kit.custody.kit
        credential, salt = enrol(device, kit, i, holder, asking, random), random(SALT)
        credential, output = touch(device, {credential: salt}, holder, asking, random)
        return ceremony.enrol_key(i, KeyOutput(name, credential, salt, output), target)

    def _cold_code(self, name: str, cold: str) -> None:
        self._context.terminal.say(f"Cold code of {name}, for a sealed envelope of its own: {cold}")
        self._context.terminal.ask("Press Enter when it is in its envelope")

    def finish(self) -> None:
        """Nothing is left to hand out."""

    def _read_back(self, card: Card) -> None:
        terminal = self._context.terminal
        while True:
            try:
                if read_card(terminal.ask_secret("Read the card back from the paper"), self._context.words) == card:
                    return
                raise ReadBackDiffers
            except CardError as refusal:
                terminal.complain(refusal)

    def _confirm(self, phone: NewPhone) -> None:
        terminal = self._context.terminal
        while True:
            first = terminal.ask_secret("The code that the phone shows now").strip()
            second = terminal.ask_secret("The next code, when it changes").strip()
            if (first, second) in _pairs(phone, step_at(self._context.clock())):
                return
            terminal.complain(CodesNotConfirmed())


class PracticeEnroller:
    """Writes every new secret to a file, as the demo does; for practice kits alone."""

    def __init__(self, kit_name: str, out: Path, context: Context) -> None:
        self._kit_name = kit_name
        self._out = out
        self._context = context
        self._people: dict[int, Json] = {}

    def card(self, ceremony: Ceremony, i: int, labels: dict[str, str], factor: Factor) -> None:
        """Make card and passphrase."""
        card = ceremony.new_card(i)
        passphrase = generate(self._context.dice_words, self._context.random)
        ceremony.enrol_card(card, normalize(passphrase), labels, factor)
        words = " ".join(to_words(card, self._context.words))
        self._person(ceremony, i).update(card=words, passphrase=passphrase)

    def phone(self, ceremony: Ceremony, i: int) -> None:
        """Make a phone."""
        phone = ceremony.new_phone()
        ceremony.enrol_phone(i, phone)
        person = self._person(ceremony, i)
        person["totp_uri"] = phone_uri(phone.seed, person["name"], self._kit_name)
        person["cold_code"] = write_cold_code(phone.target, ceremony.kit.custody.kit, i, "phone", self._context.words)

    def keys(self, ceremony: Ceremony, i: int) -> None:
        """Refuse: a real key is touched by a person."""
        raise KeyNone

    def finish(self) -> None:
        """Write the file."""
        data = json.dumps({"custodians": list(self._people.values())}, indent=1, ensure_ascii=False)
        write_atomically(self._out, [data.encode(), b"\n"], mode=0o600)

    def _person(self, ceremony: Ceremony, i: int) -> Json:
        entry = ceremony.roster[i]
        return self._people.setdefault(i, {"id": entry.id, "name": entry.name})


def _pairs(phone: NewPhone, now: int) -> set[tuple[str, str]]:
    """Return the pairs of consecutive codes around a step: typing takes time, clocks differ a little."""
    codes = [f"{code_at(phone.seed, step):06d}" for step in range(now - 4, now + 4)]
    return set(pairwise(codes))
