"""What Act shows of the item of a step, and the sign-in code; all of it is forgotten when it leaves the page."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject

from keyturn.kit.kinds import Content
from keyturn.opening.showing import SEED, code_belongs, fields_shown
from keyturn.opening.walking import Walking
from keyturn.ui.pages.act_code import CodePanel
from keyturn.ui.pages.act_moves import Acting
from keyturn.ui.pages.act_secret import SecretPanel
from keyturn.ui.pages.page import Page
from keyturn.ui.widgets.cap_line import cap_line
from keyturn.ui.widgets.text import label


class Concealing(Protocol):
    """A part that shows what must be forgotten."""

    def conceal(self) -> None:
        """Forget what is shown."""


class ShownItem(QObject):
    """The fields of the item that is shown, or only its sign-in code."""

    def __init__(self, page: Page, acting: Acting) -> None:
        super().__init__(page)
        self._page = page
        self._acting = acting
        self._secret: SecretPanel | None = None
        self._concealing: list[Concealing] = []
        self._ticking: list[Callable[[], object]] = []

    def fill(self) -> None:
        """Lay out what is shown, or how the code is had."""
        acting = self._acting
        if acting.shown is not None:
            self._fill_fields(acting.shown[1])
        if acting.coding:
            self._fill_code(acting.coding)
        elif acting.code_item and acting.walking is not None:
            self._offer_code(acting.code_item, acting.walking)

    def tick(self) -> None:
        """Show the code of this second."""
        for show in self._ticking:
            show()

    def forget(self) -> None:
        """Forget everything that is shown."""
        for part in self._concealing:
            part.conceal()
        self._concealing = []
        self._ticking = []
        self._secret = None

    def turn(self, by: int) -> None:
        """Go on to another group that is read aloud."""
        if self._secret is not None and self._secret.count:
            self._acting.group = max(0, min(self._secret.count - 1, self._acting.group + by))
            self._secret.show_group(self._acting.group)

    def _fill_fields(self, content: Content) -> None:
        page = self._page
        words = page.emergency.host.words.words
        fields = fields_shown(content, self._acting.wanted)
        self._secret = SecretPanel(page.look, fields, words, self._acting.hide, self.turn)
        self._concealing.append(self._secret)
        page.body.addWidget(self._secret)
        page.bind("H", self.tr("Hide"), self._acting.hide, hint=False)
        if self._secret.count:
            page.bind("Left", self.tr("The group before"), lambda: self.turn(-1), hint=False)
            page.bind("Right", self.tr("The next group"), lambda: self.turn(1), hint=False)
            self.turn(0)

    def _fill_code(self, item: str) -> None:
        page = self._page
        if SEED in page.emergency.shown[item].fields:
            panel = CodePanel(page.look, item, lambda: self._acting.code(item))
            self._concealing.append(panel)
            self._ticking.append(panel.tick)
            page.body.addWidget(panel)
        else:
            page.body.addWidget(label(self.tr("The kit holds no sign-in code for {0}.").format(item), "strong"))
        if self._acting.shown is None:
            self._capped("H", self.tr("Hide the code"), self._acting.hide)

    def _offer_code(self, item: str, walking: Walking) -> None:
        """Offer the code of the item that was shown before: on the page where it is asked for, else as a key."""
        if code_belongs(walking.walk.playbook, walking.walk.step, item):
            self._capped("C", self.tr("Show the sign-in code of {0}").format(item), self._acting.show_code)
        else:
            self._page.bind_alone("C", self.tr("Sign-in code"), self._acting.show_code)

    def _capped(self, key: str, does: str, run: Callable[[], object]) -> None:
        self._page.body.addWidget(cap_line(self._page.look, key, does, run))
        self._page.bind(key, does, run, hint=False)
