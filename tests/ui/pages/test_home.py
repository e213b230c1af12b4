"""Home in the real window: the verdict, five rows, who was proven when; and Emergency at once, whatever the log is."""

import re
import threading
from dataclasses import replace

import pytest
from msgspec import structs
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QWidget

from emergencies import opened, wait_closed
from event_loop import turn_loop
from keyturn.ui import stock_watch
from keyturn.ui.pages.home_people import HomePeople, PersonRow
from keyturn.ui.pages.home_rows import HomeRows
from keyturn.ui.widgets.fact_row import FactRow
from keyturn.ui.widgets.key_button import KeyButton
from keyturn.ui.widgets.leader import LeaderRow
from keyturn.ui.widgets.mark import StatusMark, state_word
from keyturn.ui.widgets.meter import Meter
from keyturn.ui.widgets.ring import CustodianRing
from kit_shapes import record, reshaped
from later import Later
from long_log import write_long_log
from standing_at import standing_at
from workshop import NOW

DAY = 86_400


@pytest.fixture(autouse=True)
def _place():
    with standing_at("UTC"):
        yield


@pytest.fixture
def log(emergency, clock):
    """Write events into the kit's log, so many days ago."""

    def write(event, days=0, **facts):
        now, clock.now = clock.now, clock.now - days * DAY
        emergency.journal.append(event, **facts)
        clock.now = now

    return write


@pytest.fixture
def front(window, emergency, qtbot):
    """The window once the log was read."""
    qtbot.waitUntil(lambda: not emergency.watch.reading)
    return window


def read_again(front, emergency, qtbot):
    qtbot.waitUntil(lambda: not emergency.watch.reading)
    emergency.watch.look_again()
    qtbot.waitUntil(lambda: not emergency.watch.reading)
    turn_loop()


def texts(window):
    zones = (window.page, window.page.aside_zone)
    shown = [child for zone in zones for kind in (QLabel, LeaderRow) for child in zone.findChildren(kind)]
    return [child.text() for child in shown if child.isVisible()]


def rows(window):
    """What a screen reader says of each row, by its name."""
    said = [row.accessibleName() for row in window.page.findChildren(FactRow)]
    return dict(text.split(": ", 1) for text in said)


def custodians(window):
    turn_loop()  # what was shown before is gone then
    (shown,) = window.page.aside_zone.findChildren(HomePeople)
    return [row.accessibleName() for row in shown.findChildren(PersonRow)]


def count(window):
    (number,) = [int(found[1]) for text in texts(window) if (found := re.match(r"(\d+) things? needs? care", text))]
    return number


def marks(window, state):
    """How many marks of a state stand at rows, told lines and people; that before the count is none of them."""
    turn_loop()
    (facts,) = window.page.findChildren(HomeRows)
    (shown,) = window.page.aside_zone.findChildren(HomePeople)
    found = [*facts.findChildren(StatusMark), *facts.findChildren(LeaderRow), *shown.findChildren(StatusMark)]
    return sum(mark.accessibleName().strip("()").endswith(state_word(state)) for mark in found)


# A new kit


def test_a_new_kit_is_ready_and_tells_what_was_never_proven(front):
    assert "Ready to open" in texts(front)
    assert "No log yet" in texts(front)
    assert list(rows(front)) == ["Credentials", "Playbooks", "Validity", "Quorum", "Copies"]
    assert custodians(front) == ["Person 1: never proven", "Person 2: never proven"]


def test_every_row_is_one_sentence_of_word_fact_and_state(front):
    assert rows(front) == {
        "Credentials": "None to rotate, fewer than two emergency users of the console are in the kit (done)",
        "Playbooks": "1 of 3 there, 2 failure modes have none (needs care)",
        "Validity": "1 day left, re-key due 16 Jan (needs care)",
        "Quorum": "Nobody may be away, any 2 of 2 (needs care)",
        "Copies": "Newest seen here, no copy of the kit is registered (done)",
    }


def test_a_screen_reader_finds_every_row_below_the_page(front):
    def names(found):
        yield found.text(QAccessible.Text.Name)
        for at in range(found.childCount()):
            yield from names(found.child(at))

    heard = set(names(QAccessible.queryAccessibleInterface(front)))
    assert {f"{name}: {said}" for name, said in rows(front).items()} <= heard
    assert set(custodians(front)) <= heard


def test_the_number_is_that_of_the_marks_on_the_page(front):
    assert count(front) == 5
    assert marks(front, "care") == 1 + count(front)
    assert marks(front, "stop") == 0


def test_emergency_has_the_keyboard_and_its_key_begins(front, emergency, keyboard):
    assert front.focusWidget().text() == "Begin"
    assert [(hint.key, hint.now) for hint in front.page.hints] == [("E", True)]
    keyboard.press(Qt.Key.Key_E)
    assert emergency.stop == "choose"


def test_only_emergency_is_filled(front):
    assert [button.text() for button in front.page.findChildren(KeyButton) if button.kind == "primary"] == ["Begin"]


# What the log tells


def test_who_took_part_is_fresh_in_list_and_ring(front, emergency, log, clock, qtbot):
    log("opened", 100, tier="rehearsal", custodians=["person-1", "person-2"], opening="o1")
    log("opened", 30, tier="rehearsal", custodians=["person-2"], opening="o2")
    log("closed", 30, opening="o2", revealed=0, reseal_by="2027-01-31")
    read_again(front, emergency, qtbot)
    assert custodians(front) == ["Person 1: proven 100 days ago, needs care", "Person 2: proven 30 days ago"]
    (ring,) = front.page.aside_zone.findChildren(CustodianRing)
    said = "Person 1: fresh to 0 percent, needs care. Person 2: fresh to 67 percent"
    assert ring.accessibleName() == f"Keyway locked. {said}"
    assert "Last drill 16 Dec 2026 · Log whole, 4 entries" in texts(front)


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (0, "Person 1: proven today"),
        (1, "Person 1: proven 1 day ago"),
        (75, "Person 1: proven 75 days ago, prove by 30 Jan"),
    ],
)
def test_a_custodian_is_said_in_words(front, emergency, log, qtbot, days, said):
    log("opened", days, tier="rehearsal", custodians=["person-1"], opening="o1")
    read_again(front, emergency, qtbot)
    assert custodians(front)[0] == said


def test_one_seen_credential_is_named(front, emergency, log, qtbot):
    log("item-revealed", opening="o1", item="alpha", version=1)
    read_again(front, emergency, qtbot)
    assert rows(front)["Credentials"] == "Rotate 1, Alpha was seen (needs care)"
    log("item-revealed", opening="o1", item="beta", version=1)
    read_again(front, emergency, qtbot)
    assert rows(front)["Credentials"] == "Rotate 2, 2 were seen (needs care)"


def test_an_opening_that_the_log_does_not_close_is_told(front, emergency, log, qtbot):
    facts = {"mode": "fm1", "tier": "standard", "incident": "INC-9", "reason": "r", "by": ["a", "b"]}
    log("declared", 3, opening="o1", **facts)
    log("opened", 3, tier="standard", custodians=["person-1", "person-2"], opening="o1")
    read_again(front, emergency, qtbot)
    assert "The opening of 12 Jan for INC-9 was not closed: rotate what it showed." in texts(front)
    assert marks(front, "care") == 1 + count(front)
    assert front.focusWidget().text() == "Begin"


def test_one_that_can_be_resumed_is_told_and_offered(front, emergency, people, clock, qtbot, keyboard):
    before = count(front)
    emergency.begin()
    emergency.name_people("Amara", "Chen")
    emergency.choose("fm1")
    while emergency.gate.next() is not None:
        number, _ = emergency.gate.next()
        by = next(name for name in ("Amara", "Chen") if name not in emergency.gate.observers(number))
        emergency.observe(by, "as-expected")
    emergency.declare("INC-1", "nobody can sign in")
    emergency.lock()
    qtbot.waitUntil(lambda: emergency.watch.past is not None and emergency.watch.past.lines > 0)
    turn_loop()
    assert "An opening was begun and not closed: go on with it, or close it." in texts(front)
    assert count(front) == before + 1
    keyboard.press(Qt.Key.Key_E)
    assert emergency.stop == "unlock"


def test_home_after_an_opening_tells_what_it_proved(front, emergency, people, clock, qtbot):
    opened(emergency, people, clock, qtbot)
    emergency.reveal("alpha")
    emergency.stand_down()
    emergency.settle(lambda opening: opening.prove_normal_sign_in("Nora"))
    emergency.settle(lambda opening: opening.classify("drill"))
    emergency.settle(lambda opening: opening.reseal_by("2027-01-31"))
    wait_closed(emergency)
    emergency.go_home()
    qtbot.waitUntil(lambda: emergency.watch.past.lines > 0)
    turn_loop()
    said = [text for text in texts(front) if text.endswith(" d")]
    assert said == ["0 d", "0 d"]
    assert rows(front)["Credentials"].startswith("Rotate 1, Alpha was seen")
    assert not any("not closed" in text for text in texts(front))


def test_many_custodians_stand_closer_under_a_smaller_ring(front, emergency, look):
    def sizes():
        (ring,) = front.page.aside_zone.findChildren(CustodianRing)
        (shown,) = front.page.aside_zone.findChildren(HomePeople)
        (row, *_) = [child for child in shown.findChildren(QWidget) if child.accessibleName().startswith("Person")]
        return ring.sizeHint().width(), row.minimumHeight()

    few = sizes()
    (first, second) = emergency.kit.body.roster
    records = [structs.replace(emergency.kit.header.custodian(1), i=i) for i in range(1, 9)]
    roster = [first, *(structs.replace(second, i=i, id=f"person-{i}") for i in range(2, 9))]
    judged_again(emergency, reshaped(emergency.kit, {"custodians": records}, roster=roster))
    assert len(custodians(front)) == 8
    assert all(many < before for many, before in zip(sizes(), few, strict=True))


# Logs of every kind


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"not a log\n", "Line 0 of the log is damaged"),
        (b"\xff" * 70_000, "Line 0 of the log is damaged"),
        (b'{"half":', "Line 0 of the log is damaged: it is incomplete"),
    ],
)
def test_a_damaged_log_is_one_calm_line(emergency, window, keyboard, qtbot, content, told):
    emergency.journal.path.write_bytes(content)
    read_again(window, emergency, qtbot)
    assert [text for text in texts(window) if text.startswith(told)] != []
    assert custodians(window) == ["Person 1: not known", "Person 2: not known"]
    assert "No drill in the log · The log needs care" in texts(window)
    assert "Ready to open" in texts(window)
    keyboard.press(Qt.Key.Key_E)
    assert emergency.stop == "choose"


def test_a_log_of_another_kit_is_named(emergency, front, qtbot):
    write_long_log(emergency.journal.path, 3)
    read_again(front, emergency, qtbot)
    assert any(text.startswith("Line 0 of the log belongs to another kit") for text in texts(front))
    assert "error" not in " ".join(texts(front)).lower()


@pytest.fixture
def later(emergency):
    """The log is read when the test says so."""
    worker = Later()
    emergency.watch._host = replace(emergency.host, worker=worker)
    return worker


def test_while_it_is_read_home_says_so_and_emergency_works(emergency, log, later, window, keyboard, qtbot):
    log("note", opening="o1", number=1)
    qtbot.waitUntil(lambda: later.wanted)
    assert any(text.startswith("Reading the log") for text in texts(window))
    assert "3 things need care, and the log is being read" in texts(window)
    assert custodians(window) == ["Person 1: not known", "Person 2: not known"]
    keyboard.press(Qt.Key.Key_E)
    (stopped,) = later.work()
    assert (emergency.stop, type(stopped.exception()).__name__) == ("choose", "ReadingStopped")


def test_what_the_log_told_before_is_not_shown_as_new(emergency, log, front, later, qtbot):
    log("opened", 100, tier="rehearsal", custodians=["person-1", "person-2"], opening="o1")
    emergency.watch.look()
    qtbot.waitUntil(lambda: later.wanted)
    later.work()
    qtbot.waitUntil(lambda: emergency.watch.up_to_date)
    assert "Reading the log." not in texts(front)
    emergency.begin()
    log("opened", 1, tier="rehearsal", custodians=["person-1", "person-2"], opening="o2")
    emergency.go_home()
    turn_loop()
    assert custodians(front) == [
        "Person 1: proven 100 days ago, needs care",
        "Person 2: proven 100 days ago, needs care",
    ]
    assert {"Reading the log", "Reading the log."} <= set(texts(front))
    assert any(text.endswith("and the log is being read") for text in texts(front))
    qtbot.waitUntil(lambda: later.wanted)
    later.work()
    qtbot.waitUntil(lambda: emergency.watch.up_to_date)
    assert custodians(front) == ["Person 1: proven 1 day ago", "Person 2: proven 1 day ago"]
    assert not any(text.startswith("Reading the log") or text.endswith("is being read") for text in texts(front))


def test_what_arrives_leaves_the_keyboard_where_it_is(emergency, later, window, keyboard, qtbot):
    qtbot.waitUntil(lambda: later.wanted)
    first = window.focusWidget()
    with qtbot.waitSignal(emergency.watch.changed):
        later.work()
    assert "No log yet" in texts(window)
    assert window.focusWidget() is first
    assert first.text() == "Begin"


def test_large_type_keeps_what_was_read(emergency, front, log, qtbot, keyboard):
    log("note", opening="o1", number=1)
    read_again(front, emergency, qtbot)
    keyboard.press(Qt.Key.Key_F11)
    assert any(text.endswith("Log whole, 2 entries") for text in texts(front))
    assert front.focusWidget().text() == "Begin"


def test_the_loop_turns_while_a_long_log_is_read(emergency, window, qtbot, monkeypatch):
    for _ in range(5):
        turn_loop()  # the window is painted before anything is counted
    # Not before: on a slow computer, that would be long enough to read it.
    write_long_log(emergency.journal.path, 10_000, emergency.kit.custody.kit)
    turns, turned, go_on = [], threading.Event(), stock_watch._Reading.go_on

    def count():
        turns.append(emergency.watch.reading)
        if turns.count(True) > 10:
            turned.set()

    def half_way(self, line):
        """However fast the computer is: in the middle of the log the reading waits for the window."""
        assert line != 5_000 or turned.wait(60)
        return go_on(self, line)

    monkeypatch.setattr(stock_watch._Reading, "go_on", half_way)
    ticking = QTimer()
    ticking.timeout.connect(count)
    ticking.start(0)
    emergency.watch.rest()
    emergency.watch.look()
    qtbot.waitUntil(lambda: not emergency.watch.reading)
    ticking.stop()
    assert emergency.watch.past.lines == 10_000
    assert turns.count(True) > 10
    assert any(text.endswith("Log whole, 10,000 entries") for text in texts(window))


def test_lines_are_counted_while_it_is_read(emergency, later, window, qtbot):
    qtbot.waitUntil(lambda: later.wanted)
    emergency.watch._reading.lines = 7
    qtbot.waitUntil(lambda: "Reading the log: line 7" in texts(window))


# Other kits, other times


def judged_again(emergency, kit):
    emergency.kit = kit
    emergency.watch.changed.emit()
    turn_loop()


@pytest.mark.parametrize(
    ("moved", "verdict", "said"),
    [
        (0, "Ready to open", "1 day left, re-key due 16 Jan (needs care)"),
        (DAY // 2, "Ready to open", "Less than a day left, re-key due 16 Jan (needs care)"),
        (2 * DAY, "Not ready to open", "Over, since 16 Jan; cold codes still open it (stop)"),
        (-DAY, "Not ready to open", "Not valid yet, from 15 Jan; or this clock is wrong (stop)"),
    ],
)
def test_the_validity_decides_whether_it_is_ready(front, emergency, clock, moved, verdict, said):
    clock.now += moved
    emergency.watch.changed.emit()
    turn_loop()
    assert verdict in texts(front)
    assert rows(front)["Validity"] == said
    assert marks(front, "care") + marks(front, "stop") == 1 + count(front) + (verdict != "Ready to open")


def test_a_copy_behind_the_one_that_was_seen_is_told(front, emergency):
    emergency.host.seen.remember(reshaped(emergency.kit, revision=9))
    emergency.watch.changed.emit()
    assert rows(front)["Copies"] == "This one is behind, revision 2; this computer has seen 9 (needs care)"


def test_a_damaged_head_is_told_and_keeps_nobody_out(front, emergency, keyboard):
    before, told = count(front), [text for text in texts(front) if "two heads" in text]
    data = bytearray(emergency.places.kit.read_bytes())
    data[100] ^= 1
    emergency.places.kit.write_bytes(data)
    judged_again(emergency, emergency.host.read(emergency.places.kit))
    assert told == []
    assert [text for text in texts(front) if "two heads" in text] == [
        "One of the two heads of this file is damaged, and the other is used: take a whole copy of the kit."
    ]
    assert count(front) == before + 1
    assert marks(front, "care") == 1 + count(front)
    assert "Ready to open" in texts(front)
    keyboard.press(Qt.Key.Key_E)
    assert emergency.stop == "choose"


def test_an_older_copy_that_was_brought_is_told(front, emergency, log, qtbot):
    log("rollback-noticed", 2, epoch=1, revision=1, seen_epoch=1, seen_revision=2)
    read_again(front, emergency, qtbot)
    assert rows(front)["Copies"] == "1 is behind, revision 1, brought on 13 Jan (needs care)"


def test_old_credentials_are_told_by_age(front, emergency):
    items = [record("a", NOW - 81 * DAY), record("b", NOW - 95 * DAY)]
    judged_again(emergency, reshaped(emergency.kit, items=items))
    assert rows(front)["Credentials"] == "Rotate 1, oldest 95 days, limit 90 (needs care)"


@pytest.mark.parametrize(
    ("days", "held", "said"),
    [
        (0, (1, 2, 3), "3 of 3 there, review days are sealed inside (done)"),
        (401, (1, 2, 3), "3 of 3 there, sealed so long ago that a review is due (needs care)"),
        (0, (1, 2), "2 of 3 there, none for rehearsal (needs care)"),
    ],
)
def test_playbooks_are_told_by_what_is_public(front, emergency, days, held, said):
    items = [record(f"p{n}", NOW - days * DAY, "playbook", compartment=f"c{n}") for n in held]
    judged_again(emergency, reshaped(emergency.kit, items=items))
    assert rows(front)["Playbooks"] == said


def test_very_many_playbooks_are_a_bar(front, emergency):
    (first, *_) = emergency.kit.body.modes
    many = [structs.replace(first, id=f"m{n}") for n in range(40)]
    items = [record("p", NOW, "playbook")]
    judged_again(emergency, reshaped(emergency.kit, modes=many, items=items))
    assert rows(front)["Playbooks"].startswith("40 of 40 there")
    assert "Playbooks: 100 percent" in [meter.accessibleName() for meter in front.page.findChildren(Meter)]


@pytest.mark.parametrize(
    ("groups", "policy", "said"),
    [
        ([[1, 2]], "any 2", "Nobody may be away, any 2 of 2 (needs care)"),
        ([[1, 2], [1]], "any 1, at least 1 site=oslo",
         "Not without Person 1, any 1 of 2; at least 1 site=oslo (needs care)"),
        ([[1], [2]], "any 2", "1 may be away, any 2 of 2 (done)"),
    ],
)  # fmt: skip
def test_who_may_be_away_is_told(front, emergency, groups, policy, said):
    tiers = [structs.replace(tier, groups=groups, policy=policy) for tier in emergency.kit.header.tiers]
    judged_again(emergency, reshaped(emergency.kit, {"tiers": tiers}))
    assert rows(front)["Quorum"] == said


def test_a_kit_in_order_says_that_nothing_needs_care(front, emergency, log, qtbot):
    log("opened", tier="rehearsal", custodians=["person-1", "person-2"], opening="o1")
    log("closed", opening="o1", revealed=0, reseal_by="2027-01-31")
    tiers = [structs.replace(tier, groups=[[1], [2]]) for tier in emergency.kit.header.tiers]
    header = {"tiers": tiers, "last_step": (NOW + 300 * DAY) // 30}
    playbooks = [record(f"p{n}", NOW, "playbook", compartment=f"c{n}") for n in (1, 2, 3)]
    emergency.kit = reshaped(emergency.kit, header, items=playbooks)
    read_again(front, emergency, qtbot)
    assert "Nothing needs care" in texts(front)
    assert (marks(front, "care"), marks(front, "stop")) == (0, 0)
