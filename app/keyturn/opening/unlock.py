"""Unlocking a tier: people come with cards, passphrases and second factors, in any order.

No screen and no waiting here: derivations run in the worker that is passed in, and `settle` takes
their results. Every attempt is recorded; nothing that was typed is.
"""

from collections.abc import Callable, Sequence
from concurrent.futures import Executor, Future
from dataclasses import dataclass, field
from typing import NoReturn, TypeVar

from keyturn.custody.cards import Card, check_belongs, read_card
from keyturn.custody.codes import step_at
from keyturn.custody.cold import read_cold_code
from keyturn.custody.header_rules import table_steps
from keyturn.custody.inner import SealedKey, TierKeys
from keyturn.custody.kdf import Kdf
from keyturn.custody.outer import Share, custodian_seed, open_share
from keyturn.custody.passphrase import normalize
from keyturn.custody.records import CustodianRecord
from keyturn.custody.seal import SealBroken
from keyturn.custody.secret import wiped
from keyturn.custody.security_keys import open_key
from keyturn.custody.unlock import OpenedOuter, open_outer, try_group
from keyturn.custody.words import Wordlist
from keyturn.errors import FactorError, KeyturnError, MoveError, Phrase, PolicyError, all_of, either
from keyturn.kit.file import KitFile
from keyturn.opening.search import MAX_DERIVATIONS, MAX_SKEW, Factor, Fixed, Phone, interleaved
from keyturn.opening.seats import Seat, SeatNotReady
from keyturn.opening.stages import Listener, Recorder, Stage

T = TypeVar("T")


class NobodyOfThatNumber(PolicyError):
    """The card's custodian is not on this kit's roster."""

    code = "custodian-not-on-roster"
    sentence = "This kit has no custodian number {i}: whoever held this card was dropped."
    cure = "Open with the cards of the present custodians: keyturn custody show."


class AlreadyHere(MoveError):
    """The same custodian came twice."""

    code = "custodian-already-here"
    sentence = "{name} has already brought a card; one person counts once."
    cure = "Let another custodian bring theirs."


class TooFewPeople(PolicyError):
    """Nobody's factors are missing, but the people are not an authorized group."""

    code = "quorum-too-few"
    sentence = "{present} cannot open the {tier} tier; it needs {policy}."
    cure = "Bring one of these as well: {helpful}."


class CodesRefused(FactorError):
    """No guess of the clocks made the codes fit together."""

    code = "codes-refused"
    sentence = "These second factors do not open the kit together: one of the codes is wrong, or a clock is far off."
    cure = "Compare the phones' date and time with this computer's, then give {names}'s codes again."


class TablesOutside(FactorError):
    """The clock lies outside the code tables' validity."""

    code = "table-expired"
    sentence = "The phones' code tables do not cover this time: the kit's validity is over, or this clock is wrong."
    cure = "Check the computer's date; if it is right, bring the cold codes, or a kit that was re-keyed since."


class KeyNotTheirs(FactorError):
    """A security key's output opens none of this custodian's sealed targets."""

    code = "security-key-refused"
    sentence = "This security key's answer does not belong to {name} in this kit."
    cure = "Touch the key that {name} enrolled, or use the cold code."


@dataclass(frozen=True)
class Unlocked:
    """An opened tier: its keys, the outer seal behind which it lay, the group's members and shares."""

    keys: TierKeys
    outer: OpenedOuter = field(repr=False)
    group: tuple[int, ...]
    shares: tuple[Share, ...] = field(repr=False)
    derivations: int


class Unlock:
    """The people at the kit and what they have brought, until a tier opens."""

    def __init__(
        self,
        kit: KitFile,
        tier: str,
        wordlist: Wordlist,
        worker: Executor,
        record: Recorder,
        listener: Listener,
        compartment: str | None = None,
    ) -> None:
        """Begin with nobody; with a `compartment`, no other one of the tier is opened."""
        self.kit = kit
        self.tier = tier
        self._compartment = compartment
        self.seats: dict[int, Seat] = {}
        self.outer: OpenedOuter | None = None
        self.cancelled = False
        self._wordlist = wordlist
        self._worker = worker
        self._record = record
        self._listener = listener

    def bring_card(self, text: str) -> Seat:
        """Take a card in any of its forms; raises what `read_card` and `check_belongs` name, or AlreadyHere."""
        card = self._recorded("custodian-card-refused", lambda: self._card(text))
        return self.bring(card)

    def bring(self, card: Card) -> Seat:
        """Take a card that was read, or whose repair its holder has accepted."""
        seat = self._recorded("custodian-card-refused", lambda: self._seat(card))
        self._counted(lambda: self.leave(seat), "custodian-card-accepted", seat, generation=seat.record.g)
        self._listener(Stage("card", seat.i))
        return seat

    def give_passphrase(self, seat: Seat, typed: str) -> None:
        """Begin the derivation of a custodian's share in the worker; `settle` takes its result."""
        if seat.card is None or seat.deriving is not None or seat.share is not None:
            raise SeatNotReady(name=seat.name, missing="the card")
        passphrase = normalize(typed)
        self._listener(Stage("deriving", seat.i))
        seat.deriving = self._worker.submit(self._derive, seat.record, seat.card.secret, passphrase, seat.name)

    def wipe(self) -> None:
        """Forget all that was brought, and what it opened: the tier is open, or it is locked."""
        self.wipe_brought()
        if self.outer is not None:
            self.outer.wipe()

    def wipe_brought(self) -> None:
        """Forget all that was brought; what it opened stays open."""
        for seat in self.seats.values():
            seat.wipe()

    def leave(self, seat: Seat) -> None:
        """Let a custodian go who has not given their passphrase."""
        self.seats.pop(seat.i, None)

    def settle(self, wait: bool = True) -> None:
        """Take the finished derivations; opens the outer seal when k shares are there.

        Without `wait`, unfinished ones are left for the next call. Raises WrongPassphrase (the
        custodian may type again) or what a damaged kit names.
        """
        for seat in list(self.seats.values()):
            if seat.deriving is not None and (wait or seat.deriving.done()):
                self._take_share(seat, seat.deriving)
        shares = self._shares
        if self.outer is None and len(shares) >= self.kit.header.k:
            self.outer = open_outer(self.kit.custody, self.kit.source(), shares)
            self._listener(Stage("outer-open", done=len(shares), total=self.kit.header.k))

    @property
    def unsettled(self) -> bool:
        """Tell whether `settle` has something to do: a derivation is done, or the outer seal can be opened."""
        done = any(seat.deriving is not None and seat.deriving.done() for seat in self.seats.values())
        return done or (self.outer is None and len(self._shares) >= self.kit.header.k)

    def give_code(self, seat: Seat, typed: str, seconds: int) -> None:
        """Take a phone code that was read at a moment (seconds since the epoch by the clock in use)."""
        step = step_at(seconds)
        first, count = table_steps(self.kit.header)
        if not first - MAX_SKEW <= step < first + count + MAX_SKEW:
            raise TablesOutside
        before = seat.readings
        seat.take_code(typed, step, self.kit.header.r)
        self._counted(lambda: setattr(seat, "readings", before), "factor-entered", seat, factor="phone")
        self._listener(Stage("code", seat.i, len(seat.readings), self.codes_wanted(seat)))

    def take_code_back(self, seat: Seat) -> str:
        """Take back the last code that a phone gave, before it is tried; returns its digits. The log tells it."""
        self._record("factor-taken-back", custodian=seat.id, factor="phone")
        return seat.take_code_back()

    def give_cold_code(self, seat: Seat, typed: str) -> None:
        """Take a cold code; raises ColdCodeMistyped or another that it names."""
        header = self.kit.header
        seat.fixed = read_cold_code(typed, self.kit.custody.kit, seat.i, seat.record.factor, header.r, self._wordlist)
        self._counted(seat.forget_factor, "factor-entered", seat, factor="cold-code")
        self._listener(Stage("factor", seat.i))

    def give_touch(self, seat: Seat, credential: bytes, output: bytes) -> None:
        """Take a security key's 32-byte output for a credential; raises KeyNotTheirs or SeatNotReady."""
        key = {bytes(entry.credential): entry for entry in self.keys_of(seat)}.get(credential)
        if key is None:
            raise KeyNotTheirs(name=seat.name)
        try:
            seat.fixed = bytes(open_key(output, self.kit.custody.kit, key))
        except SealBroken:
            self._refused([seat.id], KeyNotTheirs.code)
            raise KeyNotTheirs(name=seat.name) from None
        self._counted(seat.forget_factor, "factor-entered", seat, factor="security-key")
        self._listener(Stage("factor", seat.i))

    def keys_of(self, seat: Seat) -> list[SealedKey]:
        """Return a custodian's security keys; they lie behind the outer seal."""
        if self.outer is None:
            raise SeatNotReady(name=seat.name, missing="enough cards and passphrases to pass the outer seal")
        return [key for key in self.outer.inner.keys if key.i == seat.i]

    def codes_wanted(self, seat: Seat) -> int:
        """Return how many codes this phone gives in all: r, and one more for each blank step met so far."""
        return self.kit.header.r + self._blanks(seat)

    def has_enough(self, seat: Seat) -> bool:
        """Tell whether a custodian has given their whole second factor."""
        return seat.fixed is not None or len(seat.readings) >= self.codes_wanted(seat)

    def groups(self) -> list[tuple[int, ...]]:
        """Return the authorized groups of the tier that the people with card and passphrase make up."""
        present = {seat.i for seat in self.seats.values() if seat.share is not None}
        return [tuple(group) for group in self.kit.header.tier(self.tier).groups if present >= set(group)]

    def demand_group(self) -> None:
        """Raise TooFewPeople unless the people make up an authorized group."""
        if self.groups():
            return
        here = [seat.id for seat in self.seats.values()]
        needed = min(len(group) for group in self.kit.header.tier(self.tier).groups)
        self._record("quorum-aborted", custodians=here, needed=needed, error=TooFewPeople.code)
        tier = self.kit.header.tier(self.tier)
        present = ", ".join(seat.name for seat in self.seats.values()) or Phrase("Nobody")
        raise TooFewPeople(present=present, tier=self.tier, policy=tier.policy, helpful=self._helpful())

    def open(self) -> Unlocked:
        """Try the second factors and wait for the end; raises what `begin_open` and `finish_open` name."""
        return self.finish_open(self.begin_open())

    def begin_open(self) -> "Future[Unlocked | None]":
        """Begin to try the second factors of those present together, at most 64 derivations, in the worker.

        Raises TooFewPeople.
        """
        self.demand_group()
        outer = self.outer
        assert outer is not None  # noqa: S101  (k is the smallest group's size)
        ready = {seat.i for seat in self.seats.values() if seat.has_factor}
        groups = [group for group in self.groups() if ready >= set(group)]
        factors = [[self._factor(outer, self.seats[i]) for i in group] for group in groups]
        self._listener(Stage("deriving", total=len(groups)))
        return self._worker.submit(self._search, outer, groups, factors)

    def finish_open(self, trying: "Future[Unlocked | None]") -> Unlocked:
        """Take the outcome; raises CodesRefused: then each person's second factor is to be given anew."""
        found = trying.result()
        if found is None:
            self._refuse({seat.i for seat in self.seats.values() if seat.has_factor})
        self._listener(Stage("open", detail=self.tier))
        return found

    @property
    def _shares(self) -> list[Share]:
        return [seat.share for seat in self.seats.values() if seat.share is not None]

    def _card(self, text: str) -> Card:
        return read_card(text, self._wordlist)

    def _seat(self, card: Card) -> Seat:
        numbers = {record.i: record for record in self.kit.header.custodians}
        kit = self.kit.custody.kit
        name = self.kit.body.custodian_name(card.custodian)
        known = numbers.get(card.custodian)
        check_belongs(card, kit, self.kit.header.purpose, known.g if known else None, name)
        if known is None:
            raise NobodyOfThatNumber(i=card.custodian)
        if card.custodian in self.seats:
            raise AlreadyHere(name=name)
        entry = {entry.i: entry for entry in self.kit.body.roster}[card.custodian]
        self.seats[card.custodian] = Seat(known, entry.id, name, card)
        return self.seats[card.custodian]

    def _derive(self, record: CustodianRecord, secret: bytes, passphrase: bytes, name: str) -> Share:
        custody = self.kit.custody
        kdf = Kdf(custody.header.kdf.memory_kib, custody.header.kdf.iterations)
        with wiped(custodian_seed(kdf, custody.kit, record.i, record.g, record.salt, secret, passphrase)) as seed:
            return open_share(custody, record, seed, self.kit.part(f"share/{record.i}"), name)

    def _take_share(self, seat: Seat, deriving: "Future[Share]") -> None:
        seat.deriving = None
        share = self._recorded("passphrase-refused", deriving.result, custodian=seat.id)
        # What the log does not take does not count: the passphrase is asked for again.
        self._record("passphrase-accepted", custodian=seat.id)
        seat.share, seat.card = share, None
        self._listener(Stage("passphrase", seat.i))

    def _blanks(self, seat: Seat) -> int:
        if self.outer is None or not seat.readings:
            return 0
        if len(seat.readings) < self.kit.header.r:
            return 0
        try:
            return int(self._factor(self.outer, seat).target(0) is None)
        except KeyturnError:
            # A table that cannot be read is told when the factors are tried together, not whenever somebody asks.
            return 0

    def _factor(self, outer: OpenedOuter, seat: Seat) -> Factor:
        if seat.fixed is not None:
            return Fixed(seat.fixed)
        return Phone(seat.readings, self.kit.header.r, outer.table(seat.i).entry)

    def _search(
        self, outer: OpenedOuter, groups: Sequence[tuple[int, ...]], factors: Sequence[Sequence[Factor]]
    ) -> Unlocked | None:
        shares = {seat.i: seat.share for seat in self.seats.values() if seat.share is not None}
        for count, (number, targets) in enumerate(interleaved(factors), start=1):
            if count > MAX_DERIVATIONS or self.cancelled:
                return None
            group = groups[number]
            members = [(shares[i], target) for i, target in zip(group, targets, strict=True)]
            keys = try_group(outer, self.tier, members, self._compartment)
            if keys is not None and self.cancelled:
                keys.wipe()  # it was locked while this was derived: nobody will take it
                return None
            if keys is not None:
                return Unlocked(keys, outer, group, tuple(share for share, _ in members), count)
        return None

    def _refuse(self, ready: set[int]) -> NoReturn:
        names = ", ".join(self.seats[i].name for i in sorted(ready))
        for i in ready:
            self.seats[i].forget_factor()
        self._refused([self.seats[i].id for i in sorted(ready)], CodesRefused.code)
        raise CodesRefused(names=names or "everybody")

    def _refused(self, custodians: list[str], error: str) -> None:
        self._record("factors-refused", custodians=custodians, tier=self.tier, error=error)

    def _helpful(self) -> str:
        here = set(self.seats)
        wanted = [set(group) - here for group in self.kit.header.tier(self.tier).groups]
        smallest = min(map(len, wanted))
        name = self.kit.body.custodian_name
        names = {all_of([name(i) for i in sorted(group)]) for group in wanted if len(group) == smallest}
        return either(sorted(names))

    def _counted(self, undo: Callable[[], object], event: str, seat: Seat, **facts: object) -> None:
        """Record what somebody has brought; what the log does not take does not count, and is brought again."""
        try:
            self._record(event, custodian=seat.id, **facts)
        except KeyturnError:
            undo()
            raise

    def _recorded(self, event: str, attempt: Callable[[], T], **facts: object) -> T:
        try:
            return attempt()
        except KeyturnError as refusal:
            self._record(event, error=refusal.code, **facts)
            raise
