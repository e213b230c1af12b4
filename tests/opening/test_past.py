"""What a log tells of the past: written by the real writer, read in one pass, believed only where it is this kit's."""

import tracemalloc

import pytest

from keyturn.opening.journal import Journal
from keyturn.opening.log_line import body_bytes, line_bytes
from keyturn.opening.log_state import state_path
from keyturn.opening.past import Gathering, Older, Past, Proof, ReadingStopped, Shown, Unclosed, read_past
from workshop import NOW, WORDS, make_kit, seeded

DAY = 86_400


@pytest.fixture(scope="module")
def kits(tmp_path_factory):
    folder = tmp_path_factory.mktemp("past")
    return [make_kit(folder, people=2, seed=seed, name=f"{seed}.keyturn").read() for seed in ("ours", "other")]


class Shelf:
    """A kit's log, written at whatever time."""

    def __init__(self, kit, folder):
        self.kit = kit
        self.time = NOW
        self.journal = Journal(folder / "kit.log", kit, lambda: self.time, seeded("past"), WORDS.words)
        self.path = self.journal.path

    def add(self, event, at=None, **facts):
        self.time = self.time if at is None else at
        self.journal.append(event, **facts)

    def declared(self, opening="o1", at=None, mode="fm1"):
        self.add("declared", at, opening=opening, mode=mode, tier="standard", incident=f"INC {opening}", reason="r",
                 by=["a", "b"])  # fmt: skip

    def opened(self, *people, opening="o1", at=None, tier="standard", generation=0):
        for name in people:
            self.add("custodian-card-accepted", at, custodian=name, generation=generation, opening=opening)
        self.add("opened", at, opening=opening, tier=tier, custodians=list(people), mode="fm1", compartment="c1")

    def closed(self, opening="o1", at=None):
        self.add("closed", at, opening=opening, reseal_by="2027-01-31", revealed=0)

    def read(self, wanted=lambda line: True):
        return read_past(self.kit, self.journal, wanted)


@pytest.fixture
def shelf(kits, tmp_path):
    return Shelf(kits[0], tmp_path)


def test_a_new_kit_has_no_past_and_no_trouble(shelf):
    assert shelf.read() == Past()


def test_who_opened_was_proven_then_with_that_card(shelf):
    shelf.declared(at=NOW - 5 * DAY)
    shelf.opened("person-1", "person-2", at=NOW - 5 * DAY)
    shelf.opened("person-1", opening="o2", at=NOW - DAY, generation=3)
    found = shelf.read()
    assert found.proofs == {"person-1": Proof(NOW - DAY, 3), "person-2": Proof(NOW - 5 * DAY, 0)}
    assert (found.trouble, found.lines) == (None, 7)


@pytest.mark.parametrize(
    ("event", "facts"),
    [
        ("custodian-card-accepted", {"custodian": "person-1", "generation": 0}),
        ("card-checked", {"custodian": "person-1", "generation": 0}),
        ("factor-entered", {"custodian": "person-1", "factor": "phone"}),
        ("factors-refused", {"custodians": ["person-1"], "tier": "standard", "error": "codes-refused"}),
        ("quorum-aborted", {"custodians": ["person-1"], "needed": 2}),
    ],
)
def test_nothing_less_than_an_opening_proves_anybody(shelf, event, facts):
    shelf.add(event, **facts)
    assert shelf.read().proofs == {}


def test_a_ceremony_proves_those_who_held_it(shelf):
    shelf.add("ceremony-held", ceremony="renew", epoch=2, custodians=["person-2"])
    assert shelf.read().proofs == {"person-2": Proof(NOW, None)}


def test_strangers_and_items_that_are_gone_are_not_remembered(shelf):
    shelf.opened("person-1", "somebody-else")
    shelf.add("item-revealed", opening="o1", item="dropped", version=1)
    found = shelf.read()
    assert list(found.proofs) == ["person-1"]
    assert found.shown == {}


def test_an_item_keeps_its_highest_version_and_its_last_time(shelf):
    for version, at in ((2, NOW - 9), (3, NOW - 8), (1, NOW - 7), (1, NOW - 20)):
        shelf.add("item-revealed", at, opening="o1", item="alpha", version=version)
    assert shelf.read().shown == {"alpha": Shown(3, NOW - 7)}


# Unclosed


def test_an_opening_is_unclosed_until_it_is_closed(shelf):
    shelf.declared(at=NOW - DAY)
    assert shelf.read().unclosed is None
    shelf.opened("person-1", at=NOW - DAY)
    assert shelf.read().unclosed == Unclosed("INC o1", "fm1", NOW - DAY)
    shelf.closed()
    assert shelf.read().unclosed is None


def test_one_that_was_resumed_keeps_its_incident(shelf):
    shelf.add("resumed", opening="o1", mode="fm2", incident="INC-7")
    shelf.opened("person-1")
    assert shelf.read().unclosed == Unclosed("INC-7", "fm2", NOW)


def test_what_somebody_wrote_there_is_one_short_line(shelf):
    shelf.add("resumed", opening="o1", mode="fm2", incident="INC\n\u202e" + "x" * 500)
    shelf.opened("person-1")
    assert shelf.read().unclosed.incident == "INC\\n\\u202e" + "x" * 69


def test_one_of_unknown_beginning_is_told_by_its_mode(shelf):
    shelf.declared("o1")
    shelf.opened("person-1", opening="o2")
    assert shelf.read().unclosed == Unclosed("", "fm1", NOW)


def test_whoever_closes_a_later_one_has_moved_on(shelf):
    shelf.opened("person-1", opening="o1")
    shelf.opened("person-1", opening="o2")
    shelf.closed("o2")
    assert shelf.read().unclosed is None


# Drills, older copies


@pytest.mark.parametrize(("tier", "drill_at"), [("rehearsal", NOW), ("standard", None)])
def test_a_drill_opens_the_rehearsal_tier(shelf, tier, drill_at):
    shelf.opened("person-1", tier=tier)
    assert shelf.read().drill_at == drill_at


def test_the_last_older_copy_that_was_brought_is_kept(shelf):
    for revision in (4, 2):
        shelf.add("rollback-noticed", epoch=1, revision=revision, seen_epoch=1, seen_revision=9)
    assert shelf.read().older == Older(1, 2, NOW)


# Logs that are not as they should be


def test_a_damaged_line_is_told_and_the_others_count(shelf):
    shelf.opened("person-1")
    shelf.opened("person-2", opening="o2")
    lines = shelf.path.read_bytes().splitlines(keepends=True)
    shelf.path.write_bytes(b"".join([*lines[:2], b"damaged\n", *lines[3:]]))
    found = shelf.read()
    assert list(found.proofs) == ["person-2"]
    assert (found.trouble.code, found.trouble.facts["line"]) == ("log-damaged", 2)


def test_a_log_of_another_kit_tells_nothing_of_this_one(kits, shelf, tmp_path):
    other = Shelf(kits[1], tmp_path)
    other.opened("person-1")
    found = shelf.read()
    assert (found.proofs, found.trouble.code) == ({}, "log-other-kit")


def test_lines_before_any_segment_are_not_believed(shelf):
    body = body_bytes(0, NOW, "opened", {"custodians": ["person-1"], "tier": "standard"})
    shelf.path.write_bytes(line_bytes(body, bytes(32)))
    assert (shelf.read().proofs, shelf.read().trouble.code) == ({}, "log-damaged")


@pytest.mark.parametrize(
    "facts",
    [{}, {"custodians": "person-1", "tier": "standard"}, {"custodians": ["person-1"], "tier": 5}],
)
def test_facts_that_are_not_those_of_their_event_are_passed_by(shelf, facts):
    shelf.add("note", opening="o1", number=1)
    body = body_bytes(2, NOW, "opened", facts)
    shelf.path.write_bytes(shelf.path.read_bytes() + line_bytes(body, bytes(32)))
    found = shelf.read()
    assert (found.proofs, found.unclosed, found.lines) == ({}, None, 3)


def test_lines_that_this_computer_remembers_and_that_are_gone_are_noticed(shelf):
    shelf.opened("person-1")
    lines = shelf.path.read_bytes().splitlines(keepends=True)
    shelf.path.write_bytes(b"".join(lines[:-1]))
    assert shelf.read().trouble.code == "log-truncated"
    shelf.path.unlink()
    assert shelf.read().trouble.code == "log-not-readable"
    state_path(shelf.path).unlink()
    assert shelf.read() == Past()


def test_a_folder_in_its_place_is_told(shelf):
    shelf.path.mkdir()
    assert shelf.read().trouble.code == "log-not-readable"


def test_a_disk_that_gives_up_in_the_middle_is_told(shelf, monkeypatch):
    shelf.opened("person-1")

    def gives_up(hear):
        raise OSError(5, "I/O")

    monkeypatch.setattr(shelf.journal, "structure", gives_up)
    assert shelf.read().trouble.code == "log-not-readable"


# Long logs


def test_reading_ends_when_nobody_waits_any_more(shelf):
    for number in range(5):
        shelf.add("note", opening="o1", number=number)
    asked = []
    with pytest.raises(ReadingStopped):
        shelf.read(lambda line: asked.append(line) or line < 2)
    assert asked == [0, 1, 2]


def test_memory_does_not_grow_with_the_log(shelf):
    gathering = Gathering(shelf.kit)
    shelf.opened("person-1")
    lines = []
    shelf.journal.structure(lines.append)
    for line in lines:
        gathering.hear(line)
    tracemalloc.start()
    for _ in range(20_000):
        for line in lines:
            gathering.hear(line)
    grown, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert grown < 20_000
    assert gathering.past(3, None).proofs == {"person-1": Proof(NOW, 0)}


def test_the_last_opening_and_drill_are_told_with_their_times(shelf):
    for at, tier in ((NOW, "standard"), (NOW + 5, "rehearsal"), (NOW + 9, "critical")):
        shelf.opened("person-1", at=at, tier=tier)
    assert (shelf.read().opened_at, shelf.read().drill_at) == (NOW + 9, NOW + 5)


@pytest.mark.parametrize(("ceremony", "dropped"), [("drop", True), ("add, drop, new-keys", True), ("add", False),
                                                   ("droplet", False)])  # fmt: skip
def test_a_ceremony_in_which_somebody_left_is_told(shelf, ceremony, dropped):
    shelf.add("ceremony-held", NOW, ceremony=ceremony, epoch=2, custodians=["person-1"])
    assert shelf.read().dropped_at == (NOW if dropped else None)
