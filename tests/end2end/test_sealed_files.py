"""Credentials sealed into the source's folder by the real command, taken over unopened, and read."""

import json
import re
import time

import pytest

from credential_files import CREDENTIALS_OLD, PASSWORD, SECRET_KEY, SECRETS
from keyturn.custody.passphrase import normalize
from keyturn.kit.file import read_kit
from keyturn.kit.signer import open_signer, read_signer_file
from keyturn.kit.source.sealed_file import fresh, read_sealed_file
from recovery import recover
from sealed_credentials import read_sealed_files, take_sealed

MODE, ITEM = "fm1-idp-down", "alice-break-glass"


@pytest.fixture
def source(desk):
    """The folder of the practice kit's source, as Git gives it to a maintainer."""
    (desk.folder / "kit.toml").write_text(f'kit = "{desk.kit.name}"\nnot_yet = "mended"\n')
    return desk.folder


def rotated(desk, password, item=ITEM):
    """Replace an item's values; returns what was done, with no secret in it."""
    value = next(entry["value"] for entry in desk.secrets["items"] if entry["id"] == item)
    fields = desk.folder / "fields.json"
    fields.write_text(json.dumps(value | {"password": password}))
    done = desk.run("item", "replace", desk.folder, item, "--fields", fields)
    assert password not in done.stdout + done.stderr
    return done


def sign(desk):
    """Put what is fresh into the kit's next revision, as its content signers do."""
    named = desk.secrets["signers"][0]
    signer = open_signer(read_signer_file(desk.folder / named["file"]), normalize(named["passphrase"]))
    take_sealed(read_kit(desk.kit), read_sealed_files(desk.folder), int(time.time())).save(desk.kit, [signer])


def test_a_rotation_is_sealed_without_opening_committed_signed_and_read(desk, source, tmp_path):
    before = desk.kit.read_bytes()
    done = rotated(desk, "Orbit-Lantern-71-Tide")
    path = source / "credentials" / f"{ITEM}.sealed"
    assert done.stdout.splitlines() == [
        f"{path}: version 2 of {ITEM}, sealed.",
        f"Safe to commit; the kit takes it over with its next revision: keyturn seal {source} --signer FILE",
    ]
    assert desk.kit.read_bytes() == before
    assert b"Orbit-Lantern" not in path.read_bytes()
    sign(desk)
    assert fresh(read_kit(desk.kit), read_sealed_files(source)) == ()
    answers = desk.answers(["amara", "chen"], int(time.time()))
    assert desk.open(answers)["items"][ITEM]["password"] == "Orbit-Lantern-71-Tide"
    people = tmp_path / "people.json"
    people.write_text(answers.read_text())
    read = recover(desk.kit, "--mode", MODE, "--answers", people, "--json")
    assert json.loads(read.stdout)["items"][ITEM]["password"] == "Orbit-Lantern-71-Tide"


def test_an_export_becomes_files_and_later_versions_are_counted_on(desk, source):
    file = source / "credentials.csv"
    file.write_bytes(CREDENTIALS_OLD)
    done = desk.run("item", "import", source, file, "--mode", MODE, "--yes")
    assert not [secret for secret in SECRETS if secret in done.stdout + done.stderr]
    assert "The plain file is still there" in done.stdout
    names = ["carol-break-glass", "carol-break-glass-key"]
    assert [entry.record.id for entry in read_sealed_files(source)] == names
    held = b"".join(path.read_bytes() for path in (source / "credentials").iterdir())
    assert not [secret for secret in (PASSWORD, SECRET_KEY) if secret.encode() in held]
    again = desk.refused("import-nothing-new", "item", "import", source, file, "--mode", MODE, "--yes", status=11)
    assert "carol-break-glass, carol-break-glass-key" in again
    desk.run("item", "replace", source, names[1], "--fields", "-", typed=json.dumps({
        "account": "123456789012", "user": "carol", "access_key_id": "AKIAIOSFODNN7EXAMPLE", "secret_access_key": "x",
    }))  # fmt: skip
    assert read_sealed_file(source / "credentials" / f"{names[1]}.sealed").record.version == 2
    rotated(desk, "Tide-1")
    rotated(desk, "Tide-2")
    assert read_sealed_file(source / "credentials" / f"{ITEM}.sealed").record.version == 3


def test_a_new_item_is_typed_into_a_file(desk, source):
    desk.run("item", "add", source, "door", "--mode", MODE, "--kind", "secret", "--title", "Door", typed="4711\n\n")
    assert read_sealed_files(source)[0].record.title == "Door"
    line = desk.refused(
        "item-exists", "item", "add", source, "door", "--mode", MODE, "--kind", "secret", "--title", "Door",
        typed="4711\n\n", status=11,
    )  # fmt: skip
    assert "door" in line


def test_an_id_or_a_mode_that_cannot_be_is_refused_before_a_secret_is_typed(desk, source):
    desk.run("item", "add", source, "door", "--mode", MODE, "--kind", "secret", "--title", "Door", typed="4711\n\n")
    named = read_kit(desk.kit).body.items[0].id
    for place, taken in ((source, "door"), (source, named), (desk.kit, named)):
        for code, item, mode in (
            ("item-exists", taken, MODE),
            ("item-name-malformed", "Big Letters", MODE),
            ("mode-unknown", "new", "nonesuch"),
        ):
            add = ("item", "add", place, item, "--mode", mode, "--kind", "secret", "--title", "T")
            desk.refused(code, *add, typed="", status=11)


def test_a_value_of_the_wrong_shape_is_asked_for_again_and_no_other_is_lost(desk, source):
    typed = ["1234-5678", "123456789012", "", "root@example.org", "Orbit-Lantern-71-Tide", "7", "", ""]
    add = ("item", "add", source, "root", "--mode", MODE, "--kind", "aws-root-user", "--title", "Root")
    done = desk.run(*add, typed="\n".join([*typed, ""]))
    refused = [line for line in done.stderr.splitlines() if line.startswith("keyturn: item-field-malformed: ")]
    assert [line.split()[4] for line in refused] == ["account", "email", "totp_seed"]
    assert [record.record.id for record in read_sealed_files(source)] == ["root"]
    fields = desk.folder / "fields.json"
    fields.write_text('{"value": ""}')
    desk.refused("item-field-malformed", *add[:3], "two", *add[4:7], "secret", *add[8:], "--fields", fields, status=11)


def test_what_is_weak_in_a_typed_value_is_told(desk, source):
    done = desk.run(
        "item", "add", source, "wiki", "--mode", MODE, "--kind", "secret", "--title", "Wiki", typed="hunter2\n\n"
    )
    assert "Look at this: its password is short: less than 14 characters." in done.stdout.splitlines()
    assert "hunter2" not in done.stdout + done.stderr


def test_how_the_folder_stands_beside_its_kit_is_listed_without_opening(desk, source):
    def states():
        listed = json.loads(desk.run("item", "list", source, "--json").stdout)
        assert listed["faults"] == []
        return {row["id"]: row["state"] for row in listed["items"] if row["state"] != "kit"}

    assert states() == {}
    rotated(desk, "Orbit-Lantern-71-Tide")
    desk.run("item", "add", source, "door", "--mode", MODE, "--kind", "secret", "--title", "Door", typed="4711\n\n")
    assert states() == {ITEM: "newer", "door": "new"}
    sign(desk)
    assert states() == {ITEM: "sealed", "door": "sealed"}
    done = desk.run("item", "remove", source, "door")
    path = source / "credentials" / "door.removed"
    assert done.stdout.splitlines() == [
        f"{path}: the next revision leaves door out.",
        f"Commit it; until the next revision the kit holds it still: keyturn seal {source} --signer FILE",
    ]
    assert not (source / "credentials" / "door.sealed").exists()
    assert states() == {ITEM: "sealed", "door": "removed"}
    text = desk.run("item", "list", source).stdout
    assert "removed: the next revision leaves it out" in text
    assert "-playbook" not in text


def test_a_credential_that_was_never_sealed_is_taken_back_and_an_unknown_one_is_named(desk, source):
    desk.run("item", "add", source, "door", "--mode", MODE, "--kind", "secret", "--title", "Door", typed="4711\n\n")
    assert "nothing to seal" in desk.run("item", "remove", source, "door").stdout
    assert list((source / "credentials").iterdir()) == []
    line = desk.refused("item-unknown", "item", "remove", source, "../practice", status=11)
    assert ITEM in line
    desk.refused("removal-of-playbook", "item", "remove", source, f"{MODE}-playbook", status=11)
    desk.refused("item-nothing-to-sign", "item", "remove", source, ITEM, "--signer", "x.signer", status=2)
    assert list((source / "credentials").iterdir()) == []


def test_what_cannot_be_sealed_stands_in_the_list_with_its_reason(desk, source):
    (source / "credentials").mkdir()
    (source / "credentials" / "wild.sealed").write_text("nothing\n")
    desk.run("item", "remove", source, ITEM)
    path = source / "credentials" / f"{ITEM}.removed"
    path.write_text(re.sub(r'"sealed_at":\d+', '"sealed_at":5', path.read_text()))
    text = desk.run("item", "list", source).stdout
    assert f"{source}/credentials/wild.sealed:1: sealed-file-unreadable: " in text
    assert f"\n{ITEM}: removal-overtaken: {ITEM} was given a new value after the folder had it removed." in text


@pytest.mark.parametrize(
    ("toml", "more", "code", "status"),
    [
        (None, (), "source-unreadable", 11),
        ("kit = 5\n", (), "source-unreadable", 11),
        ('kit = "../practice.keyturn"\n', (), "source-unreadable", 11),
        ("kit = \n", (), "source-unreadable", 11),
        ('kit = "later.keyturn"\n', (), "source-not-sealed", 11),
        ('kit = "practice.keyturn"\n', ("--signer", "x.signer"), "item-nothing-to-sign", 2),
    ],
)
def test_a_folder_that_cannot_take_a_credential_says_why(desk, toml, more, code, status):
    if toml is not None:
        (desk.folder / "kit.toml").write_text(toml)
    desk.refused(code, "item", "replace", desk.folder, ITEM, *more, status=status)
    assert not (desk.folder / "credentials").exists()
