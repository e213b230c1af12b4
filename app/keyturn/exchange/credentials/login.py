"""A password manager's entry as what a kit keeps: the password, the seed of its codes, and its notes, each on its own.

A kit's items are revealed one at a time; what stands in different fields is never sealed as one text.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from keyturn.errors import Phrase
from keyturn.exchange.credentials.aws_csv import account_in
from keyturn.exchange.credentials.entry import Entry, Found, content_of, item_id, shown
from keyturn.exchange.credentials.faults import ImportUnreadable
from keyturn.exchange.credentials.otp_link import OtpLink, entry_of, read_otp_link, seed_of

# KeePass's way to say that a value stands in another entry: sealed as it is written, it would be no value at all.
REFERENCE = "{ref:"
REFERS = Phrase("an entry whose values are kept in another entry")
NO_SEED = Phrase("the one-time codes of an entry, whose seed is not one that is known")


@dataclass(frozen=True)
class Login:
    """What a password manager keeps under one title; `more` holds notes and further fields, a line for each."""

    title: str
    user: str = ""
    password: str = field(default="", repr=False)
    addresses: tuple[str, ...] = ()
    seeds: tuple[str, ...] = field(default=(), repr=False)
    more: tuple[str, ...] = field(default=(), repr=False)

    @property
    def texts(self) -> tuple[str, ...]:
        """Everything in it."""
        return (self.title, self.user, self.password, *self.addresses, *self.seeds, *self.more)


def found_in_login(place: int, login: Login) -> Found:
    """Return the entries of a login at a place in its file; raises ImportEntryUnfit."""
    if any(REFERENCE in text.lower() for text in login.texts):
        return Found((), (REFERS,))
    links, unknown = _links(login)
    console = _console_address(login)
    inside = links[:1] if console and links and links[0].ordinary else []
    entries = [
        *(_console_user(place, login, console, inside) if console else _password(place, login)),
        *(entry_of(place, link) for link in links if link not in inside),
        *_more(place, login),
    ]
    nothing = () if entries or unknown else (Phrase("an entry without a secret"),)
    return Found(tuple(entries), (*(NO_SEED,) * unknown, *nothing))


def _links(login: Login) -> tuple[list[OtpLink], int]:
    """Return the seeds that can be read, and how many cannot."""
    known = [link for link in (_link(text, login) for text in login.seeds) if link]
    return known, len(login.seeds) - len(known)


def _link(text: str, login: Login) -> OtpLink | None:
    try:
        if "://" in text:
            return read_otp_link(text)
        return OtpLink(seed_of(text), shown(login.title), shown(login.user))
    except ImportUnreadable:
        return None


def _console_address(login: Login) -> str:
    if not login.user or not login.password:
        return ""
    return next((address for address in login.addresses if account_in(address)), "")


def _console_user(place: int, login: Login, address: str, links: list[OtpLink]) -> Iterator[Entry]:
    fields = {"account": account_in(address), "user": login.user, "password": login.password, "sign_in_url": address}
    if links:
        fields["totp_seed"] = links[0].seed_text
    content = content_of(place, "aws-console-user", fields)
    yield Entry(item_id(login.title, "login"), _title(login), content, "password")


def _password(place: int, login: Login) -> Iterator[Entry]:
    if login.password:
        where = [f"Address: {address}" for address in login.addresses if address]
        note = "\n".join([f"User: {login.user}"] * bool(login.user) + where)
        content = content_of(place, "secret", {"value": login.password, "note": note})
        yield Entry(item_id(login.title, "login"), _title(login), content, "value")


def _more(place: int, login: Login) -> Iterator[Entry]:
    text = "\n".join(line for line in login.more if line.strip())
    if text:
        # The end is what tells the names apart: it is never cut off.
        name = f"{item_id(login.title, 'entry')[:58].rstrip('-')}-notes"
        yield Entry(name, shown(f"Notes: {_title(login)}"), content_of(place, "secret", {"value": text}))


def _title(login: Login) -> str:
    return shown(login.title) or "Without a title"
