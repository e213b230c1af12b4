"""A software FIDO2 authenticator that the real client talks to: PIN, credentials, hmac-secret.

CTAP 2.1: section 6.1 (makeCredential), 6.2 (getAssertion), 6.4 (getInfo), 6.5 (clientPIN, protocol 2),
12.5 (hmac-secret, with one secret for verified and one for unverified users).
"""

import hmac
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from fido2 import cbor
from fido2.cose import ES256, CoseKey
from fido2.ctap import STATUS, CtapDevice, CtapError
from fido2.ctap2.pin import PinProtocolV2
from fido2.hid import CAPABILITY, CTAPHID
from fido2.webauthn import AttestedCredentialData, AuthenticatorData

ERR = CtapError.ERR
FLAG = AuthenticatorData.FLAG


@dataclass
class Credential:
    """A credential: signing key, and hmac-secret's two secrets."""

    private: ec.EllipticCurvePrivateKey
    verified: bytes
    unverified: bytes


@dataclass
class SoftwareKey(CtapDevice):
    """A key in memory; the fields make it one that misbehaves."""

    random: Callable[[int], bytes]
    code: str = "1234"
    has_pin: bool = True
    has_prf: bool = True
    touched: bool = True
    pulled_out: bool = False
    ignores_verification: bool = False
    retries: int = 8
    credentials: dict[bytes, Credential] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.agreement = ec.generate_private_key(ec.SECP256R1())
        self.token = self.random(32)
        self.protocol = PinProtocolV2()
        self.capabilities_value = CAPABILITY.CBOR

    @property
    def capabilities(self) -> int:
        return int(self.capabilities_value)

    @classmethod
    def list_devices(cls) -> Iterator["SoftwareKey"]:
        return iter(())

    def call(self, cmd: int, data: bytes = b"", event: Any = None, on_keepalive: Any = None) -> bytes:
        if self.pulled_out:
            raise OSError("No such device")
        if cmd != CTAPHID.CBOR:
            raise CtapError(ERR.INVALID_COMMAND)
        handlers = {1: self.make, 2: self.get, 4: self.info, 6: self.pin}
        parameters = cbor.decode(data[1:]) if len(data) > 1 else {}
        try:
            if data[0] in (1, 2) and parameters.get(5, {}).get("up", True):
                self.wait_for_touch(event, on_keepalive)
            return b"\0" + cbor.encode(handlers[data[0]](parameters))
        except CtapError as refusal:
            return bytes([int(refusal.code)])

    def wait_for_touch(self, event: Any, on_keepalive: Any) -> None:
        if on_keepalive:
            on_keepalive(STATUS.UPNEEDED)
        if event is not None and event.is_set():
            raise CtapError(ERR.KEEPALIVE_CANCEL)
        if not self.touched:
            raise CtapError(ERR.USER_ACTION_TIMEOUT)

    def info(self, _: dict[int, Any]) -> dict[int, Any]:
        return {
            1: ["FIDO_2_0", "FIDO_2_1"],
            2: ["hmac-secret"] if self.has_prf else [],
            3: bytes(16),
            4: {"rk": True, "up": True, "clientPin": self.has_pin, "pinUvAuthToken": True},
            5: 2048,
            6: [2],
        }

    def pin(self, parameters: dict[int, Any]) -> dict[int, Any]:
        if parameters[2] == 1:
            return {3: self.retries}
        if parameters[2] == 2:
            public = ES256.from_cryptography_key(self.agreement.public_key())
            return {1: dict(public) | {3: -25}}
        shared = self.shared(parameters[3])
        if self.retries == 0:
            raise CtapError(ERR.PIN_BLOCKED)
        if self.protocol.decrypt(shared, parameters[6]) != sha256(self.code.encode()).digest()[:16]:
            self.retries -= 1
            raise CtapError(ERR.PIN_INVALID if self.retries else ERR.PIN_BLOCKED)
        self.retries = 8
        return {2: self.protocol.encrypt(shared, self.token)}

    def make(self, parameters: dict[int, Any]) -> dict[int, Any]:
        flags = FLAG.UP | FLAG.AT | self.verified(parameters[1], parameters.get(8))
        credential = Credential(ec.generate_private_key(ec.SECP256R1()), self.random(32), self.random(32))
        name = self.random(24)
        self.credentials[name] = credential
        wanted = "hmac-secret" in (parameters.get(6) or {}) and self.has_prf
        public = ES256.from_cryptography_key(credential.private.public_key())
        data = AuthenticatorData.create(
            sha256(parameters[2]["id"].encode()).digest(),
            flags | (FLAG.ED if wanted else 0),
            0,
            AttestedCredentialData.create(bytes(16), name, public),
            {"hmac-secret": True} if wanted else None,
        )
        return {1: "none", 2: bytes(data), 3: {}}

    def get(self, parameters: dict[int, Any]) -> dict[int, Any]:
        known = [entry["id"] for entry in parameters.get(3, []) if entry["id"] in self.credentials]
        if not known:
            raise CtapError(ERR.NO_CREDENTIALS)
        verified = self.verified(parameters[2], parameters.get(6))
        up = FLAG.UP if parameters.get(5, {}).get("up", True) else 0
        outputs = self.outputs(self.credentials[known[0]], parameters.get(4) or {}, bool(verified))
        data = AuthenticatorData.create(
            sha256(parameters[1].encode()).digest(), up | verified | (FLAG.ED if outputs else 0), 1, b"", outputs
        )
        signed = self.credentials[known[0]].private.sign(bytes(data) + parameters[2], ec.ECDSA(SHA256()))
        return {1: {"id": known[0], "type": "public-key"}, 2: bytes(data), 3: signed}

    def outputs(self, credential: Credential, extensions: dict[str, Any], verified: bool) -> dict[str, Any] | None:
        asked = extensions.get("hmac-secret")
        if asked is None or not self.has_prf:
            return None
        shared = self.shared(asked[1])
        assert hmac.compare_digest(self.protocol.authenticate(shared, asked[2]), asked[3])
        salt = self.protocol.decrypt(shared, asked[2])[:32]
        secret = credential.verified if verified and not self.ignores_verification else credential.unverified
        return {"hmac-secret": self.protocol.encrypt(shared, hmac.digest(secret, salt, "sha256"))}

    def verified(self, client_data: bytes, proof: bytes | None) -> int:
        if proof is None:
            return 0
        if not hmac.compare_digest(self.protocol.authenticate(self.token, client_data), proof):
            raise CtapError(ERR.PIN_AUTH_INVALID)
        return int(FLAG.UV)

    def shared(self, platform: dict[int, Any]) -> bytes:
        key = CoseKey.parse(dict(platform) | {3: -7})
        peer = ec.EllipticCurvePublicNumbers(
            int.from_bytes(key[-2], "big"), int.from_bytes(key[-3], "big"), ec.SECP256R1()
        ).public_key()
        return self.protocol.kdf(self.agreement.exchange(ec.ECDH(), peer))
