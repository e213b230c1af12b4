"""`keyturn playbook` as its authors use it: every branch of every playbook in the terminal, in and out, into a kit."""

import json
import re
import time
from base64 import b64encode, urlsafe_b64encode
from hashlib import sha256

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from keyturn import catalogue
from keyturn.exchange.cacao import read_cacao
from keyturn.exchange.cacao.json_text import jcs
from keyturn.kit.file import read_kit
from keyturn.kit.playbooks.model import filled
from playbook_samples import SAMPLE
from tours import shortest_to, tour

KNOWN = catalogue.load()


@pytest.mark.parametrize("mode", catalogue.MODES)
def test_a_pair_walks_every_branch_in_the_terminal(desk, mode):
    playbook = KNOWN.playbook(mode)
    values = playbook.parameters | {"opening.event": "EXAMPLE-1", "opening.reader": "Reader", "opening.doer": "Doer"}
    typed, ends = tour(playbook)
    done = desk.run("playbook", "run", mode, typed="\n".join([*typed, "stop", "yes", ""]))
    for step in playbook.steps:
        assert f"Reader:  {filled(step.challenge, values)}\n" in done.stdout
    assert "keyturn: " not in done.stderr
    assert {playbook.step(way.step).kind for way in ends} >= {"close"}
    for end in ends:
        walked = desk.run("playbook", "run", mode, typed="\n".join([*shortest_to(playbook, end), ""]))
        assert "The end." in walked.stdout
        assert "keyturn: " not in walked.stderr


def test_what_was_put_off_is_taken_up_before_the_close(desk):
    playbook = KNOWN.playbook("fm1-idp-down")
    _, ends = tour(playbook)
    end = next(way for way in ends if playbook.step(way.step).kind == "close" and way.typed == "")
    _, *rest = shortest_to(playbook, end)
    first = playbook.steps[0]
    assert first.defer
    done = desk.run("playbook", "run", playbook.id, typed="\n".join(["d", *rest, "t", "", rest[-1], ""]))
    assert "keyturn: steps-deferred: " in done.stderr
    assert first.id in done.stderr
    assert "The end." in done.stdout


def test_the_catalogue_is_clean_also_against_the_kit_that_holds_it(desk):
    done = desk.run("playbook", "lint")
    assert "10 playbooks without a fault." in done.stderr
    desk.run("playbook", "lint", "--kit", desk.kit)


def test_faults_are_told_one_a_line_and_counted(desk):
    bad = desk.folder / "bad.md"
    bad.write_text(SAMPLE.replace("Partners", "Press").replace("go: the help desk}", "go: no}"))
    line = desk.refused("playbook-lint", "playbook", "lint", bad, status=11)
    assert "2 faults" in line or "1 fault " in line
    told = desk.run("playbook", "lint", bad, status=11).stdout.splitlines()
    assert all(re.fullmatch(rf"{re.escape(str(bad))}:\d+: [a-z-]+: .+", text) for text in told)
    desk.refused("playbook-faulty", "playbook", "show", bad, status=11)
    desk.refused("playbook-not-readable", "playbook", "lint", desk.folder / "none.md", status=2)
    (desk.folder / "empty").mkdir()
    desk.refused("playbook-not-readable", "playbook", "lint", desk.folder / "empty", status=2)
    desk.refused("playbook-not-readable", "playbook", "show", "fm0", status=2)


def test_a_folder_brings_its_own_directory_and_questions(desk):
    folder = desk.folder / "source"
    folder.mkdir()
    text = SAMPLE.replace("account.emergency", "own.value").replace('us, go: "mode:fm2"', "us, go: end")
    (folder / "fm1.md").write_text(text.replace('"mode:fm2"', "the phone"))
    (folder / "directory.yaml").write_text(
        "values: {own: {value: x}}\nsystems: {idp: [], phones: [], aws-sign-in: []}\n"
    )
    (folder / "triage.yaml").write_text(
        "questions:\n- {id: who, ask: Who, answers: [{id: one, say: One, instead: Help desk}, {id: all, say: All}]}\n"
        "- {id: idp, ask: IdP, answers: [{id: works, say: Works, instead: Nothing}, {id: fails, say: Fails}]}\n"
    )
    (folder / "README.md").write_text("no playbook")
    assert "1 playbook without" in desk.run("playbook", "lint", folder).stderr
    (folder / "directory.yaml").write_text("values: {}\nsystems: {idp: [], phones: [], aws-sign-in: []}\n")
    assert "parameter-unknown" in desk.run("playbook", "lint", folder, status=11).stdout


def test_it_is_shown_on_one_page_and_step_by_step(desk):
    page = desk.run("playbook", "show", "fm1-idp-down").stdout.splitlines()
    assert len(page) <= 66
    assert all(len(line) <= 100 for line in page)
    steps = desk.run("playbook", "show", "fm1-idp-down", "--steps").stdout
    assert all(f"### {number}\\. " in steps for number in range(1, len(KNOWN.playbook("fm1-idp-down").steps) + 1))


@pytest.mark.parametrize("mode", catalogue.MODES)
def test_it_goes_to_other_tools_and_comes_back(desk, mode):
    out = desk.folder / "out.json"
    desk.run("playbook", "export", mode, "--as", "cacao", "--out", out)
    assert read_cacao(out.read_bytes()).spec_version == "cacao-2.0"
    back = desk.folder / f"{mode}.md"
    desk.run("playbook", "import", out, "--out", back)
    compiled = [json.loads(desk.run("playbook", "export", name, "--as", "json").stdout) for name in (mode, back)]
    for value in compiled:
        for step in value["steps"]:
            step["line"] = 0
        value["file"] = ""
    assert compiled[0] == compiled[1]


def test_the_page_for_a_browser_runs_and_fetches_nothing(desk):
    bad = desk.folder / "bad.md"
    bad.write_text(
        SAMPLE.replace("Decides.", "'<script>alert(1)</script> [x](javascript:alert(1)) ![y](//evil.example/z)'")
    )
    page = desk.run("playbook", "export", bad, "--as", "html").stdout
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert not re.search(r"<(img|a|link|iframe)\b", page)
    assert "://" not in page.replace("https://", "").replace("http://", "") or "src=" not in page


ID, TIME = "00000000-0000-4000-8000-00000000000{}", "2023-02-19T01:09:00.000Z"


def foreign(command):
    """Another program's playbook of one step with a shell command."""
    start, act, end, person = (f"{kind}--{ID.format(n)}" for n, kind in
                               enumerate(("start", "action", "end", "individual"), 1))  # fmt: skip
    return {
        "type": "playbook", "spec_version": "cacao-2.0", "id": f"playbook--{ID.format(0)}", "name": "Block it",
        "created_by": f"identity--{ID.format(5)}", "created": TIME, "modified": TIME, "workflow_start": start,
        "workflow": {
            start: {"type": "start", "on_completion": act},
            act: {"type": "action", "name": "Block it", "agent": person, "on_completion": end,
                  "commands": [{"type": "bash", "command": command}]},
            end: {"type": "end"},
        },
        "agent_definitions": {person: {"type": "individual", "name": "Net Admin"}},
    }  # fmt: skip


def signed_by(key, playbook):
    """The playbook with a signature as CACAO 2.0 section 10.17 says."""
    public = b64encode(key.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)).decode()
    entry = {
        "type": "jss", "id": f"jss--{ID.format(6)}", "created": TIME, "modified": TIME, "signee": "ACME",
        "related_to": playbook["id"], "related_version": TIME, "hash_algorithm": "sha-256", "algorithm": "Ed25519",
        "public_key": public,
    }  # fmt: skip
    digest = sha256(jcs(playbook | {"signatures": [entry]})).hexdigest().encode()
    return playbook | {"signatures": [entry | {"value": urlsafe_b64encode(key.sign(digest)).decode().rstrip("=")}]}


def test_a_foreign_playbook_is_shown_and_never_run(desk):
    marker, file, taken = (desk.folder / name for name in ("marker", "foreign.json", "taken.md"))
    file.write_text(json.dumps(foreign(f"touch {marker}")))
    done = desk.run("playbook", "import", file, "--out", taken)
    assert "Nobody has signed it." in done.stderr
    assert f"touch {marker}" in taken.read_text()
    assert "key-missing: The key assumptions is missing here." in desk.run("playbook", "lint", taken, status=11).stdout
    desk.refused("playbook-faulty", "playbook", "run", taken, status=11)
    assert not marker.exists()
    file.write_text("{}")
    assert "\n" not in desk.refused("cacao-malformed", "playbook", "import", file, status=11)


def test_who_signed_a_foreign_playbook_is_told_and_can_be_demanded(desk):
    key, stranger = Ed25519PrivateKey.generate(), Ed25519PrivateKey.generate()
    file, pem, other = (desk.folder / name for name in ("foreign.json", "key.pem", "other.pem"))
    for path, whose in ((pem, key), (other, stranger)):
        path.write_bytes(whose.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo))
    file.write_text(json.dumps(signed_by(key, foreign("id"))))
    told = desk.run("playbook", "import", file).stderr
    assert "Signed by ACME (Ed25519)" in told
    assert "compare it with its author's" in told
    assert "by the key that was given" in desk.run("playbook", "import", file, "--key", pem).stderr
    desk.refused("cacao-signature-stranger", "playbook", "import", file, "--key", other, status=11)
    file.write_text(file.read_text().replace('"command": "id"', '"command": "rm"'))
    desk.refused("cacao-signature-wrong", "playbook", "import", file, status=11)
    file.write_text(json.dumps(foreign("id")))
    desk.refused("cacao-unsigned", "playbook", "import", file, "--key", pem, status=11)


def test_a_playbook_is_sealed_without_opening_and_walked_in_the_next_opening(desk):
    signer = desk.secrets["signers"][0]
    source = desk.folder / "fm1-idp-down.md"
    text = catalogue.resources.text(catalogue.path_of("fm1-idp-down"))
    source.write_text(text.replace("title: Identity provider down", "title: Sign-in down, new text"))
    seal = ("playbook", "seal", desk.kit, source, "--signer", desk.folder / signer["file"])
    desk.run(*seal, typed=signer["passphrase"] + "\n")
    kit = read_kit(desk.kit)
    assert (kit.body.revision, kit.body.mode("fm1-idp-down").title) == (2, "Sign-in down, new text")
    assert kit.body.item("fm1-idp-down-playbook").version == 2
    opened = desk.open(desk.answers(["amara", "bjorn"], int(time.time())))
    assert set(opened["items"]) == {"alice-break-glass", "bob-break-glass-key"}
    before = desk.kit.read_bytes()
    source.write_text(text.replace("credential=alice-break-glass", "credential=carol"))
    desk.refused("playbook-lint", *seal, status=11)
    new = desk.folder / "extra-mode.md"
    new.write_text(text.replace("id: fm1-idp-down", "id: extra-mode"))
    desk.refused("compartment-none-spare", "playbook", "seal", desk.kit, new, "--tier", "rehearsal", "--signer",
                 desk.folder / signer["file"], status=11)  # fmt: skip
    assert desk.kit.read_bytes() == before
