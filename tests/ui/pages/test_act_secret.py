"""Act, what is shown of an item: in the step's order, sign by sign, read aloud, with its code; and forgotten again."""

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QLabel

from act_walks import ADDRESS, PASSWORD, Desk
from keyturn.custody.words import Wordlist
from keyturn.exchange.read_aloud import groups
from keyturn.ui.frame import Zones
from keyturn.ui.pages.act_code import CodePanel, halved
from keyturn.ui.pages.act_moves import Acting
from keyturn.ui.pages.act_secret import ReadAloud, SecretPanel
from keyturn.ui.widgets.glyphs import CredentialGlyphs
from keyturn.ui.widgets.key_button import KeyButton
from keyturn.ui.widgets.value_text import ValueText
from keyturn.ui.window import SMALLEST
from workshop import WORDS


@pytest.fixture
def desk(window, emergency, people, clock, qtbot):
    made = Desk(window, emergency, people, clock, qtbot)
    made.go("sign-in")
    return made


def spoken(desk):
    return desk.page.findChild(ReadAloud).accessibleName()


def values(desk):
    desk.settle()
    return [part.text for part in desk.page.findChildren(ValueText) if part.isVisibleTo(desk.page)]


def test_nothing_is_shown_before_it_is_asked_for(desk):
    assert desk.buttons()["Show it (Space)"] == "primary"
    assert not desk.page.findChildren(CredentialGlyphs)
    assert desk.emergency.shown == {}
    assert desk.emergency.opening.session.revealed == []


@pytest.mark.parametrize("key", ["R", "Space"])
def test_it_is_shown_by_its_key_or_the_primary_one_and_stands_on_the_rotation_list(desk, key):
    desk.press(key)
    assert set(desk.emergency.shown) == {"alice"}
    assert desk.page.findChild(CredentialGlyphs).shown
    assert "alice-BREAK-GLASS" in values(desk)
    assert [entry.item for entry in desk.emergency.opening.session.revealed] == ["alice"]
    assert (desk.step, desk.walk.persons_needed) == ("sign-in", 2)
    assert desk.buttons()["Done (Space)"] == "primary"


def test_only_the_fields_of_the_step_are_shown_in_its_order(desk):
    desk.press("R")
    names = [text for text in desk.seen() if text in ("Account", "User", "Password", "Address")]
    assert names == ["User", "Password"]
    assert not desk.sees(ADDRESS)


def test_going_on_without_showing_it_asks_once_more(desk):
    desk.press("G")
    assert desk.sees("Go on without showing it?")
    desk.press("B", "G", "Y")
    assert desk.walk.position.confirmed == ("Chen",)
    assert desk.emergency.opening.session.revealed == []


def test_groups_are_read_aloud_one_by_one(desk):
    desk.press("R")
    first, second = groups(PASSWORD, WORDS.words)[:2]
    assert "small kilo, capital Romeo, digit seven, hash" in spoken(desk)
    assert first.check in spoken(desk)
    desk.press("Right")
    assert desk.sees("Read aloud, group 2 of 5")
    assert "small mike, capital Quebec, digit two, small whiskey" in spoken(desk)
    assert second.check in spoken(desk)
    desk.press("Right", "Right", "Right", "Right")
    assert desk.sees("Read aloud, group 5 of 5")
    desk.press("Left", "Left", "Left", "Left", "Left")
    assert desk.sees("Read aloud, group 1 of 5")


def test_the_group_that_is_read_is_kept_when_something_else_moves(desk):
    desk.press("R", "Right", "X")
    assert desk.sees("Read aloud, group 2 of 5")


def test_a_secret_is_hidden_by_its_key_and_wiped(desk):
    desk.press("R")
    content = desk.emergency.shown["alice"]
    glyphs = desk.page.findChild(CredentialGlyphs)
    desk.press("H")
    assert not glyphs.shown
    assert desk.emergency.shown == {}
    assert not any(content.fields["password"])
    assert desk.buttons()["Show it (R)"] == "secondary"
    assert desk.buttons()["Done (Space)"] == "primary"


def test_a_secret_is_wiped_when_the_step_is_left(desk):
    desk.press("R", "Space")
    content = desk.emergency.shown["alice"]
    assert any(content.fields["password"])
    desk.press("Space")
    assert desk.step == "readback"
    assert desk.emergency.shown == {}
    assert not any(content.fields["password"])


def test_a_secret_is_forgotten_when_the_page_goes(desk):
    desk.press("R")
    panel, glyphs = desk.page.findChild(SecretPanel), desk.page.findChild(CredentialGlyphs)
    texts = panel.findChildren(ValueText)
    desk.emergency.stand_down()
    assert not glyphs.shown
    assert [part.text for part in texts] == [""] * len(texts)
    assert panel.count == 0


def test_a_page_that_was_not_seen_shows_again_what_is_shown(desk):
    desk.press("R")
    desk.page.hide()
    assert not [part for part in desk.page.findChildren(CredentialGlyphs) if part.shown]
    desk.page.show()
    assert [part for part in desk.page.findChildren(CredentialGlyphs) if part.shown]


def test_the_sign_in_code_ticks_and_stops_when_its_seed_is_wiped(desk):
    desk.clock.now = desk.clock.now // 30 * 30 + 20
    desk.press("R")
    panel = desk.page.findChild(CodePanel)
    code = desk.page._acting.code("alice")
    said = f"Sign-in code {halved(code.now)}, good for 10 s, then {halved(code.next)}"
    assert panel.accessibleName() == said
    desk.clock.now += 9
    desk.page.tick()
    assert "good for 1 s" in panel.accessibleName()
    desk.clock.now += 1
    desk.page.tick()
    assert panel.accessibleName().startswith(f"Sign-in code {halved(code.next)}, good for 30 s")
    desk.emergency.shown["alice"].wipe()
    panel.tick()
    assert panel.accessibleName() == ""


def test_the_code_is_had_at_a_later_step_and_the_password_is_not(desk):
    desk.press("R", "Space", "Space", "C")
    assert desk.sees("Sign-in code for AWS of alice")
    assert not desk.page.findChildren(CredentialGlyphs)
    assert desk.buttons()["Show it (R)"] == "secondary"
    desk.press("F11")
    assert desk.sees("Sign-in code for AWS of alice")
    assert not desk.page.findChildren(CredentialGlyphs)
    desk.press("H")
    assert desk.emergency.shown == {}
    assert desk.sees("Show the sign-in code of alice (C)")


def test_an_item_without_a_seed_has_no_code(desk):
    desk.press("F")
    assert desk.step == "other"
    desk.press("R")
    assert not desk.page.findChildren(CodePanel)
    assert [text.splitlines() for text in values(desk)][:1] == [["11112222", "33334444"]]
    assert "C" not in desk.hints()


def test_an_account_is_shown_as_aws_shows_it(desk):
    desk.emergency.walking = None
    desk.emergency.reveal("alice")
    assert "1234-5678-9012" in values(desk)
    assert ADDRESS in values(desk)


def test_no_label_holds_the_secret(desk):
    desk.press("R")
    texts = [part.text() for part in desk.page.findChildren(QLabel)] + desk.seen()
    assert not any(PASSWORD in text for text in texts)
    assert isinstance(WORDS, Wordlist)


def test_a_lock_takes_it_off_the_screen_before_it_waits_for_the_log(desk):
    desk.press("R")
    desk.settle()
    drawn, log = [], desk.emergency.journal.path
    before = log.read_bytes()

    class Painting(QObject):
        def eventFilter(self, watched, event):  # noqa: N802
            if event.type() is QEvent.Type.Paint and log.read_bytes() == before:
                drawn.append(type(watched))
            return False

    painting = Painting()
    QApplication.instance().installEventFilter(painting)
    desk.emergency.covered.connect(lambda: drawn.append("covered"))
    desk.emergency.lock()
    QApplication.instance().removeEventFilter(painting)
    assert drawn[-1] == "covered"
    assert Zones in drawn
    assert CredentialGlyphs not in drawn
    assert log.read_bytes() != before


FOUR = ("sign_in_url", "account", "user", "password")
LANGUAGES = pytest.mark.parametrize("language", ["english", "german"])


@pytest.fixture
def parts(desk, request, monkeypatch):
    """Show a password of 24 signs, with all that is typed before it, and find what must be seen of it."""
    monkeypatch.setattr(Acting, "wanted", FOUR)

    def show(language, size, large=False):
        if language == "german":
            request.getfixturevalue("german")
        desk.window.resize(*size)
        desk.press(*(["F11"] if large else []), "R")
        desk.emergency.shown["alice"].fields["password"] = bytearray(b"EvPz+0TcNpjlYnoX1hg5Y4uJ")
        desk.emergency.moved.emit()
        desk.settle()
        assert desk.page.findChild(SecretPanel).count == 6
        return [desk.page.findChild(part) for part in (CredentialGlyphs, ReadAloud, CodePanel)]

    return show


def whole(part):
    return part.visibleRegion().boundingRect() == part.rect()


@LANGUAGES
def test_a_password_of_24_signs_stays_in_sight_with_its_words_its_code_and_the_answers(desk, parts, language):
    seen = parts(language, (1280, 800))
    answers = desk.page.findChildren(KeyButton)
    assert [part for part in (*desk.page.findChildren(ValueText), *seen, *answers) if not whole(part)] == []


@LANGUAGES
@pytest.mark.parametrize("large", [False, True], ids=["normal", "large"])
def test_on_the_smallest_window_each_part_of_it_is_whole_on_some_page(desk, parts, language, large):
    left = {*parts(language, SMALLEST, large)}
    assert "PgDn" in desk.hints()
    bar = desk.page.scrolled.verticalScrollBar()
    while left := {part for part in left if not whole(part)}:
        assert bar.value() < bar.maximum(), left
        desk.press("PageDown")
    assert all(whole(button) for button in desk.page.findChildren(KeyButton))
