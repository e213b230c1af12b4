"""The first ceremony without a screen: every move, every refusal, and what is on the disk meanwhile."""

import errno
from dataclasses import replace

import pytest

from ceremony_room import MAINTAINER, SIGNING, Room, library, toml
from keyturn.custody.cards import read_card
from keyturn.custody.ceremony import found
from keyturn.custody.kdf import MemoryTooSmall
from keyturn.custody.policy import PolicyUnsatisfiable
from keyturn.custody.strength import PassphraseTooWeak
from keyturn.errors import KeyturnError
from keyturn.kit.file import read_kit
from keyturn.kit.founding import save_first
from keyturn.kit.playbooks.library import Library
from keyturn.kit.store import DiskFull
from keyturn.opening.ceremony import CustodianUnknown
from keyturn.prepare.draft import DraftPassphraseWrong, DraftUnreadable, read_draft
from keyturn.prepare.draft_file import CeremonyBusy, CeremonyExists, CeremonyNone, DraftMovedOn, peek
from keyturn.prepare.enrolling import Step
from keyturn.prepare.founding import Stage, begin, resume
from keyturn.prepare.place import KitExists
from keyturn.prepare.plan import Plan
from keyturn.prepare.refusals import (
    CustodianDone,
    NotReady,
    PlanChanged,
    SignerMadeAlready,
    SignerUnknownHere,
)
from keyturn.prepare.sealing import ModesNotThePlan, RehearsalFailed, RehearsalModeMissing, first_content, rehearse
from keyturn.prepare.signer_files import SignerFileExists
from workshop import WORDS, unlock_with_answers


@pytest.fixture
def room(tmp_path):
    return Room(tmp_path, Plan(toml()))


def answers(room, names):
    return [
        {key: room.hands[name][key] for key in ("card", "passphrase")}
        | {"custodian": name, "codes": room.codes(name, 3), "time": room.now}
        for name in names
    ]


def test_a_kit_is_founded_step_by_step_over_days_and_opens(room):
    ceremony = room.begin()
    assert ceremony.stage is Stage.SIGNERS
    signer = room.signer(ceremony)
    assert ceremony.stage is Stage.CUSTODIANS
    for name in ("cy", "ada", "bo"):
        room.enrol(ceremony, name)
        ceremony.close()
        room.now += 3600
        ceremony = room.resume()
    assert ceremony.stage is Stage.READY
    path = ceremony.seal(library(), [signer], lambda _: None)
    assert ceremony.stage is Stage.DONE
    assert sorted(file.name for file in room.folder.iterdir()) == ["kit.toml", "mo.signer", "small.keyturn"]
    kit = read_kit(path)
    assert [entry.id for entry in kit.body.roster] == ["ada", "bo", "cy"]
    assert unlock_with_answers(kit, "rehearsal", answers(room, ["bo", "cy"])).keys.compartments.keys() == {"c01"}


def test_every_act_is_in_the_script_with_its_time_and_person(room):
    ceremony, signer = room.whole()
    ceremony.seal(library(), [signer], lambda _: None)
    done = [(act.what, act.who) for act in ceremony.acts]
    assert done[:2] == [("ceremony-begun", ""), ("signer-made", "mo")]
    steps = ["card-made", "card-proven", "passphrase-settled", "phone-confirmed", "cold-code-handed-over",
             "custodian-enrolled"]  # fmt: skip
    assert done[2:-2] == [(step, name) for name in ("ada", "bo", "cy") for step in steps]
    assert [what for what, _ in done[-2:]] == ["kit-sealed", "kit-rehearsed"]
    assert all(act.at == room.now and act.sentence for act in ceremony.acts)


def test_with_two_signatures_the_first_revision_waits_for_the_second_signer(tmp_path):
    room = Room(tmp_path, Plan(toml(signing={"signers": ["mo", "jo"], "signatures": 2})))
    ceremony, first = room.whole()
    room.signer(ceremony, "jo")
    path = ceremony.seal(library(), [first], lambda _: None)
    assert path.name == "small.keyturn.draft"
    assert read_kit(path, draft=True).manifest.signers == ("mo",)


def test_a_custodian_with_two_security_keys_and_no_phone(tmp_path):
    people = [{"id": "ada", "name": "Ada", "factor": "key"}, {"id": "bo", "name": "Bo"}]
    room = Room(tmp_path, Plan(toml(custodian=people)))
    ceremony, signer = room.whole()
    ceremony.close()
    ceremony = room.resume()
    kit = read_kit(ceremony.seal(library(), [signer], lambda _: None))
    assert [record.factor for record in kit.header.custodians] == ["key", "phone"]
    assert "table/1" not in kit.places


def test_a_restarted_enrolment_takes_the_next_generation(room):
    ceremony = room.begin()
    room.enrol(ceremony, "ada", stop=Step.PHONE)
    ceremony.close()
    ceremony = room.resume()
    assert [(person.cards, person.done) for person in ceremony.people] == [(1, False), (0, False), (0, False)]
    room.enrol(ceremony, "ada")
    assert read_card(room.hands["ada"]["card"], WORDS).generation == 1
    with pytest.raises(CustodianDone):
        ceremony.enrol("ada")
    assert ceremony.enrol("ada", anew=True).card.generation == 2
    assert [person.done for person in ceremony.people] == [True, False, False]


def test_two_maintainers_at_once_the_second_is_refused_and_nothing_is_lost(room):
    ceremony = room.begin()
    with pytest.raises(CeremonyBusy):
        room.resume()
    room.enrol(ceremony, "ada")
    ceremony.close()
    assert room.resume().people[0].done


def test_a_draft_that_moved_on_elsewhere_is_never_overwritten(room):
    ceremony = room.begin()
    enrolling = room.enrol(ceremony, "ada", stop=Step.COLD)
    theirs = room.place.draft.read_bytes() + b"x"
    room.place.draft.write_bytes(theirs)
    with pytest.raises(DraftMovedOn):
        enrolling.handed_over()
    assert room.place.draft.read_bytes() == theirs
    assert enrolling.step is Step.COLD


def test_a_draft_that_moved_on_elsewhere_is_not_sealed_as_it_was(room):
    ceremony, signer = room.whole()
    theirs = room.place.draft.read_bytes() + b"x"
    room.place.draft.write_bytes(theirs)
    with pytest.raises(DraftMovedOn):
        ceremony.seal(library(), [signer], lambda _: None)
    assert not room.place.kit.exists()
    assert room.place.draft.read_bytes() == theirs


def test_who_is_done_can_be_read_without_the_passphrase(room):
    ceremony = room.begin()
    room.enrol(ceremony, "bo")
    assert peek(room.place.draft).done == ["bo"]


@pytest.mark.parametrize(
    ("changes", "part"),
    [
        ({"custodian": [{"id": "ada", "name": "Ada"}, {"id": "zoe", "name": "Zoe"}]}, "the roster"),
        ({"validity": {"days": 2}}, "the validity"),
        ({"validity": {"days": 1, "codes": 3}}, "how many codes"),
        ({"derivation": {"memory_mib": 65, "iterations": 1}}, "memory"),
        ({"derivation": {"memory_mib": 64, "iterations": 2}}, "iterations"),
        ({"purpose": "real"}, "the purpose"),
        ({"signing": {"signers": ["mo", "jo"]}}, "the signers"),
        ({"signing": {"signers": ["mo", "jo"], "signatures": 2}}, "how many must sign"),
    ],
)
def test_what_cards_are_made_of_cannot_change_meanwhile(room, changes, part):
    room.begin().close()
    with pytest.raises(PlanChanged, match=part):
        resume(room.place, Plan(toml(**changes)), MAINTAINER, room.tools, None)
    room.resume()


def test_rules_names_and_modes_may_change_before_the_kit_is_sealed(room):
    room.begin().close()
    people = [{"id": i, "name": f"New {i}", "labels": {"site": site}}
              for i, site in (("ada", "lagos"), ("bo", "oslo"), ("cy", "pune"))]  # fmt: skip
    policy = dict.fromkeys(("standard", "critical", "rehearsal", "ceremony"), "any 3")
    changed = Plan(toml(custodian=people, policy=policy, modes={"rehearsal": "rehearsal", "fm1": "standard"}))
    assert resume(room.place, changed, MAINTAINER, room.tools, None).people[0].name == "New ada"


def test_what_cannot_be_is_refused_before_anything_is_written(room, tmp_path):
    policy = dict.fromkeys(("standard", "critical", "rehearsal", "ceremony"), "any 4")
    with pytest.raises(PolicyUnsatisfiable):
        begin(room.place, Plan(toml(policy=policy)), MAINTAINER, room.tools, None)
    with pytest.raises(MemoryTooSmall):
        begin(room.place, room.plan, MAINTAINER, room.tools, 65535)
    with pytest.raises(PassphraseTooWeak):
        begin(room.place, room.plan, "password12345", room.tools, None)
    room.place.kit.touch()
    with pytest.raises(KitExists):
        room.begin()
    room.place.kit.unlink()
    with pytest.raises(CeremonyNone):
        room.resume()
    assert [file.name for file in tmp_path.iterdir()] == ["kit.toml"]


def test_a_second_beginning_is_refused(room):
    room.begin().close()
    with pytest.raises(CeremonyExists):
        room.begin()


def test_a_wrong_passphrase_opens_no_draft_and_keeps_nobody_out(room):
    room.begin().close()
    with pytest.raises(DraftPassphraseWrong):
        resume(room.place, room.plan, "another one altogether", room.tools, None)
    room.resume()


def test_signers_are_those_of_the_plan_each_made_once(room):
    ceremony = room.begin()
    with pytest.raises(SignerUnknownHere):
        room.signer(ceremony, "eve")
    with pytest.raises(PassphraseTooWeak):
        ceremony.make_signer("mo", room.folder / "mo.signer", "mo mo mo mo mo mo")
    (room.folder / "mo.signer").touch()
    with pytest.raises(SignerFileExists):
        room.signer(ceremony)
    (room.folder / "mo.signer").unlink()
    room.signer(ceremony)
    with pytest.raises(SignerMadeAlready):
        ceremony.make_signer("mo", room.folder / "other.signer", SIGNING)


def test_nothing_is_sealed_while_somebody_is_missing(room):
    ceremony = room.begin()
    with pytest.raises(CustodianUnknown):
        ceremony.enrol("zoe")
    room.enrol(ceremony, "ada")
    with pytest.raises(NotReady, match="signer mo, Bo Lind, Cy Rao"):
        ceremony.seal(library(), [], lambda _: None)


def test_playbooks_and_modes_must_be_the_same_and_one_is_the_drill(room):
    ceremony, signer = room.whole()
    with pytest.raises(ModesNotThePlan, match="no playbook for rehearsal"):
        ceremony.seal(Library([], ()), [signer], lambda _: None)
    ceremony.plan = replace(room.plan, toml=toml(modes={"rehearsal": "standard"}))
    with pytest.raises(RehearsalModeMissing):
        ceremony.seal(library(), [signer], lambda _: None)
    assert ceremony.stage is Stage.READY


def test_a_dropped_ceremony_leaves_nothing(room):
    ceremony = room.begin()
    room.enrol(ceremony, "ada")
    ceremony.drop()
    assert [file.name for file in room.folder.iterdir()] == ["kit.toml"]


def test_a_kit_that_fails_its_rehearsal_is_not_left_in_place(room):
    ceremony, signer = room.whole()

    def spoil(progress):
        if (progress.stage, progress.done) == ("rehearsal", 0):
            unproven = room.folder / ".small.keyturn.unproven"
            data = bytearray(unproven.read_bytes())
            data[len(data) // 2] ^= 1
            unproven.write_bytes(data)

    with pytest.raises(RehearsalFailed):
        ceremony.seal(library(), [signer], spoil)
    left = ["kit.toml", "mo.signer", "small.keyturn.ceremony"]
    assert sorted(file.name for file in room.folder.iterdir()) == left
    assert ceremony.stage is Stage.READY
    ceremony.seal(library(), [signer], lambda _: None)


def test_a_target_that_is_not_the_sealed_one_fails_the_rehearsal(room):
    ceremony, _ = room.whole()
    enrolments = ceremony._enrolments_done()
    custody = found(ceremony.foundation, ceremony.settings, enrolments, room.plan.compartments(), room.now,
                    room.tools.random, lambda _: None)  # fmt: skip
    content = first_content(room.plan, library())
    written = save_first(room.folder / "tried", ceremony.foundation, custody, content, [], room.now, room.tools.random)
    factors = {entry.i: entry.factor for entry in enrolments}
    rehearse(read_kit(written, draft=True), custody, factors)
    with pytest.raises(RehearsalFailed, match="does not open"):
        rehearse(read_kit(written, draft=True), custody, factors | {1: replace(factors[1], target=bytes(6))})
    with pytest.raises(RehearsalFailed, match="code table of custodian 2"):
        rehearse(read_kit(written, draft=True), custody, factors | {2: replace(factors[2], table=bytes(3))})


def test_what_a_killed_save_left_behind_is_cleared(room):
    room.begin().close()
    (room.folder / ".small.keyturn.ceremony.4242.new").write_bytes(b"half")
    room.resume()
    assert sorted(file.name for file in room.folder.iterdir()) == ["kit.toml", "small.keyturn.ceremony"]


@pytest.mark.parametrize("damage", [b"", b"keyturn ceremony 1\n", b"keyturn ceremony 1\n\xff\xff\xff\xff", b"x" * 99])
def test_a_file_that_is_no_draft_is_refused(room, damage):
    room.begin().close()
    room.place.draft.write_bytes(damage)
    with pytest.raises(DraftUnreadable):
        room.resume()


def test_an_altered_head_does_not_pass_for_the_draft(room):
    room.begin().close()
    data = room.place.draft.read_bytes()
    room.place.draft.write_bytes(data.replace(b'"saves":0', b'"saves":1'))
    with pytest.raises(DraftPassphraseWrong):
        room.resume()


def test_no_changed_byte_of_a_draft_is_taken_for_the_draft(room):
    ceremony = room.begin()
    whole, key = room.place.draft.read_bytes(), bytes(ceremony._file._key)
    assert read_draft(whole, key, "draft").body.fixed == room.plan.fixed()
    for place in range(0, len(whole), 7):
        damaged = bytearray(whole)
        damaged[place] ^= 1 << place % 8
        with pytest.raises(KeyturnError):
            read_draft(bytes(damaged), key, "draft")
    for length in range(0, len(whole), 11):
        with pytest.raises(KeyturnError):
            read_draft(whole[:length], key, "draft")


def test_a_full_disk_loses_no_enrolment(room, monkeypatch):
    ceremony = room.begin()
    enrolling = room.enrol(ceremony, "ada", stop=Step.COLD)
    with monkeypatch.context() as patch:
        patch.setattr("os.fsync", full)
        with pytest.raises(DiskFull):
            enrolling.handed_over()
    assert peek(room.place.draft).done == []
    enrolling.handed_over()
    assert peek(room.place.draft).done == ["ada"]


def full(_descriptor):
    raise OSError(errno.ENOSPC, "No space left on device")
