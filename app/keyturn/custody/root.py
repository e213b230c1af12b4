"""The root of trust: genesis names the kit, and root signs custody alone."""

from dataclasses import dataclass
from hashlib import sha256

from keyturn.custody import signature
from keyturn.custody.encoding import enc
from keyturn.custody.header_rules import check_header
from keyturn.custody.records import Custody, CustodyBody, Genesis, Hash, Header, Signature, read_record
from keyturn.errors import KitError

TAG = 2


class CustodyForged(KitError):
    """Root did not sign this custody."""

    code = "custody-forged"
    sentence = "The list of who may open this kit is not signed by the kit's own root."
    cure = "Do not use this copy: somebody altered it. Use another copy, and report this one."


class CustodyOtherKit(KitError):
    """The custody section names another kit than the genesis."""

    code = "custody-other-kit"
    sentence = "The list of who may open belongs to another kit than the file's own name."
    cure = "Do not use this copy: parts of two kits were mixed. Use another copy."


@dataclass(frozen=True)
class VerifiedCustody:
    """Custody that root signed: the kit's name (32 bytes), the header hash H (32 bytes), the body."""

    kit: bytes
    h: bytes
    body: CustodyBody

    @property
    def header(self) -> Header:
        """The header of this epoch."""
        return self.body.header


def kit_id(genesis: Genesis) -> bytes:
    """Return the kit's name: 32 bytes (kit-format.md, section 4)."""
    return sha256(enc("genesis", genesis.root, genesis.nonce)).digest()


def kit_tag(kit: bytes) -> str:
    """Return the short label of a kit as four hex digits."""
    return kit[:TAG].hex()


def header_hash(header: Header) -> bytes:
    """Return H, the 32 bytes that stand for the header everywhere."""
    return sha256(enc("header", header.canonical())).digest()


def sign_custody(root_private: bytes | bytearray, kit: bytes, body: CustodyBody) -> bytes:
    """Return the custody section as canonical JSON, signed by root."""
    signed = signature.sign(root_private, _message(kit, body))
    return Custody(body=body, signature=Signature(signed)).canonical()


def verify_custody(genesis_data: bytes, custody_data: bytes) -> VerifiedCustody:
    """Check genesis and root's signature, then the header's own rules.

    Raises NotCanonical, RecordMalformed, CustodyForged, CustodyOtherKit, or what a rule names.
    """
    genesis = read_record(Genesis, genesis_data, "genesis")
    custody = read_record(Custody, custody_data, "custody")
    kit = kit_id(genesis)
    if not signature.holds(genesis.root, _message(kit, custody.body), custody.signature):
        raise CustodyForged
    if custody.body.header.kit != Hash(kit):
        raise CustodyOtherKit
    check_header(custody.body)
    return VerifiedCustody(kit, header_hash(custody.body.header), custody.body)


def _message(kit: bytes, body: CustodyBody) -> bytes:
    return enc("custody", kit, sha256(body.canonical()).digest())
