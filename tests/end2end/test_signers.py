"""A content signer leaves, another comes, the only one lost the key file: by the real command, from file to seal."""

import json
import re
import time

from ceremony_room import SIGNING
from commands import Desk
from keyturn.kit.file import read_kit
from keyturn.kit.signer import open_signer, read_signer_file
from rekey_room import FIRST, asking_source
from workshop import make_kit

DAWN = "eleven slow barges carry the amber winter"
GROUP = ("amara", "bjorn", "chen")


def new(desk, name, *more, passphrase=SIGNING):
    """Make a key file for the practice kit; return it, and the key as it was told."""
    said = desk.run("signer", "new", desk.kit, name, *more, typed=f"{passphrase}\n{passphrase}\n").stdout
    return re.search(r"^(.*\.signer) is the key file of \S+, key ([0-9a-f ]+);", said).groups()


def rekey(desk, *options, typed):
    answers = desk.answers(GROUP, int(time.time()), "ceremony.json")
    return desk.run("rekey", desk.kit, "--answers", answers, *options, typed=typed)


def replace(desk, *signers):
    """The rest of a command that replaces a credential, signed by these key files."""
    fields = desk.folder / "fields.json"
    kit = read_kit(desk.kit)
    item = next(record.id for record in kit.body.items if record.kind == "secret")
    fields.write_text(json.dumps({"value": "a new sentence"}))
    given = [part for file in signers for part in ("--signer", file)]
    return ("item", "replace", desk.kit, item, "--fields", fields, *given)


def test_one_is_revoked_and_another_named_who_signs_from_then_on(desk):
    mo = desk.folder / desk.secrets["signers"][0]["file"]
    flo, key = new(desk, "flo")
    desk.refused("ceremony-signer-file-exists", "signer", "new", desk.kit, "flo", status=11)
    desk.refused("signer-unknown", *replace(desk, flo), status=11)
    options = ("--revoke-signer", "maintainer-1", "--name-signer", flo)
    desk.refused("signer-unknown", "rekey", desk.kit, *options, "--signer", mo, status=11)
    done = rekey(desk, *options, "--signer", flo, typed=f"{SIGNING}\n")
    assert f"Named as a signer: flo, key {key}" in done.stderr
    assert "the key file of maintainer-1, who signs no more" in done.stdout
    assert "Signers of epoch 2: flo; 1 must sign." in done.stdout
    assert read_kit(desk.kit).manifest.signers == ("flo",)
    told = desk.run("diff", f"{desk.kit}.previous", desk.kit).stdout
    assert re.search(rf"signers: maintainer-1 \(key [0-9a-f ]+\) → flo \(key {key}\)\n", told)
    desk.refused("signer-unknown", *replace(desk, mo), status=11)
    desk.run(*replace(desk, flo), typed=f"{SIGNING}\n")
    assert desk.open(desk.answers(("amara", "chen"), int(time.time())))["opened"] == "fm1-idp-down"


def test_a_second_signer_and_two_signatures_wait_for_the_second(desk):
    first = desk.secrets["signers"][0]
    mo = desk.folder / first["file"]
    flo, _ = new(desk, "flo", "--out", desk.folder / "away.signer")
    done = rekey(desk, "--name-signer", flo, "--signatures", "2", "--signer", mo, typed=f"{first['passphrase']}\n")
    assert "waits as a draft for another signature" in done.stdout
    assert read_kit(desk.kit).header.epoch == 1
    desk.run("sign", desk.kit, "--signer", flo, typed=f"{SIGNING}\n")
    kit = read_kit(desk.kit)
    assert (kit.header.epoch, kit.header.signatures, kit.manifest.signers) == (2, 2, ("flo", "maintainer-1"))
    # One of the two leaves: one signature is then enough, and a draft that the other left behind is nobody's.
    desk.run(*replace(desk, mo), typed=f"{first['passphrase']}\n")
    draft = desk.folder / f"{desk.kit.name}.draft"
    left = draft.read_bytes()
    # Whoever goes on from the draft signs what it brings, and reads it first.
    again = desk.run(*replace(desk, flo), typed=f"{SIGNING}\n")
    assert "draft that waits, signed by maintainer-1, and is signed together with this:" in again.stderr
    assert re.search(r"item \S+ version: 1, .* → 2, ", again.stderr)
    draft.unlink()
    rekey(desk, "--revoke-signer", "maintainer-1", "--signatures", "1", "--signer", flo, typed=f"{SIGNING}\n")
    draft.write_bytes(left)
    desk.refused("draft-stale", "sign", desk.kit, "--signer", flo, status=11)
    assert read_kit(desk.kit).header.epoch == 3


def test_the_only_signer_lost_the_key_file_is_named_anew_and_signs(desk):
    lost = desk.folder / desk.secrets["signers"][0]["file"]
    lost.unlink()
    again, _ = new(desk, "maintainer-1", passphrase=DAWN)
    done = rekey(desk, "--revoke-signer", "maintainer-1", "--name-signer", again, "--signer", again, typed=f"{DAWN}\n")
    assert "the old key file of maintainer-1, who signs with a new one" in done.stdout
    desk.run(*replace(desk, again), typed=f"{DAWN}\n")
    assert (read_kit(desk.kit).header.epoch, read_kit(desk.kit).body.revision) == (2, 3)


def test_a_passphrase_that_was_repeated_otherwise_is_asked_for_again_or_chosen_anew(desk):
    mo = desk.folder / "mo.signer"
    done = desk.run("signer", "new", desk.kit, "mo", typed=f"{SIGNING}\n{DAWN}\n{SIGNING}\n")
    assert re.findall(r"keyturn: ([a-z-]+): ", done.stderr) == ["passphrase-differs"]
    assert open_signer(read_signer_file(mo), SIGNING.encode()).record.id == "mo"
    mo.unlink()
    desk.run("signer", "new", desk.kit, "mo", typed=f"{SIGNING}\n\n{DAWN}\n{DAWN}\n")
    assert open_signer(read_signer_file(mo), DAWN.encode()).record.id == "mo"


def test_what_cannot_be_is_refused_before_anybody_brings_anything(desk, tmp_path):
    before = desk.kit.read_bytes()
    flo, _ = new(desk, "flo")
    desk.refused("passphrase-too-weak", "signer", "new", desk.kit, "mo", typed="mo mo\nmo mo\n", status=3)
    desk.refused("signer-name-malformed", "signer", "new", desk.kit, "../mo", status=5)
    assert sorted(path.name for path in desk.folder.glob("*.signer")) == ["flo.signer", "maintainer-1.signer"]
    for code, status, *options in (
        ("rekey-signer-unknown", 5, "--revoke-signer", "jo"),
        ("rekey-signers-too-few", 5, "--revoke-signer", "maintainer-1"),
        ("rekey-signers-too-few", 5, "--signatures", "2"),
        ("rekey-signer-twice", 5, "--name-signer", flo, "--name-signer", flo),
        ("rekey-signer-there", 5, "--name-signer", desk.folder / "maintainer-1.signer"),
        ("signer-unreadable", 11, "--name-signer", desk.kit),
        ("usage", 2, "--signatures", "3"),
    ):
        desk.refused(code, "rekey", desk.kit, *options, "--signer", "none", status=status)
    stranger = desk.folder / "jo.signer"
    (tmp_path / "other").mkdir()
    other = make_kit(tmp_path / "other").path
    desk.run("signer", "new", other, "jo", "--out", stranger, typed=f"{SIGNING}\n{SIGNING}\n")
    desk.refused("signer-other-kit", "rekey", desk.kit, "--name-signer", stranger, status=11)
    assert desk.kit.read_bytes() == before


def test_what_kit_toml_says_of_signers_is_carried_out_and_nothing_is_left_to_differ(tmp_path):
    then = FIRST.replace('signers = ["mo"]', 'signers = ["flo", "jo"]\nsignatures = 2')
    room = asking_source(tmp_path / "source", then)
    desk, kit = Desk(tmp_path), room.folder / "kestrel.keyturn"
    brought = [
        {"custodian": name, **{key: room.hands[name][key] for key in ("card", "passphrase", "cold_code")}}
        for name in ("amara", "tomasz")
    ]
    (tmp_path / "ceremony.json").write_text(json.dumps(brought))
    ceremony = ("rekey", kit, "--source", room.folder, "--answers", tmp_path / "ceremony.json")
    assert "signers" in desk.run("diff", kit, room.folder).stdout
    line = desk.refused("rekey-signer-file-missing", *ceremony, status=11)
    assert line.endswith(f"keyturn signer new {kit} flo")
    files = [room.folder / f"{name}.signer" for name in ("flo", "jo")]
    for file in files:
        desk.run("signer", "new", kit, file.stem, typed=f"{SIGNING}\n{SIGNING}\n")
    signers = [part for file in files for part in ("--signer", file)]
    said = desk.run(*ceremony, *signers, typed=f"{SIGNING}\n{SIGNING}\n").stdout
    assert "is now epoch 2, revision 2" in said
    assert "Nothing changes that can be seen" in desk.run("diff", kit, room.folder).stdout
    desk.refused("signer-unknown", "seal", room.folder, "--signer", room.folder / "mo.signer", status=11)
