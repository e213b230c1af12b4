"""The state machine: every legal path, every illegal move by name, nothing kept that should be wiped."""

import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from keyturn.kit.content import ItemUnknown, ModeUnknown
from keyturn.opening.declaration import Declaration, DeclarationIncomplete
from keyturn.opening.journal import Journal
from keyturn.opening.log_line import read_entries
from keyturn.opening.notices import Notice
from keyturn.opening.opening import Opening, StandDownIncomplete, WrongPhase
from keyturn.opening.session import NothingToResume, OpeningElsewhere, OpeningUnfinished, SessionFile
from keyturn.opening.stages import Phase
from keyturn.opening.surroundings import Surroundings
from workshop import NOW, WORDS, make_kit, seeded

PEOPLE = ("Amara", "Chen")
DECLARED = Declaration("fm1", "INC-1", "nobody can sign in", PEOPLE)


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    return make_kit(tmp_path_factory.mktemp("opening"), people=2)


class Room:
    """One computer with the kit, its log and its session file."""

    def __init__(self, made, folder, worker):
        self.made = made
        self.kit = made.read()
        self.stages = []
        self.locked = []
        self.journal = Journal(folder / "kit.log", self.kit, lambda: NOW, seeded("room"), WORDS.words)
        self.session = SessionFile(folder / "kit.session")
        self.worker = worker

    def opening(self):
        around = Surroundings(
            lambda: NOW,
            self.worker,
            WORDS,
            self.journal,
            self.session,
            lambda stage: self.stages.append(stage.name),
            lambda secret: self.locked.append(bytes(secret)) is None,
        )
        return Opening(self.kit, around)

    def unlock(self, unlock):
        for person in self.made.people:
            seat = unlock.bring_card(person.words)
            unlock.give_passphrase(seat, person.passphrase)
            unlock.settle()
            for place, code in enumerate(person.codes(NOW)):
                unlock.give_code(seat, code, NOW + 30 * place)
        return unlock.open()

    def opened(self):
        opening = self.opening()
        opening.enter(self.unlock(opening.declare(DECLARED)))
        return opening

    def events(self):
        return [entry.event for entry in read_entries(self.journal.path)]


@pytest.fixture
def room(made, tmp_path):
    with ThreadPoolExecutor(1) as worker:
        yield Room(made, tmp_path, worker)


def test_a_whole_opening(room):
    opening = room.opened()
    assert opening.phase is Phase.OPEN
    content = opening.reveal("alpha")
    assert content.fields["value"] == b"secret of alpha"
    opening.note("told the bridge")
    opening.stand_down()
    assert not any(content.fields["value"])
    opening.prove_normal_sign_in("Nora")
    opening.classify("emergency")
    opening.reseal_by("2027-01-31")
    report = opening.close()
    assert opening.phase is Phase.CLOSED
    assert report.rotate == ["alpha"]
    assert report.notes == ["told the bridge"]
    assert len(report.witness_words) == 8
    assert (report.log_size, report.log_root) == room.journal.head
    assert room.session.load(room.kit.custody.kit) is None
    assert room.events() == [
        "log-segment", "declared",
        *["custodian-card-accepted", "passphrase-accepted", "factor-entered", "factor-entered"] * 2,
        "checkpoint", "opened", "item-revealed", "note", "item-hidden", "stand-down-started", "rotation-due",
        "normal-sign-in-proven", "classified", "closed", "checkpoint",
    ]  # fmt: skip
    assert room.stages[0] == "declared"
    assert {"card", "passphrase", "outer-open", "code", "deriving", "open", "revealed", "closed"} <= set(room.stages)


def test_who_was_told_before_is_in_the_report_also_after_a_crash_and_a_close_without_cards(room):
    told = tuple(
        Notice(name, list(PEOPLE), "told", name.lower(), "fm1", "", back, NOW - 9)
        for name, back in (("Leadership", 0), ("Peers", NOW - 5))
    )
    opening = room.opening()
    opening.enter(room.unlock(opening.declare(replace(DECLARED, told=told))))
    again = room.opening()
    again.resume_stand_down()
    again.prove_normal_sign_in("Nora")
    again.classify("drill")
    again.reseal_by("2027-01-31")
    report = again.close()
    assert tuple(report.told) == told
    assert json.loads(report.canonical())["told"][1] == {
        "audience": "Peers", "by": ["Amara", "Chen"], "how": "told", "message": "peers", "mode": "fm1", "step": "",
        "taken_back": NOW - 5, "time": NOW - 9,
    }  # fmt: skip


MOVES = {
    "declare": lambda opening: opening.declare(DECLARED),
    "resume": lambda opening: opening.resume(),
    "enter": lambda opening: opening.enter(None),
    "reveal": lambda opening: opening.reveal("alpha"),
    "unlocked": lambda opening: opening.unlocked,
    "stand_down": lambda opening: opening.stand_down(),
    "resume_stand_down": lambda opening: opening.resume_stand_down(),
    "prove": lambda opening: opening.prove_normal_sign_in("Nora"),
    "classify": lambda opening: opening.classify("drill"),
    "reseal_by": lambda opening: opening.reseal_by("2027-01-31"),
    "close": lambda opening: opening.close(),
}
LEGAL = {
    Phase.LOCKED: {"declare", "resume", "resume_stand_down"},
    Phase.DECLARED: {"enter"},
    Phase.OPEN: {"reveal", "unlocked", "stand_down"},
    Phase.STANDING_DOWN: {"unlocked", "prove", "classify", "reseal_by", "close"},
    Phase.CLOSED: set(),
}


def at(room, phase):
    if phase is Phase.LOCKED:
        return room.opening()
    if phase is Phase.DECLARED:
        opening = room.opening()
        opening.declare(DECLARED)
        return opening
    opening = room.opened()
    if phase in (Phase.STANDING_DOWN, Phase.CLOSED):
        opening.stand_down()
    if phase is Phase.CLOSED:
        opening.prove_normal_sign_in("Nora")
        opening.classify("drill")
        opening.reseal_by("2027-01-31")
        opening.close()
    return opening


@pytest.mark.parametrize("phase", Phase)
def test_every_move_that_does_not_belong_is_refused_by_name(room, phase):
    opening = at(room, phase)
    assert opening.phase is phase
    events = room.events() if room.journal.path.exists() else []
    for name, move in MOVES.items():
        if name not in LEGAL[phase]:
            with pytest.raises(WrongPhase, match=phase.value):
                move(opening)
    assert opening.phase is phase
    assert events == (room.events() if room.journal.path.exists() else [])


def test_only_the_chosen_compartments_key_stays(room):
    opening = room.opening()
    unlocked = room.unlock(opening.declare(Declaration("fm2", "I", "r", PEOPLE)))
    before = dict(unlocked.keys.compartments)
    opening.enter(unlocked)
    assert room.locked == [bytes(unlocked.keys.log_seed), bytes(before["c2"])]
    assert list(opening.unlocked.keys.compartments) == ["c2"]
    assert not any(unlocked.keys.k2)
    assert [item.id for item in opening.items()] == ["gamma"]
    with pytest.raises(ItemUnknown):
        opening.reveal("alpha")
    opening.suspend()
    assert all(not any(seed) for seed in before.values())
    assert not any(unlocked.keys.log_seed)


def test_a_suspended_opening_goes_on_with_its_rotation_list(room):
    opening = room.opened()
    opening.reveal("alpha")
    opening.suspend()
    assert opening.phase is Phase.LOCKED
    again = room.opening()
    with pytest.raises(OpeningUnfinished, match="INC-1"):
        again.declare(DECLARED)
    again.enter(room.unlock(again.resume()))
    again.reveal("alpha")
    again.reveal("beta")
    assert [entry.item for entry in again.session.revealed] == ["alpha", "beta"]


def test_an_opening_that_never_opened_gives_way_to_a_new_declaration(room):
    room.opening().declare(DECLARED)
    room.opening().declare(Declaration("fm2", "INC-2", "another", PEOPLE))
    assert room.session.load(room.kit.custody.kit).event == "INC-2"


def test_of_two_openings_of_one_copy_the_later_declaration_opens(room):
    first, second = room.opening(), room.opening()
    waiting = first.declare(DECLARED)
    other = second.declare(Declaration("fm2", "INC-2", "another", PEOPLE))
    unlocked = room.unlock(waiting)
    with pytest.raises(OpeningElsewhere, match="INC-2"):
        first.enter(unlocked)
    first.suspend()
    assert not any(unlocked.keys.log_seed)
    second.enter(room.unlock(other))
    second.reveal("gamma")
    assert room.events().count("opened") == 1


def test_of_two_that_resume_one_opening_the_slower_one_loses_nothing(room):
    room.opened().suspend()
    first, second = room.opening(), room.opening()
    for opening in (first, second):
        opening.enter(room.unlock(opening.resume()))
    first.reveal("alpha")
    with pytest.raises(OpeningElsewhere):
        second.reveal("beta")
    with pytest.raises(OpeningElsewhere):
        second.stand_down()
    assert [entry.item for entry in room.session.load(room.kit.custody.kit).revealed] == ["alpha"]


def test_a_session_file_that_was_lost_does_not_stop_an_opening(room):
    opening = room.opened()
    room.session.path.unlink()
    opening.reveal("alpha")
    assert [entry.item for entry in room.session.load(room.kit.custody.kit).revealed] == ["alpha"]


def test_there_is_nothing_to_resume_without_a_session_or_with_a_broken_one(room):
    for spoil in (
        lambda: None,
        lambda: room.session.path.write_bytes(b"{"),
        lambda: room.session.path.write_bytes(b"\xff"),
    ):
        spoil()
        with pytest.raises(NothingToResume):
            room.opening().resume()


def test_the_session_file_holds_no_secret(room):
    opening = room.opened()
    opening.reveal("alpha")
    kept = room.session.path.read_bytes() + room.journal.path.read_bytes()
    for person in room.made.people:
        for secret in (person.words, person.passphrase, person.card.secret.hex(), *person.codes(NOW)):
            assert secret.encode() not in kept
    assert b"secret of alpha" not in kept
    assert room.session.path.stat().st_mode & 0o777 == 0o600


def test_nothing_closes_before_it_is_settled(room):
    opening = at(room, Phase.STANDING_DOWN)
    with pytest.raises(StandDownIncomplete, match="a normal sign-in and the class of use and a re-seal date"):
        opening.close()
    opening.prove_normal_sign_in("Nora")
    opening.classify("drill")
    with pytest.raises(StandDownIncomplete, match="a re-seal date is missing"):
        opening.close()


@pytest.mark.parametrize(
    ("event", "reason", "people"),
    [("", "r", PEOPLE), ("e", " ", PEOPLE), ("e", "r", ("A",)), ("e", "r", ("A", "a ")), ("e", "r", ("A", "")),
     ("e" * 501, "r", PEOPLE)],
)  # fmt: skip
def test_a_declaration_needs_all_its_parts(event, reason, people):
    with pytest.raises(DeclarationIncomplete):
        Declaration("fm1", event, reason, people)


def test_an_unknown_mode_is_refused_before_anything_is_written(room):
    with pytest.raises(ModeUnknown):
        room.opening().declare(Declaration("fm9", "e", "r", PEOPLE))
    assert not room.journal.path.exists()


def test_a_log_that_was_changed_is_told_and_the_kit_opens_all_the_same(room):
    at(room, Phase.CLOSED)
    data = room.journal.path.read_bytes()
    room.journal.path.write_bytes(data.replace(b'"account":"Nora"', b'"account":"Nobo"'))
    opening = room.opened()
    assert opening.phase is Phase.OPEN
    assert "log-problem" in room.stages
    assert "log-problem" in room.events()
    assert "checkpoint" in room.events()[-3:]
