"""What was done at a ceremony: time, act and person, for the ceremony's script. No act holds a secret."""

from collections.abc import Mapping

from keyturn.custody.records import Integer, Record

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
