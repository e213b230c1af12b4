"""Maintainers before their window: they type, press keys and read; phones, cards and paper are played."""

import gc
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pyotp
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from ceremony_room import MAINTAINER, SIGNING
from event_loop import turn_loop
from keyturn import resources
from keyturn.custody.codes import code_at, step_at
from keyturn.host import Host
from keyturn.ui.prepare.pages import PREPARE_PAGES
from keyturn.ui.prepare.preparing import Preparing
from keyturn.ui.prepare.window import PrepareWindow
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.leader import LeaderRow
from keyturn.ui.widgets.notice import Notice
from window_tour import PATIENCE_MS, Hands
from workshop import NOW, seeded

KIT_TOML = """\
name = "Kestrel Payments"
kit = "kestrel.keyturn"
purpose = "practice"

[policy]
standard = "any 2, at least 2 different site"
critical = "any 3"
rehearsal = "any 2"
ceremony = "any 3"

[[custodian]]
id = "amara"
name = "Amara Okafor"
labels = { site = "lagos" }

[[custodian]]
id = "tomasz"
name = "Tomasz Wieczorek"
labels = { site = "krakow" }

[[custodian]]
id = "priya"
name = "Priya Raman"
labels = { site = "pune" }

[signing]
signers = ["mo"]

[modes]
rehearsal = "rehearsal"

[validity]
days = 1

[derivation]
memory_mib = 64
iterations = 1
"""


def make_source(folder: Path, toml: str = KIT_TOML) -> Path:
    """Write a small source: three people, any two, one day, the catalogue's rehearsal alone."""
    (folder / "playbooks").mkdir(parents=True, exist_ok=True)
    (folder / "kit.toml").write_text(toml)
    (folder / "playbooks" / "rehearsal.md").write_text(rehearsal())
    (folder / "directory.yaml").write_text(resources.text("playbooks/directory.yaml"))
    return folder


def rehearsal() -> str:
    """Return the catalogue's rehearsal, which is the only mode here: what is lost leads to no other."""
    text, lost = resources.text("playbooks/rehearsal.md"), 'go: "mode:fm6-factor-lost"}'
    return text.replace(lost, "go: the maintainers}", 1).replace(lost, "go: hard}")


@dataclass
class PrepareRoom:
    """The window on a source, a keyboard, and what the people of the ceremony hold."""

    window: PrepareWindow
    preparing: Preparing
    clock: SimpleNamespace
    hands: Any
    held: dict[str, dict[str, str]] = field(default_factory=dict)

    # What they do

    def settle(self) -> None:
        """Let the window answer, and lay itself out."""
        for _ in range(4):
            turn_loop()

    def press(self, *keys: str) -> None:
        """Press keys by their names in Qt, one after the other."""
        for key in keys:
            self.hands.keyClick(self.focus, getattr(Qt.Key, f"Key_{key}"))
            self.settle()

    def type(self, text: str) -> None:
        """Type a text to whatever has the keyboard."""
        self.hands.keyClicks(self.focus, text)
        self.settle()

    def give(self, text: str) -> None:
        """Type a text and press Enter."""
        self.type(text)
        self.press("Return")

    def words(self, text: str) -> None:
        """Type words by their first four letters."""
        for word in text.split():
            self.type(word[:4])
            self.press("Space")

    def wait(self) -> None:
        """Wait until the worker is done."""
        there = self.preparing
        self.hands.waitUntil(lambda: not (there.busy or there.reading or there.printing.busy))
        self.settle()

    def begin(self) -> None:
        """Begin the ceremony, from the overview."""
        self.wait()
        self.press("C")
        self.give(MAINTAINER)
        self.give(MAINTAINER)
        self.wait()

    def resume(self) -> None:
        """Go on with the ceremony, from the overview or from where it locked."""
        self.wait()
        if self.preparing.stop == "overview":
            self.press("C")
        self.give(MAINTAINER)
        self.wait()

    def make_signer(self) -> None:
        """Make the signing key that is next."""
        self.press("1")
        self.give(SIGNING)
        self.give(SIGNING)
        self.wait()

    def write_card(self) -> None:
        """Write the words on paper, as they stand on the screen."""
        self.hand["card"] = " ".join(self.texts("word"))
        self.press("Space")

    def read_back(self) -> None:
        """Read the card back, word by word."""
        self.words(self.hand["card"])

    def choose(self) -> None:
        """Take the offered passphrase, and type it again."""
        self.hand["passphrase"] = self.texts("value")[0]
        self.press("F2")
        self.give(self.hand["passphrase"])
        self.wait()

    def scan(self) -> None:
        """Scan the phone's code, and type what the phone shows."""
        assert self.preparing.enrolling is not None
        self.hand["totp_uri"] = self.preparing.enrolling.phone_link
        for code in self.codes_of(self.here):
            self.give(code)
        self.wait()

    def keep(self) -> None:
        """Put the cold code into its envelope."""
        assert self.texts("word"), (self.title, self.notices())
        self.hand["cold_code"] = self.texts("word")[0]
        self.press("Space")

    def enrol(self, key: str) -> str:
        """Lead the custodian with this number through every step; returns whose it was."""
        self.press(key)
        name = self.here
        for step in (self.write_card, self.read_back, self.choose, self.scan, self.keep):
            step()
        self.press("Space")
        return name

    def sign(self) -> None:
        """Sign what is sealed."""
        self.give(SIGNING)
        self.wait()

    def enrol_everybody(self) -> None:
        """Hold the ceremony up to its seal: the signer and all three custodians are done."""
        self.begin()
        self.make_signer()
        for _ in range(3):
            self.enrol("1")
        self.press("Space")

    def hold_first_ceremony(self) -> None:
        """Hold the whole ceremony, and go back to the overview."""
        self.enrol_everybody()
        self.sign()
        self.press("F2")
        self.wait()
        self.press("Space")
        self.wait()

    def codes_of(self, name: str, count: int = 2) -> list[str]:
        """Return the codes that somebody's phone shows now and next."""
        seed, step = pyotp.parse_uri(self.held[name]["totp_uri"]).byte_secret(), step_at(self.clock.now)
        return [f"{code_at(seed, step + place):06d}" for place in range(count)]

    @property
    def hand(self) -> dict[str, str]:
        """What the custodian at the table holds."""
        return self.held.setdefault(self.here, {})

    @property
    def here(self) -> str:
        """Who is at the table."""
        assert self.preparing.enrolling is not None
        return self.preparing.enrolling.id

    # What they see

    @property
    def focus(self) -> QWidget:
        """What has the keyboard."""
        return QApplication.focusWidget() or self.window

    @property
    def title(self) -> str:
        """The page's title."""
        return self.texts("title")[0]

    def texts(self, type_: str = "") -> list[str]:
        """Return the texts of the page that are shown, or all of one type."""
        shown = [label for label in self.window.page.findChildren(QLabel) if label.isVisible()]
        return [label.text() for label in shown if label.text() and (not type_ or label.property("type") == type_)]

    def rows(self) -> list[str]:
        """Return the rows with leaders, as they are heard."""
        return [row.accessibleName() for row in self.window.page.findChildren(LeaderRow) if row.isVisible()]

    def notices(self) -> list[str]:
        """Return what was refused, as it is shown."""
        return [notice.words for notice in self.window.findChildren(Notice) if notice.isVisible()]

    def hints(self) -> list[str]:
        """Return the keys of the bottom bar."""
        return [hint.key for hint in self.window.page.hints]

    def everything(self) -> str:
        """Return whatever can be read or heard in the window, in one text."""
        return "\n".join(self._everything())

    def _everything(self) -> Iterator[str]:
        yield self.window.windowTitle()
        for widget in self.window.findChildren(QWidget):
            yield widget.accessibleName()
            yield widget.accessibleDescription()
            if isinstance(widget, QLabel):
                yield widget.text()
            if isinstance(widget, QLineEdit):
                yield widget.displayText()


@contextmanager
def _no_garbage() -> Iterator[None]:
    """Collect nothing while workers run, as in the window: a Qt object that ends in one takes the process down."""
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.collect()
        if before:
            gc.enable()


@contextmanager
def prepare_room(
    folder: Path, state: Path, look: Look, size: tuple[int, int] = (1280, 720), hands: Any = None, seed: object = 0
) -> Iterator[PrepareRoom]:
    """Bring maintainers before the window on a source folder."""
    clock = SimpleNamespace(now=NOW)
    with _no_garbage(), ThreadPoolExecutor(2) as worker:
        host = Host(lambda line: None, lambda: clock.now, seeded(f"prepare {seed}"), state, worker, lambda: None)
        preparing = Preparing(host, folder)
        window = PrepareWindow(preparing, look, PREPARE_PAGES, "No network, enforced")
        window.resize(*size)
        window.show()
        window.activateWindow()
        assert QTest.qWaitForWindowActive(window, PATIENCE_MS)
        try:
            yield PrepareRoom(window, preparing, clock, hands or Hands())
        finally:
            window.close()
            window.deleteLater()
            turn_loop()
