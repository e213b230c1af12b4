"""Signatures on CACAO playbooks: the official example, every change of it, and signatures of each kind."""

import json
from base64 import b64decode, b64encode, urlsafe_b64encode
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed448, ed25519, padding, rsa
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from keyturn.errors import KeyturnError
from keyturn.exchange.cacao import faults, verify_signature
from keyturn.exchange.cacao.json_text import jcs

EXAMPLE = (Path(__file__).parents[1] / "vectors" / "cacao" / "signature-example.json").read_bytes()
DURING = 1_680_000_000
PLAYBOOK: dict[str, Any] = {
    "id": "playbook--a0777575-5c4c-4710-9f01-15776103837f",
    "modified": "2022-05-18T11:31:31.319Z",
}
RSA = rsa.generate_private_key(65537, 2048)
EC = {size: ec.generate_private_key(curve) for size, curve in
      {"256": ec.SECP256R1(), "384": ec.SECP384R1(), "512": ec.SECP521R1()}.items()}  # fmt: skip
ED = ed25519.Ed25519PrivateKey.generate()
SHA: dict[str, hashes.HashAlgorithm] = {"256": hashes.SHA256(), "384": hashes.SHA384(), "512": hashes.SHA512()}
Sign = Callable[[bytes], bytes]


def example() -> dict[str, Any]:
    return json.loads(EXAMPLE)


def der(key: Any) -> bytes:
    return key.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)


def pem(key: Any) -> bytes:
    return key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)


def in_halves(key: ec.EllipticCurvePrivateKey, size: str) -> Sign:
    def sign(message: bytes) -> bytes:
        length = (key.key_size + 7) // 8
        pair = decode_dss_signature(key.sign(message, ec.ECDSA(SHA[size])))
        return b"".join(part.to_bytes(length, "big") for part in pair)

    return sign


def spread(message: bytes) -> bytes:
    """The same two numbers in one byte more."""
    value = in_halves(EC["256"], "256")(message)
    return value[:32] + b"\0" + value[32:]


def pss(message: bytes) -> bytes:
    return RSA.sign(message, padding.PSS(padding.MGF1(SHA["256"]), 32), SHA["256"])


def signed(algorithm: str, key: Any, sign: Sign, **more: Any) -> dict[str, Any]:
    """A playbook with one signature; `hash` and the keys of the object can be others than usual."""
    hash_name = more.get("hash_algorithm", "sha-256")
    entry = {
        "type": "jss",
        "id": "jss--af892292-c4b4-47eb-9be6-4897ff4b9388",
        "created": "2023-01-10T17:39:31.319Z",
        "modified": "2023-01-10T17:39:31.319Z",
        "signee": "ACME",
        "related_to": PLAYBOOK["id"],
        "related_version": PLAYBOOK["modified"],
        "hash_algorithm": hash_name,
        "algorithm": algorithm,
    }
    entry |= {"public_key": b64encode(der(key)).decode()} if key else {}
    entry |= {name: value for name, value in more.items() if value is not None}
    text = jcs(PLAYBOOK | {"signatures": [entry]})
    digest = hashes.Hash(hashes.SHA512() if hash_name == "sha-512" else hashes.SHA256())
    digest.update(text)
    value = urlsafe_b64encode(sign(digest.finalize().hex().encode())).decode().rstrip("=")
    return PLAYBOOK | {"signatures": [entry | {"value": value}]}


def verified(playbook: dict[str, Any], **given: Any) -> Any:
    return verify_signature(json.dumps(playbook).encode(), **given)


def rs(size: str) -> Sign:
    return lambda message: RSA.sign(message, padding.PKCS1v15(), SHA[size])


GOOD = {
    "RS256": (RSA, rs("256")),
    "RS384": (RSA, rs("384")),
    "RS512": (RSA, rs("512")),
    "PS256": (RSA, pss),
    "ES256": (EC["256"], in_halves(EC["256"], "256")),
    "ES384": (EC["384"], in_halves(EC["384"], "384")),
    "ES512": (EC["512"], in_halves(EC["512"], "512")),
    "Ed25519": (ED, ED.sign),
}


def test_the_official_example_holds() -> None:
    (found,) = verify_signature(EXAMPLE)
    assert (found.signee, found.algorithm) == ("ACME Cyber Company", "RS256")
    assert found.key == sha256(b64decode(example()["signatures"][0]["public_key"])).digest()
    assert verify_signature(json.dumps(example(), indent=7, sort_keys=True).encode()) == (found,)
    assert verify_signature(EXAMPLE, at=DURING) == (found,)


def test_what_the_example_signs_is_the_hash_in_hex_that_it_shows() -> None:
    value = example()
    del value["signatures"][0]["value"]
    assert sha256(jcs(value)).hexdigest() == "973bb6492184e4681b1eab9df1f56926fc1a91582e3529bfd0bfb231e1c51b0a"


def _changes(value: Any) -> Iterator[Any]:
    """Every value that differs in one place: a leaf that is another, a key that is gone, new or renamed."""
    if isinstance(value, dict):
        yield value | {"new": 1}
        for key in value:
            yield {name: part for name, part in value.items() if name != key}
            yield {(f"{name}x" if name == key else name): part for name, part in value.items()}
            for changed in _changes(value[key]):
                yield value | {key: changed}
    elif isinstance(value, list):
        yield [*value, *value]
        for place, part in enumerate(value):
            for changed in _changes(part):
                yield [*value[:place], changed, *value[place + 1 :]]
    else:
        yield from (None, 1, [value], value + "x", value[1:], value[:-1], value.swapcase(), "")


def test_each_single_change_of_the_example_fails() -> None:
    changes = [change for change in _changes(example()) if change != example()]
    # The same signature twice is two signatures that hold.
    changes = [change for change in changes if change.get("signatures") != example()["signatures"] * 2]
    assert len(changes) > 200
    for change in changes:
        with pytest.raises(KeyturnError):
            verified(change)


def test_each_single_flipped_bit_of_the_example_fails() -> None:
    text = json.dumps(example(), separators=(",", ":")).encode()
    for place in range(len(text)):
        flipped = bytearray(text)
        flipped[place] ^= 1 << place % 8
        with pytest.raises(KeyturnError):
            verify_signature(bytes(flipped))


def test_the_signature_value_has_one_spelling() -> None:
    value = example()
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    right = value["signatures"][0]["value"]
    # The last letter of 342 bears two bits: three others decode to the same bytes, if one lets them.
    for letter in set(letters) - {right[-1]}:
        value["signatures"][0]["value"] = right[:-1] + letter
        with pytest.raises(faults.CacaoSignatureWrong):
            verified(value)


@pytest.mark.parametrize("algorithm", GOOD)
@pytest.mark.parametrize("hash_algorithm", ["sha-256", "sha-512"])
def test_signatures_of_each_kind_hold_and_no_other_words(algorithm: str, hash_algorithm: str) -> None:
    key, sign = GOOD[algorithm]
    playbook = signed(algorithm, key, sign, hash_algorithm=hash_algorithm)
    (found,) = verified(playbook, key=pem(key))
    assert (found.algorithm, found.key) == (algorithm, sha256(der(key)).digest())
    with pytest.raises(faults.CacaoSignatureWrong, match="not the one that was signed"):
        verified(playbook | {"name": "another"})


@pytest.mark.parametrize(
    ("algorithm", "key", "sign"),
    [
        ("RS256", RSA, rs("384")),
        ("RS256", RSA, lambda message: RSA.sign(bytes.fromhex(message.decode()), padding.PKCS1v15(), SHA["256"])),
        ("PS256", RSA, rs("256")),
        ("RS256", RSA, pss),
        ("ES256", EC["256"], lambda message: EC["256"].sign(message, ec.ECDSA(SHA["256"]))),
        ("ES256", EC["256"], lambda _: bytes(64)),
        ("ES256", EC["256"], lambda message: in_halves(EC["256"], "256")(message) + b"\0"),
        ("ES256", EC["256"], spread),
        ("Ed25519", ED, lambda _: bytes(64)),
        ("Ed25519", ED, lambda _: b"short"),
    ],
)
def test_a_signature_of_another_kind_does_not_hold(algorithm: str, key: Any, sign: Sign) -> None:
    with pytest.raises(faults.CacaoSignatureWrong):
        verified(signed(algorithm, key, sign))


WEAK = rsa.generate_private_key(65537, 1024)


@pytest.mark.parametrize(
    ("algorithm", "key", "more", "fault"),
    [
        ("HS256", RSA, {}, "HS256"),
        ("none", RSA, {}, "none"),
        ("", RSA, {}, "this kind of key"),
        ("rs256", RSA, {}, "rs256"),
        ("RS256", ED, {}, "this kind of key"),
        ("Ed25519", RSA, {}, "this kind of key"),
        ("Ed448", ed448.Ed448PrivateKey.generate(), {}, "Ed448"),
        ("ES256", EC["384"], {}, "secp384r1"),
        ("RS256", WEAK, {}, "1024 bits"),
        ("RS256", RSA, {"hash_algorithm": "sha-1"}, "sha-1"),
        ("RS256", RSA, {"hash_algorithm": "SHA-256"}, "SHA-256"),
        ("RS256", RSA, {"signature": {"type": "jss"}}, "signed again"),
        ("RS256", RSA, {"public_key": None, "thumbprint": "abc"}, "give the key"),
        ("RS256", RSA, {"public_key": None, "cert_url": "https://example.org/a"}, "give the key"),
    ],
)
def test_what_cannot_be_verified_is_named(algorithm: str, key: Any, more: dict[str, Any], fault: str) -> None:
    sign = key.sign if not isinstance(key, rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey) else rs("256")
    playbook = signed(algorithm, None if "thumbprint" in more or "cert_url" in more else key, sign, **more)
    with pytest.raises(faults.CacaoSignatureUnknown, match=fault):
        verified(playbook)


def test_a_key_that_is_not_in_the_file_can_be_given() -> None:
    playbook = signed("RS256", None, rs("256"), thumbprint="abc")
    assert verified(playbook, key=pem(RSA))
    with pytest.raises(faults.CacaoSignatureWrong):
        verified(playbook, key=pem(rsa.generate_private_key(65537, 2048)))


def test_a_stranger_who_signs_is_told_from_the_one_who_should_have() -> None:
    with pytest.raises(faults.CacaoSignatureStranger, match="ACME"):
        verified(signed("Ed25519", ED, ED.sign), key=pem(RSA))
    for junk in (b"junk", b"-----BEGIN PUBLIC KEY-----\n", b"CERTIFICATE", EXAMPLE):
        with pytest.raises(faults.CacaoKeyUnreadable):
            verified(signed("Ed25519", ED, ED.sign), key=junk)


def test_the_key_of_a_certificate_counts() -> None:
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "ACME")])
    made = x509.CertificateBuilder(name, name, ED.public_key(), 7, datetime(2023, 1, 1), datetime(2033, 1, 1))
    certificate = made.sign(ED, None)
    chain = [b64encode(certificate.public_bytes(Encoding.DER)).decode(), "never looked at"]
    playbook = signed("Ed25519", None, ED.sign, public_cert_chain=chain)
    assert verified(playbook, key=certificate.public_bytes(Encoding.PEM)) == verified(playbook)


@pytest.mark.parametrize(
    "more",
    [
        {"public_key": None},
        {"thumbprint": "abc"},
        {"public_key": "AAAA"},
        {"public_key": "no base64!"},
        {"public_key": None, "public_cert_chain": ["AAAA"]},
        {"valid_until": "2023-02-30T00:00:00Z"},
        {"valid_from": "yesterday"},
        {"id": "jss--1"},
        {"unknown": 1},
    ],
)
def test_an_object_that_is_no_signature_is_malformed(more: dict[str, Any]) -> None:
    with pytest.raises(faults.CacaoMalformed):
        verified(signed("Ed25519", None if "public_key" in more else ED, ED.sign, **more))


@pytest.mark.parametrize("entries", [{"a": 1}, "text", [1], [[]], [{}], [None] * 17, 7])
def test_signatures_that_are_none_are_malformed(entries: object) -> None:
    with pytest.raises(faults.CacaoMalformed):
        verified(PLAYBOOK | {"signatures": entries})


@pytest.mark.parametrize("playbook", [PLAYBOOK, PLAYBOOK | {"signatures": []}, {}])
def test_no_signature_is_not_a_good_one(playbook: dict[str, Any]) -> None:
    with pytest.raises(faults.CacaoUnsigned):
        verified(playbook)


def test_a_signature_counts_in_its_time_only() -> None:
    (begin, end) = (
        int(datetime.fromisoformat(f"2023-0{month}-10T17:39:31.319+00:00").astimezone(UTC).timestamp())
        for month in (1, 6)
    )
    for at in (begin, end + 1, 0, 2_000_000_000):
        with pytest.raises(faults.CacaoSignatureLapsed):
            verify_signature(EXAMPLE, at=at)
    for at in (begin + 1, end):
        assert verify_signature(EXAMPLE, at=at)
    with pytest.raises(faults.CacaoSignatureLapsed, match="revoked"):
        verified(signed("Ed25519", ED, ED.sign, revoked=True))


def test_each_of_several_signatures_is_verified_without_the_others() -> None:
    both = [signed(name, *GOOD[name])["signatures"][0] for name in ("RS256", "Ed25519")]
    found = verified(PLAYBOOK | {"signatures": both}, key=pem(ED))
    assert [entry.algorithm for entry in found] == ["RS256", "Ed25519"]
    both[0]["signee"] = "Mallory"
    with pytest.raises(faults.CacaoSignatureWrong):
        verified(PLAYBOOK | {"signatures": both}, key=pem(ED))


def test_a_signature_for_another_playbook_is_told_as_one() -> None:
    for change in ({"id": "playbook--a0777575-5c4c-4710-9f01-15776103837e"}, {"modified": "2022-05-18T11:31:31.318Z"}):
        with pytest.raises(faults.CacaoSignatureWrong, match="another playbook"):
            verified(example() | change)
