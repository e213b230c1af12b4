"""A small sound kit's source with three custodians and one playbook; tests change one place of it."""

from collections.abc import Mapping
from pathlib import Path

from playbook_samples import SAMPLE, line_of

KIT_TOML = """\
#:schema kit.schema.json
name = "Kestrel Payments"
kit = "kestrel.keyturn"

[policy]
standard = "any 2, at least 2 different site"
critical = "any 3, at least 2 different site"
rehearsal = "any 2, at least 2 different site"
ceremony = "any 3, at least 2 different site"

[[custodian]]
id = "alice"
name = "Alice Ek"
contact = "+46 8 555 01 20"
time_zone = "Europe/Stockholm"
labels = { site = "stockholm" }

[[custodian]]
id = "bob"
name = "Bob Ade"
contact = "+234 1 555 01 21"
time_zone = "Africa/Lagos"
labels.site = "lagos"

[[custodian]]
id = "chidi"
name = "Chidi Rossi"
contact = "+39 06 555 01 22"
time_zone = "Europe/Rome"
factor = "key"

[custodian.labels]
site = "rome"

[signing]
signers = ["maintainer-1", "maintainer-2"]
signatures = 2

[modes]
fm1 = "standard"
fm2 = "critical"
rehearsal = "rehearsal"

[[copy]]
name = "safe"
place = "the Stockholm safe"
"""
# What the workshop's kit of three people was sealed from.
OF_WORKSHOP = """\
name = "Small kit"
kit = "small.keyturn"
purpose = "practice"

[policy]
standard = "any 2"
critical = "any 2"
rehearsal = "any 2"
ceremony = "any 2"

[[custodian]]
id = "person-1"
name = "Person 1"
time_zone = "UTC"
labels = { site = "oslo", team = "security" }

[[custodian]]
id = "person-2"
name = "Person 2"
time_zone = "UTC"
labels = { site = "pune", team = "platform" }

[[custodian]]
id = "person-3"
name = "Person 3"
time_zone = "UTC"
labels = { site = "lagos", team = "security" }

[signing]
signers = ["signer-1"]

[modes]
fm1 = "standard"
fm2 = "critical"
rehearsal = "rehearsal"

[validity]
days = 1

[derivation]
memory_mib = 64
iterations = 1
"""
DIRECTORY = """\
values:
  account: {emergency: "123456789012"}
systems:
  idp: []
  phones: []
  aws-sign-in: []
"""
TRIAGE = """\
questions:
  - id: who
    ask: Who cannot get in?
    answers:
      - {id: one, say: Only one person, instead: Send that person to the help desk.}
      - {id: all, say: Everybody}
  - id: idp
    ask: Does the identity provider sign anyone in?
    answers:
      - {id: works, say: It works}
      - {id: fails, say: It fails}
"""
SECOND = (
    SAMPLE.replace("id: fm1\n", "id: fm2\n", 1).replace("mode:fm2", "mode:fm1").replace("idp: [fails]", "idp: [works]")
)
DRILL = SAMPLE.replace("id: fm1\n", "id: rehearsal\n", 1)
FILES = {
    "kit.toml": KIT_TOML,
    "playbooks/fm1.md": SAMPLE,
    "playbooks/fm2.md": SECOND,
    "playbooks/rehearsal.md": DRILL,
    "directory.yaml": DIRECTORY,
    "triage.yaml": TRIAGE,
}


def make_folder(folder: Path, changed: Mapping[str, str | bytes | None] = FILES) -> Path:
    """Write the sound source into a folder, other texts in the place of some files; None leaves one out."""
    for name, text in {**FILES, **changed}.items():
        if text is not None:
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode() if isinstance(text, str) else text)
    return folder


def toml_with(old: str, new: str, text: str = KIT_TOML) -> str:
    """Return the sound kit.toml, or another, with one place changed; the place must be there exactly once."""
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times"
    return text.replace(old, new)


def at(text: str, whole: str = KIT_TOML) -> int:
    """Return the line of the sound kit.toml, or another, that holds a text."""
    return line_of(whole, text)
