"""One custodian's enrolment: a step at a time in focus, and the steps of the way above it."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from keyturn.prepare.enrolling import Step
from keyturn.ui.prepare.enrol_card import CardPart
from keyturn.ui.prepare.enrol_cold import ColdPart, DonePart
from keyturn.ui.prepare.enrol_keys import KeysPart
from keyturn.ui.prepare.enrol_part import EnrolPart
from keyturn.ui.prepare.enrol_passphrase import AgainPart, PassphrasePart
from keyturn.ui.prepare.enrol_phone import PhonePart
from keyturn.ui.prepare.enrol_proof import ProofPart
from keyturn.ui.prepare.page import Answer, PreparePage
from keyturn.ui.prepare.preparing import Preparing
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.mark import State, StatusMark
from keyturn.ui.widgets.notice import Notice
from keyturn.ui.widgets.text import label

PARTS: Mapping[Step, type[EnrolPart]] = {
    Step.CARD: CardPart, Step.PROOF: ProofPart, Step.PASSPHRASE: PassphrasePart, Step.AGAIN: AgainPart,
    Step.PHONE: PhonePart, Step.KEYS: KeysPart, Step.COLD: ColdPart, Step.DONE: DonePart,
}  # fmt: skip


class EnrolPage(PreparePage):
    """Shows the part of the step at which the enrolment stands; whatever the one before showed is wiped."""

    def __init__(self, preparing: Preparing, look: Look) -> None:
        super().__init__(preparing, look)
        self._part: EnrolPart | None = None
        self._step: Step | None = None
        self._leaving = False

    def first_focus(self) -> QWidget | None:
        """The field of the step."""
        return self._part.focus() if self._part is not None and not self.preparing.busy else None

    def kept(self) -> Sequence[QWidget]:
        """What the step shows."""
        return self._part.parts if self._part is not None else ()

    def leave(self) -> None:
        """Wipe what the step shows."""
        if self._part is not None:
            self._part.leave()

    def fill(self) -> None:
        """Show the step."""
        enrolling = self.preparing.enrolling
        if enrolling is None:
            return
        if self._step is not enrolling.step:
            self.leave()
            self._step, self._part = enrolling.step, PARTS[enrolling.step](self.preparing, self.look)
            self.scrolled.to_the_top()
        assert self._part is not None  # noqa: S101
        if self._leaving:
            self._ask_to_leave(enrolling.name)
        else:
            self._show(self._part)
        self.who()

    def notice(self) -> Notice | None:
        """Return what was refused; words that must be corrected are the step itself."""
        enrolling = self.preparing.enrolling
        return None if enrolling is not None and enrolling.repair else super().notice()

    def _show(self, part: EnrolPart) -> None:
        self.head(part.title(), part.sentence(), way=self._way())
        waits = self.preparing.busy and bool(part.waiting())
        # In large type a step fills the page: what is waited for would stand below what is seen.
        if waits and self.look.large:
            self._wait(part)
        part.fill(self)
        if waits and not self.look.large:
            self._wait(part)
        self.body.addStretch(1)
        if self._step is not Step.DONE and not self.preparing.busy:
            self.bind_alone("F8", self.tr("Break off"), lambda: self._leave(True))

    def _wait(self, part: EnrolPart) -> None:
        self.body.addWidget(label(part.waiting(), "strong"))
        if part.measured:
            self.how_far()

    def _way(self) -> QHBoxLayout:
        enrolling = self.preparing.enrolling
        assert enrolling is not None  # noqa: S101
        phone = enrolling.wanted.factor == "phone"
        steps: list[tuple[str, tuple[Step, ...]]] = [
            (self.tr("Card"), (Step.CARD,)), (self.tr("Read back"), (Step.PROOF,)),
            (self.tr("Passphrase"), (Step.PASSPHRASE, Step.AGAIN)),
            (self.tr("Phone") if phone else self.tr("Keys"), (Step.PHONE, Step.KEYS)),
            (self.tr("Cold code"), (Step.COLD,)),
        ]  # fmt: skip
        if not enrolling.wanted.card:
            steps = steps[3:]  # card and passphrase stay
        at = next((place for place, (_, steps_) in enumerate(steps) if enrolling.step in steps_), len(steps))
        row = QHBoxLayout()
        row.setSpacing(self.look.px(8))
        for place, (name, _) in enumerate(steps):
            state: State = "now" if place == at else "done" if place < at else "to-do"
            row.addWidget(StatusMark(self.look, state))
            # In large type there is room for the name of one step.
            if state == "now":
                row.addWidget(label(name, "strong", wrap=False))
            elif not self.look.large:
                row.addWidget(label(name, "small", "text_2", wrap=False))
            row.addSpacing(self.look.px(8))
        row.addStretch(1)
        return row

    def _ask_to_leave(self, name: str) -> None:
        self.question(
            self.tr("Break off the enrolment of {0}?").format(name),
            self.tr("Nothing of it is kept, and the card counts for nothing: destroy it. Whoever is done stays done."),
            keep=Answer(self.tr("Go on"), lambda: self._leave(False)),
            go=Answer(self.tr("Break off"), self.preparing.break_off),
        )

    def _leave(self, asked: bool) -> None:
        self._leaving = asked
        self.again()
