"""One page for each file: what the eye meets, and which keys it takes."""

from collections.abc import Callable, Mapping

from keyturn.ui.emergency import Emergency, Stop
from keyturn.ui.pages.act import ActPage
from keyturn.ui.pages.choose import ChoosePage
from keyturn.ui.pages.closed import ClosedPage
from keyturn.ui.pages.confirm import ConfirmPage
from keyturn.ui.pages.home import HomePage
from keyturn.ui.pages.page import Page
from keyturn.ui.pages.stand_down import StandDownPage
from keyturn.ui.pages.unlock import UnlockPage
from keyturn.ui.theme.look import Look

PAGES: Mapping[Stop, Callable[[Emergency, Look], Page]] = {
    "home": HomePage,
    "choose": ChoosePage,
    "confirm": ConfirmPage,
    "unlock": UnlockPage,
    "act": ActPage,
    "stand-down": StandDownPage,
    "closed": ClosedPage,
}
