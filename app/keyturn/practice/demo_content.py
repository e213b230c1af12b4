"""What the practice kit tells of: five invented custodians, three failure modes, invented credentials.

Nothing here is real: the account numbers, names and keys are made up, and the user is EXAMPLE.
"""

import base64
from dataclasses import dataclass
from string import ascii_letters, digits

from keyturn.custody.seal import Random
from keyturn.kit.content import NewItem
from keyturn.kit.kinds import make_content
from keyturn.kit.manifest import Mode, NotFor

ACCOUNT = "123456789012"
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

COMPARTMENTS = (
    ("c01", "standard"),
    ("c02", "standard"),
    ("c03", "critical"),
    ("c04", "rehearsal"),
    ("c05", "standard"),
    ("c06", "critical"),
)

MODES = (
    Mode(
        brief="Nobody can sign in through the identity provider, and the work cannot wait until it is back.",
        compartment="c01",
        confirm=[
            "Primary sign-in fails from the office network",
            "Standby sign-in fails from a phone's network",
            "A second person sees the same",
        ],
        id="fm1-idp-down",
        not_for=[
            NotFor(if_="Only one person is locked out", go="the help desk"),
            NotFor(if_="The SAML settings on AWS were changed", go="fm2-federation-broken"),
            NotFor(if_="The identity provider may be compromised", go="the security team, before anything else"),
        ],
        title="Identity provider unavailable",
    ),
    Mode(
        brief="The identity provider works, but AWS refuses it: settings were changed, or a certificate expired.",
        compartment="c02",
        confirm=[
            "Sign-in to another application through the identity provider works",
            "AWS shows a SAML error",
        ],
        id="fm2-federation-broken",
        not_for=[NotFor(if_="The identity provider itself is down", go="fm1-idp-down")],
        title="Federation settings on AWS broken",
    ),
    Mode(
        brief="IAM Identity Center or its Region is disrupted, while the identity provider works.",
        compartment="c03",
        confirm=[
            "AWS Health names IAM Identity Center or its Region",
            "The access portal fails on two networks",
            "The identity provider works for another application",
        ],
        id="fm3-identity-center-region",
        not_for=[NotFor(if_="The identity provider is down as well", go="fm1-idp-down")],
        title="IAM Identity Center or its Region disrupted",
    ),
    Mode(
        brief="A drill with cards, passphrases and phones; what it shows is a sentence, not a secret.",
        compartment="c04",
        confirm=["The security operations centre was told of the drill beforehand"],
        id="rehearsal",
        not_for=[NotFor(if_="This is an emergency", go="the failure mode that fits")],
        title="Rehearsal",
    ),
)


def demo_items(random: Random) -> tuple[NewItem, ...]:
    """Return the items of the three failure modes and the rehearsal, with invented secrets."""
    text = _Texts(random)
    return (
        _item(
            "alice-break-glass",
            "Console user alice-BREAK-GLASS (EXAMPLE)",
            "fm1-idp-down",
            "aws-console-user",
            account=ACCOUNT,
            user="alice-BREAK-GLASS-EXAMPLE",
            password=text.password(),
            sign_in_url=f"https://{ACCOUNT}.signin.aws.amazon.com/console",
            totp_seed=base64.b32encode(random(20)).decode(),
            role_arn=f"arn:aws:iam::{ACCOUNT}:role/EmergencyAccess_Role1_Ops",
            note="Read-only role first, then operations.",
        ),
        _item(
            "bob-break-glass-key",
            "Access key of bob-BREAK-GLASS (EXAMPLE)",
            "fm1-idp-down",
            "aws-access-key",
            account=ACCOUNT,
            user="bob-BREAK-GLASS-EXAMPLE",
            access_key_id="AKIA" + text.of("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 16),
            secret_access_key=text.of(ascii_letters + digits + "+/", 40),
        ),
        _item(
            "idp-saml-metadata",
            "The identity provider's SAML metadata",
            "fm2-federation-broken",
            "saml-metadata",
            xml=_SAML.format(certificate=base64.b64encode(random(48)).decode()),
        ),
        _item(
            "identity-admin",
            "Console user of the identity administrators (EXAMPLE)",
            "fm2-federation-broken",
            "aws-console-user",
            account="210987654321",
            user="identity-admin-EXAMPLE",
            password=text.password(),
            sign_in_url="https://210987654321.signin.aws.amazon.com/console",
            totp_seed=base64.b32encode(random(20)).decode(),
        ),
        _item(
            "direct-federation-recovery-codes",
            "Recovery codes of the identity provider's administrator",
            "fm3-identity-center-region",
            "recovery-codes",
            service="identity provider, emergency administrator (EXAMPLE)",
            codes="\n".join(text.of(digits, 8) for _ in range(8)),
        ),
        _item(
            "root-security-key",
            "Second security key of the emergency account's root user",
            "fm3-identity-center-region",
            "physical",
            what="Security key, serial EXAMPLE-0042",
            where="Safe in the Stockholm office, envelope 7, seal EXAMPLE-118",
        ),
        _item(
            "rehearsal-sentence",
            "The sentence of a drill",
            "rehearsal",
            "secret",
            value="You opened the rehearsal compartment together.",
        ),
    )


_SAML = (
    '<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="https://idp.example/saml">'
    "<IDPSSODescriptor><KeyDescriptor><!-- EXAMPLE {certificate} --></KeyDescriptor></IDPSSODescriptor>"
    "</EntityDescriptor>"
)


def _item(name: str, title: str, mode: str, kind: str, **fields: str) -> NewItem:
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
