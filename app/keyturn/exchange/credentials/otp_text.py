"""A text of authenticator apps' links, one on each line."""

from collections.abc import Iterator, Sequence

from keyturn.errors import Phrase
from keyturn.exchange.credentials.entry import Found
from keyturn.exchange.credentials.faults import ImportEmpty, ImportTooLarge
from keyturn.exchange.credentials.otp_link import OtpLink, entry_of, read_otp_link
from keyturn.exchange.credentials.otp_migration import Migration, is_migration, read_migration
from keyturn.exchange.credentials.plain_text import plain_text

MOST_LINKS = 1000


def is_otp_text(text: str) -> bool:
    """Tell whether a text begins with such a link."""
    return text.lstrip("\ufeff \t\r\n").lower().startswith(("otpauth:", "otpauth-migration:"))


def read_otp_text(data: bytes) -> Found:
    """Read a text file of links; raises ImportUnreadable, ImportOtherVersion, ImportTooLarge or ImportEmpty."""
    return found_in([line for line in plain_text(data).splitlines() if line.strip()])


def found_in(lines: Sequence[str]) -> Found:
    """Read links, one in each line; raises what `read_otp_text` names."""
    if len(lines) > MOST_LINKS:
        raise ImportTooLarge(why="it has more than a thousand links")
    exports = [read_migration(line.strip()) for line in lines if is_migration(line.strip())]
    links = [read_otp_link(line) for line in lines if not is_migration(line.strip())]
    links += [link for export in exports for link in export.links]
    if len(links) > MOST_LINKS:
        raise ImportTooLarge(why="it has more than a thousand links")
    if not links:
        raise ImportEmpty
    return _found(links, exports)


def _found(links: Sequence[OtpLink], exports: Sequence[Migration]) -> Found:
    entries = tuple(entry_of(at, link) for at, link in enumerate(links, 1))
    unfit = sum(export.unfit for export in exports)
    counted = (Phrase("one-time codes that no time makes, or made in an unknown way"),) * unfit
    return Found(entries, (*counted, *_parts_missing(exports)))


def _parts_missing(exports: Sequence[Migration]) -> Iterator[str]:
    for batch in dict.fromkeys(export.batch for export in exports):
        mine = [export for export in exports if export.batch == batch]
        size = max(export.size for export in mine)
        missing = size - len({export.index for export in mine})
        if missing > 0:
            yield Phrase("{missing} of the {size} QR codes of this export, which are not in this file",
                         missing=missing, size=size)  # fmt: skip
