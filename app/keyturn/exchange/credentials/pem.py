"""PEM: certificates with their dates, and private keys.

Source: RFC 7468.
"""

import binascii
import re
import warnings
from base64 import b64decode
from collections.abc import Sequence
from dataclasses import dataclass, field

from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_pem_private_key
from cryptography.hazmat.primitives.serialization import load_ssh_private_key as load_ssh

from keyturn.errors import Phrase
from keyturn.exchange.credentials.entry import Entry, Found, content_of, item_id, shown
from keyturn.exchange.credentials.faults import ImportTooLarge, ImportUnreadable
from keyturn.exchange.credentials.plain_text import plain_text
from keyturn.exchange.credentials.x509 import DAMAGED, X509, dates_of, read_certificate

BLOCK = re.compile(r"-----BEGIN ([A-Z0-9 ]{1,40})-----[ \t]*\r?\n((?:(?!-----)[\s\S])*)-----END \1-----")
START, CERTIFICATE, KEY_END, SSH = "-----BEGIN ", "CERTIFICATE", "PRIVATE KEY", "OPENSSH PRIVATE KEY"
PUBLIC = ("PUBLIC KEY", "RSA PUBLIC KEY", "CERTIFICATE REQUEST", "EC PARAMETERS", "DH PARAMETERS")
MOST_BLOCKS = 100
ENCRYPTED = Phrase("its private key is encrypted: whoever uses it needs its passphrase too")


@dataclass(frozen=True)
class Block:
    """One block: its label, and its lines from BEGIN to END."""

    label: str
    text: str = field(repr=False)
    body: str = field(repr=False)


def is_pem(text: str) -> bool:
    """Tell whether there is a PEM header in a text's beginning."""
    return START in text[:20_000]


def read_pem(data: bytes) -> Found:
    """Read certificates and at most one private key; raises ImportUnreadable or ImportTooLarge."""
    blocks = _blocks(plain_text(data))
    certificates = [block for block in blocks if block.label == CERTIFICATE]
    keys = [block for block in blocks if block.label.endswith(KEY_END)]
    left = tuple(Phrase("a public part or request, which is no secret") for block in blocks if block.label in PUBLIC)
    if len(certificates) + len(keys) + len(left) != len(blocks):
        raise ImportUnreadable(why="it holds a PEM block that is neither a certificate nor a key")
    if len(keys) > 1:
        raise ImportUnreadable(why="it holds several private keys; give each in a file of its own")
    if not certificates and not keys:
        raise ImportUnreadable(why="it holds no certificate and no private key")
    found = _certificate(certificates, keys) if certificates else _key(keys[0])
    return Found((found,), left)


def _blocks(text: str) -> list[Block]:
    blocks = [Block(found[1], found[0] + "\n", found[2]) for found in BLOCK.finditer(text)]
    if len(blocks) != text.count(START):
        raise ImportUnreadable(why="a PEM block in it is cut off or damaged")
    if len(blocks) > MOST_BLOCKS:
        raise ImportTooLarge(why="it has more than a hundred PEM blocks")
    return blocks


def _certificate(blocks: Sequence[Block], keys: Sequence[Block]) -> Entry:
    certificates = [read_certificate(_der(block)) for block in blocks]
    dates = tuple(map(dates_of, certificates))
    remarks = _match(certificates[0], keys[0]) if keys else ()
    fields = {"pem": "".join(block.text for block in blocks), "private_key": "".join(block.text for block in keys)}
    owner = dates[0].subject
    common = re.search(r"\bCN=([^,+]+)", owner)
    name = item_id(common[1] if common else owner, "certificate")
    content = content_of(1, "certificate", fields)
    title = shown(f"Certificate of {owner or 'nobody named'}")
    return Entry(name, title, content, certificates=dates, remarks=remarks)


def _key(block: Block) -> Entry:
    content = content_of(1, "secret", {"value": block.text, "note": "A private key in PEM."})
    remarks = (ENCRYPTED,) if _public_key(block) is None else ()
    return Entry("private-key", "Private key", content, remarks=remarks)


def _match(certificate: X509, key: Block) -> tuple[str, ...]:
    """Refuse a key of another certificate; return a remark where that cannot be told."""
    public = _public_key(key)
    if public is None:
        return (ENCRYPTED,)
    try:
        own = certificate.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    except DAMAGED:
        raise ImportUnreadable(why="a certificate in it is damaged") from None
    if own != public:
        raise ImportUnreadable(why="its private key does not belong to its first certificate")
    return ()


def _public_key(block: Block) -> bytes | None:
    """Return what a private key's public half is, or None where the key is encrypted."""
    load = load_ssh if block.label == SSH else load_pem_private_key
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            key = load(block.text.encode(), None)
            return key.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    except TypeError:
        return None  # only a key that asks for its passphrase is refused this way
    # Decoders of keys say in many ways that one is damaged.
    except Exception:
        if "ENCRYPTED" in block.text:
            return None
        raise ImportUnreadable(why="its private key is damaged, or of a kind that is not known") from None


def _der(block: Block) -> bytes:
    try:
        return b64decode("".join(block.body.split()), validate=True)
    except (binascii.Error, ValueError):
        raise ImportUnreadable(why="a PEM block in it is cut off or damaged") from None
