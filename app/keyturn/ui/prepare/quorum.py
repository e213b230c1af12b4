"""The ceremony group comes together: the pages of Unlock, for the tier that changes who may open."""

from keyturn.ui.pages.unlock import UnlockPage
from keyturn.ui.pages.unlock_stage import Key
from keyturn.ui.prepare.preparing import Preparing
from keyturn.ui.theme.look import Look


class QuorumPage(UnlockPage):
    """Cards, passphrases and second factors as in an emergency; what opens is the whole custody, and no credential."""

    def __init__(self, preparing: Preparing, look: Look) -> None:
        assert preparing.rekey is not None  # noqa: S101
        super().__init__(preparing.rekey, look)

    def say_entering(self) -> str:
        """Say what is opened."""
        return self.tr("The ceremony tier is open: the rest of the custody is being opened")

    def way_out(self) -> Key:
        """What was brought is wiped, and the choice of what changes stays."""
        return Key("Ctrl+K", self.tr("Give up"), self.owner.lock, anywhere=True)
