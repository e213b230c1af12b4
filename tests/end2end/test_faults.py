"""What goes wrong on the day, through the real command: each gives one line, its exit status, and loses nothing."""

import json
import os
import shutil
import subprocess
import time
from contextlib import contextmanager
from dataclasses import replace

import pytest

from commands import KEYTURN, Desk, answer
from keyturn.custody.cards import read_card, to_words
from keyturn.kit.store import previous_path
from workshop import WORDS, make_kit

CARD_REFUSED, CARD_ACCEPTED, PASSPHRASE_ACCEPTED = (
    "custodian-card-refused",
    "custodian-card-accepted",
    "passphrase-accepted",
)
OPEN = ("--mode", "fm1-idp-down", "--event", "INC-1", "--reason", "a test")


def refuse_open(desk, code, status, answers, *more):
    return desk.refused(code, "open", desk.kit, *OPEN, "--answers", answers, "--json", *more, status=status)


def now():
    return int(time.time())


def card_of(desk, name):
    return next(person["card"] for person in desk.secrets["custodians"] if person["id"] == name)


def changed_card(desk, **changes):
    return " ".join(to_words(replace(read_card(card_of(desk, "amara"), WORDS), **changes), WORDS))


def three_words_changed(desk):
    words = card_of(desk, "amara").split()
    for place in (1, 7, 12):
        words[place] = "academic" if words[place] != "academic" else "acid"
    return " ".join(words)


@pytest.mark.parametrize(
    ("change", "code", "status", "event"),
    [
        (lambda desk: {"card": "no card at all"}, "card-wrong-length", 3, CARD_REFUSED),
        (lambda desk: {"card": " ".join(reversed(card_of(desk, "amara").split()))}, "card-unreadable", 3, CARD_REFUSED),
        (lambda desk: {"card": three_words_changed(desk)}, "card-needs-repair", 3, CARD_REFUSED),
        (lambda desk: {"card": "KEYTURN1:AAAA"}, "card-qr-damaged", 3, CARD_REFUSED),
        (lambda desk: {"card": changed_card(desk, kit_tag=b"\0\0")}, "card-other-kit", 3, CARD_REFUSED),
        (lambda desk: {"card": changed_card(desk, purpose="real")}, "card-real-for-practice", 3, CARD_REFUSED),
        (lambda desk: {"card": changed_card(desk, generation=7)}, "card-newer-than-kit", 3, CARD_REFUSED),
        (lambda desk: {"card": changed_card(desk, custodian=9)}, "custodian-not-on-roster", 5, CARD_REFUSED),
        (lambda desk: {"card": changed_card(desk, secret=bytes(16))}, "passphrase-wrong", 3, "passphrase-refused"),
        (lambda desk: {"passphrase": "not this"}, "passphrase-wrong", 3, "passphrase-refused"),
        (lambda desk: {"passphrase": ""}, "passphrase-unusable", 3, CARD_ACCEPTED),
        (lambda desk: {"codes": ["000000", "000001"]}, "codes-refused", 4, "factors-refused"),
        (lambda desk: {"codes": ["111111", "111111"]}, "code-repeated", 4, "factor-entered"),
        (lambda desk: {"codes": ["12345", "x"]}, "code-malformed", 4, PASSPHRASE_ACCEPTED),
        (lambda desk: {"codes": []}, "codes-refused", 4, "factors-refused"),
        (lambda desk: {"time": now() + 3600}, "codes-refused", 4, "factors-refused"),
        (lambda desk: {"time": now() + 91 * 86400}, "table-expired", 4, PASSPHRASE_ACCEPTED),
        (lambda desk: {"codes": [], "cold_code": "123456 123456 00"}, "cold-code-mistyped", 4, PASSPHRASE_ACCEPTED),
        (lambda desk: {"codes": [], "cold_code": "123456"}, "cold-code-wrong-length", 4, PASSPHRASE_ACCEPTED),
        (lambda desk: {"custodian": "divya"}, "answer-of-another", 2, CARD_ACCEPTED),
    ],
)  # fmt: skip
def test_what_a_person_can_bring_wrong(desk, change, code, status, event):
    before = desk.kit.read_bytes()
    refuse_open(desk, code, status, desk.answers(["amara", "chen"], now(), **change(desk)))
    events = desk.events()
    assert events[-1] == "suspended"
    assert event in events
    assert "opened" not in events
    assert desk.kit.read_bytes() == before
    # The same people, doing it right, open.
    assert desk.open(desk.answers(["amara", "chen"], now()))["opened"] == "fm1-idp-down"
    desk.run("log", "verify", desk.kit)


def test_one_custodian_twice_and_too_few_people(desk):
    amara = json.loads(desk.answers(["amara"], now()).read_text())
    refuse_open(desk, "custodian-already-here", 10, desk.write_answers(amara * 2))
    refuse_open(desk, "quorum-too-few", 5, desk.write_answers(amara))
    assert "quorum-aborted" in desk.events()


@pytest.mark.parametrize("skew", [-150, -31, 29, 240])
def test_late_and_early_phones_open(desk, skew):
    people = {person["id"]: person for person in desk.secrets["custodians"]}
    brought = [answer(people[name], now() + skew) for name in ("amara", "chen")]
    entries = [entry | {"time": entry["time"] - skew} for entry in brought]
    assert desk.open(desk.write_answers(entries))["opened"] == "fm1-idp-down"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "answers-malformed"), ("{}", "answers-malformed"), ("[]", "answers-malformed"),
        ("[1]", "answers-malformed"),
        ('[{"x": 1}]', "answers-malformed"), ('[{"card": 1, "passphrase": ""}]', "answers-malformed"),
        ('[{"card": "", "passphrase": "", "codes": "1"}]', "answers-malformed"),
        ('[{"card": "", "passphrase": "", "time": 1.5}]', "answers-malformed"),
        ("[" * 100000, "answers-malformed"),
    ],
)  # fmt: skip
def test_malformed_answers(desk, text, code):
    path = desk.folder / "bad.json"
    path.write_text(text)
    refuse_open(desk, code, 2, path)
    refuse_open(desk, "answers-unreadable", 2, desk.folder / "missing.json")


def test_a_real_kit_takes_no_answers_file(desk):
    made = make_kit(desk.folder, people=2, purpose="real", name="real.keyturn")
    answers = desk.write_answers([person.answer() for person in made.people])
    options = ("--mode", "fm1", "--event", "E", "--reason", "r", "--json")
    desk.refused("answers-file-for-real-kit", "open", made.path, *options, "--answers", answers, status=2)
    typed = answers.read_text()
    done = desk.run("open", made.path, *options, "--answers", "-", typed=typed)
    assert json.loads(done.stdout)["items"]["alpha"] == {"value": "secret of alpha"}
    # A script cannot close a real emergency: people stand it down.
    desk.refused("opening-unfinished", "open", made.path, *options, "--answers", "-", typed=typed, status=10)
    desk.run("open", made.path, "--stand-down", typed="Nora\nemergency\n2027-01-01\n")


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (lambda data: data[:-1000], "kit-truncated"),
        (lambda data: data[:10], "kit-not-a-kit"),
        (lambda data: data + b"\0", "kit-trailing-bytes"),
        (lambda data: b"\0" * len(data), "kit-not-a-kit"),
    ],
)
def test_a_spoiled_kit_is_refused_and_the_one_before_still_opens(desk, spoil, code):
    rotate(desk)
    whole = desk.kit.read_bytes()
    desk.kit.write_bytes(spoil(whole)[: 2**24])
    if code == "kit-not-a-kit" and len(spoil(whole)) == 10:
        code = "kit-truncated"
    refuse_open(desk, code, 6, desk.answers(["amara", "chen"], now()))
    desk.refused(code, "verify", desk.kit, status=6)
    shutil.copy(previous_path(desk.kit), desk.kit)
    refuse_open(desk, "kit-older-than-seen", 7, desk.answers(["amara", "chen"], now()))
    assert "rollback-noticed" in desk.events()
    assert desk.open(desk.answers(["amara", "chen"], now()), "fm1-idp-down", "--accept-older")["opened"]


def rotate(desk):
    signer = desk.secrets["signers"][0]
    (desk.folder / "value.json").write_text('{"value": "another sentence"}')
    desk.run(
        "item", "replace", desk.kit, "rehearsal-sentence", "--signer", desk.folder / signer["file"],
        "--fields", desk.folder / "value.json", typed=signer["passphrase"] + "\n",
    )  # fmt: skip


def test_a_flipped_byte_in_a_section_is_named_and_the_others_open(desk):
    from keyturn.kit.file import read_kit

    kit = read_kit(desk.kit)
    data = bytearray(desk.kit.read_bytes())
    for name in ("item/alice-break-glass", "table/5"):
        data[kit.places[name].offset + 200] ^= 4
    desk.kit.write_bytes(data)
    line = desk.refused("kit-section-damaged", "verify", desk.kit, status=6)
    assert "table/5, item/alice-break-glass" in line
    refuse_open(desk, "item-damaged", 11, desk.answers(["amara", "chen"], now()))
    people = desk.answers(["amara", "chen"], now())
    again = desk.open(people, "fm1-idp-down", "--reveal", "bob-break-glass-key", "--resume")
    assert again["items"]["bob-break-glass-key"]["user"] == "bob-BREAK-GLASS-EXAMPLE"


def test_a_kit_signed_again_by_a_stranger_is_refused(desk, tmp_path):
    from keyturn.kit.file import read_kit
    from keyturn.kit.manifest import sign_body, write_manifest
    from keyturn.kit.signer import new_signer
    from workshop import seeded

    kit = read_kit(desk.kit)
    stranger = new_signer("maintainer-1", kit.custody.kit, seeded("stranger"))
    manifest = write_manifest(kit.body, [sign_body(stranger.private, stranger.id, kit.body)])
    data = desk.kit.read_bytes()
    desk.kit.write_bytes(data.replace(kit.head.manifest, manifest))
    refuse_open(desk, "manifest-forged", 6, desk.answers(["amara", "chen"], now()))


def test_a_mode_or_item_that_is_not_there(desk):
    answers = desk.answers(["amara", "chen"], now())
    desk.refused(
        "mode-unknown",
        "open",
        desk.kit,
        "--mode",
        "fm9",
        "--event",
        "E",
        "--reason",
        "r",
        "--answers",
        answers,
        status=11,
    )
    refuse_open(desk, "item-unknown", 11, answers, "--reveal", "idp-saml-metadata")
    desk.refused("open-options-missing", "open", desk.kit, "--mode", "fm1-idp-down", "--answers", answers, status=2)


@contextmanager
def mounted(folder, options):
    folder.mkdir(exist_ok=True)
    made = subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", folder], capture_output=True, check=False)
    if made.returncode:
        pytest.skip("this machine does not let tests mount a file system")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", folder], check=True)


def test_a_read_only_stick_opens_with_its_log_elsewhere(desk, tmp_path):
    with mounted(tmp_path / "stick", "size=16m") as stick:
        shutil.copy(desk.kit, stick)
        subprocess.run(["mount", "-o", "remount,ro", stick], check=True)
        on_stick = Desk(desk.folder)
        kit = stick / desk.kit.name
        answers = desk.answers(["amara", "chen"], now())
        line = on_stick.refused("log-not-writable", "open", kit, *OPEN, "--answers", answers, status=8)
        assert "--log-dir" in line
        done = desk.run("open", kit, *OPEN, "--answers", answers, "--json", "--log-dir", desk.folder)
        assert json.loads(done.stdout)["opened"] == "fm1-idp-down"
        signer = desk.secrets["signers"][0]
        desk.refused(
            "storage-read-only", "item", "remove", kit, "root-second-key", "--signer", desk.folder / signer["file"],
            typed=signer["passphrase"] + "\n", status=9,
        )  # fmt: skip


def test_a_full_disk_leaves_the_kit_and_the_log_as_they_were(desk, tmp_path):
    with mounted(tmp_path / "small", "size=6m") as small:
        shutil.copy(desk.kit, small)
        full = Desk(small)
        for name in ("practice-secrets.json", "maintainer-1.signer"):
            shutil.copy(desk.folder / name, small)
        signer = desk.secrets["signers"][0]
        before = full.kit.read_bytes()
        answers = desk.answers(["amara", "chen"], now())
        line = full.refused(
            "disk-full", "item", "remove", full.kit, "root-second-key", "--signer", small / signer["file"],
            typed=signer["passphrase"] + "\n", status=9,
        )  # fmt: skip
        assert "unchanged" in line
        assert full.kit.read_bytes() == before
        assert not [name for name in os.listdir(small) if name.endswith(".new")]
        (small / "filler").write_bytes(bytes(os.statvfs(small).f_bavail * os.statvfs(small).f_bsize))
        refuse_open(full, "log-not-writable", 8, answers)
        (small / "filler").unlink()
        assert full.open(answers)["opened"] == "fm1-idp-down"


def test_a_stick_that_is_gone(desk):
    refuse_open(Desk(desk.folder / "gone"), "kit-unreadable", 9, desk.answers(["amara", "chen"], now()))


def test_a_command_line_that_does_not_parse(desk):
    for arguments in (
        ("bogus",),
        ("open",),
        ("info", desk.kit, "--bogus"),
        ("log", "export", desk.kit, "--format", "x"),
    ):
        desk.refused("usage", *arguments, status=2)
    assert desk.run("--help").stdout == desk.run().stdout


def shell(desk, line, **more):
    return subprocess.run(["bash", "-c", line], env=desk.environment, capture_output=True, timeout=60, **more)


@pytest.mark.parametrize(
    ("line", "status", "said"),
    [
        ("{keyturn} info {kit} >/dev/full", 9, "keyturn: output-failed: "),
        ("{keyturn} custody show {kit} | head -1; exit ${{PIPESTATUS[0]}}", None, ""),
        ("{keyturn} card check {kit} <&-", 2, "keyturn: input-ended: "),
        ("{keyturn} info {kit} >&-", 0, ""),
        ("PYTHONIOENCODING=ascii {keyturn} info {kit}", 0, ""),
        ("printf 'caf\\xe9\\n' | {keyturn} card check {kit}", 3, "keyturn: card-wrong-length: "),
        ("printf '[\\xff]' | {keyturn} open {kit} --mode m --event e --reason r --answers -", 2, "answers-malformed"),
        (
            "{keyturn} open {kit} --mode fm1-idp-down --event $'a\\xff' --reason r --answers /dev/null",
            2,
            "answers-malf",
        ),
        ("{keyturn} info $'/no\\xff'", 9, "keyturn: kit-unreadable: "),
        ("{keyturn} info /", 9, "keyturn: kit-unreadable: "),
        ("{keyturn} info /dev/null", 9, "keyturn: kit-unreadable: "),
    ],
)
def test_a_hostile_shell_gets_one_line_and_never_a_traceback(desk, line, status, said):
    done = shell(desk, line.format(keyturn=KEYTURN[0], kit=desk.kit))
    assert b"Traceback" not in done.stderr
    assert said.encode() in done.stderr
    assert status is None or done.returncode == status


def test_texts_that_cannot_be_shown_are_refused(desk):
    people = desk.answers(["amara", "chen"], now())
    desk.refused(
        "declaration-incomplete", "open", desk.kit, "--mode", "fm1-idp-down", "--event", "a\nb", "--reason", "r",
        "--answers", people, status=2,
    )  # fmt: skip
    desk.refused("usage", "rekey", desk.kit, "--add", "x", "--name", "a\x07b", status=2)


def test_an_item_that_no_reader_would_take_is_never_written(desk):
    before = desk.kit.read_bytes()
    (desk.folder / "value.json").write_text('{"value": "v"}')
    options = ("--mode", "fm1-idp-down", "--kind", "secret", "--title", "T", "--fields", desk.folder / "value.json")
    for name in ("Big Letters", "", "x" * 65, "-x"):
        desk.refused("item-name-malformed", "item", "add", desk.kit, *options, "--", name, status=11)
    assert desk.kit.read_bytes() == before


def test_a_report_that_cannot_be_written_loses_nothing_else(desk):
    people = desk.answers(["amara", "chen"], now())
    done = desk.run("open", desk.kit, *OPEN, "--answers", people, "--json", "--report", "/no/such/report", status=9)
    assert json.loads(done.stdout)["opened"] == "fm1-idp-down"
    assert desk.events()[-2:] == ["closed", "checkpoint"]
