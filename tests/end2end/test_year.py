"""The year of a kit by command line alone: begun, founded, copied, kept up, rotated, re-keyed, told."""

import json
import re
import time

import pytest
from icalendar import Calendar
from pypdf import PdfReader

from commands import Desk, answer

FIVE = ("Ada Obi, lagos", "Bo Lind, oslo", "Cy Rao, pune", "Di Fox, oslo", "Ed Poe, lagos")
ROOT = "fm4-root-locked-out"
FIRST, SECOND = "the first value of the year", "the second value of the year"


class Year:
    """A team with a folder, five custodians and two signers, at their desk."""

    def __init__(self, folder):
        self.desk = Desk(folder)
        self.source, self.kit = folder / "kit", folder / "kit" / "kestrel.keyturn"
        self.secrets = {}

    def take(self, file):
        """Take what a ceremony handed out: a new card stands in the place of the old one."""
        told = json.loads(file.read_text())
        self.secrets |= {person["id"]: person for person in told["custodians"]}
        self.secrets |= {signer["id"]: signer["passphrase"] for signer in told.get("signers", ())}

    def answers(self, *who):
        now = int(time.time())
        return self.desk.write_answers([answer(self.secrets[name], now) for name in who])

    def open(self, *who):
        """Open the root's mode for its one credential; return its password."""
        done = self.desk.run("open", self.kit, "--mode", ROOT, "--event", "INC-1", "--reason", "a test", "--answers",
                             self.answers(*who), "--reveal", "root-user", "--json")  # fmt: skip
        return json.loads(done.stdout)["items"]["root-user"]["password"]

    def seal(self):
        """Seal the folder as the next revision: one signer does, the other one signs."""
        done = self.desk.run("seal", self.source, "--yes", "--signer", self.source / "mo.signer",
                             typed=self.secrets["mo"] + "\n")  # fmt: skip
        self.sign(hint_of(done.stdout, "keyturn sign"))

    def sign(self, hint):
        """Follow the hint that names the second signature."""
        assert hint == f"sign {self.kit} --signer FILE"
        command = hint.replace("FILE", str(self.source / "pat.signer")).split()
        return self.desk.run(*command, typed=self.secrets["pat"] + "\n").stdout

    def score(self):
        told = json.loads(self.desk.run("status", self.source, "--json").stdout)
        return told["score"], {finding["rule"] for finding in told["findings"]}


def hint_of(said, begins):
    """Return the command that a text names, without the program's name; it must name one."""
    found = re.search(rf"({begins}(?: [^\s;,]+)+?)[.;,]?$", said, re.MULTILINE)
    assert found, said
    return found[1].removeprefix("keyturn ")


@pytest.fixture
def year(tmp_path, same_day):
    """A team whose kit is founded, at the least cost."""
    year = Year(tmp_path)
    people = [option for person in FIVE for option in ("--custodian", person)]
    said = year.desk.run("new", year.source, "--name", "Kestrel", "--purpose", "practice", *people, "--signer", "mo",
                         "--signer", "pat").stdout  # fmt: skip
    toml = year.source / "kit.toml"
    text = toml.read_text().replace("days = 548", "days = 2").replace("memory_mib = 256", "memory_mib = 64")
    text = text.replace("iterations = 3", "iterations = 1").replace("signatures = 1", "signatures = 2")
    toml.write_text(text.replace('name = "first"', 'name = "red"').replace('name = "second"', 'name = "blue"'))
    said = year.desk.run(*hint_of(said, "keyturn lint").split())
    assert hint_of(said.stderr, "keyturn ceremony") == f"ceremony begin {year.source}"
    said = year.desk.run("seal", year.source, "--practice-out", tmp_path / "founding.json").stdout
    year.take(tmp_path / "founding.json")
    assert hint_of(said, "keyturn copy") == f"copy {year.source} FOLDER…"
    return year


def copy(year, folder):
    folder.mkdir(exist_ok=True)
    return year.desk.run("copy", year.source, folder, "--with-recovery").stdout


def test_a_year_by_the_commands_that_each_command_names(year, tmp_path):
    desk, source, kit = year.desk, year.source, year.kit
    red, blue = tmp_path / "red", tmp_path / "blue"

    # Copies are made, and read again.
    copy(year, red)
    said = copy(year, blue)
    assert hint_of(said, "keyturn status") == f"status {source}"
    assert desk.run("copies", "verify", source, red, blue).stdout.count("is whole; current") == 2

    # A credential is sealed into the folder, and the next revision takes it over.
    fields = json.dumps({"account": "000000000000", "email": "root@kestrel.example", "password": FIRST})
    said = desk.run("item", "add", source, "root-user", "--mode", ROOT, "--kind", "aws-root-user", "--title",
                    "Root user", "--fields", "-", typed=fields).stdout  # fmt: skip
    assert FIRST.encode() not in b"".join(path.read_bytes() for path in source.rglob("*") if path.is_file())
    assert hint_of(said, "keyturn seal") == f"seal {source} --signer FILE"
    assert "root-user" in desk.run("diff", kit, source).stdout
    year.seal()
    assert year.open("ada-obi", "bo-lind", "cy-rao") == FIRST

    # It is rotated without opening, and an opening reads the new value.
    desk.run("item", "replace", source, "root-user", "--fields", "-", typed=fields.replace(FIRST, SECOND))
    year.seal()
    assert year.open("bo-lind", "cy-rao", "ed-poe") == SECOND
    assert "copy-behind" in year.score()[1]

    # A custodian leaves: their card is refused by name, the others open.
    out = tmp_path / "rekey.json"
    said = desk.run("rekey", kit, "--drop", "ed-poe", "--signer", source / "mo.signer", "--answers",
                    year.answers("ada-obi", "bo-lind", "cy-rao"), "--out", out,
                    typed=year.secrets["mo"] + "\n").stdout  # fmt: skip
    said += year.sign(hint_of(said, "keyturn sign"))
    assert hint_of(said, "keyturn copy") == f"copy {kit} FOLDER…"
    arguments = ("open", kit, "--mode", ROOT, "--event", "INC-2", "--reason", "a test", "--json", "--answers")
    gone = year.answers("ed-poe", "bo-lind", "cy-rao")
    assert "was dropped" in desk.refused("custodian-not-on-roster", *arguments, gone, status=5)
    assert year.open("ada-obi", "cy-rao", "di-fox") == SECOND

    # What is due is told: the folder still lists who is gone, and the copies are of a former epoch.
    score, lost = year.score()
    assert "copy-behind" in lost
    assert "2 of 2" not in desk.run("status", source).stdout
    destruction = tmp_path / "destruction.pdf"
    desk.run("paper", "destruction", source, "--out", destruction)
    assert "Copy “red” of the kit: epoch 1, revision 1" in text_of(destruction)
    copy(year, red)
    copy(year, blue)
    better, lost = year.score()
    assert better > score
    assert "copy-behind" not in lost
    desk.run("calendar", source, "--out", tmp_path / "due.ics")
    due = [str(event["summary"]) for event in Calendar.from_ical((tmp_path / "due.ics").read_bytes()).walk("VEVENT")]
    assert any("Root user" in title or "root-user" in title for title in due)

    # On paper: the binder, and the script of the ceremony as it was held.
    desk.run("paper", "binder", source, "--out", tmp_path / "binder.pdf")
    assert "Kestrel" in text_of(tmp_path / "binder.pdf")
    desk.run("paper", "script", source, "--out", tmp_path / "script.pdf")
    script = text_of(tmp_path / "script.pdf")
    assert "Ed Poe: The card is read back from the paper" in script
    assert time.strftime("%Y-%m-%d", time.gmtime()) in script


def text_of(file):
    return " ".join(" ".join(page.extract_text() for page in PdfReader(file, strict=True).pages).split())
