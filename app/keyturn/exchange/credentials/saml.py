"""SAML metadata of an identity provider: kept as it stands, with the dates of its certificates read off.

A DOCTYPE is refused before anything in it could be declared, so there are no entities to fetch or to multiply.
Source: OASIS SAML 2.0 metadata; XML Signature (X509Certificate).
"""

import binascii
import re
from base64 import b64decode
from xml.parsers import expat

from keyturn.errors import Phrase
from keyturn.exchange.credentials.entry import Entry, Found, content_of, item_id, shown
from keyturn.exchange.credentials.faults import ImportTooLarge, ImportUnreadable
from keyturn.exchange.credentials.plain_text import plain_text
from keyturn.exchange.credentials.x509 import dates_of, read_certificate
from keyturn.kit.kinds import SAML, SAML_ROOTS

CERTIFICATE = "http://www.w3.org/2000/09/xmldsig# X509Certificate"
ROLE = f"{SAML} IDPSSODescriptor"
MOST, MOST_CERTIFICATES, DEEPEST = 4 << 20, 100, 100


class _Gatherer:
    """What expat calls while it reads: keeps the entity's name and the texts of its certificates."""

    def __init__(self) -> None:
        self.entity, self.root = "", ""
        self.certificates: list[str] = []
        self.depth = 0
        self.provider = self.inside = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        if self.depth > DEEPEST:
            raise ImportUnreadable(why="it is nested too deeply")
        self.root = self.root or name
        self.entity = self.entity or attributes.get("entityID", "")
        self.provider = self.provider or name == ROLE
        self.inside = name == CERTIFICATE
        if self.inside:
            self.certificates.append("")

    def end(self, _: str) -> None:
        self.depth -= 1
        self.inside = False

    def text(self, text: str) -> None:
        if self.inside:
            self.certificates[-1] += text

    def refuse(self, *_: object) -> None:
        raise ImportUnreadable(why="it has a DOCTYPE, which metadata does not need")


def is_xml(text: str) -> bool:
    """Tell whether a text begins as XML does."""
    return text.lstrip("\ufeff \t\r\n").startswith("<")


def read_saml(data: bytes) -> Found:
    """Read metadata; raises ImportUnreadable, ImportTooLarge or ImportEntryUnfit."""
    text = plain_text(data, MOST)
    seen = _parsed(text)
    if seen.root not in SAML_ROOTS or not seen.entity:
        raise ImportUnreadable(why="it is XML, but no SAML metadata of one entity")
    if len(seen.certificates) > MOST_CERTIFICATES:
        raise ImportTooLarge(why="it has more than a hundred certificates")
    known = tuple(dates_of(read_certificate(_der(one))) for one in dict.fromkeys(seen.certificates))
    remarks = () if seen.provider else (Phrase("it describes no identity provider"),)
    owner = re.sub(r"^\w+://", "", seen.entity)
    content = content_of(1, "saml-metadata", {"xml": text})
    name = item_id(f"saml {owner}", "saml-metadata")
    return Found((Entry(name, shown(f"SAML metadata of {owner}"), content, certificates=known, remarks=remarks),))


def _parsed(text: str) -> _Gatherer:
    seen, parser = _Gatherer(), expat.ParserCreate("UTF-8", " ")
    parser.StartElementHandler, parser.EndElementHandler = seen.start, seen.end
    parser.CharacterDataHandler = seen.text
    parser.StartDoctypeDeclHandler = parser.EntityDeclHandler = seen.refuse
    try:
        parser.Parse(text.encode(), True)
    except expat.ExpatError:
        raise ImportUnreadable(why="it is not well-formed XML") from None
    return seen


def _der(text: str) -> bytes:
    try:
        return b64decode("".join(text.split()), validate=True)
    except (binascii.Error, ValueError):
        raise ImportUnreadable(why="a certificate in it is damaged") from None
