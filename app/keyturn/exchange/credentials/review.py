"""What is said of entries before any of them is sealed: which are new, which are not, and what is weak in them.

Items in a kit are sealed: whether one of them holds the same value cannot be told, only whether it has the same id.
"""

from collections.abc import Container, Sequence
from dataclasses import dataclass, replace

from zxcvbn import zxcvbn

from keyturn.errors import Phrase
from keyturn.exchange.credentials.entry import LONGEST_ID, Certificate, Entry
from keyturn.exchange.credentials.faults import ImportNameForOne

SHORTEST_PASSWORD = 14
# Guesses, in powers of ten, that a guesser who knows words, names, dates and keyboards needs: fewer are too few.
LEAST_GUESSES = 10
# What follows makes no password weaker, and takes long to judge.
LONGEST_JUDGED = 40
SOON = 30 * 86_400


@dataclass(frozen=True)
class Review:
    """The entries to be added, those that stand in the file a second time, and those whose id the kit has already."""

    new: tuple[Entry, ...]
    twice: tuple[Entry, ...]
    taken: tuple[Entry, ...]


def review(entries: Sequence[Entry], known: Container[str], name: str = "") -> Review:
    """Sort entries by what becomes of them; `known` are the ids in the kit, `name` the id for the only one.

    Raises ImportNameForOne.
    """
    single, twice = _single(entries)
    if name and len(single) != 1:
        raise ImportNameForOne(count=len(single))
    named = [replace(single[0], name=name)] if name else _told_apart(single)
    taken = tuple(entry for entry in named if entry.name in known)
    return Review(tuple(entry for entry in named if entry not in taken), twice, taken)


def remarks_on(entry: Entry, now: int) -> tuple[str, ...]:
    """Return phrases for what is weak in an entry, or over, at a moment (seconds since the epoch)."""
    dated = (phrase for certificate in entry.certificates if (phrase := _on_dates(certificate, now)))
    return (
        *entry.remarks,
        *_on_password(_password(entry), entry.title),
        *_on_access_key(entry),
        *_on_expiry(entry.expires, now),
        *dict.fromkeys(dated),
    )


def shared_passwords(entries: Sequence[Entry]) -> tuple[tuple[Entry, ...], ...]:
    """Return the entries, together, that have one and the same password."""
    groups: dict[bytes, list[Entry]] = {}
    for entry in entries:
        password = bytes(entry.content.fields.get(entry.password, b""))
        groups.setdefault(password, []).append(entry)
    return tuple(tuple(group) for password, group in groups.items() if password and len(group) > 1)


def _single(entries: Sequence[Entry]) -> tuple[list[Entry], tuple[Entry, ...]]:
    single: dict[tuple[str, frozenset[tuple[str, bytes]]], Entry] = {}
    twice: list[Entry] = []
    for entry in entries:
        held = frozenset((name, bytes(value)) for name, value in entry.content.fields.items())
        if single.setdefault((entry.content.kind, held), entry) is not entry:
            twice.append(entry)
    return list(single.values()), tuple(twice)


def _told_apart(entries: Sequence[Entry]) -> list[Entry]:
    """Give every entry an id of its own: the second of a name is name-2."""
    told: list[Entry] = []
    used: set[str] = set()
    for entry in entries:
        name, number = entry.name, 1
        while name in used:
            number += 1
            name = f"{entry.name[: LONGEST_ID - len(str(number)) - 1]}-{number}"
        used.add(name)
        told.append(replace(entry, name=name))
    return told


def _password(entry: Entry) -> str:
    password = bytes(entry.content.fields.get(entry.password, b"")).decode()
    # A key of several lines is no password that a person chose.
    return "" if "\n" in password else password


def _on_password(password: str, title: str) -> tuple[str, ...]:
    if not password:
        return ()
    remarks = {
        Phrase("its password is short: less than 14 characters"): len(password) < SHORTEST_PASSWORD,
        Phrase("its password has one kind of characters only"): len({_class(sign) for sign in password}) == 1,
        Phrase("its password is made of what is guessed first"): _guessable(password, title),
    }
    return tuple(remark for remark, applies in remarks.items() if applies)


def _guessable(password: str, title: str) -> bool:
    judged = zxcvbn(password[:LONGEST_JUDGED], user_inputs=title.split())
    return bool(judged["guesses_log10"] < LEAST_GUESSES)


def _on_access_key(entry: Entry) -> tuple[str, ...]:
    temporary = bytes(entry.content.fields.get("access_key_id", b"")).startswith(b"ASIA")
    return (Phrase("its access key is a temporary one, which ends within days"),) * temporary


def _class(sign: str) -> str:
    if sign.isdigit():
        return "digit"
    if sign.isalpha():
        return "small" if sign.islower() else "large"
    return "other"


def _on_expiry(expires: int | None, now: int) -> tuple[str, ...]:
    if expires is None or expires - now >= SOON:
        return ()
    return (
        (Phrase("its owner let it expire"),) if expires <= now else (Phrase("its owner lets it expire within 30 days"),)
    )


def _on_dates(certificate: Certificate, now: int) -> str:
    if certificate.ends <= now:
        return Phrase("a certificate has expired")
    if certificate.ends - now < SOON:
        return Phrase("a certificate expires within 30 days")
    return Phrase("a certificate is not valid yet") if certificate.starts > now else ""
