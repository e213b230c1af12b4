"""What is masked on the screen is masked for a screen reader too."""

from PySide6.QtGui import QAccessible

MASKED = ("Passphrase", "PIN of the security key")
PASSPHRASE = "a wrong one"  # what the tour types


def fields(seen):
    return [part for state in seen for part in state.parts if part.role == QAccessible.Role.EditableText]


def test_masked_fields_say_that_they_are_and_show_no_sign(seen):
    masked = [part for part in fields(seen) if part.name.endswith(MASKED)]
    assert {part.name.split(": ")[-1] for part in masked} == set(MASKED)
    assert all(part.protected for part in masked)
    assert any(part.value for part in masked)
    assert not any(set(part.value) & set(PASSPHRASE) for part in masked)


def test_no_other_field_is_masked(seen):
    assert not [part.name for part in fields(seen) if part.protected and not part.name.endswith(MASKED)]


def test_a_passphrase_is_nowhere_in_the_tree(seen):
    heard = [text for state in seen for part in state.parts for text in (part.name, part.value, part.described)]
    assert heard
    assert not [text for text in heard if PASSPHRASE in text or "passphrase of" in text]
