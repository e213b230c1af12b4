"""The foot of Act: nothing in it is ever cut off or covered, whatever the width."""

import pytest
from PySide6.QtCore import QRect

from keyturn.ui.pages.act_answers import AnswerFoot
from keyturn.ui.widgets.key_button import MARGIN, KeyButton
from keyturn.ui.widgets.role_tag import RoleTag


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("width", [896, 704, 560, 410])
def test_all_answers_have_their_room(look, qtbot, width, large):
    look.large = large
    texts = (
        ("Hand off", "Q", "secondary"),
        ("It failed", "F", "secondary"),
        ("It asks for a code", "Space", "primary"),
    )
    buttons = [KeyButton(look, *text) for text in texts]
    foot = AnswerFoot(look, buttons, RoleTag(look, doer=True), "answers")
    qtbot.addWidget(foot)
    foot.resize(width, foot.heightForWidth(width))
    foot.show()
    shown = [button.geometry().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN) for button in buttons]
    shown += [part.geometry() for part in (foot._tag, foot._does) if part.isVisible()]
    for place, part in enumerate(shown):
        assert QRect(0, 0, width, foot.height() + MARGIN).contains(part)
        assert not any(part.intersects(other) for other in shown[place + 1 :])
    assert all(button.width() >= button.sizeHint().width() for button in buttons)
