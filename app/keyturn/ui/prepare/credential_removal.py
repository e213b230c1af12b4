"""Whether a credential shall go: asked once, and what it means before it is done."""

from collections.abc import Iterator

from keyturn.prepare.credential_stock import Credential
from keyturn.ui.prepare.credential_words import KindWords
from keyturn.ui.prepare.page import Answer, PreparePage
from keyturn.ui.prepare.preparing import Preparing
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.text import label


class RemovalPage(PreparePage):
    """The question; nothing is gone from the kit before its next seal."""

    def __init__(self, preparing: Preparing, look: Look) -> None:
        super().__init__(preparing, look)
        self._crediting, self._kinds = preparing.crediting, KindWords(self)

    def fill(self) -> None:
        """Ask, or say that it is being done."""
        one = self._crediting.removing
        if one is None:
            return
        title, meant = self.tr("Remove {0}?").format(one.title), self._meaning(one)
        if self.preparing.busy:
            self.head(title, *meant)
            self.body.addStretch(1)
            self.foot.addWidget(label(self.tr("Removing …"), "strong"))
            return
        keep, go = self.tr("Keep it"), self.tr("Remove it")
        self.first = self.question(
            title, *meant, keep=Answer(keep, self._crediting.leave), go=Answer(go, self._crediting.remove)
        )

    def _meaning(self, one: Credential) -> Iterator[str]:
        yield " · ".join(filter(None, (one.id, self._kinds.name(one.kind), one.mode)))
        if not self._crediting.is_in_kit(one):
            yield self.tr("The kit does not have it: its file is deleted from the folder.")
            return
        if one.state in ("newer", "refused"):
            yield self.tr("Its file in the folder goes too.")
        yield self.tr("The next seal leaves it out. Until every copy is that revision, some kit still holds it.")
        yield self.tr("Take it out of use where it is valid.")
