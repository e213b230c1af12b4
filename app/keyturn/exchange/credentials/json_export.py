"""JSON of password managers, read into the shape that is known; what is not known there is passed over."""

from typing import TypeVar

import msgspec

from keyturn.errors import Phrase
from keyturn.exchange.credentials.faults import ImportTooLarge, ImportUnreadable

MOST = 32 << 20
MOST_ENTRIES = 1000
Shape = TypeVar("Shape")


def read_shape(data: bytes, shape: type[Shape]) -> Shape:
    """Return JSON as a shape; raises ImportTooLarge or ImportUnreadable, never with a value in the message."""
    if len(data) > MOST:
        raise ImportTooLarge(why=Phrase("it has more than {most} megabytes", most=MOST >> 20))
    try:
        return msgspec.json.decode(data, type=shape)
    except msgspec.ValidationError:
        raise ImportUnreadable(why="a part of it is missing, or not of the kind it must be") from None
    except RecursionError:
        raise ImportUnreadable(why="it is nested too deeply") from None
    except (msgspec.DecodeError, ValueError):
        raise ImportUnreadable(why="it is not JSON") from None


def demand_few(count: int) -> None:
    """Raise ImportTooLarge where an export has more entries than anybody would seal at once."""
    if count > MOST_ENTRIES:
        raise ImportTooLarge(why=Phrase("it has more than {most} entries", most=MOST_ENTRIES))
