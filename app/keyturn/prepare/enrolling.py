"""One custodian's enrolment as a headless state machine, for the first ceremony and for all that follow.

How a screen drives it: `step` says where it stands; each move below belongs to one step and goes on to the next, or
raises and stays. Nothing blocks but what is named slow (an Argon2id derivation, a code table): a window does those on
its worker.

| step       | shown                                  | moves                                                     |
|------------|----------------------------------------|-----------------------------------------------------------|
| CARD       | `card`, `card_words()`: print or write | `written()`                                               |
| PROOF      | nothing of the card                    | `read_back(text)`, `corrected()`, `show_again()`          |
| PASSPHRASE | `offer()`: dice words                  | `choose(typed)` gives its `Strength`                      |
| AGAIN      | nothing of the passphrase              | `repeat(typed)` (slow), `choose_again()`                  |
| PHONE      | `phone_link`, `phone_key`              | `confirm(first, second)` (slow, told as it goes)          |
| KEYS       | `key_number` of `FEWEST`               | `give_key(output)`                                        |
| COLD       | `cold_code`                            | `handed_over()`                                           |
| DONE       |                                        |                                                           |

`forget()` wipes what is still at hand, at any step. An enrolment that does not reach DONE counts for nothing.
"""

import base64
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise

from keyturn.custody.cards import Card, CardNeedsRepair, read_card, to_words
from keyturn.custody.codes import code_at, step_at
from keyturn.custody.deal import Listener, silent
from keyturn.custody.inner import SealedKey
from keyturn.custody.passphrase import WORDS, generate, normalize
from keyturn.custody.records import Factor, Purpose
from keyturn.custody.seal import Random
from keyturn.custody.secret import wipe
from keyturn.custody.security_keys import FEWEST
from keyturn.custody.strength import Strength, chosen_strength, demand_strength, drawn_strength
from keyturn.custody.words import Wordlist
from keyturn.errors import CardError, FactorError, MoveError
from keyturn.exchange.otpauth import phone_uri
from keyturn.opening.enrolments import Enrolments, KeyOutput, NewPhone

CLOCK_STEPS = 4  # typing takes time, clocks differ a little


class ReadBackDiffers(CardError):
    """The card that was read back is not the one that was written."""

    code = "card-read-back-differs"
    sentence = "What was read back is not this card."
    cure = "Compare each word with the screen and correct the paper; then read it back again."


class ReadBackRepaired(CardError):
    """Some words that were read back are wrong; the others tell which ones they should be.

    `offer` has (place from 1, word).
    """

    code = "card-read-back-repaired"
    sentence = "The words at these places are not those of the card: {places}."
    cure = "Correct them on the paper, and say that it is corrected; or read the card back again."

    def __init__(self, offer: tuple[tuple[int, str], ...]) -> None:
        self.offer = offer
        super().__init__(places=", ".join(str(place) for place, _ in offer))


class PassphraseDiffers(CardError):
    """The passphrase was typed in two ways."""

    code = "passphrase-differs"
    sentence = "This is not the passphrase that was typed before."
    cure = "Type it again, or choose another one."


class CodesNotConfirmed(FactorError):
    """The codes are not those that the phone's seed gives."""

    code = "phone-not-confirmed"
    sentence = "These are not the codes that this phone should show now."
    cure = "Check the phone's date and time, scan the QR code again, and type two codes, one after the other."


class KeyGivenTwice(FactorError):
    """The same security key was given a second time."""

    code = "security-key-given-twice"
    sentence = "This security key was enrolled a moment ago already."
    cure = "Plug in another key, and keep the two in different places."


class EnrolmentElsewhere(MoveError):
    """A move was made that belongs to another step."""

    code = "enrolment-step"
    sentence = "The enrolment is at the step “{step}”, where this cannot be done."
    cure = "Go on with that step."


class Step(StrEnum):
    """Where an enrolment stands."""

    CARD = "card"
    PROOF = "proof"
    PASSPHRASE = "passphrase"  # noqa: S105 - the name of a step
    AGAIN = "again"
    PHONE = "phone"
    KEYS = "keys"
    COLD = "cold"
    DONE = "done"


@dataclass(frozen=True)
class Tools:
    """What an enrolment needs of the computer: word lists of 1,024 and 7,776 words, clock (s), randomness."""

    words: Wordlist
    dice_words: Sequence[str]
    clock: Callable[[], int]
    random: Random


@dataclass(frozen=True)
class Wanted:
    """What a custodian is enrolled with: number, second factor, labels; without `card`, the present one stays."""

    i: int
    factor: Factor
    labels: Mapping[str, str] = field(default_factory=dict)
    card: bool = True


class Enrolling:
    """One custodian on their way from an empty hand to a card, a passphrase, a second factor and a cold code."""

    def __init__(self, ceremony: Enrolments, wanted: Wanted, tools: Tools) -> None:
        """Begin; raises GenerationsUsedUp."""
        self.wanted = wanted
        self.repair: tuple[tuple[int, str], ...] = ()
        self._ceremony = ceremony
        self._tools = tools
        self._offered = ""
        self._chosen = bytearray()
        self._phone: NewPhone | None = None
        self._target = b""
        self._keys: list[SealedKey] = []
        self._card = ceremony.new_card(wanted.i) if wanted.card else None
        self.step = Step.CARD
        if self._card is None:
            self._begin_factor()

    @property
    def name(self) -> str:
        """The custodian's name."""
        return self._ceremony.name_of(self.wanted.i)

    @property
    def id(self) -> str:
        """The custodian's id on the roster."""
        return self._ceremony.id_of(self.wanted.i)

    @property
    def kit_name(self) -> str:
        """The kit's name."""
        return self._ceremony.kit_name

    @property
    def purpose(self) -> Purpose:
        """Whether the kit is real or for practice."""
        return self._ceremony.settings.purpose

    @property
    def kit_id(self) -> bytes:
        """The kit's 32 bytes, which a security key's credential is made for."""
        return self._ceremony.kit_id

    @property
    def card(self) -> Card:
        """The new card, to be printed or written by hand."""
        self._demand(Step.CARD)
        assert self._card is not None  # noqa: S101 - the step says so
        return self._card

    def card_words(self) -> tuple[str, ...]:
        """Return the card's 22 words."""
        return to_words(self.card, self._tools.words)

    def written(self) -> None:
        """The card is on paper: it is shown no more, and read back from there."""
        self._note("card-made", f"generation {self.card.generation}")
        self.step = Step.PROOF

    def show_again(self) -> None:
        """Show the card once more."""
        self._demand(Step.PROOF)
        self.repair, self.step = (), Step.CARD

    def read_back(self, text: str) -> None:
        """Prove the paper by its words, its QR text or its file.

        Raises ReadBackRepaired with the words that are wrong, ReadBackDiffers, CardWrongLength, CardUnreadable
        or CardQrDamaged.
        """
        self._demand(Step.PROOF)
        self.repair = ()
        try:
            found = read_card(text, self._tools.words)
        except CardNeedsRepair as repair:
            if repair.accept() != self._card:
                raise ReadBackDiffers from None
            self.repair = repair.offer
            raise ReadBackRepaired(repair.offer) from None
        if found != self._card:
            raise ReadBackDiffers
        self._proven("")

    def corrected(self) -> None:
        """The words named by ReadBackRepaired stand on the paper now as they should."""
        if not self.repair:
            self._demand(None)
        self._proven(f"corrected: {', '.join(str(place) for place, _ in self.repair)}")

    def offer(self) -> str:
        """Return a passphrase of dice words, a new one each time."""
        self._demand(Step.PASSPHRASE)
        self._offered = generate(self._tools.dice_words, self._tools.random)
        return self._offered

    def strength_of(self, typed: str) -> Strength:
        """Return how strong a passphrase is, the offered one or a chosen one; raises PassphraseUnusable."""
        if self._offered and normalize(typed) == normalize(self._offered):
            return drawn_strength(self._tools.dice_words, WORDS)
        return chosen_strength(typed, (*self.name.split(), self._ceremony.kit_name))

    def choose(self, typed: str) -> Strength:
        """Take the offered passphrase or a chosen one; raises PassphraseTooWeak or PassphraseUnusable."""
        self._demand(Step.PASSPHRASE)
        strength = self.strength_of(typed)
        demand_strength(strength)
        self._chosen = bytearray(normalize(typed))
        self.step = Step.AGAIN
        return strength

    def choose_again(self) -> None:
        """Choose another passphrase."""
        self._demand(Step.AGAIN)
        wipe(self._chosen)
        self.step = Step.PASSPHRASE

    def repeat(self, typed: str) -> None:
        """Take the passphrase a second time (slow: one derivation); raises PassphraseDiffers, PassphraseUnusable."""
        self._demand(Step.AGAIN)
        if normalize(typed) != self._chosen:
            raise PassphraseDiffers
        assert self._card is not None  # noqa: S101 - the step says so
        self._ceremony.enrol_card(self._card, bytes(self._chosen), self.wanted.labels, self.wanted.factor)
        self._card, self._offered = None, ""
        wipe(self._chosen)
        self._note("passphrase-settled")
        self._begin_factor()

    @property
    def phone_link(self) -> str:
        """The link that an authenticator app reads from a QR code."""
        return phone_uri(self._the_phone().seed, self.name, self._ceremony.kit_name)

    @property
    def phone_key(self) -> str:
        """The seed in base32, in groups of four, for an app that cannot scan."""
        seed = base64.b32encode(self._the_phone().seed).decode()
        return " ".join(seed[at : at + 4] for at in range(0, len(seed), 4))

    def confirm(self, first: str, second: str, listener: Listener = silent) -> None:
        """Confirm the phone by two codes, one after the other (slow: the code table, told as it is made).

        Raises CodesNotConfirmed.
        """
        phone = self._the_phone()
        if (first.strip(), second.strip()) not in _pairs(phone, step_at(self._tools.clock())):
            raise CodesNotConfirmed
        self._ceremony.enrol_phone(self.wanted.i, phone, listener)
        self._target = phone.target
        wipe(phone.seed)
        self._phone = None
        self._note("phone-confirmed")
        self.step = Step.COLD

    @property
    def key_number(self) -> int:
        """The number of the security key that comes next, from 1."""
        self._demand(Step.KEYS)
        return len(self._keys) + 1

    def give_key(self, output: KeyOutput) -> None:
        """Take a security key's answer; with the second one the factor is complete. Raises KeyGivenTwice."""
        self._demand(Step.KEYS)
        if any(output.credential == key.credential or output.name == key.name for key in self._keys):
            raise KeyGivenTwice
        self._keys.append(self._ceremony.enrol_key(self.wanted.i, output, self._target))
        self._note("key-enrolled", output.name)
        if len(self._keys) == FEWEST:
            self._ceremony.enrol_keys(self.wanted.i, self._target, self._keys)
            self.step = Step.COLD

    @property
    def cold_code(self) -> str:
        """The cold code, for a sealed envelope of its own."""
        self._demand(Step.COLD)
        return self._ceremony.cold_code(self.wanted.i, self._target, self.wanted.factor, self._tools.words)

    def handed_over(self) -> None:
        """The cold code is in its envelope: the custodian is done, and the ceremony keeps it."""
        self._demand(Step.COLD)
        self._note("cold-code-handed-over")
        self._ceremony.completed(self.wanted.i)
        self.step = Step.DONE
        self.forget()

    def forget(self) -> None:
        """Wipe every secret that is still at hand."""
        wipe(self._chosen)
        if self._phone is not None:
            wipe(self._phone.seed)
        self._card, self._phone, self._offered, self._target = None, None, "", b""

    def _begin_factor(self) -> None:
        if self.wanted.factor == "phone":
            self._phone, self.step = self._ceremony.new_phone(), Step.PHONE
        else:
            self._target, self.step = self._ceremony.new_key_target(), Step.KEYS

    def _proven(self, note: str) -> None:
        self._note("card-proven", note)
        self.repair, self.step = (), Step.PASSPHRASE

    def _the_phone(self) -> NewPhone:
        self._demand(Step.PHONE)
        assert self._phone is not None  # noqa: S101 - the step says so
        return self._phone

    def _note(self, what: str, note: str = "") -> None:
        self._ceremony.noted(what, self.wanted.i, note)

    def _demand(self, step: Step | None) -> None:
        if self.step is not step:
            raise EnrolmentElsewhere(step=self.step.value)


def _pairs(phone: NewPhone, now: int) -> set[tuple[str, str]]:
    """Return the pairs of consecutive codes around a step."""
    codes = [f"{code_at(phone.seed, step):06d}" for step in range(now - CLOCK_STEPS, now + CLOCK_STEPS)]
    return set(pairwise(codes))
