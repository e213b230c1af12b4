"""What terminal and window do with copies: names, places, what is written down, and what is not."""

import shutil
from types import SimpleNamespace

import pytest

from keyturn.custody.deal import Progress
from keyturn.kit.file import KitDamaged, read_kit
from keyturn.kit.source.model import CopyPlace
from keyturn.prepare.copies import CopiesDamaged
from keyturn.prepare.copying import CopyStopped
from keyturn.prepare.kept_copies import CopyFolderWanted, CopyNameWanted, KeptCopies, typed_folder
from keyturn.recovery_files import recovery_files

NAME = "small.keyturn"
WANTED = (CopyPlace("safe", "Safe in Oslo", "Ann Ek"),)


@pytest.fixture
def clock():
    return SimpleNamespace(now=1_000)


@pytest.fixture
def kept(revisions, tmp_path, clock):
    return KeptCopies(revisions.kit("2", tmp_path / "own"), WANTED, lambda: clock.now)


@pytest.fixture
def stick(tmp_path):
    (tmp_path / "stick").mkdir()
    return tmp_path / "stick"


@pytest.mark.parametrize(
    ("folder", "name"), [("Red Stick", "red-stick"), ("_a__b_", "a-b"), ("x" * 80, "x" * 64), ("ÅB", "b")]
)
def test_a_copy_is_called_as_its_folder_where_nobody_named_it(kept, tmp_path, folder, name):
    assert kept.target(tmp_path / folder).name == name


@pytest.mark.parametrize("typed", ["Red", "a b", "-a", "x" * 65])
def test_a_name_that_is_none_is_refused(kept, stick, typed):
    with pytest.raises(CopyNameWanted, match="stick"):
        kept.target(stick, typed)


def test_a_folder_whose_name_gives_none_is_refused(kept, tmp_path):
    with pytest.raises(CopyNameWanted):
        kept.target(tmp_path / "__")


def test_place_and_holder_are_those_of_kit_toml_unless_others_are_typed(kept, stick):
    known, typed = kept.target(stick, "safe"), kept.target(stick, "safe", " A\tdrawer ", "Bo\u202e")
    assert (known.place, known.holder) == ("Safe in Oslo", "Ann Ek")
    assert (typed.place, typed.holder) == ("Adrawer", "Bo")
    assert (kept.target(stick).place, kept.target(stick).holder) == ("", "")


def test_a_typed_folder_is_one_from_the_root_on(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    assert typed_folder(" ~/a ") == typed_folder("a") == tmp_path / "a"
    with pytest.raises(CopyFolderWanted):
        typed_folder("  ")


def test_a_copy_is_written_down_when_it_is_made_and_when_it_is_read(kept, stick, clock):
    target = kept.target(stick, "safe")
    made = kept.make(target, recovery_files())
    assert (made.copy.found, made.same_disk) == (False, True)
    assert sorted(path.name for path in stick.iterdir()) == sorted(["RECOVERY.txt", "recover.py", NAME])
    clock.now = 2_000
    assert kept.make(target, {}).copy.found
    (state,) = kept.states()
    assert (state.record.written_at, state.record.verified_at) == (1_000, 2_000)
    clock.now = 3_000
    assert kept.read_again(target).standing == "current"
    (state,) = kept.states()
    assert (state.record.written_at, state.record.verified_at) == (1_000, 3_000)


def test_an_older_copy_is_read_and_told_to_be_behind_though_it_is_not_wanted(revisions, kept, stick):
    revisions.kit("1", stick)
    state = kept.read_again(kept.target(stick, "other"))
    assert (state.name, state.standing, state.record.written_at) == ("other", "behind", 0)
    assert [(one.name, one.standing) for one in kept.states()] == [("safe", "never"), ("other", "behind")]


def test_stages_are_told_in_bytes_and_whoever_hears_of_them_can_stop(kept, stick):
    told = []
    kept.make(kept.target(stick), {}, told.append)
    size = kept.kit.path.stat().st_size
    assert told == [Progress("writing", 0, size), Progress("writing", size, size), Progress("reading", 0, 1)]
    (stick / NAME).unlink()

    def stop(progress):
        if progress.stage == "reading":
            raise CopyStopped

    kept.register.forget(["stick"])
    with pytest.raises(CopyStopped):
        kept.make(kept.target(stick), {}, stop)
    assert list(stick.iterdir()) == []
    assert [state.standing for state in kept.states()] == ["never"]


def test_what_is_damaged_is_named_before_anything_is_copied(kept):
    kept.demand_ready()
    kept.register.path.write_bytes(b"{")
    with pytest.raises(CopiesDamaged):
        kept.demand_ready()
    kept.register.path.unlink()
    data = bytearray(kept.kit.path.read_bytes())
    data[len(data) // 2] ^= 1
    kept.kit.path.write_bytes(data)
    with pytest.raises(KitDamaged):
        KeptCopies(read_kit(kept.kit.path), (), int).demand_ready()


def test_of_a_stick_that_is_gone_by_now_nobody_says_that_it_is_the_same_disk(kept, stick):
    """It is pulled out once the copy stands, when somebody looks at the clock."""

    def clock():
        shutil.rmtree(stick)
        return 1_000

    made = KeptCopies(kept.kit, WANTED, clock).make(kept.target(stick), {})
    assert not made.same_disk
    assert kept.states()[-1].record.verified_at == 1_000
