"""A CSV file as its rows, strictly.

Source: RFC 4180.
"""

import csv
from io import StringIO

from keyturn.exchange.credentials.faults import ImportTooLarge, ImportUnreadable

MOST_ROWS = 1000


def first_row(text: str) -> tuple[str, ...]:
    """Return the cells of a text's first line, without gaps and quotes around them."""
    line = text.removeprefix("\ufeff").partition("\n")[0]
    return tuple(cell.strip().strip('"') for cell in line.split(","))


def read_rows(text: str) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """Return the first row, and those after it, of as many cells each; raises ImportUnreadable or ImportTooLarge."""
    try:
        rows = [tuple(row) for row in csv.reader(StringIO(text, newline=""), strict=True) if row]
    except csv.Error:
        raise ImportUnreadable(why="it is not well-formed CSV") from None
    if not rows:
        raise ImportUnreadable(why="it is empty")
    if len(rows) > MOST_ROWS:
        raise ImportTooLarge(why="it has more than a thousand rows")
    if any(len(row) != len(rows[0]) for row in rows):
        raise ImportUnreadable(why="a row has not as many cells as the first one")
    return tuple(cell.strip() for cell in rows[0]), rows[1:]
