"""One fault: what is wrong with a kit, and what the program and the second reader must say of it."""

from dataclasses import dataclass

OPENS = "opens"
REFUSED = "refused"
LENIENT = "lenient"


@dataclass(frozen=True)
class Fault:
    """A kit with one fault.

    `expect` is the code of the program's error, or `opens` where the fault lies outside what is opened (or
    one of two copies is whole). `recover` is what the second reader does: `refused`, `opens`, or `lenient`,
    where it believes what root or a signer signed against the rules and reads what was sealed.
    """

    name: str
    says: str
    data: bytes
    expect: str
    recover: str = REFUSED
