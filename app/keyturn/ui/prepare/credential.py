"""One credential by hand: its kind, the failure mode that shall see it, its fields, and then it is sealed."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from keyturn.kit.manifest import Mode
from keyturn.prepare.credential_fields import KINDS_BY_HAND
from keyturn.ui.prepare.clipboard import holds
from keyturn.ui.prepare.credential_form import CredentialForm
from keyturn.ui.prepare.credential_words import KindWords
from keyturn.ui.prepare.mode_choice import mode_list, modes_to_come
from keyturn.ui.prepare.page import PreparePage
from keyturn.ui.prepare.preparing import Preparing
from keyturn.ui.refusals import in_words
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.keycap import Hint
from keyturn.ui.widgets.pick_line import Line
from keyturn.ui.widgets.pick_list import PickList
from keyturn.ui.widgets.text import label, panel


class CredentialPage(PreparePage):
    """Kind and mode are picked where it is new; the fields are those of its kind, and empty when it is sealed."""

    def __init__(self, preparing: Preparing, look: Look) -> None:
        super().__init__(preparing, look)
        self._crediting, self._kinds = preparing.crediting, KindWords(self)
        self._pick_kind: PickList[str] = PickList(look, self.tr("Kinds"), self._kind_line)
        self._pick_kind.show_things(KINDS_BY_HAND, str, str)
        self._pick_kind.picked.connect(self._crediting.choose_kind)
        self._pick_mode = mode_list(look, self._crediting.sealed)
        self._pick_mode.picked.connect(self._choose_mode)
        self._form: CredentialForm | None = None

    def kept(self) -> Sequence[QWidget]:
        """The lists and the form."""
        return (self._pick_kind, self._pick_mode, *([self._form] if self._form is not None else []))

    def leave(self) -> None:
        """Empty the form; whether the clipboard still holds something of it is told on the next page."""
        if self._form is not None:
            self._crediting.pasted |= holds(self._form.secrets)
            self._form.wipe()

    def first_focus(self) -> QWidget | None:
        """The list, or the form's first field."""
        if self.preparing.busy:
            return None
        if not self._crediting.kind:
            return self._pick_kind.first
        if self._form is None:
            return self._pick_mode.first
        refusal = self.preparing.refusal
        return self._form.field(str(refusal.facts.get("field", ""))) if refusal is not None else self._form.first

    def fill(self) -> None:
        """Ask for what is missing."""
        crediting = self._crediting
        if not crediting.kind:
            self._ask_kind()
        elif not crediting.mode and crediting.replacing is None:
            self._ask_mode()
        else:
            self._ask_fields()

    def _ask_kind(self) -> None:
        self.head(self.tr("What kind of credential is it?"), self.tr("The kind says which fields there are."))
        self._list(self._pick_kind)
        self.bind_alone("F8", self.tr("Back"), self._crediting.leave)

    def _ask_mode(self) -> None:
        said = self.tr("Whoever opens the kit for this failure mode sees it, and nobody else.")
        self.head(self.tr("Which failure mode shall see it?"), said, *modes_to_come(self.preparing.glance))
        self._list(self._pick_mode)
        self.bind_alone("F8", self.tr("Back"), lambda: self._crediting.choose_kind(""))

    def _list(self, shown: QWidget) -> None:
        self.body.addWidget(shown, 1)
        shown.show()
        self.typed("Enter", self.tr("Take it"))

    def _ask_fields(self) -> None:
        crediting, busy = self._crediting, self.preparing.busy
        form = self._form_of_now()
        form.setEnabled(not busy)
        kind, replacing = self._kinds.name(crediting.kind), crediting.replacing
        if replacing is not None:
            title = self.tr("Replace {0}").format(replacing.title)
            said = self.tr("{0} {1}, version {2}: type every field anew.")
            self.head(title, said.format(kind, replacing.id, replacing.version))
        else:
            said = self.tr("Title, id and kind stay readable while the kit is locked; the fields are sealed.")
            self.head(self.tr("{0} for {1}").format(kind, crediting.mode), said)
        if crediting.remarks:
            lines = [label(self.tr("Look at this:"), "strong")]
            lines += [label(str(in_words(remark)), "body") for remark in crediting.remarks]
            self.body.addWidget(self.inside(panel("care"), *lines))
        self.body.addWidget(self.inside(panel("region"), form))
        self.body.addStretch(1)
        self._keys(busy)

    def _keys(self, busy: bool) -> None:
        if busy:
            self.foot.addWidget(label(self.tr("Sealing …"), "strong"))
            return
        text = self.tr("Seal it all the same") if self._crediting.remarks else self.tr("Seal it")
        self.foot.addWidget(self.button(text, "F2", self._seal, "primary", hint=text))
        self.foot.addStretch(1)
        self.hints.append(Hint("Enter", self.tr("Next field")))
        back = self._crediting.leave if self._crediting.replacing is not None else self._other_mode
        self.bind_alone("F8", self.tr("Back"), back)

    def _form_of_now(self) -> CredentialForm:
        if self._form is None:
            self._form = CredentialForm(self.look, self._crediting.kind, self._crediting.replacing is None)
            self._form.changed.connect(self._crediting.reconsider)
            self._form.filled.connect(self._seal)
        return self._form

    def _choose_mode(self, mode: Mode) -> None:
        self._crediting.choose_mode(mode.id)

    def _other_mode(self) -> None:
        """Ask for the mode again; what was typed is gone, as with every form that is left."""
        self.leave()
        self._form = None
        self._crediting.choose_mode("")

    def _seal(self) -> None:
        form = self._form
        if form is not None and not self.preparing.busy:
            self._crediting.seal(form.name, form.title, form.given)

    def _kind_line(self, kind: str) -> Line:
        return Line(self._kinds.name(kind), self._kinds.about(kind))
