"""What a room may see: how far it is; never what was revealed, typed, or stands behind a name in a playbook."""

from collections.abc import Iterator
from dataclasses import dataclass, field, fields, is_dataclass, replace
from typing import Any

import pytest
from msgspec import structs

from keyturn.kit.playbooks.directory import read_directory
from keyturn.kit.playbooks.sealed import bind
from keyturn.opening.confirm import ConfirmGate
from keyturn.opening.opening import Settled
from keyturn.opening.public_view import PublicView, elapsed, for_the_room, public_view
from keyturn.opening.stages import Phase
from keyturn.opening.walk import Walk
from keyturn.opening.walking import Pair, Walking
from playbook_samples import DIRECTORY, sample
from workshop import NOW, make_kit

REASON = "the reason that was typed"
BEHIND = "123456789012"
PAIR = ("Amara Okafor", "Chen Wei")


@dataclass(frozen=True)
class Session:
    """What an opening remembers, as far as a view looks at it."""

    event: str = "INC-1"
    mode: str = "fm1"
    reason: str = REASON
    started_at: int = NOW


@dataclass
class Opening:
    """An opening at a phase."""

    phase: Phase
    settled: Settled = field(default_factory=Settled)
    session: Session = field(default_factory=Session)


@dataclass
class Desk:
    """Two lanes, of which one is in."""

    inside: int = 1
    needed: int = 2


@dataclass
class Underway:
    """An emergency."""

    kit: Any
    stop: str
    opening: Opening
    people: tuple[str, str] = PAIR
    gate: ConfirmGate | None = None
    desk: Any = None
    walking: Walking | None = None


@pytest.fixture(scope="module")
def kit(tmp_path_factory):
    return make_kit(tmp_path_factory.mktemp("room"), people=2).read()


def texts(value: object) -> Iterator[str]:
    """Every text in a view, however deep."""
    if isinstance(value, str):
        yield value
    elif is_dataclass(value):
        for entry in fields(value):
            yield from texts(getattr(value, entry.name))
    elif isinstance(value, tuple):
        for part in value:
            yield from texts(part)


def walking(challenge: str = "Touch nothing.", title: str = "Before") -> Walking:
    """The sample playbook, with the texts of its first phase and step changed."""
    playbook = bind(sample(), read_directory(DIRECTORY, "d.yaml"))
    first, *others = playbook.steps
    before, *after = playbook.phases
    playbook = structs.replace(
        playbook,
        steps=[structs.replace(first, challenge=challenge), *others],
        phases=[structs.replace(before, title=title), *after],
    )
    facts = {"opening.event": "INC-1", "opening.reason": REASON}
    return Walking(Walk(playbook, NOW), Pair(*PAIR), facts, lambda _: None, lambda event, **_: None, lambda: NOW)


def acting(kit: Any, walked: Walking) -> Underway:
    return Underway(kit, "act", Opening(Phase.OPEN), walking=walked)


def test_before_it_is_declared_there_is_the_kit_and_the_stage(kit):
    view = public_view(Underway(kit, "home", Opening(Phase.LOCKED), people=("", "")))
    assert view == PublicView(kit=kit.body.name, practice=True, stop="home")


def test_a_mode_is_named_once_its_checks_are_asked(kit):
    gate = ConfirmGate(kit.body.mode("fm1"))
    chosen = Underway(kit, "choose", Opening(Phase.LOCKED), gate=gate)
    assert public_view(chosen).mode == ""
    assert public_view(replace(chosen, stop="confirm")).mode == gate.mode.title


def test_checks_are_counted_as_they_are_seen(kit):
    gate = ConfirmGate(kit.body.mode("fm1"))
    confirming = Underway(kit, "confirm", Opening(Phase.LOCKED), gate=gate)
    count = len(gate.mode.confirm)
    assert public_view(confirming).progress == (0, count)
    while gate.next() is not None:
        gate = gate.observe(f"person {len(gate.observed)}", "as-expected", NOW)
    assert public_view(replace(confirming, gate=gate)).progress == (count, count)


def test_unlocking_tells_how_many_are_in_and_not_who(kit):
    view = public_view(Underway(kit, "unlock", Opening(Phase.DECLARED), people=("A", "B"), desk=Desk()))
    assert (view.progress, view.mode, view.incident) == ((1, 2), kit.body.mode("fm1").title, "INC-1")
    names = {entry.name for entry in kit.body.roster}
    assert not names & set(texts(view))


def test_the_playbook_is_told_by_phases_steps_and_the_line_that_is_read(kit):
    view = public_view(acting(kit, walking()))
    assert [(phase.title, phase.done, len(phase.steps), phase.open) for phase in view.phases] == [
        ("Before", 0, 3, True), ("Act", 0, 7, False), ("Close", 0, 4, False)
    ]  # fmt: skip
    assert (view.step.number, view.step.line, view.steps, view.asked) == (1, "Touch nothing.", 14, PAIR[1])


def test_a_walk_shows_what_is_done_put_off_and_who_is_asked(kit):
    walked = walking()
    walked.move("deferred", PAIR[1])
    walked.confirm()
    view = public_view(acting(kit, walked))
    assert [step.status for step in view.phases[0].steps] == ["deferred", "done", "now"]
    assert (view.deferred, view.phases[0].done) == (1, 1)


def test_at_the_end_of_a_walk_no_line_is_read(kit):
    walked = walking()
    walked.confirm()
    walked.confirm()
    walked.move("chose", PAIR[1], option=3)
    view = public_view(acting(kit, walked))
    assert (view.step, view.asked) == (None, "")
    assert view.phases


@pytest.mark.parametrize("phase", [Phase.LOCKED, Phase.DECLARED, Phase.STANDING_DOWN, Phase.CLOSED])
def test_nothing_of_the_playbook_is_shown_unless_the_kit_is_open(kit, phase):
    view = public_view(Underway(kit, "act", Opening(phase), walking=walking()))
    assert (view.phases, view.step, view.asked, view.deferred) == ((), None, "", 0)


def test_names_stand_for_what_is_sealed_and_for_what_was_typed(kit):
    told = walking("Dial {{account.emergency}} for {{opening.event}}: {{opening.reason}}.", "Of {{ phone.soc }}")
    assert told.say(told.walk.step.challenge) == f"Dial {BEHIND} for INC-1: {REASON}."
    view = public_view(acting(kit, told))
    assert view.step.line == "Dial [account emergency] for INC-1: [reason]."
    assert view.phases[0].title == "Of [phone soc]"
    assert not [text for text in texts(view) for kept in (BEHIND, REASON, "+48 12") if kept in text]


def test_the_pair_is_called_by_the_roles_that_it_has_now(kit):
    told = walking("{{opening.reader}} reads, {{opening.doer}} does.")
    assert public_view(acting(kit, told)).step.line == "Amara Okafor reads, Chen Wei does."
    told.people = Pair(*reversed(PAIR))
    assert public_view(acting(kit, told)).step.line == "Chen Wei reads, Amara Okafor does."


def test_a_value_that_is_empty_is_told_by_its_name():
    assert for_the_room("{{opening.event}}, {{a-b.c}}", {"opening.event": ""}) == "[event], [a b c]"


def test_standing_down_counts_what_is_settled_and_says_none_of_it(kit):
    opening = Opening(Phase.STANDING_DOWN, Settled(normal_sign_in="Nora Normal", classified="drill"))
    view = public_view(Underway(kit, "stand-down", opening))
    assert view.progress == (2, 3)
    assert not [text for text in texts(view) if "Nora" in text]


def test_a_mode_that_the_kit_lost_is_told_by_its_name(kit):
    opening = Opening(Phase.STANDING_DOWN, session=Session(mode="fm77"))
    assert public_view(Underway(kit, "stand-down", opening)).mode == "fm77"


@pytest.mark.parametrize(
    ("stop", "now", "seconds"),
    [("unlock", NOW + 65, 65), ("act", NOW - 5, 0), ("closed", NOW + 65, None), ("home", NOW + 65, None)],
)
def test_time_runs_from_the_declaration_to_the_closing(stop, now, seconds):
    assert elapsed(PublicView(kit="k", practice=False, stop=stop, since=NOW), now) == seconds


def test_nothing_is_timed_before_it_is_declared():
    assert elapsed(PublicView(kit="k", practice=False, stop="choose"), NOW) is None
