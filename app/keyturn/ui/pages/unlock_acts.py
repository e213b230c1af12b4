"""What the lanes of Unlock do to the machines: a refusal goes to the lane that acted."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from keyturn.custody.cards import CARD_WORDS, split_words
from keyturn.errors import KeyturnError
from keyturn.opening.desk import Desk, Lane
from keyturn.opening.phone_clock import ahead
from keyturn.opening.seats import Seat
from keyturn.opening.typed_words import TypedWords, is_qr, take_text
from keyturn.ui.unlocking import Unlocking


class Acts(QObject):
    """The moves of Unlock; `changed` tells that the desk is to be shown anew."""

    changed = Signal()

    def __init__(self, owner: Unlocking, parent: QObject | None = None) -> None:
        super().__init__(parent)
        assert owner.desk is not None  # noqa: S101
        self.owner = owner
        self.desk: Desk = owner.desk
        self.acting: Lane | None = None
        self.enter_spent = False

    # The card

    def take(self, lane: Lane, word: str) -> None:
        """Take one word of a card; with the last one the card is brought."""
        lane.draft = ""
        self._typed(lane, lane.typed.take(word))

    def take_back(self, lane: Lane) -> None:
        """Take the last word back, unseen; where there is none, the code that was taken last."""
        if lane.typed.words:
            self._typed(lane, lane.typed.take_back())
        else:
            self.take_code_back()

    def paste(self, lane: Lane, text: str) -> None:
        """Take a whole card, or as many of its words as were pasted; what is no word stays to be mended."""
        if is_qr(text) or (not lane.typed.words and len(split_words(text)) >= CARD_WORDS):
            self.bring(lane, text)
            return
        words, lane.draft = take_text(lane.typed, text, self.owner.host.words)
        self._typed(lane, words)

    def bring(self, lane: Lane, text: str) -> None:
        """Bring a whole card in any of its forms."""
        lane.draft = ""
        self.desk.lay(lane, text)
        self._do(lane, lambda: self._seat(lane, self.owner.bring(text)))

    def agree(self, lane: Lane) -> None:
        """The card says the word that was asked about; after the last one the card is taken."""
        repair = lane.repair
        assert repair is not None  # noqa: S101
        if repair.last:
            self._do(lane, lambda: self._seat(lane, self.owner.accept_repair(repair.needs.accept)))
        else:
            lane.repair = replace(repair, agreed=repair.agreed + 1)
            self.changed.emit()

    def type_again(self, lane: Lane) -> None:
        """The card says something else: type that word again; a card that came as QR text is typed from its start."""
        assert lane.repair is not None  # noqa: S101
        place = lane.repair.asked[0]
        lane.typed = lane.typed.type_again(place) if lane.typed.words else TypedWords()
        lane.repair = None
        self.changed.emit()

    def leave(self, lane: Lane) -> None:
        """Let a custodian go who has not given a passphrase."""
        seat = lane.seat
        if seat is not None and self.desk.may_leave(lane):
            self.desk.empty(lane)
            self.owner.leave(seat)

    # Passphrase and second factor

    def give_passphrase(self, lane: Lane, typed: str) -> None:
        """Give a passphrase; the next thing can be typed at once."""
        lane.draft = ""
        self._do(lane, lambda: self.owner.give_passphrase(_seat_of(lane), typed))

    def type_code(self, lane: Lane, typed: str) -> None:
        """Take a code at its sixth digit, where that is safe; an Enter out of habit is spent on it."""
        if self.desk.takes_alone(lane, typed):
            self.enter_spent = True
            self.give_code(lane, typed)

    def give_code(self, lane: Lane, typed: str) -> None:
        """Give a phone's code; one that is refused stays to be mended."""
        seat, seconds = _seat_of(lane), self.phone_time
        if self._do(lane, lambda: self.owner.give_code(seat, typed, self.desk.ahead) and _emptied(lane)):
            self.desk.code_taken(lane, seconds)
            self.changed.emit()

    @property
    def phone_time(self) -> int:
        """What the phones' clock shows, as far as it is known (seconds since the epoch)."""
        return self.owner.now + self.desk.ahead

    def take_code_back(self) -> None:
        """Take back the code that was taken last, whoever has the keyboard now."""
        lane = self.desk.takes_back(self.phone_time)
        if lane is not None:
            self._do(lane, lambda: self._take_code_back(lane))

    def give_cold_code(self, lane: Lane, typed: str) -> None:
        """Give a cold code; one that is refused stays to be compared."""
        seat = _seat_of(lane)
        self._do(lane, lambda: self.owner.give_cold_code(seat, typed) and _emptied(lane))

    def give_touch(self, lane: Lane, credential: bytes, output: bytes) -> None:
        """Give a security key's answer."""
        self._do(lane, lambda: self.owner.give_touch(_seat_of(lane), credential, output))

    def tell_clock(self, lane: Lane, typed: str) -> None:
        """Take what a phone's clock shows; it counts for every phone."""
        lane.refusal = self.desk.refusal = None
        try:
            self.desk.ahead = ahead(typed, self.owner.now)
        except KeyturnError as refusal:
            self.refuse(lane, refusal)
            return
        lane.go_by("own")
        self.changed.emit()

    def go_by(self, lane: Lane, way: str) -> None:
        """Give the second factor in another way."""
        lane.refusal = None
        lane.go_by(way)  # type: ignore[arg-type]
        self.changed.emit()

    # Within

    def refuse(self, lane: Lane, refusal: KeyturnError) -> None:
        """Show a refusal that did not come from the machines."""
        self.desk.tell(refusal, lane)
        self.changed.emit()

    def _typed(self, lane: Lane, words: TypedWords) -> None:
        lane.typed, lane.refusal = words, None
        if words.whole:
            self.bring(lane, words.text)
        else:
            self.changed.emit()

    def _take_code_back(self, lane: Lane) -> bool:
        digits = self.owner.take_code_back(_seat_of(lane))
        if digits:
            self.desk.code_back(lane, digits)
        return bool(digits)

    def _seat(self, lane: Lane, seat: Seat | None) -> bool:
        if seat is not None:
            self.desk.seated(lane, seat)
        return seat is not None

    def _do(self, lane: Lane, work: Callable[[], bool]) -> bool:
        """Do it; what the machines refuse meanwhile is this lane's."""
        lane.refusal = self.desk.refusal = None
        self.acting = lane
        try:
            done = work()
            self.desk.hear(self.owner.refusal, lane)
        finally:
            self.acting = None
        self.changed.emit()
        return done


def _emptied(lane: Lane) -> bool:
    lane.go_by("own")
    return True


def _seat_of(lane: Lane) -> Seat:
    assert lane.seat is not None  # noqa: S101
    return lane.seat
