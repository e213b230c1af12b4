"""The XML in a database, as a tree with its hidden values laid open.

A DOCTYPE is refused before anything in it could be declared. Source: KDBX specification, "XML".
"""

import binascii
from base64 import b64decode
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from keyturn.exchange.credentials.faults import ImportUnreadable
from keyturn.exchange.credentials.keepass.body import Body

DEEPEST = 100


class _Grower:
    """What expat calls while it reads: grows the tree, as deep as trees are."""

    def __init__(self) -> None:
        self.builder = TreeBuilder()
        self.depth = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        if self.depth > DEEPEST:
            raise ImportUnreadable(why="it is nested too deeply")
        self.builder.start(name, attributes)

    def end(self, name: str) -> None:
        self.depth -= 1
        self.builder.end(name)

    def refuse(self, *_: object) -> None:
        raise ImportUnreadable(why="it has a DOCTYPE, which a database does not need")


def read_tree(body: Body) -> Element:
    """Return the root of the XML; raises ImportUnreadable."""
    grower, parser = _Grower(), expat.ParserCreate("UTF-8")
    parser.StartElementHandler, parser.EndElementHandler = grower.start, grower.end
    parser.CharacterDataHandler = grower.builder.data
    parser.StartDoctypeDeclHandler = parser.EntityDeclHandler = grower.refuse
    try:
        parser.Parse(body.xml, True)
    except (expat.ExpatError, ValueError):
        raise ImportUnreadable(why="what is in it is not well-formed XML") from None
    root: Element = grower.builder.close()
    _lay_open(root, body)
    return root


def _lay_open(root: Element, body: Body) -> None:
    """Take the stream off every value that it hides, in the order of the text: one stream runs through them all."""
    for value in root.iter("Value"):
        if value.get("Protected") == "True":
            try:
                value.text = body.stream.update(b64decode(value.text or "", validate=True)).decode()
            except (binascii.Error, ValueError):
                raise ImportUnreadable(why="a hidden value in it is damaged") from None
