"""What the practice kit tells of: five invented custodians, the catalogue's failure modes, invented credentials.

Nothing here is real: the account numbers, names and keys are made up, and the user is EXAMPLE.
"""

import base64
from dataclasses import dataclass
from functools import partial
from string import ascii_letters, digits

from keyturn.custody.seal import Random
from keyturn.kit.content import NewItem
from keyturn.kit.kinds import make_content

ACCOUNT = "123456789012"
IDENTITY = "210987654321"
MANAGEMENT = "111122223333"
SIGNS = "!#%+-=?@_"


@dataclass(frozen=True)
class Person:
    """An invented custodian: roster id, name, team, site, time zone."""

    id: str
    name: str
    team: str
    site: str
    time_zone: str


PEOPLE = (
    Person("amara", "Amara Okafor", "platform", "lagos", "Africa/Lagos"),
    Person("bjorn", "Björn Lindqvist", "security", "stockholm", "Europe/Stockholm"),
    Person("chen", "Chen Wei", "platform", "singapore", "Asia/Singapore"),
    Person("divya", "Divya Raman", "security", "singapore", "Asia/Singapore"),
    Person("tomasz", "Tomasz Nowak", "platform", "stockholm", "Europe/Stockholm"),
)

POLICIES = {
    "standard": "any 2",
    "critical": "any 3, at least 2 different site",
    "rehearsal": "any 2",
    "ceremony": "any 3, at least 2 different site",
}

# One compartment for each mode of the catalogue, and one to spare in each tier: a new one needs a ceremony.
TIER_OF_MODE = {
    "fm1-idp-down": "standard",
    "fm2-federation-broken": "standard",
    "fm3-identity-center-region": "critical",
    "fm4-root-locked-out": "critical",
    "fm5-scp-lockout": "critical",
    "fm6-factor-lost": "standard",
    "fm7-admin-compromised": "critical",
    "fm8-region-outage": "standard",
    "fm9-network-lost": "standard",
    "rehearsal": "rehearsal",
}
COMPARTMENT_OF_MODE = {mode: f"c{place:02}" for place, mode in enumerate(TIER_OF_MODE, start=1)}
COMPARTMENTS = (
    *((COMPARTMENT_OF_MODE[mode], tier) for mode, tier in TIER_OF_MODE.items()),
    ("c11", "standard"),
    ("c12", "critical"),
)


def demo_items(random: Random) -> tuple[NewItem, ...]:
    """Return the items of the failure modes and the rehearsal, with invented secrets."""
    text = _Texts(random)
    user = partial(_console_user, text)
    return (
        user("alice-break-glass", "fm1-idp-down", ACCOUNT, "alice-BREAK-GLASS-EXAMPLE", "EmergencyAccess_Role1_Ops"),
        _access_key(text, "bob-break-glass-key", "fm1-idp-down", "bob-BREAK-GLASS-EXAMPLE"),
        user("identity-admin", "fm2-federation-broken", IDENTITY, "identity-admin-EXAMPLE"),
        _item(
            "idp-saml-metadata",
            "The identity provider's SAML metadata",
            "fm2-federation-broken",
            "saml-metadata",
            xml=_SAML.format(certificate=base64.b64encode(random(48)).decode()),
        ),
        _item(
            "idp-emergency-admin",
            "Recovery codes of the identity provider's emergency administrator",
            "fm3-identity-center-region",
            "recovery-codes",
            service="identity provider, emergency administrator (EXAMPLE)",
            codes="\n".join(text.of(digits, 8) for _ in range(8)),
        ),
        _item(
            "root-user",
            "Root user of the emergency account (EXAMPLE)",
            "fm4-root-locked-out",
            "aws-root-user",
            account=ACCOUNT,
            email="aws-root@kestrel-recovery.example",
            password=text.password(),
            totp_seed=base64.b32encode(random(20)).decode(),
        ),
        _item(
            "root-second-key",
            "Second security key of the emergency account's root user",
            "fm4-root-locked-out",
            "physical",
            what="Security key, serial EXAMPLE-0042",
            where="Safe in the Stockholm office, envelope 7, seal EXAMPLE-118",
        ),
        user("management-operator", "fm4-root-locked-out", MANAGEMENT, "management-operator-EXAMPLE"),
        user("organizations-admin", "fm5-scp-lockout", MANAGEMENT, "organizations-admin-EXAMPLE"),
        user("mfa-admin", "fm6-factor-lost", ACCOUNT, "mfa-admin-EXAMPLE"),
        _item(
            "envelope-register",
            "Where the envelopes with the cold codes lie",
            "fm6-factor-lost",
            "physical",
            what="One sealed envelope for each custodian; the seals' numbers stand on the ceremony's script",
            where="Lagos: bank box EXAMPLE-3. Stockholm: safe, envelopes 1 and 5. Singapore: notary EXAMPLE & Partners",
        ),
        user("responder", "fm7-admin-compromised", ACCOUNT, "responder-EXAMPLE", "EmergencyAccess_Responder"),
        _access_key(text, "containment-key", "fm7-admin-compromised", "containment-EXAMPLE"),
        user("regional-operator", "fm8-region-outage", ACCOUNT, "regional-operator-EXAMPLE"),
        _access_key(text, "regional-operator-key", "fm8-region-outage", "regional-operator-EXAMPLE"),
        user("offline-operator", "fm9-network-lost", ACCOUNT, "offline-operator-EXAMPLE"),
        _item(
            "network-sheet",
            "Names, addresses and telephone numbers that work without our network",
            "fm9-network-lost",
            "document",
            name="network-sheet.txt",
            media_type="text/plain",
            data=_SHEET,
        ),
        _item(
            "rehearsal-sentence",
            "The sentence of a drill",
            "rehearsal",
            "secret",
            value="You opened the rehearsal compartment together.",
        ),
    )


_SHEET = """EXAMPLE network sheet
Sign-in: https://123456789012.signin.aws.amazon.com/console
Sign-in, one Region: https://eu-west-1.signin.aws.amazon.com/console
STS, one Region: https://sts.eu-west-1.amazonaws.com
Resolvers outside our network: 192.0.2.53, 198.51.100.53
Mobile router: in the red binder's pocket, plan EXAMPLE
Network on call: +48 12 555 01 40
"""
_SAML = (
    '<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="https://idp.example/saml">'
    "<IDPSSODescriptor><KeyDescriptor><!-- EXAMPLE {certificate} --></KeyDescriptor></IDPSSODescriptor>"
    "</EntityDescriptor>"
)


def _console_user(text: "_Texts", name: str, mode: str, account: str, user: str, role: str = "") -> NewItem:
    fields = {
        "account": account,
        "user": user,
        "password": text.password(),
        "sign_in_url": f"https://{account}.signin.aws.amazon.com/console",
        "totp_seed": base64.b32encode(text.random(20)).decode(),
    }
    if role:
        fields |= {"role_arn": f"arn:aws:iam::{account}:role/{role}", "note": "Read-only role first, then operations."}
    return _item(name, f"Console user {user}", mode, "aws-console-user", **fields)


def _access_key(text: "_Texts", name: str, mode: str, user: str) -> NewItem:
    return _item(
        name,
        f"Access key of {user}",
        mode,
        "aws-access-key",
        account=ACCOUNT,
        user=user,
        access_key_id="AKIA" + text.of("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 16),
        secret_access_key=text.of(ascii_letters + digits + "+/", 40),
    )


def _item(name: str, title: str, mode: str, kind: str, /, **fields: str) -> NewItem:
    return NewItem(name, title, mode, make_content(kind, {key: text.encode() for key, text in fields.items()}))


@dataclass(frozen=True)
class _Texts:
    """Uniform text from randomness."""

    random: Random

    def of(self, alphabet: str, length: int) -> str:
        """Return uniform characters of an alphabet, by rejection."""
        chosen = ""
        while len(chosen) < length:
            byte = self.random(1)[0]
            if byte < 256 // len(alphabet) * len(alphabet):
                chosen += alphabet[byte % len(alphabet)]
        return chosen

    def password(self) -> str:
        """Return a password of 24 characters with letters, digits and signs."""
        return self.of(ascii_letters + digits + SIGNS, 24)
