"""`keyturn copy` and `keyturn status` on a source folder: what it wants is counted, and made by the names it gives."""

import json
import shutil
import time

import pytest

from commands import Desk
from prepare_room import make_source
from sealed_source import TWO_COPIES, seal_source

KIT = "kestrel.keyturn"


@pytest.fixture(scope="module")
def sealed_once(tmp_path_factory):
    return seal_source(tmp_path_factory.mktemp("sealed") / "source", TWO_COPIES, now=int(time.time())).folder


@pytest.fixture
def source(sealed_once, tmp_path):
    return shutil.copytree(sealed_once, tmp_path / "desk" / "source")


@pytest.fixture
def desk(source):
    return Desk(source.parent)


def status(desk, source):
    return json.loads(desk.run("status", source, "--json").stdout)


def standing(desk, source):
    return {copy["name"]: copy["standing"] for copy in status(desk, source)["copies"]}


def test_status_of_a_folder_counts_what_kit_toml_wants_and_of_the_kit_alone_does_not(desk, source):
    said = desk.run("status", source).stdout
    assert "It would open." in said
    assert "Safe in Oslo, Ann Ek" in said
    assert standing(desk, source) == {"safe": "never", "vault": "never"}
    missing = {finding["rule"]: finding["names"] for finding in status(desk, source)["findings"]}["copy-missing"]
    assert missing == ["safe", "vault"]
    assert standing(desk, source / KIT) == {}


def test_a_copy_is_made_by_the_name_that_kit_toml_gives_with_its_place_and_holder(desk, source):
    safe = desk.folder / "safe"
    safe.mkdir()
    said = desk.run("copy", source, safe, "--with-recovery").stdout
    assert said.startswith("safe: epoch 1, revision 1 written, read back and verified")
    assert said.splitlines()[-1] == f"Next: keyturn status {source}"
    assert (safe / KIT).read_bytes() == (source / KIT).read_bytes()
    assert (safe / "recover.py").exists()
    assert standing(desk, source) == {"safe": "current", "vault": "never"}
    assert "safe" in desk.run("copies", "list", source).stdout
    assert desk.run("copies", "verify", source, safe).stdout == "safe: epoch 1, revision 1 is whole; current.\n"


def test_a_folder_of_another_name_makes_the_copy_that_is_named(desk, source):
    stick = desk.folder / "USB DISK"
    stick.mkdir()
    desk.run("copy", source, stick, "--name", "vault")
    assert standing(desk, source) == {"safe": "never", "vault": "current"}
    missing = {finding["rule"]: finding["names"] for finding in status(desk, source)["findings"]}["copy-missing"]
    assert missing == ["safe"]
    desk.run("copies", "forget", source, "vault")
    assert standing(desk, source) == {"safe": "never", "vault": "never"}


def test_the_source_folder_itself_is_no_place_for_a_copy(desk, source):
    desk.refused("copy-onto-itself", "copy", source, source, status=2)


@pytest.mark.parametrize(
    ("files", "told"), [({}, "kit.toml:1: file-missing"), ({"kit.toml": "name = 7\n"}, "kit.toml:1")]
)
def test_a_folder_that_is_no_source_or_has_faults_is_refused_with_file_and_line(desk, tmp_path, files, told):
    for name, text in files.items():
        (tmp_path / name).write_text(text)
    for command in (("status", tmp_path), ("copy", tmp_path, desk.folder)):
        assert told in desk.refused("source-faulty", *command, status=11)


@pytest.mark.parametrize("command", [("status",), ("calendar",), ("copies", "list"), ("copy",)])
def test_a_source_that_was_never_sealed_is_told_as_that(command, tmp_path):
    source = make_source(tmp_path / "desk" / "source")
    more = [tmp_path] if command == ("copy",) else ["--out", tmp_path / "x.ics"] if command == ("calendar",) else []
    refusal = Desk(tmp_path).refused("source-not-sealed", *command, source, *more, status=11)
    assert f"There is no kit {source / KIT}: its source was never sealed" in refusal
