"""A file's bytes as text: UTF-8, with or without the mark that Windows programs put in front."""

from keyturn.errors import Phrase
from keyturn.exchange.credentials.faults import ImportTooLarge, ImportUnreadable

MARK = b"\xef\xbb\xbf"
MOST = 2 << 20


def plain_text(data: bytes, most: int = MOST) -> str:
    """Return a file's text; raises ImportTooLarge or ImportUnreadable."""
    if len(data) > most:
        raise ImportTooLarge(why=Phrase("it has more than {most} megabytes", most=most >> 20))
    try:
        return data.removeprefix(MARK).decode()
    except UnicodeDecodeError:
        raise ImportUnreadable(why="it is not UTF-8 text") from None
