"""Into a kit and out of it: bound to a directory, public and sealed parts, sealed again without opening."""

import pytest
from msgspec import structs

from keyturn.custody.encoding import canonical, parse_canonical
from keyturn.kit.file import read_kit
from keyturn.kit.items import open_item
from keyturn.kit.kinds import Content
from keyturn.kit.playbooks.directory import read_directory
from keyturn.kit.playbooks.edit import NoSpareCompartment, seal_playbooks
from keyturn.kit.playbooks.model import fits
from keyturn.kit.playbooks.sealed import (
    PlaybookOfAnotherMode,
    PlaybookUnreadable,
    bind,
    item_of,
    missing_items,
    mode_of,
    playbook_in,
)
from keyturn.kit.playbooks.summary import PAGE_WIDTH, summary
from keyturn.kit.playbooks.triage import answers_by_question, read_triage, unled
from playbook_samples import DIRECTORY, SAMPLE, sample
from workshop import COMPARTMENTS, NOW, Shelf, items, make_kit, modes, seeded, unlock_tier

BOUND = bind(sample(), read_directory(DIRECTORY, "d.yaml"))


def content(playbook):
    return Content("playbook", {"json": bytearray(playbook.canonical())})


def test_a_bound_playbook_has_the_values_it_refers_to_and_no_other():
    assert BOUND.parameters == {"account.emergency": "123456789012"}
    assert BOUND.hash != sample().hash


def test_its_item_holds_it_whole():
    item = item_of(BOUND)
    assert (item.id, item.mode, item.content.kind) == ("fm1-playbook", "fm1", "playbook")
    assert playbook_in(item.content, item.id, "fm1") == BOUND


def test_its_public_part_has_its_values_filled_in_and_no_steps():
    mode = mode_of(BOUND, "c1")
    assert (mode.id, mode.compartment, mode.condition) == ("fm1", "c1", BOUND.condition)
    assert mode.messages[0].text == "Event {{opening.event}}: emergency account 123456789012."
    assert b"sign-in" not in mode.canonical()
    assert b"alice" not in mode.canonical()


def test_a_playbook_of_another_mode_is_refused_by_name():
    with pytest.raises(PlaybookOfAnotherMode) as refusal:
        playbook_in(content(BOUND), "fm1-playbook", "fm2")
    assert refusal.value.facts == {"item": "fm1-playbook", "found": "fm1", "mode": "fm2"}


@pytest.mark.parametrize(
    "change",
    [
        lambda value: value.update(format=2),
        lambda value: value.update(extra=1),
        lambda value: value.pop("steps"),
        lambda value: value.update(steps=[]),
        lambda value: value.update(phases=[]),
        lambda value: value["steps"].append(value["steps"][0]),
        lambda value: value["steps"][0].update(kind="run"),
        lambda value: value["steps"][0].update(next="nowhere"),
        lambda value: value["steps"][0].update(on_fail="nowhere"),
        lambda value: value["steps"][2]["options"][0].update(go="nowhere"),
        lambda value: value["steps"][0].update(phase=9),
        lambda value: value["steps"][0].update(target_s=-1),
        lambda value: value["steps"][0].update(line=2**60),
    ],
)
def test_a_sealed_playbook_that_is_none_is_refused_by_name(change):
    value = parse_canonical(BOUND.canonical())
    change(value)
    try:
        data = canonical(value)
    except Exception:
        data = b"{}"
    with pytest.raises(PlaybookUnreadable):
        playbook_in(Content("playbook", {"json": bytearray(data)}), "fm1-playbook", "fm1")


def test_items_that_are_missing_are_told_with_file_and_line():
    (fault,) = missing_items(BOUND, ["alice"])
    assert str(fault).startswith(f"sample.md:{BOUND.step('other').line}: item-unknown: ")
    assert list(missing_items(BOUND, ["alice", "spare"])) == []


@pytest.fixture(scope="module")
def made_once(tmp_path_factory):
    shelf = Shelf((*COMPARTMENTS[:2], ("c25", "standard"), COMPARTMENTS[2]), modes(), items())
    return make_kit(tmp_path_factory.mktemp("made"), shelf=shelf)


@pytest.fixture
def made(made_once, tmp_path):
    return made_once.copied(tmp_path)


def sealed(made, *playbooks, tier="standard", questions=None):
    edit = seal_playbooks(made.read(), playbooks, tier, questions, NOW, seeded("p"))
    edit.save(made.path, made.signers)
    return made.read()


def opened(made, compartment, tier="standard"):
    kit = made.read()
    seed = unlock_tier(kit, tier, made.people[:2]).keys.compartments[compartment]
    (record,) = (entry for entry in kit.body.items if (entry.compartment, entry.kind) == (compartment, "playbook"))
    return record, open_item(kit.custody.kit, seed, record, kit.item(record))


def test_a_playbook_is_sealed_without_opening_and_read_in_an_opening(made):
    kit = sealed(made, BOUND)
    assert kit.body.mode("fm1").title == "Identity provider down"
    assert kit.body.mode("fm2").title == "fm2"
    record, held = opened(made, "c1")
    assert (record.version, playbook_in(held, record.id, "fm1")) == (1, BOUND)


def test_sealed_again_it_takes_the_old_ones_place(made):
    sealed(made, BOUND)
    sealed(made, structs.replace(BOUND, title="Another title"))
    record, held = opened(made, "c1")
    assert (record.version, record.title) == (2, "Playbook: Another title")
    assert playbook_in(held, record.id, "fm1").title == "Another title"


def test_a_new_mode_goes_to_a_spare_compartment_of_its_tier(made):
    other = structs.replace(BOUND, id="fm5")
    kit = sealed(made, other)
    assert kit.body.mode("fm5").compartment == "c25"
    with pytest.raises(NoSpareCompartment):
        sealed(made, structs.replace(BOUND, id="fm6"))
    with pytest.raises(NoSpareCompartment):
        sealed(made, structs.replace(BOUND, id="fm6"), tier="critical")


def test_triage_questions_are_taken_where_they_are_given(made):
    questions = read_triage(b"questions: [{id: a, ask: b, answers: [{id: c, say: d}, {id: e, say: f}]}]\n", "t")
    assert sealed(made, BOUND).body.triage == []
    assert sealed(made, BOUND, questions=questions).body.triage == list(questions)
    assert sealed(made, BOUND).body.triage == list(questions)
    assert read_kit(made.path).body.revision == 4


QUESTIONS = read_triage(
    b"""
questions:
  - {id: who, ask: Who, answers: [{id: one, say: One, instead: Help desk}, {id: all, say: All}, {id: no, say: None}]}
  - {id: aws, ask: AWS, answers: [{id: up, say: Up}, {id: down, say: Down}]}
""".replace(b"id: no,", b"id: none,"),
    "t",
)


def test_answers_thin_the_modes_out():
    modes = {"a": {"who": ["all"]}, "b": {"who": ["none"], "aws": ["down"]}}
    assert [name for name, mode in modes.items() if fits(mode, {})] == ["a", "b"]
    assert [name for name, mode in modes.items() if fits(mode, {"who": "all"})] == ["a"]
    assert [name for name, mode in modes.items() if fits(mode, {"aws": "down"})] == ["a", "b"]
    assert answers_by_question(QUESTIONS)["aws"] == {"up", "down"}


def test_modes_that_no_answers_lead_to_and_idle_answers_are_told():
    def told(modes):
        return {fault.code for fault in unled("t", QUESTIONS, modes)}

    assert told({"a": {"who": ["all"]}, "b": {"who": ["none"]}}) == set()
    assert told({"a": {"who": ["all"]}, "b": {"who": ["all"]}}) == {"mode-unled", "answer-idle"}
    assert told({"a": {"who": ["all"]}}) == {"answer-idle"}


def test_a_summary_fits_its_width_and_names_what_matters():
    lines = summary(BOUND)
    text = "\n".join(lines)
    assert all(len(line) <= PAGE_WIDTH for line in lines)
    for part in ("Do not use when", "playbook fm2", "Try the primary page.", "(seen by 2)", "SOC", "alice, spare"):
        assert part in text
    assert all(step.challenge in text for step in BOUND.steps)
    assert "{{account" not in "\n".join(summary(bind(sample(SAMPLE), read_directory(DIRECTORY, "d"))))
