"""Home: Emergency first; below it whether the kit would open now, and at the right who was proven when."""

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from keyturn.opening.past import Past
from keyturn.prepare.known import Known
from keyturn.stock import weighed
from keyturn.ui.emergency import Emergency
from keyturn.ui.pages.home_people import HomePeople
from keyturn.ui.pages.home_rows import HomeRows
from keyturn.ui.pages.locked_why import why_locked
from keyturn.ui.pages.page import Page
from keyturn.ui.theme.look import Look
from keyturn.ui.times import day_text
from keyturn.ui.widgets.icon import Icon
from keyturn.ui.widgets.key_button import KeyButton
from keyturn.ui.widgets.layouts import clear, keep, nest
from keyturn.ui.widgets.text import label, panel

TALL = 148


class HomePage(Page):
    """One thing stands out, and has the keyboard: Emergency. The log is read only while this page is shown."""

    def __init__(self, emergency: Emergency, look: Look) -> None:
        super().__init__(emergency, look)
        self._first: KeyButton | None = None
        self._rows = QVBoxLayout()
        self._people = QVBoxLayout()
        self._log = label("", "caption", "text_2")
        keep(self._log)
        emergency.watch.changed.connect(self._judge)
        emergency.watch.going.connect(self._count)

    def first_focus(self) -> QWidget | None:
        """Emergency, or going on with it."""
        return self._first

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Begin to read the log."""
        super().showEvent(event)
        self.emergency.watch.look()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Leave the log: whoever begins an emergency waits for nothing."""
        super().hideEvent(event)
        self.emergency.watch.rest()

    def fill(self) -> None:
        """Show the entry, and the facts below."""
        self.body.addWidget(self._entry())
        said = self.notice()
        if said is not None:
            self.body.addWidget(said)
        if self.emergency.places.source is not None:
            nest(self.body, self._prepare())
        self._rows, self._people = QVBoxLayout(), QVBoxLayout()
        nest(self.body, self._rows)
        self.body.addStretch(1)
        nest(self.aside, self._people, 1)
        self.foot.addWidget(self._log)
        self._judge()

    def _entry(self) -> QWidget:
        region = panel("region")
        region.setMinimumHeight(self.look.px(TALL))
        inside = QHBoxLayout(region)
        inside.setContentsMargins(*(self.look.px(24),) * 4)
        inside.setSpacing(self.look.px(24))
        words, buttons = QVBoxLayout(), QVBoxLayout()
        words.setSpacing(self.look.px(2))
        buttons.setSpacing(0)
        inside.addWidget(Icon(self.look, "emergency", self.tr("Emergency")))
        nest(inside, words, 1)
        nest(inside, buttons)
        words.addStretch(1)
        if self.emergency.waiting:
            self._offer_to_go_on(words, buttons)
        else:
            self._offer_to_begin(words, buttons)
        words.addStretch(1)
        return region

    def _prepare(self) -> QHBoxLayout:
        """Return the way to the maintainers' work, where the kit lies in its source."""
        row = QHBoxLayout()
        row.setSpacing(self.look.px(16))
        go = self.button(self.tr("Prepare"), "R", self.emergency.prepare_wanted.emit, icon="prepare",
                         hint=self.tr("Prepare"))  # fmt: skip
        row.addWidget(go)
        row.addWidget(label(self.tr("The kit's source: rules, ceremony, what is due"), "small", "text_2"), 1)
        return row

    def _offer_to_begin(self, words: QVBoxLayout, buttons: QVBoxLayout) -> None:
        words.addWidget(label(self.tr("Emergency"), "title"))
        words.addWidget(label(self.tr("The normal way into the cloud is broken."), "body", "text_2"))
        words.addWidget(label(self.tr("Custodians open the kit together."), "body", "text_2"))
        self._first = self.button(self.tr("Begin"), "E", self.emergency.begin, "primary", hint=self.tr("Emergency"))
        buttons.addWidget(self._first, 0, Qt.AlignmentFlag.AlignVCenter)

    def _offer_to_go_on(self, words: QVBoxLayout, buttons: QVBoxLayout) -> None:
        words.addWidget(label(self.tr("An emergency was cut off"), "title"))
        why = self.tr("Everybody unlocks again, and it goes on at its step. Nothing that was noted is lost.")
        words.addWidget(label(why, "body", "text_2"))
        locked = why_locked(self.emergency.locked_by)
        if locked:
            words.addWidget(label(locked, "body"))
        self._first = self.button(self.tr("Go on"), "E", self.emergency.resume, "primary", hint=self.tr("Go on"))
        buttons.addWidget(self._first)
        close = self.button(self.tr("Close it"), "C", self.emergency.resume_stand_down, hint=self.tr("Close it"))
        buttons.addWidget(close)

    def _judge(self) -> None:
        """Say anew how the kit stands; the entry above, and the keyboard, stay as they are."""
        known, now, read = self._known(), self.emergency.now, self.emergency.watch.up_to_date
        for layout in (self._rows, self._people):
            clear(layout)
        self._rows.addWidget(HomeRows(self.look, known, read, self.scrolled.widget()))
        self._people.addWidget(HomePeople(self.look, known.readiness.custodians, now, read, self.aside_zone))
        past = known.readiness.past if read else None
        self._log.setText(self.tr("Reading the log") if past is None else self._told(past, now))

    def _known(self) -> Known:
        emergency = self.emergency
        seen = emergency.host.seen.newest(emergency.kit.custody.kit)
        return weighed(emergency.kit, emergency.watch.stock, emergency.now, emergency.waiting, seen)

    def _told(self, past: Past, now: int) -> str:
        if past.trouble is not None:
            whole = self.tr("The log needs care")
        elif not past.lines:
            return self.tr("No log yet")
        else:
            whole = self.tr("Log whole, {0} entries").format(QLocale().toString(past.lines))
        drill = self.tr("No drill in the log")
        if past.drill_at is not None:
            drill = self.tr("Last drill {0}").format(day_text(past.drill_at, now))
        return f"{drill} · {whole}"

    def _count(self, lines: int) -> None:
        self._log.setText(self.tr("Reading the log: line {0}").format(QLocale().toString(lines)))
