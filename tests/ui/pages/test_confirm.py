"""Confirm: two people look, each asked by name; what speaks against it leads elsewhere; two keys declare."""

from types import SimpleNamespace

import pytest
from msgspec import structs
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QScrollArea, QWidget

from event_loop import turn_loop
from keyturn.kit.manifest import RosterEntry
from keyturn.opening.confirm import ConfirmGate
from keyturn.opening.declaring import HOLD_MS, PAUSE_MS
from keyturn.opening.escalation import Ladder
from keyturn.opening.log_line import read_entries
from keyturn.opening.reachable import others
from keyturn.ui.foot import Foot, HintShown, PressedHint
from keyturn.ui.pages import confirm
from keyturn.ui.pages.confirm_aside import Beside, Roster
from keyturn.ui.pages.confirm_calls import Calls
from keyturn.ui.theme.colours import CONTRAST, LIGHT
from keyturn.ui.times import local_clock
from keyturn.ui.widgets.hold_button import HoldButton
from keyturn.ui.widgets.person_line import PersonLine

READER, DOER = "Amara Okafor", "Tomasz Nowak"


class Table:
    """The pair at the Confirm page: what they see, press, hold and type."""

    def __init__(self, window, emergency, clock, beat, keyboard, qtbot):
        self.window, self.emergency, self.clock, self.beat, self.qtbot = window, emergency, clock, beat, qtbot
        self.press, self.type = keyboard.press, keyboard.type

    @property
    def page(self):
        return self.window.page

    def sees(self, text):
        return any(text in shown for shown in self.texts())

    def texts(self):
        """What stands in the window now, and what a screen reader says of what is drawn."""
        found = []
        for widget in self.window.findChildren(QWidget):
            if widget.isVisible():
                said = widget.text() if hasattr(widget, "text") and callable(widget.text) else ""
                found += [text for text in (said, widget.accessibleName()) if text]
        return found

    def button(self, name):
        found = [one for one in self.window.findChildren(QAbstractButton) if one.accessibleName().startswith(name)]
        return next(one for one in found if one.isVisible())

    def field(self, name):
        found = (one for one in self.page.findChildren(QLineEdit) if one.accessibleName() == name)
        return next(one for one in found if one.isVisible())

    @property
    def hints(self):
        return {hint.key: hint.label for hint in self.page.hints}

    def click(self, button):
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        turn_loop()

    def look_at_all(self, key=Qt.Key.Key_E):
        while self.emergency.gate.next() is not None:
            self.press(key)

    def write(self, event="INC-20931", reason="Payments stall"):
        self.type(event)
        self.press(Qt.Key.Key_Return)
        self.type(reason)
        self.press(Qt.Key.Key_Return)

    def hold(self, key, for_=HOLD_MS):
        QTest.keyPress(self.window.focusWidget(), key)
        self.beat.now += for_
        QTest.keyRelease(self.window.focusWidget(), key)
        turn_loop()

    def ask(self, **changes):
        """Put a mode in place of the chosen one."""
        self.emergency.gate = ConfirmGate(structs.replace(self.emergency.gate.mode, **changes))
        self.emergency.moved.emit()
        turn_loop()


@pytest.fixture
def beat(monkeypatch):
    """The milliseconds that a key is held."""
    beat = SimpleNamespace(now=1000)
    monkeypatch.setattr(confirm, "milliseconds", lambda: beat.now)
    return beat


@pytest.fixture
def table(window, emergency, clock, beat, keyboard, qtbot):
    emergency.begin()
    emergency.name_people(READER, DOER)
    emergency.choose("fm1")
    return Table(window, emergency, clock, beat, keyboard, qtbot)


# Checks


def test_when_not_to_use_it_stands_above_all_with_other_ways_out(table):
    assert table.sees("Identity provider down")
    assert table.sees("Sign-in fails for two or more administrators.")
    assert table.sees("Do not use when")
    assert table.sees("Only one person is locked out: the help desk")
    assert table.sees("AWS refuses a healthy provider: Playbook 2")
    assert table.hints["2"] == "Elsewhere"
    table.press(Qt.Key.Key_2)
    assert table.emergency.mode.id == "fm2"
    assert table.sees("fm2")


def test_a_line_that_leads_elsewhere_can_be_clicked(table):
    table.click(table.button("Playbook 2"))
    assert table.emergency.mode.id == "fm2"


def test_each_observer_is_asked_by_name_one_after_the_other(table):
    assert table.sees("Try the primary page.")
    assert table.sees("Tomasz Nowak looks and answers")
    table.press(Qt.Key.Key_E)
    assert table.sees("Tomasz Nowak: It fails")
    assert table.sees("Amara Okafor looks and answers")
    table.clock.now += 60
    table.press(Qt.Key.Key_E)
    assert table.sees("Confirm together, 1 of 2")
    assert [(entry.by, entry.check) for entry in table.emergency.gate.observed] == [(DOER, 1), (READER, 1)]
    times = [text for text in table.texts() if text.startswith("Tomasz ") and "Amara " in text]
    assert len(times) == 1
    assert table.sees("Try the standby page.")


def test_checks_stand_in_their_order(table):
    assert table.sees("Try the standby page.: next")
    table.press(Qt.Key.Key_E, Qt.Key.Key_E)
    assert table.sees("Try the primary page.: It fails (")
    assert not table.sees("Try the standby page.: next")


def test_no_answer_is_the_default(table):
    names = [table.button(name) for name in ("It fails (E)", "It works (O)", "It cannot be tried (N)")]
    assert [button.kind for button in names] == ["secondary"] * 3
    table.press(Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Escape)
    assert table.emergency.gate.observed == ()
    assert table.emergency.stop == "confirm"
    table.click(names[0])
    assert len(table.emergency.gate.observed) == 1


def test_the_one_who_looked_can_be_named(table):
    table.press(Qt.Key.Key_E, Qt.Key.Key_E)
    assert table.sees("Tomasz Nowak looks and answers")
    table.press(Qt.Key.Key_S)
    assert table.sees("Amara Okafor looks and answers")
    table.press(Qt.Key.Key_E)
    assert table.emergency.gate.observed[-1].by == READER


def test_where_two_do_not_suffice_somebody_else_is_named(table):
    check = structs.replace(table.emergency.gate.mode.confirm[0], observers=3)
    table.ask(confirm=[check])
    table.press(Qt.Key.Key_E, Qt.Key.Key_E)
    assert table.window.focusWidget() is table.field("Who else looked")
    table.click(table.button("It fails"))
    assert len(table.emergency.gate.observed) == 2
    table.type("Tomasz nowak")
    table.press(Qt.Key.Key_Return, Qt.Key.Key_E)
    assert table.sees("has observed check 1 already")
    table.field("Who else looked").setText("Person 1")
    table.press(Qt.Key.Key_Return, Qt.Key.Key_E)
    assert table.emergency.gate.observed[-1].by == "Person 1"
    assert not any(one.isVisible() and one.isWindow() for one in QApplication.allWidgets() if one is not table.window)


# What speaks against it


def test_an_answer_against_it_is_told_and_leads_back_to_the_choice(table):
    table.press(Qt.Key.Key_O)
    assert table.sees("This is not Identity provider down: check 1 came out as “It works”.")
    assert table.sees("Go to: the help desk.")
    assert not table.sees("Go on with")
    assert not any("not-this-emergency" in text for text in table.texts())
    table.press(Qt.Key.Key_B)
    assert table.emergency.stop == "choose"


def test_where_another_mode_is_named_it_goes_on_there(table):
    table.press(Qt.Key.Key_E, Qt.Key.Key_E, Qt.Key.Key_O)
    assert table.sees("Go to: Playbook 2, fm2.")
    table.press(Qt.Key.Key_2)
    assert (table.emergency.stop, table.emergency.mode.id) == ("confirm", "fm2")
    assert table.emergency.refusal is None


def test_a_slip_is_answered_again(table):
    table.press(Qt.Key.Key_E, Qt.Key.Key_O)
    assert not table.sees("It cannot be tried (N)")
    table.press(Qt.Key.Key_E)
    assert len(table.emergency.gate.observed) == 1
    table.press(Qt.Key.Key_S)
    assert table.emergency.refusal is None
    table.press(Qt.Key.Key_E)
    assert [entry.by for entry in table.emergency.gate.observed] == [DOER, READER]


def test_a_way_to_a_mode_that_this_kit_does_not_have_is_told_without_a_key(table):
    line = structs.replace(table.emergency.gate.mode.not_for[1], go="mode:fm77")
    table.ask(not_for=[line])
    assert table.sees("AWS refuses a healthy provider: fm77")
    assert "Elsewhere" not in table.hints.values()


# Declaring


def test_the_keys_wait_and_say_for_what(table):
    waits = "Both hold a key for two seconds, after check 2, incident and reason."
    assert table.sees(waits)
    assert table.sees("Amara (A): after check 2, incident and reason")
    assert [key.kind for key in table.page.findChildren(HoldButton)] == ["not-yet", "not-yet"]
    table.hold(Qt.Key.Key_A)
    table.hold(Qt.Key.Key_L)
    assert table.emergency.stop == "confirm"
    table.look_at_all()
    assert table.sees("after incident and reason.")
    assert table.hints["Return"] == "Next field"
    assert table.window.focusWidget() is table.field("Incident")
    table.type("INC-1")
    assert table.sees("after reason.")


def test_both_hold_their_key_and_it_is_declared(table):
    table.look_at_all()
    table.write("  INC-20931 ", "Payments stall ")
    assert table.sees("Both hold their own key for two seconds")
    assert table.hints["A L"] == "Hold"
    table.hold(Qt.Key.Key_A)
    assert table.sees("Amara has declared. Tomasz does it too.")
    assert table.sees("Amara (A): has declared")
    table.hold(Qt.Key.Key_L, HOLD_MS - 1)
    assert table.emergency.stop == "confirm"
    table.hold(Qt.Key.Key_L)
    assert table.emergency.stop == "unlock"
    session = table.emergency.opening.session
    assert (session.event, session.reason, session.declared_by) == ("INC-20931", "Payments stall", [READER, DOER])
    assert len(session.observed) == 3


def test_both_hold_at_once_and_the_time_alone_suffices(table):
    table.look_at_all()
    table.write()
    for key in (Qt.Key.Key_A, Qt.Key.Key_L):
        QTest.keyPress(table.window.focusWidget(), key)
    table.beat.now += HOLD_MS
    table.qtbot.waitUntil(lambda: table.emergency.stop == "unlock")


def test_mouse_space_and_enter_hold_as_well(table):
    table.look_at_all()
    table.write()
    reader, doer = table.page.findChildren(HoldButton)
    table.qtbot.mousePress(reader, Qt.MouseButton.LeftButton)
    table.beat.now += HOLD_MS
    table.qtbot.mouseRelease(reader, Qt.MouseButton.LeftButton)
    assert table.sees("Amara has declared")
    doer.setFocus()
    table.hold(Qt.Key.Key_Space, 10)
    table.hold(Qt.Key.Key_Return, HOLD_MS)
    assert table.emergency.stop == "unlock"


def test_letting_go_and_losing_the_window_do_not_declare(table):
    table.look_at_all()
    table.write()
    QTest.keyPress(table.window.focusWidget(), Qt.Key.Key_A)
    table.beat.now += HOLD_MS // 2
    QApplication.sendEvent(table.window, QEvent(QEvent.Type.WindowDeactivate))
    table.beat.now += HOLD_MS
    QTest.keyRelease(table.window.focusWidget(), Qt.Key.Key_A)
    turn_loop()
    assert not table.sees("Amara has declared")
    assert table.emergency.stop == "confirm"


def test_in_a_text_field_the_letters_stay_text(table):
    table.look_at_all()
    table.write(reason="a")
    field = table.field("Reason")
    field.setFocus()
    table.hold(Qt.Key.Key_A)
    table.hold(Qt.Key.Key_L)
    assert field.text() == "aal"
    assert table.emergency.stop == "confirm"


def test_what_was_held_is_not_held_for_another_reason(table):
    table.look_at_all()
    table.write()
    table.hold(Qt.Key.Key_A)
    table.field("Reason").setText("something else")
    assert not table.sees("Amara has declared")
    table.page.setFocus()
    table.hold(Qt.Key.Key_L)
    assert table.emergency.stop == "confirm"


def test_who_cannot_hold_presses_twice_with_a_pause(table):
    table.look_at_all()
    table.write()
    table.press(Qt.Key.Key_P)
    assert table.sees("Both press their own key, then once more")
    doer = table.page.findChildren(HoldButton)[1]
    table.press(Qt.Key.Key_A)
    assert table.sees("Amara: press A again to declare.")
    table.press(Qt.Key.Key_A)
    assert not table.sees("Amara has declared")
    table.beat.now += PAUSE_MS
    table.press(Qt.Key.Key_A)
    assert table.sees("Amara has declared")
    doer.click()
    table.beat.now += PAUSE_MS
    doer.click()
    assert table.emergency.stop == "unlock"


def test_the_way_back_to_holding_forgets_what_was_pressed(table):
    table.look_at_all()
    table.write()
    table.press(Qt.Key.Key_P, Qt.Key.Key_A)
    table.click(table.button("We can hold a key"))
    assert table.sees("Both hold their own key for two seconds")
    table.beat.now += HOLD_MS
    table.press(Qt.Key.Key_A)
    assert not table.sees("Amara has declared")


def test_where_nothing_could_be_tried_it_says_so_and_asks_once_more(table):
    table.look_at_all(Qt.Key.Key_N)
    assert table.sees("No check could be tried: nothing confirms this emergency")
    assert table.sees("Try the primary page.: It could not be tried")
    assert table.hints["Y"] == "Declare all the same"
    table.field("Incident").setText("INC-1")
    table.field("Reason").setText("stalled")
    assert table.sees("after your word that you insist.")
    table.hold(Qt.Key.Key_A)
    table.hold(Qt.Key.Key_L)
    assert table.emergency.stop == "confirm"
    table.press(Qt.Key.Key_Y)
    assert table.sees("You declare all the same.")
    table.page.setFocus()
    table.hold(Qt.Key.Key_A)
    table.hold(Qt.Key.Key_L)
    assert table.emergency.stop == "unlock"
    assert {entry.seen for entry in table.emergency.opening.session.observed} == {"not-possible"}


def test_a_refused_declaration_is_told_and_nothing_stays_held(table):
    table.look_at_all()
    table.field("Incident").setText("INC\u200b1")
    table.field("Reason").setText("stalled")
    table.page.setFocus()
    table.hold(Qt.Key.Key_A)
    table.hold(Qt.Key.Key_L)
    assert table.emergency.stop == "confirm"
    assert table.sees("An opening needs an incident reference")
    assert not table.sees("has declared")
    table.field("Incident").setText("INC-1")
    table.page.setFocus()
    table.hold(Qt.Key.Key_A)
    table.hold(Qt.Key.Key_L)
    assert table.emergency.stop == "unlock"


def test_what_is_typed_outlasts_everything_but_a_new_beginning(table, look):
    table.field("Incident").setText("INC-1")
    table.press(Qt.Key.Key_E)
    assert table.field("Incident").text() == "INC-1"
    look.toggle_large()
    look.show_in(LIGHT)
    look.show_in(CONTRAST)
    turn_loop()
    assert table.field("Incident").text() == "INC-1"
    table.press(Qt.Key.Key_B)
    assert table.emergency.stop == "choose"
    table.emergency.choose("fm2")
    turn_loop()
    assert table.field("Incident").text() == "INC-1"
    table.emergency.begin()
    assert table.emergency.draft == ("", "")


# The right zone


def lines(roster):
    """What stands in the lines of a roster, one after the other."""
    return [text for line in roster.findChildren(PersonLine) if line.isVisible() for text in line.texts()]


def test_who_is_reachable_and_at_what_time(table, qtbot, look):
    roster = [
        RosterEntry(contact="+91 5550 1", i=1, id="p", name="Priya Raman", on_call="nights", time_zone="Asia/Kolkata"),
        RosterEntry(contact="", i=2, id="n", name="Nora", on_call="", time_zone="Nowhere/City"),
        RosterEntry(contact="", i=3, id="a", name=READER, on_call="", time_zone="UTC"),
    ]
    now = SimpleNamespace(now=1_800_000_000)  # 2027-01-15, 08:00 UTC
    shown = Roster(look, others(roster, (READER, DOER), now.now), Ladder(), lambda: now.now)
    qtbot.addWidget(shown)
    shown.show()
    texts = lines(shown)
    assert texts[:5] == ["Priya Raman", "13:30", "Kolkata · working", "nights", "+91 5550 1"]
    assert "City · UTC offset unknown" in texts
    assert READER not in texts
    now.now += 6 * 3600
    shown.tick()
    texts = lines(shown)
    assert texts[:3] == ["Priya Raman", "19:30", "Kolkata · evening"]


def test_who_comes_stands_first_and_who_did_not_answer_is_told_so(qtbot, look):
    roster = [
        RosterEntry(contact="", i=i, id=name.lower(), name=name, on_call="", time_zone=zone)
        for i, (name, zone) in enumerate((("Priya", "UTC"), ("Kenji", "UTC"), ("Nora", "America/Lima")), start=1)
    ]
    ladder = Ladder().call("Priya", 1_800_000_000).call("Nora", 1_800_000_000).answer("comes")
    shown = Roster(look, others(roster, (), 1_800_000_000), ladder, lambda: 1_800_000_000)
    qtbot.addWidget(shown)
    shown.show()
    called = f"called {local_clock(1_800_000_000)}, no answer"
    texts = lines(shown)
    assert texts == ["Nora", "comes", "Lima", "Priya", "08:00", f"UTC · working · {called}",
                     "Kenji", "08:00", "UTC · working"]  # fmt: skip
    assert shown.findChild(PersonLine).accessibleName() == "Nora, comes · Lima (done)"


def test_a_long_roster_scrolls_by_keyboard_and_a_short_one_takes_none(table, qtbot, look):
    def many(count):
        return [
            RosterEntry(contact="+1 555", i=i, id=f"p{i}", name=f"Person {i}", on_call="always", time_zone="UTC")
            for i in range(1, count + 1)
        ]

    for count, policy in ((1, Qt.FocusPolicy.NoFocus), (20, Qt.FocusPolicy.TabFocus)):
        shown = Roster(look, others(many(count), (), 1_800_000_000), Ladder(), lambda: 1_800_000_000)
        qtbot.addWidget(shown)
        shown.resize(216, 300)
        shown.show()
        turn_loop()
        assert shown.focusPolicy() == policy


def test_large_type_folds_the_roster_to_names_and_times(table, look, emergency):
    look.toggle_large()
    turn_loop()
    roster = table.page.aside_zone.findChild(Roster)
    table.qtbot.waitUntil(roster.isVisible)
    assert lines(roster) == ["Person 1", "08:00", "Person 2", "08:00"]


def test_calls_go_up_the_ladder_after_five_minutes_and_nothing_is_ticked_by_itself(table, clock):
    first, second = (one.entry.name for one in others(table.emergency.kit.body.roster, (READER, DOER), clock.now))
    assert table.sees("To call now")
    assert table.sees(first)
    assert (table.hints["C"], "K" in table.hints) == ("Call", False)
    table.press(Qt.Key.Key_C)
    assert table.sees("5:00")
    assert table.sees(f"then {second}")
    clock.now += 100
    table.page.aside_zone.findChild(Calls).tick()
    assert table.sees("3:20")
    clock.now += 200
    table.page.aside_zone.findChild(Calls).tick()
    assert table.sees("0:00")
    assert table.sees(f"now call {second}")
    assert [call.answer for call in table.emergency.before.ladder.calls] == ["called"]
    assert table.hints["C"] == "Call next"
    table.press(Qt.Key.Key_C)
    table.press(Qt.Key.Key_K)
    assert table.sees("comes")
    assert [(call.who, call.answer) for call in table.emergency.before.ladder.calls] == [
        (first, "no-answer"), (second, "comes")
    ]  # fmt: skip
    assert "K" not in table.hints
    lines = [entry for entry in read_entries(table.emergency.journal.path) if entry.event == "approval"]
    assert [(line.facts["by"], line.facts["decision"], line.facts["level"]) for line in lines] == [
        (first, "called", 1), (first, "no-answer", 1), (second, "called", 2), (second, "comes", 2)
    ]  # fmt: skip


def test_who_is_left_alone_and_does_not_answer_is_called_again(table, clock):
    first, last = (one.entry.name for one in others(table.emergency.kit.body.roster, (READER, DOER), clock.now))
    for key in (Qt.Key.Key_C, Qt.Key.Key_K, Qt.Key.Key_C):
        table.press(key)
    assert table.hints["C"] == "No answer"
    table.press(Qt.Key.Key_C)
    assert (table.hints["C"], "K" in table.hints) == ("Call", False)
    table.press(Qt.Key.Key_C)
    assert [(call.who, call.answer) for call in table.emergency.before.ladder.calls] == [
        (first, "comes"), (last, "no-answer"), (last, "called")
    ]  # fmt: skip
    table.press(Qt.Key.Key_K)
    assert not {"C", "K"} & set(table.hints)


def test_messages_are_told_one_after_the_other_with_their_time(table):
    assert table.sees("We have declared an emergency.")
    assert table.sees("Then: Peers, Partners")
    assert table.hints["T"] == "Told"
    table.press(Qt.Key.Key_T)
    assert table.sees("told ")
    assert table.sees("Do not change federation now.")
    table.click(table.button("I told them"))
    assert table.sees("Please hold your calls.")
    table.press(Qt.Key.Key_T)
    assert "T" not in table.hints
    assert [entry.message for entry in table.emergency.before.telling.told] == ["leadership", "peers", "partners"]
    table.press(Qt.Key.Key_Z)
    assert table.sees("Please hold your calls.")
    table.press(Qt.Key.Key_B)
    table.emergency.choose("fm1")
    turn_loop()
    assert [text for text in table.texts() if " · told " in text]


@pytest.mark.parametrize("large", [False, True])
def test_nothing_in_the_right_zone_goes_under_the_bar_that_scrolls(german, table, look, monkeypatch, large):
    names = [("Priya Raman", "Asia/Kolkata"), ("Nora Bergström", "No/Where"), ("Kenji Mori", "Asia/Tokyo")]
    roster = [
        RosterEntry(contact="an.address@long-host.example", i=i, id=f"p{i}", name=name, on_call="", time_zone=zone)
        for i, (name, zone) in enumerate(names, start=1)
    ]
    monkeypatch.setattr(confirm, "others", lambda _, here, now: others(roster, here, now))
    if large:
        look.toggle_large()
    table.window.resize(1280, 720)
    table.press(Qt.Key.Key_T)
    table.press(Qt.Key.Key_C)
    for part in table.page.aside_zone.findChildren(Beside):
        assert part.widget().width() <= part.viewport().width()


@pytest.mark.parametrize("large", [False, True])
def test_nothing_beside_the_page_scrolls_where_there_is_room(table, look, large):
    if large:
        look.toggle_large()
    table.window.resize(1920, 1080)
    table.press(Qt.Key.Key_B)
    table.press(Qt.Key.Key_1)
    parts = table.page.aside_zone.findChildren(Beside)
    assert len(parts) == 2
    for part in parts:
        assert part.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize("large", [False, True])
def test_every_key_has_room_in_the_bar_while_a_call_waits(german, table, look, large):
    if large:
        look.toggle_large()
    ways = [structs.replace(table.emergency.gate.mode.not_for[0], go=f"mode:{mode}") for mode in ("fm2", "fm3")]
    table.ask(not_for=ways)
    table.window.resize(1280, 720)
    table.press(Qt.Key.Key_T)
    table.press(Qt.Key.Key_C)
    QTest.qWait(0)
    feet = [foot for foot in table.window.findChildren(Foot) if foot.isVisible()]
    entries = [one for foot in feet for kind in (HintShown, PressedHint) for one in foot.findChildren(kind)]
    shown = {one.hint.label for one in entries if one.isVisible()}
    # In large type what has its key on the page as well may give way, never what has it here alone.
    alone = {said for key, said in table.hints.items() if not large or key[0] not in "23T"}
    assert alone <= shown


def test_messages_say_what_is_typed(table):
    message = structs.replace(table.emergency.gate.mode.messages[1], text="Event {{opening.event}}: {{opening.doer}}.")
    table.ask(messages=[message])
    assert table.sees("Event [incident]: Tomasz Nowak.")
    table.field("Incident").setText("INC-1")
    assert table.sees("Event INC-1: Tomasz Nowak.")


# The whole page


def test_every_control_has_a_name_and_every_key_is_shown(table):
    table.press(Qt.Key.Key_T)
    for key in (Qt.Key.Key_E, Qt.Key.Key_E, Qt.Key.Key_O, Qt.Key.Key_S, Qt.Key.Key_N):
        controls = table.window.findChildren(QAbstractButton) + table.window.findChildren(QLineEdit)
        assert all(one.accessibleName() for one in controls if one.isVisible())
        table.press(key)
    assert {"T", "Z", "2", "B"} <= set(table.hints)


@pytest.mark.parametrize("size", [(1280, 720), (1280, 800), (3840, 2160)])
@pytest.mark.parametrize("large", [False, True])
def test_what_is_asked_is_in_sight_and_nothing_is_wider_than_the_sheet(table, look, size, large):
    table.window.resize(*size)
    if large:
        look.toggle_large()
    turn_loop()
    for _ in range(2):
        table.qtbot.waitUntil(lambda: table.page._sight.settled)
        scroll = table.page.findChild(QScrollArea)
        assert scroll.horizontalScrollBar().maximum() == 0
        answer = table.button("It cannot be tried")
        bottom = answer.mapTo(scroll.viewport(), answer.rect().bottomLeft()).y()
        assert 0 < bottom <= scroll.viewport().height()
        table.press(Qt.Key.Key_E)
