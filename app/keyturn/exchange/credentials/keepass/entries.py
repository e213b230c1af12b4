"""The entries in a database as what a kit keeps.

Source: KDBX specification, "XML"; KeePass's help, "Field references" and "One-time passwords"; KeePassXC's TOTP fields.
"""

import binascii
from base64 import b32encode, b64decode
from collections.abc import Iterator, Mapping
from dataclasses import replace
from xml.etree.ElementTree import Element

from keyturn.errors import Phrase
from keyturn.exchange.credentials.entry import Found, together
from keyturn.exchange.credentials.faults import ImportEmpty, ImportUnreadable
from keyturn.exchange.credentials.json_export import demand_few
from keyturn.exchange.credentials.login import Login, found_in_login
from keyturn.exchange.credentials.percent import quoted

TITLE, USER, PASSWORD, URL, NOTES = "Title", "UserName", "Password", "URL", "Notes"
OTP, OLD_SEED, OLD_SETTINGS = "otp", "TOTP Seed", "TOTP Settings"
TIMED, COUNTED, MORE_URLS = "TimeOtp-", "HmacOtp-", "KP2A_URL"
# Seconds from the year 1, in which a database counts, to 1970.
YEAR_1 = 62_135_596_800
LAST = 2**37
IN_BIN, OLDER, ATTACHED = (
    Phrase("an entry in the bin"), Phrase("an older version of an entry"), Phrase("a document or attached file"),
)  # fmt: skip


def found_in_tree(root: Element) -> Found:
    """Return the entries outside the bin; raises ImportUnreadable, ImportTooLarge, ImportEntryUnfit or ImportEmpty."""
    top = root.find("Root/Group")
    if root.tag != "KeePassFile" or top is None:
        raise ImportUnreadable(why="it is no database of KeePass")
    in_bin = _in_bin(root, top)
    entries = [entry for group in top.iter("Group") for entry in group.findall("Entry")]
    demand_few(len(entries) - len(in_bin))
    if not entries:
        raise ImportEmpty
    return together(_found(at, entry, entry in in_bin) for at, entry in enumerate(entries, 1))


def _in_bin(root: Element, top: Element) -> set[Element]:
    name = root.findtext("Meta/RecycleBinUUID", "")
    bins = [group for group in top.iter("Group") if name and group.findtext("UUID") == name and group is not top]
    return {entry for group in bins for entry in group.iter("Entry")}


def _found(place: int, entry: Element, in_bin: bool) -> Found:
    if in_bin:
        return Found((), (IN_BIN,))
    older = (OLDER,) * len(entry.findall("History/Entry"))
    attached = (ATTACHED,) * len(entry.findall("Binary"))
    found = found_in_login(place, _login(_texts(entry)))
    expires = _expires(entry)
    return Found(tuple(replace(one, expires=expires) for one in found.entries), (*found.left, *older, *attached))


def _texts(entry: Element) -> dict[str, str]:
    texts: dict[str, str] = {}
    for pair in entry.findall("String"):
        name = pair.findtext("Key", "")
        if name in texts:
            raise ImportUnreadable(why="an entry has two fields of one name")
        texts[name] = pair.findtext("Value", "")
    return texts


def _login(texts: Mapping[str, str]) -> Login:
    known = (TITLE, USER, PASSWORD, URL, NOTES, OTP, OLD_SEED, OLD_SETTINGS)
    others = {name: text for name, text in texts.items() if name not in known and text}
    addresses = [texts.get(URL, ""), *(text for name, text in others.items() if name.startswith(MORE_URLS))]
    more = (f"{name or 'Field'}: {text}" for name, text in others.items() if not _is_known(name))
    return Login(
        title=texts.get(TITLE, ""),
        user=texts.get(USER, ""),
        password=texts.get(PASSWORD, ""),
        addresses=tuple(filter(None, addresses)),
        seeds=tuple(_seeds(texts)),
        more=(texts.get(NOTES, ""), *more),
    )


def _is_known(name: str) -> bool:
    return name.startswith((TIMED, COUNTED, MORE_URLS))


def _seeds(texts: Mapping[str, str]) -> Iterator[str]:
    """Yield links, or texts that are no seed, which whoever reads them names."""
    label = f"{quoted(texts.get(TITLE, '') or 'KeePass')}:{quoted(texts.get(USER, ''))}"
    if texts.get(OTP):
        yield _otp(texts[OTP], label)
    if texts.get(OLD_SEED):
        period, _, digits = texts.get(OLD_SETTINGS, "30;6").partition(";")
        yield _link(label, texts[OLD_SEED], period, digits or "6")
    if any(name.startswith(f"{TIMED}Secret") for name in texts):
        algorithm = texts.get(f"{TIMED}Algorithm", "HMAC-SHA-1").removeprefix("HMAC-").replace("-", "")
        period, digits = texts.get(f"{TIMED}Period", "30"), texts.get(f"{TIMED}Length", "6")
        yield _link(label, _timed_seed(texts), period, digits, algorithm)
    if any(name.startswith(f"{COUNTED}Secret") for name in texts):
        yield "counted"


def _otp(text: str, label: str) -> str:
    """Return a field `otp` as a link: KeePassXC writes one there, KeeOtp the parts of a query."""
    if "://" in text:
        return text
    parts = dict(part.partition("=")[::2] for part in text.split("&"))
    return _link(label, parts.get("key", ""), parts.get("step", "30"), parts.get("size", "6"))


def _link(label: str, seed: str, period: str, digits: str, algorithm: str = "SHA1") -> str:
    plain = "".join(seed.split())
    return (
        f"otpauth://totp/{label}?secret={quoted(plain)}&period={quoted(period)}"
        f"&digits={quoted(digits)}&algorithm={quoted(algorithm)}"
    )


def _timed_seed(texts: Mapping[str, str]) -> str:
    """Return KeePass's own seed in base32; it may stand there in four ways."""
    name = f"{TIMED}Secret"
    try:
        if f"{name}-Base32" in texts:
            return texts[f"{name}-Base32"]
        if f"{name}-Base64" in texts:
            return b32encode(b64decode(texts[f"{name}-Base64"], validate=True)).decode()
        if f"{name}-Hex" in texts:
            return b32encode(bytes.fromhex(texts[f"{name}-Hex"])).decode()
    except (binascii.Error, ValueError):
        return ""
    return b32encode(texts.get(name, "").encode()).decode()


def _expires(entry: Element) -> int | None:
    """Return when an entry's values expire, in seconds since 1970; None where they do not."""
    if entry.findtext("Times/Expires", "").lower() != "true":
        return None
    text = entry.findtext("Times/ExpiryTime", "")
    try:
        seconds = int.from_bytes(b64decode(text, validate=True), "little") - YEAR_1
        return min(max(seconds, 0), LAST)
    except (binascii.Error, ValueError):
        raise ImportUnreadable(why="an entry expires at a time that is none") from None
