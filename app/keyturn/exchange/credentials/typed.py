"""A credential that somebody typed, as an entry of which the same is said as of one from a file."""

from dataclasses import replace

from keyturn.exchange.credentials.entry import Entry
from keyturn.exchange.credentials.faults import ImportEntryUnfit, ImportTooLarge, ImportUnreadable
from keyturn.exchange.credentials.pem import read_pem
from keyturn.exchange.credentials.saml import read_saml
from keyturn.kit.kinds import Content

LINK = b"otpauth"


def typed_entry(name: str, title: str, content: Content) -> Entry:
    """Return content as an entry: which of its fields is a password, and from when to when its certificates hold.

    Certificates that cannot be read are a remark: whoever types something in may know better.
    """
    entry = Entry(name, title, content, _password_field(content))
    try:
        seen = _seen(content)
    except (ImportUnreadable, ImportTooLarge, ImportEntryUnfit) as fault:
        why = fault.facts["why"]
        assert isinstance(why, str)  # noqa: S101
        return replace(entry, remarks=(why,))
    return entry if seen is None else replace(entry, certificates=seen.certificates, remarks=seen.remarks)


def _password_field(content: Content) -> str:
    if "password" in content.fields:
        return "password"
    value = content.fields.get("value", b"")
    return "value" if value and bytes(value[: len(LINK)]) != LINK else ""


def _seen(content: Content) -> Entry | None:
    fields = content.fields
    if content.kind == "certificate":
        parts = (fields["pem"], fields.get("private_key", b""))
        return read_pem(b"\n".join(map(bytes, parts))).entries[0]
    return read_saml(bytes(fields["xml"])).entries[0] if content.kind == "saml-metadata" else None
