"""Home on a kit that lies in its source: its rotation, its reviews, its copies, and the score of `keyturn status`."""

import re
from concurrent.futures import ThreadPoolExecutor

import pytest
from msgspec import structs
from PySide6.QtWidgets import QLabel

from event_loop import turn_loop
from keyturn.cli.kit_or_folder import kit_or_folder
from keyturn.cli.status_view import described, lines
from keyturn.host import Host
from keyturn.places import Places
from keyturn.prepare.copies import register_of
from keyturn.prepare.health import health
from keyturn.stock import take_stock
from keyturn.ui.emergency import Emergency
from keyturn.ui.widgets.age_line import AgeLine
from keyturn.ui.widgets.fact_row import FactRow
from keyturn.ui.widgets.meter import Pills
from kit_shapes import record, reshaped
from known_kits import COPY
from sealed_source import TWO_COPIES, seal_source
from standing_at import standing_at
from workshop import NOW, seeded

DAY = 86_400
ROTATION = "\n[rotation]\ndays = 200\nitems = { quick = 10 }\n"
REVIEW = re.compile(r"review_by: *\S+")


@pytest.fixture(autouse=True)
def _place():
    with standing_at("UTC"):
        yield


@pytest.fixture(scope="module")
def sealed_once(tmp_path_factory):
    folder = tmp_path_factory.mktemp("source")
    return seal_source(folder, TWO_COPIES + ROTATION).folder


@pytest.fixture
def source(sealed_once, tmp_path):
    """A source of its own, with the kit in it."""
    folder = tmp_path / "source"
    folder.mkdir()
    for name in ("kit.toml", "directory.yaml", "kestrel.keyturn", "playbooks/rehearsal.md"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes((sealed_once / name).read_bytes())
    return folder


@pytest.fixture
def emergency(source, tmp_path, clock):
    with ThreadPoolExecutor(2) as worker:
        host = Host(lambda line: None, lambda: clock.now, seeded("host"), tmp_path / "state", worker, lambda: None)
        places = Places(source / "kestrel.keyturn")
        yield Emergency(host, places, *places.kit_and_log(host))


@pytest.fixture
def front(window, emergency, qtbot):
    read(emergency, qtbot)
    return window


def read(emergency, qtbot):
    emergency.watch.look_again()
    qtbot.waitUntil(lambda: not emergency.watch.reading)
    turn_loop()


def rows(window):
    said = [row.accessibleName() for row in window.page.findChildren(FactRow)]
    return dict(text.split(": ", 1) for text in said)


def texts(window):
    return [label.text() for label in window.page.findChildren(QLabel) if label.isVisible()]


def by_status(emergency, source):
    """What `keyturn status DIR` prints."""
    path, promises = kit_or_folder(source)
    host = emergency.host
    known = take_stock(emergency.kit, Places(path), promises, host.seen.newest(emergency.kit.custody.kit), host)
    return described(known, health(known))


def copy(name, revision, verified_at=NOW):
    return structs.replace(COPY, name=name, place="", revision=revision, verified_at=verified_at)


def test_the_score_and_what_it_lost_are_those_of_status(front, emergency, source):
    view = by_status(emergency, source)
    assert f"{view['score']} of 100 points" in texts(front)
    (lost,) = [text for text in texts(front) if text.startswith("Lost: ")]
    assert sum(map(int, re.findall(r" (\d+)(?: ·| \(|$)", lost))) == 100 - view["score"]
    assert "Practice" in lost
    assert "nobody has opened the kit since its ceremony" in lost


def test_nothing_of_the_score_is_said_before_everything_was_read(window, emergency, qtbot):
    assert not any("points" in text or text.startswith("Lost") for text in texts(window))
    read(emergency, qtbot)
    assert any("points" in text for text in texts(window))


def test_the_rekey_is_due_on_the_same_day(front, emergency, source, clock, qtbot):
    """For a kit of 540 days, 360 days on: whatever the day is, both say it."""
    header = {"first_step": NOW // 30, "last_step": (NOW + 540 * DAY) // 30}
    emergency.kit = reshaped(emergency.kit, header)
    read(emergency, qtbot)
    assert rows(front)["Validity"] == "540 days left, re-key due 10 Jan 2028 (done)"
    assert any(line.endswith("re-key due 2028-01-10") for line in lines(by_status(emergency, source)))
    clock.now += 361 * DAY
    read(emergency, qtbot)
    assert rows(front)["Validity"] == "179 days left, re-key due since 10 Jan (needs care)"


def test_credentials_age_by_the_rule_of_the_source(front, emergency, qtbot):
    emergency.kit = reshaped(emergency.kit, items=[record("slow", NOW - 100 * DAY), record("quick", NOW - 9 * DAY)])
    read(emergency, qtbot)
    (line,) = front.page.findChildren(AgeLine)
    assert line.accessibleName() == "Credentials: 2 in all, the oldest 100 days, each by its own limit"
    emergency.kit = reshaped(emergency.kit, items=[record("slow", NOW - 100 * DAY), record("quick", NOW - 11 * DAY)])
    read(emergency, qtbot)
    assert rows(front)["Credentials"] == "Rotate 1, Quick: 11 days, limit 10 (needs care)"


def test_playbooks_stand_by_their_review_day(front, emergency, source, clock, qtbot):
    path = source / "playbooks" / "rehearsal.md"
    path.write_text(REVIEW.sub("review_by: 2027-03-01", path.read_text()))
    (source / "kit.toml").touch()
    modes = [mode for mode in emergency.kit.body.modes if mode.id == "rehearsal"]
    emergency.kit = reshaped(emergency.kit, modes=modes)
    read(emergency, qtbot)
    said = rows(front)["Playbooks"]
    assert said == "1 of 1 reviewed, next review 1 Mar (done)"
    clock.now += 60 * DAY
    read(emergency, qtbot)
    assert rows(front)["Playbooks"] == "0 of 1 reviewed, review due since 1 Mar (needs care)"


def test_copies_are_those_of_source_and_register(front, emergency, qtbot):
    assert rows(front)["Copies"] == "0 of 2 current, to make or replace: safe, vault (needs care)"
    register = register_of(emergency.places.kit, emergency.kit)
    revision = emergency.kit.body.revision
    register.note(copy("safe", revision))
    read(emergency, qtbot)
    assert rows(front)["Copies"] == "1 of 2 current, to make or replace: vault (needs care)"
    register.note(copy("vault", revision, NOW - 91 * DAY))
    read(emergency, qtbot)
    assert rows(front)["Copies"] == "2 of 2 current, to be read again: vault (needs care)"
    register.note(copy("vault", revision))
    read(emergency, qtbot)
    assert rows(front)["Copies"] == "2 of 2 current, Safe in Oslo, Bank vault in Pune (done)"
    register.note(copy("vault", revision + 1))
    read(emergency, qtbot)
    assert rows(front)["Copies"] == "This one is behind, newer: vault (needs care)"


def test_many_copies_have_no_words_in_their_pills(front, emergency, qtbot):
    register = register_of(emergency.places.kit, emergency.kit)
    for number in range(40):
        register.note(copy(f"stick-{number}", emergency.kit.body.revision))
    read(emergency, qtbot)
    (pills,) = [chart for chart in front.page.findChildren(Pills) if chart.accessibleName().startswith("Copies")]
    assert pills.width() <= pills.maximumWidth() == 216


def test_a_register_that_is_damaged_is_said(front, emergency, qtbot):
    register_of(emergency.places.kit, emergency.kit).path.write_text("no register")
    read(emergency, qtbot)
    assert rows(front)["Copies"] == "Not known, the register of copies cannot be read (needs care)"


def test_a_source_with_faults_promises_nothing_and_keeps_nobody_out(front, emergency, source, qtbot):
    (source / "kit.toml").write_text("nonsense")
    read(emergency, qtbot)
    assert "Ready to open" in texts(front)
    assert rows(front)["Playbooks"].endswith("review days are sealed inside (done)")
