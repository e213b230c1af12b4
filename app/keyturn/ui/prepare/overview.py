"""The source at a glance: what can be done now, how everything stands, and what lint says with file and line."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from keyturn.errors import KeyturnError
from keyturn.kit.playbooks.fault import Fault
from keyturn.prepare.draft import DraftHead
from keyturn.ui.prepare.change_rows import ChangeRows
from keyturn.ui.prepare.glance import Glance, Sealed
from keyturn.ui.prepare.overview_people import RosterLines
from keyturn.ui.prepare.overview_revision import RevisionOffers
from keyturn.ui.prepare.overview_rows import OverviewRows
from keyturn.ui.prepare.page import PreparePage
from keyturn.ui.prepare.preparing import Preparing
from keyturn.ui.prepare.rules_text import RuleLines
from keyturn.ui.prepare.told import Told
from keyturn.ui.refusals import message
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.icon import Icon
from keyturn.ui.widgets.key_button import KeyButton, Kind
from keyturn.ui.widgets.layouts import nest
from keyturn.ui.widgets.leader import LeaderRow
from keyturn.ui.widgets.mark import State
from keyturn.ui.widgets.notice import Notice
from keyturn.ui.widgets.text import label, panel

MOST = 30  # findings of each kind; more are counted


class OverviewPage(PreparePage):
    """Read when the page comes up, and again with F5; the entry to the ceremony is the only filled button."""

    def __init__(self, preparing: Preparing, look: Look) -> None:
        super().__init__(preparing, look)
        self._revision = RevisionOffers(preparing)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Read the source, where nobody has done it yet."""
        super().showEvent(event)
        if self.preparing.glance is None and self.preparing.refusal is None:
            self.preparing.look()

    def refresh(self) -> None:
        """Show what was read from its beginning: what can be done stands there, and may be another thing now."""
        super().refresh()
        QTimer.singleShot(0, self, self.scrolled.to_the_top)

    def fill(self) -> None:
        """Show what was read."""
        preparing, glance = self.preparing, self.preparing.glance
        said = self.notice()
        if glance is None:
            self.body.addWidget(label(self.tr("Reading the source"), "title"))
            if said is not None:
                self.body.addWidget(said)
        else:
            self.body.addWidget(self._entry(glance))
            if said is not None:
                self.body.addWidget(said)
            self._show(glance)
        self.body.addStretch(1)
        self.bind_alone("F5", self.tr("Reading …") if preparing.reading else self.tr("Read again"), preparing.look)
        if glance is not None and glance.toml is not None:
            self.bind_alone("A", self.tr("Papers"), lambda: preparing.go("papers"))
        if glance is not None and glance.signed is not None:
            self.bind_alone("H", self.tr("Home"), preparing.home_wanted.emit)

    def _show(self, glance: Glance) -> None:
        if isinstance(glance.sealed, KeyturnError):
            self.body.addWidget(Notice(self.look, glance.sealed))
        if isinstance(glance.ceremony, KeyturnError):
            self.body.addWidget(Notice(self.look, glance.ceremony))
        if isinstance(glance.waiting, KeyturnError):
            self.body.addWidget(Notice(self.look, glance.waiting))
        if glance.toml is not None:
            self.body.addWidget(OverviewRows(self.look, glance, self.preparing.now))
            self._ways()
            self.beside(RosterLines(self.look, glance.toml))
        self._findings(self.tr("Faults: they must be mended"), glance, glance.judged.faults, "stop")
        if glance.toml is not None:
            self._rules(glance)
        self._changes(glance)
        if isinstance(glance.sealed, Sealed):
            self._health(glance.sealed)
        self._findings(self.tr("Advice"), glance, glance.judged.advice, "care")

    def _ways(self) -> None:
        """Lay out the ways to what else is done: credentials, and copies of a sealed kit."""
        row, copying, text = QHBoxLayout(), self.preparing.copying, self.tr("Credentials")
        row.addWidget(self.button(text, "D", lambda: self.preparing.go("credentials"), icon="key", hint=text))
        if copying.ready:
            row.addWidget(self.button(self.tr("Copies of the kit"), "K", copying.open, hint=self.tr("Copies")))
        row.addStretch(1)
        nest(self.body, row)

    def _entry(self, glance: Glance) -> QWidget:
        region, px = panel("region"), self.look.px
        row = QHBoxLayout(region)
        row.setContentsMargins(*(px(24),) * 4)
        row.setSpacing(px(24))
        row.addWidget(Icon(self.look, "prepare", self.tr("Prepare")))
        words = QVBoxLayout()
        words.setSpacing(px(2))
        title, sentence = self._said(glance)
        words.addWidget(label(title, "title"))
        words.addWidget(label(sentence, "body", "text_2"))
        nest(row, words, 1)
        # In large type the words need the whole width.
        keys = words if self.look.large else row
        words.addSpacing(px(8) if self.look.large else 0)
        side = Qt.AlignmentFlag.AlignLeft if self.look.large else Qt.AlignmentFlag.AlignVCenter
        if isinstance(glance.ceremony, DraftHead) or glance.can_begin:
            going = isinstance(glance.ceremony, DraftHead)
            text = self.tr("Go on") if going else self.tr("Begin")
            hint = self.tr("Ceremony")
            self.first = begin = self.button(text, "C", lambda: self.preparing.go("begin"), "primary", hint=hint)
            keys.addWidget(begin, 0, side)
        if glance.can_change and glance.needs_ceremony:
            self.first = begin = self._ceremony(self.tr("Begin"), "primary")
            keys.addWidget(begin, 0, side)
        for offer in self._revision.of(glance):
            made = self.button(offer.text, offer.key, offer.run, offer.kind, hint=offer.hint)
            self.first = self.first or made
            keys.addWidget(made, 0, side)
        return region

    def _said(self, glance: Glance) -> tuple[str, str]:
        toml = glance.toml
        if toml is None:
            return self.tr("Mend kit.toml first"), self.tr("Nothing else can be said of this source until it reads.")
        if isinstance(glance.ceremony, DraftHead):
            done = self.tr("{0} of {1} custodians are done. It goes on with the passphrase of its draft.")
            said = done.format(len(glance.ceremony.done), len(toml.custodian))
            return self.tr("The ceremony has begun"), said
        if coming := self._revision.said(glance):
            return coming
        if isinstance(glance.sealed, Sealed):
            body = glance.sealed.kit.body
            said = self.tr("The sealed kit is revision {0} of epoch {1}.").format(body.revision, body.epoch)
            return toml.name, said
        if isinstance(glance.sealed, KeyturnError):
            return toml.name, self.tr("A kit lies here, and cannot be read.")
        if isinstance(glance.facts, KeyturnError):
            return self.tr("Mend the rules first"), message(glance.facts)
        return self.tr("Hold the first ceremony"), self.tr("Each custodian gets a card and enrols; then it is sealed.")

    def _rules(self, glance: Glance) -> None:
        if isinstance(glance.facts, KeyturnError):
            self.body.addWidget(Notice(self.look, glance.facts))
            return
        self.section(self.tr("Who may open"))
        self.body.addWidget(RuleLines(self.look, glance.facts))
        row = QHBoxLayout()
        picture = self.tr("The rules as a picture")
        go = self.button(picture, "P", lambda: self.preparing.go("policy"), icon="policy", hint=self.tr("Rules"))
        row.addWidget(go)
        if glance.can_change and not glance.needs_ceremony:
            row.addWidget(self._ceremony(self.tr("Change who may open"), "secondary"))
        row.addStretch(1)
        nest(self.body, row)

    def _ceremony(self, text: str, kind: Kind) -> KeyButton:
        """Offer a ceremony on the sealed kit."""
        return self.button(text, "C", self.preparing.change, kind, hint=self.tr("Ceremony"))

    def _findings(self, title: str, glance: Glance, faults: Sequence[Fault], state: State) -> None:
        if not faults:
            return
        self.section(title)
        places = [f"{fault.file.removeprefix(f'{glance.folder}/')}:{fault.line}" for fault in faults]
        self.rows(
            LeaderRow(self.look, fault.message, place, state, "text_2", "small")
            for fault, place in list(zip(faults, places, strict=True))[:MOST]
        )
        if len(faults) > MOST:
            self.body.addWidget(label(self.tr("{0} more: keyturn lint").format(len(faults) - MOST), "small", "text_2"))

    def _changes(self, glance: Glance) -> None:
        if not glance.changes:
            return
        self.section(self.tr("What the next seal changes"))
        self.body.addWidget(ChangeRows(self.look, glance.changes, MOST))

    def _health(self, sealed: Sealed) -> None:
        if sealed.health.findings:
            self.section(self.tr("What costs points"))
            told = Told(self)
            self.rows(self._row(told.finding(finding), "care") for finding in sealed.health.findings)

    def _row(self, said: tuple[str, str], state: State) -> LeaderRow:
        return LeaderRow(self.look, *said, state, "text_2", "small")
