"""One custodian's part in an unlock: card, passphrase, second factor, each at their own pace."""

from concurrent.futures import Future
from dataclasses import dataclass, field

from keyturn.custody.cards import Card
from keyturn.custody.codes import Reading
from keyturn.custody.outer import Share
from keyturn.custody.records import CustodianRecord
from keyturn.errors import FactorError, MoveError


class CodeMalformed(FactorError):
    """What was typed is not six digits."""

    code = "code-malformed"
    sentence = "A phone code has exactly six digits."
    cure = "Type the six digits that {name}'s phone shows now."


class CodeRepeated(FactorError):
    """The same code was typed twice."""

    code = "code-repeated"
    sentence = "This is the same code as the one before; each phone gives {r} different ones."
    cure = "Wait until {name}'s phone shows the next code, and type that one."


class NoPhone(FactorError):
    """This custodian has no phone in this kit."""

    code = "factor-not-a-phone"
    sentence = "{name} has no phone enrolled in this kit."
    cure = "Touch one of {name}'s security keys, or use the cold code."


class SeatNotReady(MoveError):
    """A step was taken before the one it needs."""

    code = "seat-not-ready"
    sentence = "{name} cannot do this yet: {missing} first."
    cure = "Take the steps in order: card, passphrase, second factor."


@dataclass
class Seat:
    """What one custodian has brought so far. Nothing typed is kept longer than it is needed."""

    record: CustodianRecord
    id: str
    name: str
    card: Card | None = field(repr=False)
    deriving: "Future[Share] | None" = None
    share: Share | None = field(default=None, repr=False)
    readings: tuple[Reading, ...] = field(default=(), repr=False)
    fixed: bytes | None = field(default=None, repr=False)

    @property
    def i(self) -> int:
        """The custodian's number."""
        return self.record.i

    def take_code(self, typed: str, step: int, r: int) -> None:
        """Take a phone's code that was read about step `step` by this computer's clock.

        Two codes whose steps differ by less than three are taken as consecutive: the phone's step
        begins somewhere within this computer's, and typing takes time. Raises NoPhone,
        CodeMalformed or CodeRepeated.
        """
        if self.record.factor != "phone":
            raise NoPhone(name=self.name)
        digits = "".join(typed.split())
        if len(digits) != 6 or not (digits.isascii() and digits.isdigit()):
            raise CodeMalformed(name=self.name)
        code = int(digits)
        if self.readings and self.readings[-1][1] == code:
            raise CodeRepeated(name=self.name, r=r)
        if self.readings and step - self.readings[-1][0] < 3:
            step = self.readings[-1][0] + 1
        self.readings = (*self.readings, (step, code))

    def take_code_back(self) -> str:
        """Take the last code back, and return its six digits, to be mended."""
        *before, (_, code) = self.readings
        self.readings = tuple(before)
        return f"{code:06d}"

    def forget_factor(self) -> None:
        """Let the custodian give their second factor anew."""
        self.readings, self.fixed = (), None

    def wipe(self) -> None:
        """Forget all that the custodian brought; a share that is still being derived is wiped when it is there."""
        self.forget_factor()
        self.card = None
        if self.share is not None:
            self.share.wipe()
        if self.deriving is not None:
            self.deriving.add_done_callback(_wipe_share)

    @property
    def has_factor(self) -> bool:
        """Tell whether any second factor was given."""
        return self.fixed is not None or bool(self.readings)


def _wipe_share(deriving: "Future[Share]") -> None:
    if deriving.exception() is None:
        deriving.result().wipe()
