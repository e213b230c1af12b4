"""What was done at a ceremony: time, act and person, for the ceremony's script. No act holds a secret."""

from collections.abc import Mapping
from pathlib import Path

from keyturn.custody.encoding import NotCanonical
from keyturn.custody.header_rules import is_time
from keyturn.custody.records import Integer, Record, RecordMalformed, read_record
from keyturn.errors import StorageError
from keyturn.kit.store import read_small

SUFFIX = ".script.json"
MOST_BYTES = 1 << 20

# What the acts of a ceremony are called; the paper and the window show these lines.
ACTS: Mapping[str, str] = {
    "ceremony-begun": "The ceremony begins; the kit has its id",
    "signer-made": "A content signer has a key file under a passphrase",
    "card-made": "A card is made",
    "card-proven": "The card is read back from the paper",
    "passphrase-settled": "The passphrase is chosen and typed twice",
    "phone-confirmed": "The phone's codes are confirmed",
    "key-enrolled": "A security key is enrolled",
    "cold-code-handed-over": "The cold code is in its envelope",
    "custodian-enrolled": "The custodian is enrolled",
    "kit-sealed": "The kit is sealed and signed",
    "kit-rehearsed": "The sealed kit is checked, and its rehearsal opened",
}


class ScriptStrange(StorageError):
    """What stands where the script of a ceremony is kept is none."""

    code = "ceremony-script-strange"
    sentence = "{path} is damaged, or is no script of a ceremony."
    cure = "Take it from a backup; or give it another name, and the planned script is printed."


class Act(Record, frozen=True):
    """One act: when (seconds since the epoch), what (a key of ACTS), who (an id, or nobody), and a note."""

    at: Integer
    note: str
    what: str
    who: str

    @property
    def sentence(self) -> str:
        """What was done, in words."""
        return ACTS[self.what]


class Script(Record, frozen=True):
    """All acts of a ceremony, as they lie beside the kit when it is sealed; `kit` is its id in hex."""

    acts: list[Act]
    format: int
    kit: str
    name: str


def script_path(kit: Path) -> Path:
    """Return where the script of a kit's first ceremony lies, beside it."""
    return kit.with_name(kit.name + SUFFIX)


def read_script(path: Path) -> Script | None:
    """Return the script of a ceremony, or nothing where none was held here; raises ScriptStrange."""
    try:
        script = read_record(Script, read_small(path, MOST_BYTES).rstrip(b"\n"), "ceremony's script")
    except FileNotFoundError:
        return None
    except (OSError, NotCanonical, RecordMalformed):
        raise ScriptStrange(path=path) from None
    if not all(act.what in ACTS and is_time(act.at) for act in script.acts):
        raise ScriptStrange(path=path)
    return script
