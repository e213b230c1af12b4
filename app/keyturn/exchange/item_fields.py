"""An opened item's fields as a program reads them."""

from keyturn.custody.encoding import Json
from keyturn.kit.kinds import Content


def fields_as_text(content: Content) -> Json:
    """Return the fields as text; bytes that are no UTF-8 as an object {"hex": …}."""
    return {name: _text(bytes(value)) for name, value in content.fields.items()}


def _text(value: bytes) -> str | Json:
    try:
        return value.decode()
    except UnicodeDecodeError:
        return {"hex": value.hex()}
