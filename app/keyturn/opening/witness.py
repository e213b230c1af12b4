"""Words that two people write down, so that a log cannot be replaced behind their backs.

Eight words of a slow hash: six words of a fast one were collided in half a minute.
"""

from collections.abc import Sequence
from hashlib import sha256

from keyturn.custody.encoding import enc
from keyturn.custody.kdf import Kdf

WORDS = 8
_COST = Kdf(memory_kib=65536, iterations=3)


def witness_words(root: bytes, kit: bytes, words: Sequence[str]) -> tuple[str, ...]:
    """Return the eight words of a 32-byte tree hash, out of a list of 1,024.

    Takes about a tenth of a second and 64 MiB; raises MemoryTooSmall. Source: kit-format.md, section 13.
    """
    salt = sha256(enc("witness", kit)).digest()[:16]
    bits = int.from_bytes(_COST.derive(root, salt)[:10], "big")
    return tuple(words[bits >> 10 * place & 1023] for place in reversed(range(WORDS)))
