"""Whatever is pressed, typed into or drawn has a name in words, and no two things on a page have the same."""

import re
from collections import Counter

from PySide6.QtGui import QAccessible

Role = QAccessible.Role
CONTROLS = {Role.Button, Role.CheckBox, Role.RadioButton, Role.EditableText, Role.ComboBox}
DRAWN = {Role.Graphic, Role.Indicator, Role.AlertMessage, Role.Grouping}
WORD = re.compile(r"[a-z]{2}|[A-Z][a-z]|[A-Z]{3}")
KEY = re.compile(r"\(([^()]{1,6}|Return|Space)\)$")
# Drawn beside a text that says the same: a screen reader would only hear it twice.
SILENT = {"Keycap", "_Icon"}


def parts(seen, roles):
    return [(state.state, part) for state in seen for part in state.parts if part.role in roles]


def words_of(part):
    """The name without the key that stands behind it."""
    return KEY.sub("", part.name).strip()


def test_the_tour_meets_every_page_and_many_states(seen):
    kinds = {part.kind for state in seen for part in state.parts}
    pages = {"HomePage", "ChoosePage", "ConfirmPage", "UnlockPage", "ActPage", "StandDownPage", "ClosedPage"}
    stages = {"CardStage", "RepairStage", "PassphraseStage", "CodesStage", "ClockStage", "ColdDigitsStage",
              "KeyStage", "ColdWordsStage", "OtherCard"}  # fmt: skip
    shown = {"CredentialGlyphs", "ReadAloud", "CodePanel", "QrCode", "Rotates", "WaitLeft", "StillToConfirm"}
    assert pages | stages | shown <= kinds
    assert len({state.state for state in seen}) == len(seen) > 60


def test_every_control_has_a_name_in_words(seen):
    nameless = [
        (state, part.kind, part.name) for state, part in parts(seen, CONTROLS) if not WORD.search(words_of(part))
    ]
    assert nameless == []


def test_every_drawn_part_says_in_words_what_is_drawn(seen):
    nameless = [(state, part.kind) for state, part in parts(seen, DRAWN) if not WORD.search(part.name)]
    assert nameless == []
    drawn = {part.kind for _, part in parts(seen, DRAWN)}
    assert {"CustodianRing", "StatusMark", "SecondsBar", "WordTicks", "CredentialGlyphs", "Meter", "QrCode",
            "_DrawnCard", "RoleMark", "RoleTag", "Notice"} <= drawn  # fmt: skip


def test_nothing_of_the_program_is_heard_without_a_role_but_what_only_holds_others(seen):
    """A name on something without a role of its own is a name that many screen readers pass over."""
    unheard = {part.kind for _, part in parts(seen, {Role.Client, Role.Border}) if part.name} - SILENT
    assert {kind for kind in unheard if not kind.endswith("Page")} == set()


def test_no_two_controls_of_a_page_have_the_same_name(seen):
    doubled = [
        (state.state, name)
        for state in seen
        for name, count in Counter(part.name for part in state.parts if part.role in CONTROLS).items()
        if count > 1
    ]
    assert doubled == []


def test_a_page_bears_its_title_as_its_name(seen):
    untitled = [state.state for state in seen for part in state.parts if part.kind.endswith("Page") and not part.name]
    assert untitled == []


def test_fields_say_what_they_want_and_buttons_can_be_pressed(seen):
    buttons = [part for _, part in parts(seen, {Role.Button}) if not part.disabled]
    assert buttons
    assert all("Press" in part.actions for part in buttons)
    fields = parts(seen, {Role.EditableText})
    assert {part.name.split(": ")[-1] for _, part in fields} >= {
        "Reader", "Doer", "Incident", "Reason", "Passphrase", "PIN of the security key", "Code 1 of 2",
        "Date and time on the phone", "A note for the report",
    }  # fmt: skip
