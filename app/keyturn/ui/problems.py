"""What an opening notices and goes on with all the same: a log that is not whole, a playbook with something missing."""

from PySide6.QtCore import QObject, SignalInstance, Slot

from keyturn.opening.stages import Stage

OF_THE_LOG, OF_THE_PLAYBOOK = "log-problem", "playbook-problem"
MOST = 3
BEGINNINGS = ("declared", "resumed")


class Problems(QObject):
    """Keeps them until a pair has seen them; it hears stages of a worker too, which came before what they lead to."""

    def __init__(self, noticed: SignalInstance, parent: QObject) -> None:
        super().__init__(parent)
        self.found: list[Stage] = []
        noticed.connect(self._hear)

    def seen(self) -> None:
        """Forget what was shown: it stands in the log."""
        self.found = []

    def said(self) -> list[str]:
        """Return them as sentences: the first few, and how many more."""
        texts = {OF_THE_LOG: self.tr("The log is not whole: {0}"), OF_THE_PLAYBOOK: self.tr("The playbook: {0}")}
        # A place in a source file is for whoever writes playbooks, not for this page.
        said = [texts[stage.name].format(stage.detail.rsplit(": ", 1)[-1]) for stage in self.found[:MOST]]
        more = len(self.found) - len(said)
        return [*said, self.tr("{0} more like these were noticed.").format(more)] if more else said

    @Slot(object)
    def _hear(self, stage: Stage) -> None:
        if stage.name in BEGINNINGS:
            self.found = []
        elif stage.name in (OF_THE_LOG, OF_THE_PLAYBOOK):
            self.found = [*self.found, stage]
