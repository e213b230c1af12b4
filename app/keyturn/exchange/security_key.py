"""Talking to security keys over CTAP2: the WebAuthn `prf` extension, always with user verification.

Source: WebAuthn Level 3, section 10.1.4 (prf); CTAP 2.1, section 12.5 (hmac-secret). The program has
no web origin; the relying party is `keyturn.invalid`, a name that nobody can own.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from hashlib import sha256
from threading import Event
from typing import Protocol

from fido2.client import ClientError, DefaultClientDataCollector, Fido2Client, PinRequiredError, UserInteraction
from fido2.ctap import CtapDevice, CtapError
from fido2.ctap2.extensions import HmacSecretExtension
from fido2.utils import websafe_decode, websafe_encode
from fido2.webauthn import (
    AuthenticatorSelectionCriteria,
    PublicKeyCredentialCreationOptions,
    PublicKeyCredentialDescriptor,
    PublicKeyCredentialParameters,
    PublicKeyCredentialRequestOptions,
    PublicKeyCredentialRpEntity,
    PublicKeyCredentialType,
    PublicKeyCredentialUserEntity,
    UserVerificationRequirement,
)

from keyturn.custody.encoding import enc
from keyturn.custody.seal import Random
from keyturn.errors import FactorError

RP_ID = "keyturn.invalid"
ES256 = -7
OUTPUT = 32


class KeyNotEnrolled(FactorError):
    """The key that answered holds none of the credentials asked for."""

    code = "security-key-not-enrolled"
    sentence = "This security key is none of those that {name} enrolled in this kit."
    cure = "Plug in one of {name}'s enrolled keys, or use the cold code."


class KeyWithoutPrf(FactorError):
    """The key cannot derive secrets."""

    code = "security-key-no-prf"
    sentence = "This security key cannot derive secrets (it lacks hmac-secret)."
    cure = "Use a FIDO2 key that offers hmac-secret; most made since 2018 do."


class KeyWithoutVerification(FactorError):
    """The key has neither PIN nor fingerprint."""

    code = "security-key-no-user-verification"
    sentence = "This security key has no PIN or fingerprint set, so it cannot tell its owner from a finder."
    cure = "Set a PIN on it, on another computer, with its maker's program; then enrol it."


class KeyPinWrong(FactorError):
    """The PIN was wrong, or none was given."""

    code = "security-key-pin-wrong"
    sentence = "The security key refused this PIN."
    cure = "Type the key's own PIN; after eight wrong ones in all it locks for good."


class KeyPinBlocked(FactorError):
    """Too many wrong PINs."""

    code = "security-key-pin-blocked"
    sentence = "The security key takes no more PINs."
    cure = "Unplug it and plug it in again; if it stays blocked, use the other key or the cold code."


class KeyTimeout(FactorError):
    """Nobody touched the key in time."""

    code = "security-key-timeout"
    sentence = "The security key was not touched in time."
    cure = "Try again, and touch it while it blinks."


class KeyCancelled(FactorError):
    """The question was withdrawn."""

    code = "security-key-cancelled"
    sentence = "Asking the security key was cancelled."
    cure = "Ask again when its holder is ready, or use the cold code."


class KeyFailed(FactorError):
    """The key went away or answered something else."""

    code = "security-key-failed"
    sentence = "The security key did not answer as it should; it may have been pulled out."
    cure = "Plug it in again and try again, or use the other key or the cold code."


class Asking(Protocol):
    """How the key's holder is asked: by a terminal or a window."""

    def pin(self) -> str:
        """Ask for the key's PIN, hidden; empty to give up."""

    def touch(self) -> None:
        """Say that the key waits to be touched."""


class _Interaction(UserInteraction):
    def __init__(self, asking: Asking) -> None:
        self._asking = asking

    def prompt_up(self) -> None:
        self._asking.touch()

    def request_pin(self, permissions: object, rp_id: str | None) -> str | None:
        return self._asking.pin() or None


def enrol(
    device: CtapDevice, kit: bytes, i: int, name: str, asking: Asking, random: Random, event: Event | None = None
) -> bytes:
    """Make a credential with `prf` for custodian i on a key; returns its id.

    Raises KeyWithoutPrf, KeyWithoutVerification, KeyPinWrong, KeyTimeout or another that it names.
    """
    client = _client(device, asking, name)
    options = PublicKeyCredentialCreationOptions(
        rp=PublicKeyCredentialRpEntity(id=RP_ID, name="Keyturn"),
        user=PublicKeyCredentialUserEntity(id=sha256(enc("user", kit, i)).digest(), name=name, display_name=name),
        challenge=random(32),
        pub_key_cred_params=[PublicKeyCredentialParameters(type=PublicKeyCredentialType.PUBLIC_KEY, alg=ES256)],
        authenticator_selection=AuthenticatorSelectionCriteria(user_verification=UserVerificationRequirement.REQUIRED),
        extensions={"prf": {}},
    )
    with _named(name, event):
        made = client.make_credential(options, event)
    if not (made.client_extension_results.prf or {}).get("enabled"):
        raise KeyWithoutPrf
    return bytes(made.raw_id)


def touch(
    device: CtapDevice,
    salts: Mapping[bytes, bytes],
    name: str,
    asking: Asking,
    random: Random,
    event: Event | None = None,
) -> tuple[bytes, bytes]:
    """Ask a key for its `prf` output; `salts` are by credential id. Returns (credential id, 32 bytes).

    Raises KeyNotEnrolled, KeyPinWrong, KeyTimeout or another that it names.
    """
    client = _client(device, asking, name)
    options = PublicKeyCredentialRequestOptions(
        challenge=random(32),
        rp_id=RP_ID,
        allow_credentials=[_descriptor(credential) for credential in salts],
        user_verification=UserVerificationRequirement.REQUIRED,
        extensions={"prf": {"evalByCredential": {websafe_encode(c): {"first": s} for c, s in salts.items()}}},
    )
    with _named(name, event):
        answer = client.get_assertion(options, event).get_response(0)
    results = (answer.client_extension_results.prf or {}).get("results") or {}
    output = websafe_decode(results.get("first") or "")
    if len(output) != OUTPUT or bytes(answer.raw_id) not in salts:
        raise KeyWithoutPrf
    return bytes(answer.raw_id), output


def _client(device: CtapDevice, asking: Asking, name: str) -> Fido2Client:
    collector = DefaultClientDataCollector(f"https://{RP_ID}")
    with _named(name, None):
        client = Fido2Client(device, collector, _Interaction(asking), [HmacSecretExtension()])  # type: ignore[no-untyped-call]
    if HmacSecretExtension.NAME not in client.info.extensions:
        raise KeyWithoutPrf
    return client


def _descriptor(credential: bytes) -> PublicKeyCredentialDescriptor:
    return PublicKeyCredentialDescriptor(type=PublicKeyCredentialType.PUBLIC_KEY, id=credential)


@contextmanager
def _named(name: str, event: Event | None) -> Iterator[None]:
    """Give what the library raises its name here."""
    try:
        yield
    except PinRequiredError:
        raise KeyPinWrong from None
    except ClientError as problem:
        raise _error(problem, name, event) from None
    except (CtapError, OSError, ValueError):
        raise KeyFailed from None


def _error(problem: ClientError, name: str, event: Event | None) -> FactorError:
    cause = problem.cause.code if isinstance(problem.cause, CtapError) else None
    if cause in (CtapError.ERR.PIN_INVALID, CtapError.ERR.UV_INVALID):
        return KeyPinWrong()
    if cause in (CtapError.ERR.PIN_BLOCKED, CtapError.ERR.PIN_AUTH_BLOCKED, CtapError.ERR.UV_BLOCKED):
        return KeyPinBlocked()
    if problem.code == ClientError.ERR.TIMEOUT:
        return KeyCancelled() if event is not None and event.is_set() else KeyTimeout()
    if problem.code == ClientError.ERR.DEVICE_INELIGIBLE:
        return KeyNotEnrolled(name=name)
    if problem.code == ClientError.ERR.CONFIGURATION_UNSUPPORTED:
        return KeyWithoutVerification()
    return KeyFailed()
