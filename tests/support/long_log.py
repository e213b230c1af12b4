"""A log as long as one likes, written line by line as the writer writes it, but synced once."""

import random
from pathlib import Path

from keyturn.custody import hpke
from keyturn.custody.encoding import enc
from keyturn.opening.log_line import SEGMENT, body_bytes, line_bytes
from keyturn.opening.ratchet import START, Ratchet
from keyturn.opening.tree import Frontier

KIT, CUSTODY, SEED = b"\x11" * 32, b"\x22" * 32, b"\x33" * 32


def write_long_log(path: Path, entries: int, kit: bytes = KIT) -> None:
    """Write a log of one segment with so many entries, the segment's own included."""
    start = random.Random(5).randbytes(START)
    ratchet, root = Ratchet(start, kit), Frontier().root()
    key = hpke.seal(hpke.public_key(SEED), enc("log", kit, CUSTODY, 0, root), start)
    segment = {"custody": CUSTODY.hex(), "key": key.hex(), "kit": kit.hex(), "root": root.hex(), "segment": 0}
    with path.open("wb") as file:
        for number in range(entries):
            event, facts = ("note", {"number": number, "opening": "o1"}) if number else (SEGMENT, segment)
            body = body_bytes(number, 1_800_000_000 + number, event, facts)
            file.write(line_bytes(body, ratchet.mac(body)))
            ratchet.advance()
