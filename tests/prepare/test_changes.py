"""What changes between two revisions, or a kit and its source, is told in full, and nothing else is."""

from dataclasses import replace
from pathlib import Path

import pytest
from msgspec import structs

from keyturn.kit.content import Edit, NewItem, add_items, compartment_of, first_record, remove_item, replace_item
from keyturn.kit.file import KitFile, read_kit
from keyturn.kit.kinds import make_content
from keyturn.kit.manifest import Message, Question, TriageAnswer
from keyturn.kit.source.reading import read_source_folder
from keyturn.kit.source.sealed_file import SealedForOtherKit, seal_to_file, write_sealed_file
from keyturn.prepare.changes import Change, changes
from keyturn.prepare.view import LABELS, view_of_kit, view_of_source
from source_folders import FILES, OF_WORKSHOP, make_folder, toml_with
from workshop import NOW, POLICIES, Made, make_kit, modes, seeded

LATER = NOW + 86_400
RANDOM = seeded("changes")
HUSH = "hush-Tide-Lantern-93"


@pytest.fixture(scope="module")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Made:
    return make_kit(tmp_path_factory.mktemp("made"))


@pytest.fixture
def made(made_once: Made, tmp_path: Path) -> Made:
    return made_once.copied(tmp_path)


def saved(made: Made, edit: Edit) -> KitFile:
    """Save an edit beside the kit, and read both."""
    copy = made.path.with_name("next.keyturn")
    copy.write_bytes(made.path.read_bytes())
    return read_kit(edit.save(copy, made.signers))


def between(old: KitFile, new: KitFile) -> list[tuple[str, ...]]:
    return told(changes(view_of_kit(old), view_of_kit(new)))


def told(found: tuple[Change, ...]) -> list[tuple[str, ...]]:
    return [(change.area, change.name, change.what, change.label, change.old, change.new) for change in found]


def secret(name: str = "delta", mode: str = "fm1") -> NewItem:
    return NewItem(name, name.title(), mode, make_content("secret", {"value": HUSH.encode()}))


def test_a_kit_does_not_differ_from_itself(made: Made) -> None:
    assert between(made.read(), made.read()) == []


def test_items_that_come_are_replaced_and_go_are_told_without_a_value(made: Made) -> None:
    kit = made.read()
    added = saved(made, add_items(kit, [secret()], LATER, RANDOM))
    replaced = saved(made, replace_item(kit, "alpha", secret().content, LATER, RANDOM))
    removed = saved(made, remove_item(kit, "gamma", LATER))
    found = [between(kit, new) for new in (added, replaced, removed)]
    assert found == [
        [("item", "delta", "added", "", "", "Delta, secret, fm1, version 1, sealed on 2027-01-16")],
        [("item", "alpha", "changed", "version", "1, sealed on 2027-01-15", "2, sealed on 2027-01-16")],
        [("item", "gamma", "removed", "", "Gamma, secret, fm2, version 1, sealed on 2027-01-15", "")],
    ]
    assert "hush" not in str(found)


def test_every_label_is_one_of_those_that_are_translated(made: Made, tmp_path: Path) -> None:
    kit = made.read()
    source = read_source_folder(make_folder(tmp_path / "source", {"kit.toml": OF_WORKSHOP}))
    views = [view_of_kit(kit), view_of_source(source, kit)]
    used = {label for view in views for area in view.areas.values() for entry in area.values() for label in entry}
    assert used == set(LABELS)


def test_an_item_that_moves_or_is_named_anew_or_has_other_bytes_of_one_version_is_told(made: Made) -> None:
    kit = made.read()
    items = {record.id: record for record in kit.body.items}
    items["alpha"] = structs.replace(items["alpha"], compartment="c2")
    items["beta"] = structs.replace(items["beta"], title="B", kind="document")
    new = view_of_kit(saved(made, Edit(kit, tuple(items.values()), {}, LATER)))
    assert told(changes(view_of_kit(kit), new)) == [
        ("item", "alpha", "changed", "mode", "fm1", "fm2"),
        ("item", "beta", "changed", "kind", "secret", "document"),
        ("item", "beta", "changed", "title", "Beta", "B"),
    ]
    forged = replace(new, areas={**new.areas, "item": {**new.areas["item"], "gamma": {**new.areas["item"]["gamma"]}}})
    forged.areas["item"]["gamma"]["sealed bytes"] = ("0" * 16,)  # type: ignore[index]
    assert [(change.name, change.label) for change in changes(new, forged)] == [("gamma", "sealed bytes")]


def test_public_texts_of_modes_and_questions_are_told_each_by_itself(made: Made) -> None:
    kit, (fm1, fm2, drill) = made.read(), modes()
    check = structs.replace(fm1.confirm[0], observers=2)
    message = Message(audience="SOC", id="soc", text="We begin.\nNow \u202eback", when="declared")
    fm1 = structs.replace(fm1, title="New", confirm=[check, fm2.confirm[0]], messages=[message], fits={"who": ["all"]})
    question = Question(answers=[TriageAnswer(id="all", instead="", say="All")], ask="Who?", id="who")
    edit = Edit(kit, tuple(kit.body.items), {}, LATER, (fm1, drill), (question,))
    found = between(kit, saved(made, edit))
    assert found == [
        ("mode", "fm1", "changed", "title", "fm1", "New"),
        ("mode", "fm1", "added", "check", "", "Look If so: It fails. If not: It works; then the help desk. Seen by 2."),
        ("mode", "fm1", "added", "message", "", r"soc, to SOC, when declared: We begin.\nNow \u202eback"),
        ("mode", "fm1", "added", "fits", "", "who: all"),
        ("mode", "fm2", "removed", "", "fm2, critical", ""),
        ("question", "who", "added", "", "", "Who?"),
        ("question", "who", "added", "answer", "", "all: All"),
        ("item", "gamma", "changed", "mode", "fm2", "none, compartment c2"),
    ]


def test_another_order_is_a_change(made: Made) -> None:
    kit = made.read()
    fm1 = modes()[0]
    second = structs.replace(fm1.confirm[0], ask="Look again")
    both = [fm1.confirm[0], second]
    one, other = (
        view_of_kit(
            saved(
                made,
                Edit(kit, tuple(kit.body.items), {}, LATER, (structs.replace(fm1, confirm=checks), *modes()[1:])),
            )
        )
        for checks in (both, both[::-1])
    )
    (change,) = changes(one, other)
    assert (change.label, change.what) == ("order of check", "changed")
    assert change.old.index("again") > change.new.index("again")


def test_another_order_of_the_questions_is_a_change_and_one_that_comes_between_is_none(made: Made) -> None:
    kit = made.read()
    answers = [TriageAnswer(id="all", instead="", say="All")]
    who, when, where = (Question(answers=answers, ask=f"{name}?", id=name) for name in ("who", "when", "where"))
    one, other, longer = (
        saved(made, Edit(kit, tuple(kit.body.items), {}, LATER, tuple(modes()), questions))
        for questions in ((who, when), (when, who), (who, where, when))
    )
    assert between(one, other) == [
        ("kit", "", "changed", "order of the questions", "who, when", "when, who"),
    ]
    assert {entry[2] for entry in between(one, longer)} == {"added"}


def test_who_may_open_is_told_first_as_what_a_ceremony_changed(made: Made, tmp_path: Path) -> None:
    folder = tmp_path / "other"
    folder.mkdir()
    other = make_kit(
        folder,
        people=4,
        policies=POLICIES | {"critical": "any 3", "ceremony": "any 3"},
        r=3,
        key_people=[2],
        signatures=2,
        steps=2 * 2880,
        labels=lambda i: {"site": "rome"},
    )
    found = changes(view_of_kit(made.read()), view_of_kit(other.read()))
    custody = [change for change in found if change.of_custody]
    assert custody == list(found[: len(custody)])
    assert told(tuple(custody)) == [
        ("custody", "", "changed", "rule of critical", "any 2", "any 3"),
        ("custody", "", "changed", "rule of ceremony", "any 2", "any 3"),
        ("custody", "", "added", "signers", "", "signer-2 (key 1b08 a509 e91c 7c75 411e)"),
        ("custody", "", "changed", "signatures", "1", "2"),
        ("custody", "", "changed", "codes of each phone", "2", "3"),
        ("custody", "", "changed", "validity", "2027-01-15 to 2027-01-16", "2027-01-15 to 2027-01-17"),
        *(
            ("custodian", f"person-{i}", what, label, before, after)
            for i, label, what, before, after in (
                (1, "label", "removed", "site=oslo", ""),
                (1, "label", "removed", "team=security", ""),
                (1, "label", "added", "", "site=rome"),
                (2, "factor", "changed", "phone", "key"),
                (2, "label", "removed", "site=pune", ""),
                (2, "label", "removed", "team=platform", ""),
                (2, "label", "added", "", "site=rome"),
                (3, "label", "removed", "site=lagos", ""),
                (3, "label", "removed", "team=security", ""),
                (3, "label", "added", "", "site=rome"),
                (4, "", "added", "", "phone, site=rome"),
                (4, "card", "added", "", "generation 0"),
            )
        ),
    ]
    assert ("roster", "person-4", "added", "time zone", "", "UTC") in told(found)


def test_two_kits_are_told_apart_before_anything_else(made: Made, tmp_path: Path) -> None:
    folder = tmp_path / "other"
    folder.mkdir()
    other = make_kit(folder, seed="other").read()
    assert changes(view_of_kit(made.read()), view_of_kit(other))[0].of_another_kit


def from_source(folder: Path, kit: KitFile) -> list[tuple[str, ...]]:
    return told(changes(view_of_kit(kit), view_of_source(read_source_folder(folder), kit)))


SIGNER_1 = "signer-1 (key 1586 9c58 257f eeed b9bd)"
CUSTODY = {
    "rule": (
        'critical = "any 2"', 'critical = "any 3"', ("custody", "", "changed", "rule of critical", "any 2", "any 3"),
    ),
    "validity": (
        "days = 1", "days = 9",
        ("custody", "", "changed", "validity", "2027-01-15 to 2027-01-16", "9 days from a ceremony on"),
    ),
    "signers": ('["signer-1"]', '["signer-3"]', ("custody", "", "changed", "signers", SIGNER_1, "signer-3")),
    "factor": (
        '"Person 2"', '"Person 2"\nfactor = "key"', ("custodian", "person-2", "changed", "factor", "phone", "key"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CUSTODY)
def test_what_a_source_changes_of_custody_is_told(made: Made, tmp_path: Path, case: str) -> None:
    old, new, expected = CUSTODY[case]
    folder = make_folder(tmp_path / "source", {"kit.toml": toml_with(old, new, OF_WORKSHOP)})
    assert from_source(folder, made.read())[0] == expected


def test_a_rule_that_is_only_spelled_otherwise_changes_nothing(made: Made, tmp_path: Path) -> None:
    text = toml_with('critical = "any 2"', 'critical = "2 of all"', OF_WORKSHOP)
    found = from_source(make_folder(tmp_path / "source", {"kit.toml": text}), made.read())
    assert not [entry for entry in found if entry[0] == "custody"]


def test_what_a_source_changes_of_content_is_told(made: Made, tmp_path: Path) -> None:
    kit = made.read()
    text = toml_with('"Person 3"', '"Person Three"', OF_WORKSHOP).replace('"Small kit"', '"Larger kit"')
    text = text.replace('fm2 = "critical"', 'fm3 = "critical"')
    third = FILES["playbooks/fm2.md"].replace("id: fm2\n", "id: fm3\n", 1)
    change = {"kit.toml": text, "playbooks/fm2.md": None, "playbooks/fm3.md": third}
    folder = make_folder(tmp_path / "source", change)
    for item, version in (secret("alpha"), 2), (secret(), 1):
        record = first_record(item, compartment_of(kit, item.mode).id, LATER)
        write_sealed_file(folder, seal_to_file(kit, structs.replace(record, version=version), item.content, RANDOM))
    found = from_source(folder, kit)
    assert ("kit", "", "changed", "name", "Small kit", "Larger kit") in found
    assert ("roster", "person-3", "changed", "name", "Person 3", "Person Three") in found
    assert ("mode", "fm1", "changed", "title", "fm1", "Identity provider down") in found
    assert ("mode", "fm2", "removed", "", "fm2, critical", "") in found
    assert ("mode", "fm3", "added", "", "", "Identity provider down, critical") in found
    assert ("question", "who", "added", "", "", "Who cannot get in?") in found
    assert [entry for entry in found if entry[0] == "item"] == [
        ("item", "alpha", "changed", "version", "1, sealed on 2027-01-15", "2, sealed on 2027-01-16"),
        ("item", "delta", "added", "", "", "Delta, secret, fm1, version 1, sealed on 2027-01-16"),
        ("item", "fm3-playbook", "added", "", "", "Playbook: Identity provider down, playbook, fm3"),
    ]
    assert not [entry for entry in found if "hush" in str(entry)]


def test_a_credential_of_another_kit_is_refused(made: Made, tmp_path: Path) -> None:
    folder = make_folder(tmp_path / "source", {"kit.toml": OF_WORKSHOP})
    (tmp_path / "other").mkdir()
    other = make_kit(tmp_path / "other", seed="other").read()
    item = secret()
    record = first_record(item, compartment_of(other, "fm1").id, LATER)
    write_sealed_file(folder, seal_to_file(other, record, item.content, RANDOM))
    with pytest.raises(SealedForOtherKit):
        from_source(folder, made.read())
