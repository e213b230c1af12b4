"""The report of an opening: one value that paper, window and machine are made from."""

from typing import Literal

from keyturn.custody.records import Hash, Record
from keyturn.opening.session import Revealed

Class = Literal["emergency", "drill", "misuse"]


class Report(Record, frozen=True):
    """What an opening leaves behind: who, why, what was revealed, what is to be rotated, the proof."""

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
    opened_at: int
    opening: str
    reason: str
    reseal_by: str
    revealed: list[Revealed]
    rotate: list[str]
    started_at: int
    witness_words: list[str]
