"""A custodian's card and cold code, printed in the middle of their enrolment; no file holds either."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from keyturn.custody.cards import Card
from keyturn.custody.records import Factor
from keyturn.custody.root import kit_tag
from keyturn.custody.words import Wordlist
from keyturn.exchange.card_paper import CardStyle, card_pdf
from keyturn.exchange.cold_paper import cold_code_pdf
from keyturn.exchange.cut_sheet import Label
from keyturn.exchange.paper_fonts import Fonts
from keyturn.exchange.paper_sheet import Sheet, sheet_of
from keyturn.exchange.printing import Printer, print_pdf
from keyturn.prepare.enrolling import Enrolling
from keyturn.prepare.papers import day

_NEEDS: Mapping[Factor, tuple[str, str]] = {
    "phone": ("Your passphrase", "Your phone, or its cold code"),
    "key": ("Your passphrase", "One of your security keys, or their cold code"),
}


@dataclass(frozen=True)
class SecretPrinter:
    """Where and how cards and cold codes are printed; an empty `name` is the default printer.

    With `by_hand` nothing of a secret reaches the printer: it prints fields to be filled in. `call` are the lines that
    say whom to call, `now` is in seconds since the epoch, `media` the sheet's name; `large` type makes larger cards.
    """

    name: str
    media: str
    large: bool
    style: CardStyle
    by_hand: bool
    call: Sequence[str]
    now: int
    words: Wordlist
    fonts: Fonts

    def print_card(self, enrolling: Enrolling) -> Printer:
        """Print the new card; raises what `print_pdf` names, and then nothing was sent."""
        card, label = enrolling.card, self._card_label(enrolling.card, enrolling)
        pdf = card_pdf(card, label, self.words, self.fonts, self._sheet, self.style, self.by_hand)
        return self._print(pdf, "card")

    def print_cold_code(self, enrolling: Enrolling) -> Printer:
        """Print the cold code; raises what `print_pdf` names, and then nothing was sent."""
        # Of a card's generation a cold code knows nothing: it outlives the card.
        label = Label(
            enrolling.name, enrolling.kit_name, kit_tag(enrolling.kit_id), 0, enrolling.purpose, self.call, (),
            day(self.now),
        )  # fmt: skip
        factor = enrolling.wanted.factor
        return self._print(
            cold_code_pdf(enrolling.cold_code, label, factor, self.fonts, self._sheet, self.by_hand), "cold code"
        )

    @property
    def _sheet(self) -> Sheet:
        return sheet_of(self.media, self.large)

    def _card_label(self, card: Card, enrolling: Enrolling) -> Label:
        needs = _NEEDS[enrolling.wanted.factor]
        return Label.of(card, enrolling.name, enrolling.kit_name, self.call, needs, day(self.now))

    def _print(self, pdf: bytes, what: str) -> Printer:
        # The service keeps a job's title longer than its document: it names nobody.
        return print_pdf(pdf, f"Keyturn: {what}", self.name, self.media)
