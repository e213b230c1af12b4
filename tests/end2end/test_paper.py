"""`keyturn paper` as its user runs it: from a kit or its source to a PDF or a printer, and what stands in the way."""

import json
import os
import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from commands import KEYTURN, Desk
from keyturn import catalogue
from keyturn.kit.file import read_kit
from keyturn.practice.demo_content import PEOPLE, POLICIES, TIER_OF_MODE
from keyturn.prepare.acts import Act, Script
from print_service import STOPPED, print_service, printer
from source_folders import make_folder

ROOT = Path(__file__).parents[2]
KINDS = ("binder", "letters", "script", "destruction")


def text_of(file: Path) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(file, strict=True).pages).split())


def practice_source(desk: Desk) -> Path:
    """The folder from which the practice kit could have been sealed, with the kit in it."""
    folder = desk.folder / "source"
    shutil.copytree(ROOT / "resources" / "playbooks", folder / "playbooks", ignore=shutil.ignore_patterns("templates"))
    for name in ("directory.yaml", "triage.yaml"):
        (folder / "playbooks" / name).rename(folder / name)
    shutil.copy(desk.kit, folder)
    custodians = "".join(
        f'[[custodian]]\nid = "{one.id}"\nname = "{one.name}"\ncontact = "{one.id}@example.invalid"\n'
        f'on_call = "weekdays 08:00 to 18:00"\ntime_zone = "{one.time_zone}"\nlabels = {{site = "{one.site}"}}\n'
        for one in PEOPLE
    )
    rules = "".join(f"{tier} = {json.dumps(rule)}\n" for tier, rule in POLICIES.items())
    modes = "".join(f'{mode} = "{TIER_OF_MODE[mode]}"\n' for mode in catalogue.MODES)
    (folder / "kit.toml").write_text(
        f'name = "Practice kit"\nkit = "{desk.kit.name}"\npurpose = "practice"\n[policy]\n{rules}{custodians}'
        f'[signing]\nsigners = ["maintainer-1"]\n[modes]\n{modes}'
    )
    return folder


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("binder", "Draft of 20"),
        ("letters", "To the custodian Alice Ek"),
        ("script", "Chidi Rossi: enrols two security keys"),
        ("destruction", "Copy “safe” of the kit the Stockholm safe"),
    ],
)
def test_a_source_that_was_never_sealed_gives_every_paper(kind: str, said: str, tmp_path: Path) -> None:
    desk, out = Desk(tmp_path), tmp_path / "paper.pdf"
    desk.run("paper", kind, make_folder(tmp_path / "source"), "--out", out, "--size", "letter")
    assert said in text_of(out)
    assert out.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("kind", KINDS)
def test_a_kit_gives_every_paper_and_the_same_one_each_time(kind: str, desk: Desk) -> None:
    first, second = desk.folder / "first.pdf", desk.folder / "second.pdf"
    for out in (first, second):
        desk.run("paper", kind, desk.kit, "--out", out, "--large")
    assert first.read_bytes() == second.read_bytes()
    text = text_of(first)
    assert "revision 1 of 20" in text
    assert "PRACTICE" in text


def test_no_secret_of_the_kit_is_on_its_papers(desk: Desk) -> None:
    secrets = [entry["value"] for entry in desk.secrets["items"]] + [
        person[name] for person in desk.secrets["custodians"] for name in ("card", "passphrase", "cold_code")
    ]
    source = practice_source(desk)
    for kind in KINDS:
        out = desk.folder / f"{kind}.pdf"
        desk.run("paper", kind, source, "--out", out)
        text = text_of(out)
        assert not [secret for secret in secrets if isinstance(secret, str) and secret in text]


def test_the_playbooks_of_a_kit_are_taken_where_they_are_the_kits(desk: Desk) -> None:
    source, out = practice_source(desk), desk.folder / "binder.pdf"
    playbooks = source / "playbooks"
    (source / "directory.yaml").rename(playbooks / "directory.yaml")
    desk.run("paper", "binder", desk.kit, "--out", out)
    assert "Playbook · fm1-idp-down" not in text_of(out)
    first = playbooks / "fm1-idp-down.md"
    first.write_text(first.read_text().replace("brief: Nobody", "brief: Not one of us"))
    done = desk.run("paper", "binder", desk.kit, "--out", out, "--force", "--playbooks", playbooks)
    assert "left out, since not this kit's: fm1-idp-down." in done.stderr
    assert "Playbook · fm1-idp-down" not in text_of(out)
    assert "Playbook · fm9-network-lost" in text_of(out)


def test_a_source_that_agrees_with_its_kit_has_the_kits_revision(desk: Desk) -> None:
    source, out = practice_source(desk), desk.folder / "binder.pdf"
    done = desk.run("paper", "binder", source, "--out", out)
    assert "Note: a draft" not in done.stderr
    assert "Revision 1 of 20" in text_of(out)


@pytest.mark.parametrize(
    ("file", "old", "new", "named"),
    [
        ("playbooks/fm1-idp-down.md", "brief: Nobody", "brief: Not one of us", "fm1-idp-down"),
        ("kit.toml", "bjorn@", "someone@", "custodians"),
        ("kit.toml", 'standard = "any 2"', 'standard = "any 3"', "policy"),
    ],
)
def test_a_source_that_went_on_since_gives_a_draft(file: str, old: str, new: str, named: str, desk: Desk) -> None:
    source, out = practice_source(desk), desk.folder / "binder.pdf"
    changed = source / file
    assert old in changed.read_text()
    changed.write_text(changed.read_text().replace(old, new))
    done = desk.run("paper", "binder", source, "--out", out)
    assert f"Note: a draft, since practice.keyturn differs in: {named}." in done.stderr
    assert "not sealed yet" in text_of(out)


def test_a_faulty_source_is_told_with_its_line(tmp_path: Path) -> None:
    folder = make_folder(tmp_path / "source", {"kit.toml": "name = 1\n"})
    told = Desk(tmp_path).refused("source-faulty", "paper", "binder", folder, "--out", tmp_path / "x.pdf", status=11)
    assert "kit.toml:1" in told
    assert not (tmp_path / "x.pdf").exists()


@pytest.mark.parametrize("more", [[], ["--out", "x.pdf", "--print"], ["--out", "x.pdf", "--size", "a3"]])
def test_a_paper_goes_to_one_place_on_one_sheet(more: list[str], tmp_path: Path) -> None:
    Desk(tmp_path).refused("usage", "paper", "letters", make_folder(tmp_path / "source"), *more, status=2)


@pytest.mark.parametrize("name", ["font.ttf", "absent.ttf", "."])
def test_a_font_that_is_none_is_refused(name: str, tmp_path: Path) -> None:
    (tmp_path / "font.ttf").write_bytes(b"no font")
    font = tmp_path / name
    arguments = ("paper", "letters", make_folder(tmp_path / "source"), "--out", tmp_path / "x.pdf", "--font", font)
    Desk(tmp_path).refused("paper-font-refused", *arguments, status=2)


# Printing.


def run(desk: Desk, path: Path, *arguments: object) -> subprocess.CompletedProcess[str]:
    surroundings = desk.environment | {"PATH": f"{path}{os.pathsep}{os.environ['PATH']}"}
    return subprocess.run(
        [*KEYTURN, *map(str, arguments)], env=surroundings, capture_output=True, text=True, timeout=120
    )


@pytest.mark.parametrize("chosen", [["--print"], ["--print", "Laser"]])
def test_a_paper_is_printed_without_a_file(chosen: list[str], desk: Desk) -> None:
    service = print_service(desk.folder / "service", printer("Laser", default=True))
    before = set(desk.folder.rglob("*"))
    done = run(desk, service.folder, "paper", "letters", desk.kit, *chosen, "--size", "letter")
    assert (done.returncode, done.stdout) == (0, "Sent to Laser.\n"), done.stderr
    assert service.printed
    assert "Amara Okafor" in PdfReader(BytesIO(service.printed)).pages[0].extract_text()
    assert "media=letter" in service.arguments
    made = {path.name for path in set(desk.folder.rglob("*")) - before if path.suffix == ".pdf"}
    assert made == {"printed.pdf"}


def test_the_printers_are_listed(tmp_path: Path) -> None:
    service = print_service(tmp_path / "service", printer("Laser", default=True) + printer("Old", STOPPED))
    done = run(Desk(tmp_path), service.folder, "paper", "printers")
    assert [line.split() for line in done.stdout.splitlines()] == [
        ["Laser", "ready", "(default)"],
        ["Old", "it", "is", "stopped", "(Paper", "jam", "in", "tray", "2)"],
    ]


def test_a_stopped_printer_is_one_clear_line(desk: Desk) -> None:
    service = print_service(desk.folder / "service", printer("Laser", STOPPED, default=True))
    done = run(desk, service.folder, "paper", "letters", desk.kit, "--print")
    assert done.returncode == 9
    assert done.stderr.splitlines()[-1].startswith("keyturn: printer-stopped: The printer Laser does not print now")
    assert service.printed is None


# What the maintainers' work left behind.


def test_the_form_of_destruction_lists_old_copies_and_no_current_one(desk: Desk) -> None:
    out = desk.folder / "destruction.pdf"
    for name in ("red", "blue"):
        (desk.folder / name).mkdir()
        desk.run("copy", desk.kit, desk.folder / name, "--place", f"the {name} safe")
    desk.run("paper", "destruction", desk.kit, "--out", out)
    assert "Copy" not in text_of(out).split("Where it lies")[1]
    register = desk.kit.with_name(desk.kit.name + ".copies")
    register.write_bytes(register.read_bytes().replace(b'"revision":1', b'"revision":0', 1))
    desk.run("paper", "destruction", desk.kit, "--out", out, "--force")
    rows = text_of(out).split("Where it lies")[1]
    assert "Copy “blue” of the kit: epoch 1, revision 0 the blue safe" in rows
    assert "red" not in rows
    register.write_bytes(b"{")
    done = desk.run("paper", "destruction", desk.kit, "--out", out, "--force")
    assert "which copies there are is not known" in done.stderr


def test_what_was_written_is_said_and_what_is_there_is_replaced_only_where_that_is_asked_for(desk: Desk) -> None:
    out = desk.folder / "letters.pdf"
    letters = ("paper", "letters", desk.kit, "--out", out)
    assert desk.run(*letters).stdout == f"Written: {out}\n"
    out.write_bytes(b"a letter of somebody else")
    assert "--force" in desk.refused("paper-exists", *letters, status=9)
    assert out.read_bytes() == b"a letter of somebody else"
    desk.run(*letters, "--force")
    assert out.read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize("script", [b"{", b"[]", b'{"acts":[{"at":1,"note":"","what":"x","who":""}],"format":1}'])
def test_a_damaged_script_is_named_and_no_other_printed_in_its_place(desk: Desk, script: bytes) -> None:
    source, out = practice_source(desk), desk.folder / "script.pdf"
    (source / f"{desk.kit.name}.script.json").write_bytes(script)
    for named in (source, source / desk.kit.name):
        desk.refused("ceremony-script-strange", "paper", "script", named, "--out", out, status=9)
    assert not out.exists()


def held(kit: Path, of: str) -> None:
    """Let a ceremony of the kit with this id have kept its script beside a kit."""
    act = Act(at=1_800_000_000, note="generation 0", what="card-made", who="amara")
    kit.with_name(f"{kit.name}.script.json").write_bytes(Script(acts=[act], format=1, kit=of, name="x").canonical())


@pytest.mark.parametrize("named", ["kit", "source"])
def test_the_script_that_a_ceremony_kept_beside_the_kit_is_printed(named: str, desk: Desk) -> None:
    source, out = practice_source(desk), desk.folder / "script.pdf"
    kit = source / desk.kit.name
    held(kit, read_kit(kit).custody.kit.hex())
    desk.run("paper", "script", kit if named == "kit" else source, "--out", out)
    text = text_of(out)
    assert "Amara Okafor: A card is made (generation 0)" in text
    assert "2027-01-1508:00" in "".join(text.split())
    assert "Maintainer maintainer-1" in text
    assert "Cold code of Amara Okafor" in text


def test_the_script_of_another_kit_is_left_alone(desk: Desk) -> None:
    out = desk.folder / "script.pdf"
    held(desk.kit, "00" * 32)
    desk.run("paper", "script", desk.kit, "--out", out)
    assert "A card is made" not in text_of(out)
    assert "Maintainer maintainer-1" in text_of(out)
