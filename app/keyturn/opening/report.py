"""The report of an opening: one value that paper, window and machine are made from."""

from typing import Literal

from keyturn.custody.records import Hash, Record
from keyturn.opening.confirm import Observation
from keyturn.opening.notices import Notice
from keyturn.opening.session import Revealed
from keyturn.opening.walk import Walked

Class = Literal["emergency", "drill", "misuse"]


class Report(Record, frozen=True):
    """What an opening leaves behind: who, why, what was seen, told, done, revealed, what is rotated, the proof."""

    classified: Class
    closed_at: int
    declared_by: list[str]
    event: str
    kit: Hash
    kit_name: str
    log_root: Hash
    log_size: int
    mode: str
    normal_sign_in: str
    notes: list[str]
    observed: list[Observation]
    opened_at: int
    opening: str
    reason: str
    reseal_by: str
    revealed: list[Revealed]
    rotate: list[str]
    started_at: int
    told: list[Notice]
    walk: Walked
    witness_words: list[str]
