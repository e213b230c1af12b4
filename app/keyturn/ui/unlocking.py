"""People who unlock a tier: what the pages of Unlock need of whoever owns the unlock, an emergency or a ceremony."""

from collections.abc import Callable
from concurrent.futures import Future

from keyturn.custody.cards import Card
from keyturn.errors import KeyturnError, refused_by
from keyturn.host import Host
from keyturn.kit.file import KitFile
from keyturn.opening.desk import Desk
from keyturn.opening.seats import Seat
from keyturn.opening.unlock import Unlock, Unlocked
from keyturn.ui.attempting import Attempting
from keyturn.ui.trying import Trying


class Unlocking(Attempting):
    """The moves of an unlock, each refused or done; derivations run in the host's worker, and a timer takes them."""

    def __init__(self, host: Host, kit: KitFile, refusal: KeyturnError | None = None) -> None:
        super().__init__(refusal)
        self.host = host
        self.kit = kit
        self.unlock: Unlock | None = None
        self.desk: Desk | None = None
        self._trying = Trying(host.worker, self._again, self.entered, self)

    @property
    def now(self) -> int:
        """The time, in seconds since the epoch."""
        return self.host.clock()

    @property
    def busy(self) -> bool:
        """Tell whether the second factors are being tried, or what they opened is being entered."""
        return self._trying.busy

    @property
    def entering(self) -> bool:
        """Tell whether the tier is open and is being entered."""
        return self._trying.entering

    def watch_unlock(self, unlock: Unlock, prove: Callable[[Unlocked], None]) -> None:
        """Begin to unlock; `prove` is done in the worker with what was opened, before it is entered."""
        self.unlock = unlock
        self.desk = Desk(unlock, self.host.words)
        self._trying.start(unlock, prove)

    def entered(self, proven: "Future[Unlocked]") -> None:
        """Take what was opened, or why it was not."""
        raise NotImplementedError

    def bring(self, typed: str) -> Seat | None:
        """Take a card in any of its forms; returns whose it is, or None where it was refused."""
        return self.made(lambda: self._unlocking.bring_card(typed))

    def accept_repair(self, accept: Callable[[], Card]) -> Seat | None:
        """Take a card whose repair its holder has compared with the card."""
        return self.made(lambda: self._unlocking.bring(accept()))

    def give_passphrase(self, seat: Seat, typed: str) -> bool:
        """Begin to derive a custodian's share; nobody waits for it."""
        return self.attempt(lambda: self._unlocking.give_passphrase(seat, typed))

    def give_code(self, seat: Seat, typed: str, ahead: int = 0) -> bool:
        """Take a phone's code; `ahead` is by how many seconds the phones' clock is ahead of this computer's."""
        return self.attempt(lambda: self._unlocking.give_code(seat, typed, self.now + ahead))

    def take_code_back(self, seat: Seat) -> str:
        """Take back the last code of a phone; returns its digits, or nothing where that was refused."""
        return self.made(lambda: self._unlocking.take_code_back(seat)) or ""

    def give_cold_code(self, seat: Seat, typed: str) -> bool:
        """Take a cold code."""
        return self.attempt(lambda: self._unlocking.give_cold_code(seat, typed))

    def give_touch(self, seat: Seat, credential: bytes, output: bytes) -> bool:
        """Take a security key's answer."""
        return self.attempt(lambda: self._unlocking.give_touch(seat, credential, output))

    def leave(self, seat: Seat) -> None:
        """Let a custodian go who has not given a passphrase."""
        self._unlocking.leave(seat)
        self.moved.emit()

    @property
    def _unlocking(self) -> Unlock:
        assert self.unlock is not None  # noqa: S101
        return self.unlock

    def _again(self, work: Callable[[], object]) -> None:
        """Do what is tried anew until it is done; what is refused in the same words is told once."""
        before, self.refusal = self.refusal, refused_by(work)
        if self.refusal is None or before is None or self.refusal.message != before.message:
            if self.refusal is None and self.desk is not None:
                self.desk.recovered()
            self.moved.emit()
