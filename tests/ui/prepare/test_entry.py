"""The way to the maintainers' window and back: from Home where the kit lies in its source, and from a bare source."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from event_loop import turn_loop
from keyturn.kit.source.reading import SourceMissing
from keyturn.opening.idle import IdleRule
from keyturn.ui.auto_lock import AutoLock, Clocks
from keyturn.ui.guard import Guard
from keyturn.ui.prepare.entry import PrepareEntry
from keyturn.ui.prepare.window import PrepareWindow
from keyturn.ui.running import kit_in
from keyturn.ui.widgets.key_button import KeyButton
from prepare_room import make_source


@pytest.fixture
def entry(qapp, emergency, window, look):
    guard = Guard(qapp, emergency.host, look, window)
    guard.watch(emergency, window)

    def lock(watched):
        return AutoLock(qapp, watched, IdleRule(), Clocks(lambda: 0.0, lambda: 0.0))

    return PrepareEntry(emergency.host, look, "No network, enforced", guard, lock)


def offers(window):
    return [button.text() for button in window.page.findChildren(KeyButton) if button.isVisible()]


def test_home_offers_prepare_only_where_the_kit_lies_in_its_source(emergency, window):
    assert "Prepare" not in offers(window)
    assert "R" not in [hint.key for hint in window.page.hints]
    (emergency.places.kit.parent / "kit.toml").touch()
    window.showing.refresh()
    turn_loop()
    assert "Prepare" in offers(window)


def test_r_leads_to_prepare_and_h_leads_home_again(entry, emergency, window, keyboard, qtbot):
    folder = make_source(emergency.places.kit.parent)
    text = (folder / "kit.toml").read_text().replace("kestrel.keyturn", emergency.places.kit.name)
    (folder / "kit.toml").write_text(text)
    shown = []
    emergency.prepare_wanted.connect(lambda: shown.append(entry.show(folder, window.show, window)))
    window.showing.refresh()
    keyboard.press(Qt.Key.Key_R)
    (prepare,) = shown
    assert isinstance(prepare, PrepareWindow)
    assert prepare.isVisible()
    assert not window.isVisible()
    assert prepare.size() == window.size()
    qtbot.waitUntil(lambda: not prepare.page.preparing.reading)
    with qtbot.waitActive(prepare):
        prepare.activateWindow()
    # The bottom bar names the key before Qt shows the page that takes it.
    qtbot.waitUntil(lambda: prepare.page.isVisible() and "H" in [hint.key for hint in prepare.page.hints])
    qtbot.keyClick(prepare, Qt.Key.Key_H)
    assert window.isVisible()
    assert not prepare.isVisible()


def test_a_folder_is_a_kit_where_one_is_sealed_in_it(tmp_path):
    source = make_source(tmp_path / "source")
    assert kit_in(source) is None
    (source / "kestrel.keyturn").touch()
    assert kit_in(source) == source / "kestrel.keyturn"
    with pytest.raises(SourceMissing):
        kit_in(tmp_path / "nowhere")


def test_a_defect_in_prepare_locks_the_ceremony_and_is_told_there(entry, source, window, qtbot, qapp):
    prepare = entry.show(source, window.show, window)
    qtbot.addWidget(prepare)
    qtbot.waitUntil(lambda: prepare.page.hints and not prepare.page.preparing.reading)
    entry._guard.take(ValueError, ValueError("x"), None)
    qtbot.waitUntil(lambda: "Keyturn cannot go on here" in [label.text() for label in prepare.findChildren(QLabel)])
