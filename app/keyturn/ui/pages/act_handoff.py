"""Handing a value to another device by its camera: addresses freely, a secret once both people have said so."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QHBoxLayout

from keyturn.kit.kinds import Content
from keyturn.opening.declaring import short_names
from keyturn.opening.showing import HandOff, hand_offs, handed_off, may_hand_off
from keyturn.ui.pages.act_answers import AnswerFoot
from keyturn.ui.pages.act_secret import FieldNames
from keyturn.ui.pages.page import Page
from keyturn.ui.widgets.layouts import nest
from keyturn.ui.widgets.mark import StatusMark
from keyturn.ui.widgets.qr_code import QrCode
from keyturn.ui.widgets.text import label
from keyturn.ui.widgets.value_text import COMMAND, ValueText

KEYS = ("A", "L")  # at the two ends of a row of keys, as where the pair declares: the Reader's, the Doer's


class HandingOff(QObject):
    """What was chosen to be handed off, who has agreed to it, and the code that a camera reads."""

    def __init__(self, page: Page, back: Callable[[], object]) -> None:
        super().__init__(page)
        self._page = page
        self._back = back
        self._chosen: HandOff | None = None
        self._agreed: set[str] = set()
        self._codes: list[QrCode | ValueText] = []

    def begin(self) -> None:
        """Begin anew: nothing is chosen, nobody has agreed."""
        self.conceal()
        self._chosen = None
        self._agreed = set()

    def conceal(self) -> None:
        """Wipe the code that is shown."""
        for part in self._codes:
            part.conceal()
        self._codes = []

    def fill(self, content: Content, wanted: Sequence[str]) -> None:
        """Lay out the choice, the question to both people, or the code."""
        chosen = self._chosen
        if chosen is None:
            self._choose(hand_offs(content, wanted))
        elif not may_hand_off(chosen, self._page.emergency.people, self._agreed):
            self._ask_both(chosen)
        else:
            self._show(content, chosen)
        page = self._page
        page.body.addStretch(1)
        back = page.button(self.tr("Back to the step"), "B", self._back, hint=self.tr("Back"))
        page.foot.addWidget(AnswerFoot(page.look, [back]))

    def _choose(self, offers: Sequence[HandOff]) -> None:
        page = self._page
        page.body.addWidget(label(self.tr("What shall the camera read?"), "title"))
        why = self.tr("Another device takes it over by its camera: no network, no file, no clipboard.")
        page.body.addWidget(label(why, "body", "text_2"))
        for number, offer in enumerate(offers, start=1):
            text = self._named(offer)
            if offer.secret:
                text = self.tr("{0}, once both of you agree").format(text)
            page.body.addWidget(page.button(text, str(number), lambda offer=offer: self._take(offer)))  # type: ignore[misc]

    def _ask_both(self, chosen: HandOff) -> None:
        page = self._page
        names = page.emergency.people
        title = self.tr("Do both of you hand this off: {0}?").format(self._named(chosen))
        page.body.addWidget(label(title, "title"))
        why = self.tr("Whoever sees this code has the secret, and so has the device that reads it. "
                      "It must be a device that you trust with it, and nobody else may look on.")  # fmt: skip
        page.body.addWidget(label(why, "body", "text_2"))
        row = QHBoxLayout()
        row.setSpacing(page.look.px(12))
        for name, short, key, icon in zip(names, short_names(names), KEYS, ("reader", "doer"), strict=True):
            if name in self._agreed:
                row.addWidget(StatusMark(page.look, "done"))
                row.addWidget(label(self.tr("{0} agrees").format(short), "strong", "green", wrap=False))
            else:
                row.addWidget(page.button(short, key, lambda name=name: self._agree(name), icon=icon))  # type: ignore[misc]
        row.addStretch(1)
        page.body.addSpacing(page.look.px(8))
        nest(page.body, row)

    def _show(self, content: Content, chosen: HandOff) -> None:
        page, text = self._page, handed_off(content, chosen)
        page.body.addWidget(label(self.tr("Let the camera read this"), "title"))
        said = self.tr("{0}. It goes when you go back.").format(self._named(chosen))
        page.body.addWidget(label(said, "body", "text_2"))
        code = QrCode(page.look, text, self.tr("QR code: {0}").format(self._named(chosen)))
        self._codes.append(code)
        page.body.addWidget(code, 0, Qt.AlignmentFlag.AlignHCenter)
        if not chosen.secret:
            plain = ValueText(page.look, text, COMMAND)
            self._codes.append(plain)
            page.body.addWidget(plain)

    def _take(self, offer: HandOff) -> None:
        self._chosen = offer
        self._page.emergency.moved.emit()

    def _agree(self, name: str) -> None:
        self._agreed.add(name)
        self._page.emergency.moved.emit()

    def _named(self, offer: HandOff) -> str:
        if offer.name == "role_arn":
            return self.tr("Address that switches to the role")
        if offer.name == "sign_in_url":
            return self.tr("Sign-in address")
        return FieldNames().of(offer.name)
