"""The page Act in tests: the items that the sample playbook shows, ways to a step, and what is seen of the page."""

import copy

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from emergencies import declared, unseen
from event_loop import turn_loop
from keyturn.kit.content import NewItem, compartment_of
from keyturn.kit.kinds import make_content
from keyturn.ui.widgets.key_button import KeyButton
from workshop import unlock_tier

PASSWORD = "kR7#mQ2wHt9=pVx4b6Nd"
SEED = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
ADDRESS = "https://123456789012.signin.aws.amazon.com/console"
ROLE = "arn:aws:iam::123456789012:role/EmergencyAccess_Ops"
ALICE = {
    "account": "123456789012", "user": "alice-BREAK-GLASS", "password": PASSWORD, "sign_in_url": ADDRESS,
    "totp_seed": SEED, "role_arn": ROLE,
}  # fmt: skip
SPARE = {"codes": "11112222\n33334444", "service": "identity provider"}


def act_items():
    """The items that the steps of the sample playbook show."""
    return [
        NewItem(name, title, "fm1", make_content(kind, {key: text.encode() for key, text in fields.items()}))
        for name, title, kind, fields in (
            ("alice", "Console user alice", "aws-console-user", ALICE),
            ("spare", "Spare codes", "recovery-codes", SPARE),
        )
    ]


_UNLOCKED = {}


def unlocked_once(kit, people):
    """The unlocked compartment of fm1, derived once for all tests of a kit; the keys of each copy are wiped."""
    if kit.custody.kit not in _UNLOCKED:
        mode = compartment_of(kit, "fm1")
        _UNLOCKED[kit.custody.kit] = unlock_tier(kit, mode.tier, people, compartment=mode.id)
    return _UNLOCKED[kit.custody.kit]


class Desk:
    """The pair at the window: keys, and what they see."""

    def __init__(self, window, emergency, people, clock, qtbot):
        self.window, self.emergency, self.clock, self.qtbot = window, emergency, clock, qtbot
        declared(emergency)
        self.open(copy.deepcopy(unlocked_once(emergency.kit, people)))

    def open(self, unlocked):
        """Enter as after an unlock, which has tests of its own and takes its time."""
        self.emergency._trying.stop()
        self.emergency.opening.enter(unlocked)
        self.emergency.walking = self.emergency.opening.walking()
        self.emergency._go("act")

    @property
    def page(self):
        return self.window.page

    @property
    def walk(self):
        return self.emergency.walking.walk

    @property
    def step(self):
        return self.walk.position.focus

    def press(self, *keys):
        """Press keys, one after the other, as somebody at the window does."""
        for key in keys:
            self.settle()
            self.qtbot.keyClick(self.window.focusWidget() or self.window, getattr(Qt.Key, f"Key_{key}"))
            self.settle()

    def type(self, text):
        self.settle()
        self.qtbot.keyClicks(self.window.focusWidget(), text)
        self.settle()

    def go(self, step):
        """Go to a step by its shortest way: everything is done, and the decision leads to the sign-in or the wait."""
        option = 2 if step in ("wait", "write") else 1
        with unseen(self.emergency):
            while self.step != step:
                if self.walk.step.kind == "decide":
                    self.emergency.act(lambda walking: walking.move("chose", walking.asked, option=option))
                else:
                    self.emergency.act(lambda walking: walking.confirm())

    def settle(self):
        """Let the window lay itself out."""
        for _ in range(3):
            turn_loop()

    def seen(self):
        """Every text that is seen on the page and in its right zone, and what a screen reader says of the rest."""
        self.settle()
        whole = [part for zone in (self.page, self.page.aside_zone) for part in zone.findChildren(QWidget)]
        shown = [part for part in whole if part.isVisibleTo(self.window)]
        texts = [part.text() if isinstance(part, QLabel) else part.accessibleName() for part in shown]
        return [text for text in texts if text]

    def sees(self, text):
        return any(text in entry for entry in self.seen())

    def buttons(self):
        """The buttons with their keys, and what each is."""
        self.settle()
        made = self.page.findChildren(KeyButton)
        return {button.accessibleName(): button.kind for button in made if button.isVisibleTo(self.window)}

    def hints(self):
        return [hint.key for hint in (*self.page.hints, *self.page.more)]
