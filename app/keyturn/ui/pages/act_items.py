"""Act without a playbook: the items of the mode, each shown by its number."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QHBoxLayout

from keyturn.ui.pages.act_moves import Acting
from keyturn.ui.pages.page import Page
from keyturn.ui.widgets.layouts import nest
from keyturn.ui.widgets.mark import StatusMark
from keyturn.ui.widgets.text import label

KEYS = 9


class ItemList(QObject):
    """What could be shown, and what was."""

    def fill(self, page: Page, acting: Acting) -> None:
        """Lay out one row for each item."""
        page.body.addWidget(label(self.tr("Show what you need"), "title"))
        why = self.tr("There is no playbook here that could be walked. Everything that you show must be rotated "
                      "afterwards.")  # fmt: skip
        page.body.addWidget(label(why, "body", "text_2"))
        revealed = acting.revealed
        for number, record in enumerate(acting.items, start=1):
            row = QHBoxLayout()
            row.setSpacing(page.look.px(8))
            key = str(number) if number <= KEYS else ""
            row.addWidget(page.button(record.title, key, lambda item=record.id: acting.reveal(item)), 1)  # type: ignore[misc]
            if record.id in revealed:
                row.addWidget(StatusMark(page.look, "care"))
                row.addWidget(label(self.tr("Shown: rotate it"), "caption", "amber", wrap=False))
            nest(page.body, row)
        if not acting.items:
            page.body.addWidget(label(self.tr("This kit holds nothing for this mode."), "body"))
