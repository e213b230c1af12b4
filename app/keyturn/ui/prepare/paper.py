"""Cards and cold codes on paper: what the ceremony's pages want printed, and the computer's default printer."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Protocol

from keyturn import resources
from keyturn.custody.root import TAG
from keyturn.custody.words import Wordlist
from keyturn.prepare.enrolling import Enrolling
from keyturn.prepare.founding import FirstCeremony
from keyturn.report_file import FONTS

if TYPE_CHECKING:  # what draws takes long to load: the worker does it when something is printed
    from keyturn.exchange.cut_sheet import Label
    from keyturn.exchange.paper_fonts import Fonts

SHEET = "a4"
NEEDS = {"phone": "the authenticator app on the phone", "key": "one of the two security keys"}


class Paper(Protocol):
    """A printer's hand: each method prints one sheet (slow), and returns the printer's name or raises what refuses it.

    With `by_hand` it prints only the fields, where the printer is not trusted with what stands in them.
    """

    def card(self, ceremony: FirstCeremony, enrolling: Enrolling, by_hand: bool) -> str:
        """Print the new card of a custodian."""

    def cold_code(self, ceremony: FirstCeremony, enrolling: Enrolling, by_hand: bool) -> str:
        """Print the cold code of a custodian, for its envelope."""


class DefaultPrinter:
    """Prints straight from memory: nothing is kept on a disk of this program."""

    def __init__(self, words: Wordlist) -> None:
        self._words = words

    def card(self, ceremony: FirstCeremony, enrolling: Enrolling, by_hand: bool) -> str:
        """Print the new card; raises what `print_pdf` names, or FontRefused."""
        from keyturn.exchange.card_paper import card_pdf

        label = _label(ceremony, enrolling)
        made = card_pdf(enrolling.card, label, self._words, _fonts(), by_hand=by_hand)
        return _print(made, "Keyturn: card")

    def cold_code(self, ceremony: FirstCeremony, enrolling: Enrolling, by_hand: bool) -> str:
        """Print the cold code; raises what `print_pdf` names, or FontRefused."""
        from keyturn.exchange.cold_paper import cold_code_pdf

        label, factor = _label(ceremony, enrolling), enrolling.wanted.factor
        made = cold_code_pdf(enrolling.cold_code, label, factor, _fonts(), by_hand=by_hand)
        return _print(made, "Keyturn: cold code")


def _label(ceremony: FirstCeremony, enrolling: Enrolling) -> "Label":
    from keyturn.exchange.cut_sheet import Label

    person = next(person for person in ceremony.people if person.id == enrolling.id)
    today = datetime.fromtimestamp(ceremony.acts[-1].at, UTC).strftime("%Y-%m-%d")
    needs = ("the passphrase of its custodian", NEEDS[person.factor])
    return Label(
        person.name, ceremony.kit_name, ceremony.kit_id[:TAG].hex(), person.cards - 1, ceremony.settings.purpose, (),
        needs, today,
    )  # fmt: skip


def _fonts() -> "Fonts":
    from keyturn.exchange.paper_fonts import Fonts

    regular, strong, mono = (resources.read(f"fonts/{name}") for name in FONTS)
    return Fonts(regular, strong, mono)


def _print(pdf: bytes, title: str) -> str:
    from keyturn.exchange.printing import print_pdf

    return print_pdf(pdf, title, "", SHEET).name
