"""The desk at which custodians unlock side by side: a lane for each, from before a card was brought until all is in.

It holds what an `Unlock` need not know: words typed so far, a repair that is asked about, whose turn the keyboard is.
"""

from dataclasses import dataclass, field
from typing import Literal

from keyturn.custody.cards import (
    CARD_WORDS,
    CardNeedsRepair,
    CardNewerThanKit,
    CardOldGeneration,
    CardOtherKit,
    CardPracticeForReal,
    CardRealForPractice,
    split_words,
)
from keyturn.custody.codes import step_at
from keyturn.custody.cold import CHECK_WORDS, KEY_WORDS
from keyturn.custody.records import Factor
from keyturn.custody.words import Wordlist
from keyturn.errors import KeyturnError, LogError, StorageError
from keyturn.opening.seats import Seat
from keyturn.opening.typed_words import TypedWords, holder, is_qr
from keyturn.opening.unlock import CodesRefused, TablesOutside, Unlock

Step = Literal["card", "passphrase", "factor", "waiting", "in"]
Way = Literal["own", "cold", "clock"]
Part = Literal["to-do", "now", "done"]

FEWEST_LANES = 2
COLD_WORDS = KEY_WORDS + CHECK_WORDS
CODE_DIGITS = 6
OTHER_CARDS = (CardOldGeneration, CardNewerThanKit, CardOtherKit, CardPracticeForReal, CardRealForPractice)


@dataclass(frozen=True)
class Repair:
    """Words of a card that do not fit, asked about one after the other; `agreed` so many were found on the card."""

    needs: CardNeedsRepair
    agreed: int = 0

    @property
    def asked(self) -> tuple[int, str]:
        """The place (from 1) and the word that is asked about."""
        return self.needs.offer[self.agreed]

    @property
    def last(self) -> bool:
        """Tell whether no other word is asked about after this one."""
        return self.agreed + 1 == len(self.needs.offer)


@dataclass(frozen=True)
class Progress:
    """How far a custodian is with card, passphrase, second factor; `fraction` is that of the part entered now."""

    parts: tuple[Part, Part, Part] = ("to-do", "to-do", "to-do")
    fraction: float = 0.0


@dataclass(eq=False)
class Lane:
    """One custodian's place; `draft` is what stands in its field, and `way` how the second factor is given."""

    typed: TypedWords = field(default_factory=TypedWords)
    seat: Seat | None = None
    draft: str = field(default="", repr=False)
    way: Way = "own"
    cold: TypedWords = field(default_factory=lambda: TypedWords(COLD_WORDS))
    repair: Repair | None = None
    refusal: KeyturnError | None = None

    @property
    def unused(self) -> bool:
        """Tell whether nobody has begun here."""
        return self.seat is None and not self.typed.words and not self.draft

    def go_by(self, way: Way) -> None:
        """Give the second factor in another way; what stood in the field was for the other."""
        self.way = way
        self.draft = ""
        self.cold = TypedWords(COLD_WORDS)


class Desk:
    """The lanes of one unlock, and the one of them that has the keyboard."""

    def __init__(self, unlock: Unlock, wordlist: Wordlist) -> None:
        self.unlock = unlock
        self.needed = min(len(group) for group in unlock.kit.header.tier(unlock.tier).groups)
        self.lanes = [Lane() for _ in range(max(FEWEST_LANES, self.needed))]
        self.at = 0
        self.ahead = 0
        self.refusal: KeyturnError | None = None
        self.other_card: KeyturnError | None = None
        self._wordlist = wordlist
        self._heard: KeyturnError | None = None
        self._last_code: tuple[Lane, int] | None = None

    # How far everybody is

    @property
    def here(self) -> Lane:
        """The lane that has the keyboard."""
        return self.lanes[self.at]

    @property
    def inside(self) -> int:
        """How many people are in."""
        return sum(self.step(lane) == "in" for lane in self.lanes)

    def step(self, lane: Lane) -> Step:
        """Return what a lane is at; `waiting` is for a passphrase that is being tried."""
        seat = lane.seat
        if seat is None:
            return "card"
        if seat.share is None and seat.deriving is None:
            return "passphrase"
        if not self.unlock.has_enough(seat):
            return "factor"
        return "in" if seat.share is not None else "waiting"

    def number(self, lane: Lane) -> int | None:
        """Return the number of a lane's custodian, which the first word of a card already tells, or None."""
        if lane.seat is not None:
            return lane.seat.i
        guess = holder(lane.typed, self._wordlist)
        known = {entry.i for entry in self.unlock.kit.body.roster}
        return guess if guess in known - set(self.unlock.seats) else None

    def name(self, lane: Lane) -> str:
        """Return the name of a lane's custodian; empty where nobody can know it yet."""
        number = self.number(lane)
        return "" if number is None else self.unlock.kit.body.custodian_name(number)

    def factor(self, lane: Lane) -> Factor | None:
        """Return what a lane's custodian has as second factor; None where nobody can know it yet."""
        number = self.number(lane)
        factors = {record.i: record.factor for record in self.unlock.kit.header.custodians}
        return None if number is None else factors.get(number)

    def lane_of(self, number: int) -> Lane | None:
        """Return the lane of a custodian who has begun, or None."""
        return next((lane for lane in self.lanes if self.number(lane) == number), None)

    def progress(self, number: int) -> Progress:
        """Return how far a custodian is."""
        lane = self.lane_of(number)
        if lane is None:
            return Progress()
        step = self.step(lane)
        if lane.seat is None:
            return Progress(("now", "to-do", "to-do"), len(lane.typed.words) / CARD_WORDS)
        if step == "passphrase":
            return Progress(("done", "now", "to-do"))
        passphrase: Part = "done" if lane.seat.share is not None else "now"
        if step == "factor":
            given = len(lane.seat.readings) / self.unlock.codes_wanted(lane.seat)
            return Progress(("done", passphrase, "now"), given)
        return Progress(("done", passphrase, "done"))

    # Who has the keyboard

    def after(self, by: int = 1) -> Lane:
        """Return the next lane in which something is left to do; where there is no other, the one with the keyboard."""
        at = [(self.at + by * further) % len(self.lanes) for further in range(1, len(self.lanes))]
        left = (self.lanes[place] for place in at if self.step(self.lanes[place]) not in ("waiting", "in"))
        return next(left, self.here)

    def turn(self, by: int = 1) -> None:
        """Give the keyboard to the lane after this one."""
        self.turn_to(self.after(by))

    def turn_to(self, lane: Lane) -> None:
        """Give the keyboard to a lane."""
        self.at = self.lanes.index(lane)

    def settle(self) -> None:
        """Leave a lane in which nothing is left to do; where all are in and do not suffice, make room for another."""
        if all(self.step(lane) == "in" for lane in self.lanes) and not self.unlock.groups():
            self.lanes.append(Lane())
        if self.step(self.here) in ("waiting", "in"):
            self.turn()

    def join(self) -> None:
        """Let another person sit down, and give them the keyboard."""
        if not any(lane.unused for lane in self.lanes):
            self.lanes.append(Lane())
        self.turn_to(next(lane for lane in self.lanes if lane.unused))

    def may_leave(self, lane: Lane) -> bool:
        """Tell whether a lane's custodian can still be let go: no passphrase was given."""
        return lane.seat is not None and lane.seat.share is None and lane.seat.deriving is None

    def empty(self, lane: Lane) -> None:
        """Let a lane begin anew."""
        self.lanes[self.lanes.index(lane)] = Lane()

    # What was brought, and what was refused

    def lay(self, lane: Lane, text: str) -> None:
        """Keep the words of a whole card that is brought, so that a single one can be typed again."""
        words = split_words(text)
        if not is_qr(text) and len(words) == CARD_WORDS:
            lane.typed = TypedWords(words=tuple(words))

    def decides(self, lane: Lane) -> bool:
        """Tell whether a lane's next code is the last that is waited for: with it the kit is tried."""
        seat, unlock = lane.seat, self.unlock
        if seat is None or len(seat.readings) + 1 < unlock.codes_wanted(seat):
            return False
        enough = {other.i for other in unlock.seats.values() if unlock.has_enough(other)} | {seat.i}
        return any(enough >= set(group) for group in unlock.kit.header.tier(unlock.tier).groups if seat.i in group)

    def takes_alone(self, lane: Lane, typed: str) -> bool:
        """Tell whether a code is whole and can be taken without Enter: it is not tried yet, and can be taken back."""
        return len("".join(typed.split())) == CODE_DIGITS and not self.decides(lane)

    def code_taken(self, lane: Lane, seconds: int) -> None:
        """Remember whose code was taken last, and when by the phones' clock."""
        self._last_code = lane, step_at(seconds)

    def takes_back(self, seconds: int) -> Lane | None:
        """Return whose code was taken last, while the phone shows it still; None where none can be taken back."""
        lane, step = self._last_code or (None, 0)
        can = lane in self.lanes and lane.seat is not None and lane.seat.readings and lane.way == "own"
        return lane if can and step == step_at(seconds) else None

    def code_back(self, lane: Lane, digits: str) -> None:
        """Let a lane whose code was taken back mend its last digit, with the keyboard."""
        self._last_code = None
        lane.draft, lane.refusal = digits[:-1], None
        self.turn_to(lane)

    def seated(self, lane: Lane, seat: Seat) -> None:
        """A lane's card was taken: its words are forgotten."""
        lane.seat = seat
        lane.typed, lane.repair, lane.draft, lane.refusal = TypedWords(), None, "", None

    def hear(self, refusal: KeyturnError | None, lane: Lane | None = None) -> None:
        """Hear what the machines refused last, once; `lane` is the one that acted."""
        if refusal is not None and refusal is not self._heard:
            self._heard = refusal
            self.tell(refusal, lane)

    def tell(self, refusal: KeyturnError, lane: Lane | None = None) -> None:
        """Keep a refusal where it belongs: in the lane that acted, in that of its name, or for all."""
        lane = lane or self._named(refusal)
        if isinstance(refusal, CodesRefused | TablesOutside):
            self._ask_clock(lane)
        if lane is None or isinstance(refusal, CodesRefused):
            self.refusal = refusal
        elif isinstance(refusal, CardNeedsRepair):
            lane.repair, lane.refusal = Repair(refusal), None
        elif isinstance(refusal, OTHER_CARDS):
            self.other_card = refusal
            self._begin_again(lane)
        else:
            lane.refusal = refusal
            self._begin_again(lane, isinstance(refusal, StorageError | LogError))

    def recovered(self) -> None:
        """What a disk refused, it gives again."""
        if isinstance(self.refusal, StorageError | LogError):
            self.refusal = None

    def _begin_again(self, lane: Lane, only_last: bool = False) -> None:
        """Let a card be typed again; where the words are right and a disk refused, its last word alone."""
        if lane.typed.whole:
            lane.typed = lane.typed.take_back() if only_last else TypedWords()
        lane.repair = None

    def _named(self, refusal: KeyturnError) -> Lane | None:
        name = refusal.facts.get("name")
        return next((lane for lane in self.lanes if lane.seat is not None and lane.seat.name == name), None)

    def _ask_clock(self, lane: Lane | None) -> None:
        """Ask one person with a phone what its clock shows: the one who acted, else the one with the keyboard."""
        asked = [lane] if lane is not None else [self.here, *self.lanes]
        for each in asked:
            if each.seat is not None and each.seat.record.factor == "phone":
                each.go_by("clock")
                return


def initials(name: str) -> str:
    """Return the initials of a name, two at most."""
    words = name.split()
    return "".join(word[0].upper() for word in (words[:1] + words[1:][-1:]))


def first_name(name: str) -> str:
    """Return what somebody is called across a desk."""
    return name.split()[0] if name.strip() else name
