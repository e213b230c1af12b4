"""The register of copies: what is written down stays, two writers at once lose nothing, damage is named."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from msgspec import structs

import keyturn
from faults import full_disk
from keyturn.custody.records import Hash
from keyturn.errors import StorageError
from keyturn.kit.source.model import CopyPlace
from keyturn.opening.freshness import DAY
from keyturn.prepare.copies import CopiesDamaged, CopyRecord, CopyUnknown, Register, copy_states
from workshop import NOW

KIT = bytes(range(32))


@pytest.fixture
def register(tmp_path):
    return Register(tmp_path / "small.keyturn.copies", KIT)


def copy(name, epoch=1, revision=2, **more):
    facts = {"hash": Hash(bytes(32)), "holder": "", "place": "", "verified_at": NOW, "written_at": NOW} | more
    return CopyRecord(epoch=epoch, name=name, revision=revision, **facts)


def test_copies_stand_by_name_and_are_read_again(register):
    assert register.load() == ()
    register.note(copy("red", place="Safe", holder="Ann"))
    register.note(copy("blue"))
    assert [record.name for record in register.load()] == ["blue", "red"]
    assert register.load()[1].holder == "Ann"


def test_a_newer_record_keeps_what_it_does_not_say(register):
    register.note(copy("red", place="Safe", holder="Ann"))
    register.note(copy("red", place="Bank", verified_at=NOW + 9, written_at=0))
    (found,) = register.load()
    assert (found.place, found.holder, found.verified_at, found.written_at) == ("Bank", "Ann", NOW + 9, NOW)


def test_when_another_file_was_written_is_not_known(register):
    register.note(copy("red"))
    register.note(copy("red", written_at=0, hash=Hash(bytes([1]) * 32)))
    assert register.load()[0].written_at == 0


def test_what_is_forgotten_is_gone_and_a_wrong_name_forgets_nothing(register):
    register.note(copy("red"))
    register.note(copy("blue"))
    with pytest.raises(CopyUnknown, match=r"gren; it has: blue, red"):
        register.forget(["red", "gren"])
    assert len(register.load()) == 2
    register.forget(["red", "blue"])
    assert register.load() == ()


GOOD = b'{"copies":[],"format":1,"kit":"' + KIT.hex().encode() + b'"}'


@pytest.mark.parametrize(
    "data",
    [
        b"", b"{", GOOD[:-1], GOOD + b"\n", GOOD.replace(b"1,", b"2,"), GOOD.replace(b"00", b"01", 1),
        GOOD.replace(b"[]", b'[{"name":"x"}]'), b" " * ((1 << 20) + 1),
    ],
)  # fmt: skip
def test_a_damaged_register_is_named_and_never_written_over(register, data):
    register.path.write_bytes(data)
    for work in (register.load, lambda: register.note(copy("red")), lambda: register.forget(["red"])):
        with pytest.raises(CopiesDamaged, match=r"small\.keyturn\.copies"):
            work()
    assert register.path.read_bytes() == data


def test_a_good_register_is_the_one_that_the_table_above_damages(register):
    register.path.write_bytes(GOOD)
    assert register.load() == ()


@pytest.mark.parametrize(
    "changed", [{"verified_at": 2**52}, {"written_at": -5}, {"place": "a\x1b[31mred"}, {"holder": "a\nb"}]
)
def test_what_could_not_be_shown_is_damage(register, changed):
    register.note(copy("red"))
    file = structs.replace(copy("red"), **changed)
    register.path.write_bytes(b'{"copies":[' + file.canonical() + b'],"format":1,"kit":"' + KIT.hex().encode() + b'"}')
    with pytest.raises(CopiesDamaged):
        register.load()


def test_a_full_disk_leaves_the_register_as_it_was(register):
    register.note(copy("red"))
    before = register.path.read_bytes()
    with full_disk(), pytest.raises(StorageError):
        register.note(copy("blue"))
    assert (register.path.read_bytes(), os.listdir(register.path.parent)) == (before, [register.path.name])


def test_several_processes_that_write_at_once_lose_nothing(register):
    code = (
        "import sys; from pathlib import Path; from keyturn.custody.records import Hash;"
        "from keyturn.prepare.copies import *\n"
        "for n in range(10):\n"
        "    Register(Path(sys.argv[1]), bytes(range(32))).note(CopyRecord(epoch=1, hash=Hash(bytes(32)), holder='', "
        "name=f'{sys.argv[2]}-{n}', place='', revision=1, verified_at=1, written_at=1))"
    )
    env = os.environ | {"PYTHONPATH": str(Path(keyturn.__file__).parents[1])}
    running = [subprocess.Popen([sys.executable, "-c", code, register.path, name], env=env) for name in "abc"]
    assert [process.wait(60) for process in running] == [0, 0, 0]
    assert len(register.load()) == 30


@pytest.mark.parametrize(
    ("epoch", "revision", "standing"),
    [(2, 5, "current"), (2, 4, "behind"), (1, 9, "former"), (2, 6, "ahead"), (3, 1, "ahead")],
)
def test_a_copy_stands_to_the_kit_by_epoch_and_revision(epoch, revision, standing):
    assert copy_states([copy("red", epoch, revision)], (), 2, 5)[0].standing == standing


def test_copies_that_are_wanted_stand_first_and_say_where_they_belong():
    wanted = [CopyPlace("safe", "Safe in Oslo", "Ann"), CopyPlace("bank", "Bank box")]
    known = [copy("attic", 2, 5, place="Attic"), copy("bank", 2, 5, place="typed", holder="Ola")]
    found = copy_states(known, wanted, 2, 5)
    assert [(state.name, state.place, state.holder, state.standing) for state in found] == [
        ("safe", "Safe in Oslo", "Ann", "never"), ("bank", "Bank box", "Ola", "current"),
        ("attic", "Attic", "", "current"),
    ]  # fmt: skip
    assert [state.verify_by for state in found] == [0, NOW + 90 * DAY, NOW + 90 * DAY]
