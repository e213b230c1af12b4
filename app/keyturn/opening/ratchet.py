"""The key that authenticates log lines, changes with every line, and forgets.

Source: the manual's kit-format.md, section 13; HKDF is RFC 5869 with SHA-256.
"""

import hmac

from keyturn.custody.encoding import enc

START = 32
_MAC = enc("mac") + b"\x01"
_NEXT = enc("ratchet") + b"\x01"
_LINE = enc("log-line")


class Ratchet:
    """The running key A_j of one segment; whoever has it cannot reckon an earlier one."""

    def __init__(self, start: bytes | bytearray, kit: bytes) -> None:
        """Begin at A_j = `start` (32 bytes) of the kit with this 32-byte id."""
        self._kit = kit
        self._key = bytearray(start)
        self._extracted = bytearray(hmac.digest(kit, start, "sha256"))

    @property
    def key(self) -> bytes:
        """A_j as it is now, for the running-state file."""
        return bytes(self._key)

    def mac(self, body: bytes) -> bytes:
        """Return the 32-byte MAC that line j has, of its canonical body."""
        # One block of RFC 5869's expansion is all of 32 bytes; the extraction serves both keys.
        key = hmac.digest(self._extracted, _MAC, "sha256")
        return hmac.digest(key, _LINE + len(body).to_bytes(4, "big") + body, "sha256")

    def advance(self) -> None:
        """Go on to A_{j+1}, and overwrite A_j."""
        self._key[:] = hmac.digest(self._extracted, _NEXT, "sha256")
        self._extracted[:] = hmac.digest(self._kit, self._key, "sha256")

    def accepts(self, body: bytes, mac: bytes) -> bool:
        """Tell whether line j has its right MAC, and go on to the next line either way."""
        right = hmac.compare_digest(self.mac(body), mac)
        self.advance()
        return right
