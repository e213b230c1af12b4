"""Official vectors: through our code where it is ours, through the package where it is the package's."""

import json
from pathlib import Path

import pytest
import shamir_mnemonic.shamir as slip39
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.bindings._rust import openssl
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from keyturn.custody import hpke, shamir, signature
from keyturn.custody.codes import code_at, hotp_value
from keyturn.custody.kdf import hkdf
from keyturn.opening.tree import Frontier, leaf_hash

SLIP39 = json.loads((Path(__file__).parent / "slip39.json").read_text())


@pytest.mark.parametrize("vector", SLIP39, ids=lambda vector: vector[0].split(".")[0])
def test_slip39_with_our_interpolation_under_it(vector, monkeypatch):
    used = []

    def interpolate(shares, x):
        used.append(x)
        return shamir.interpolate([(share.x, share.data) for share in shares], x)

    monkeypatch.setattr(slip39, "_interpolate", interpolate)
    _, mnemonics, secret, _ = vector
    if not secret:
        with pytest.raises(slip39.MnemonicError):
            slip39.combine_mnemonics(mnemonics, b"TREZOR")
        return
    assert slip39.combine_mnemonics(mnemonics, b"TREZOR").hex() == secret
    assert used or len(mnemonics) == 1


def test_there_are_45_slip39_vectors_and_30_are_invalid():
    assert (len(SLIP39), sum(not vector[2] for vector in SLIP39)) == (45, 30)


def test_rfc_9106_section_5_3_argon2id():
    argon2 = Argon2id(
        salt=b"\x02" * 16, length=32, iterations=3, lanes=4, memory_cost=32, ad=b"\x04" * 12, secret=b"\x03" * 8
    )
    tag = "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659"
    assert argon2.derive(b"\x01" * 32).hex() == tag


@pytest.mark.parametrize(
    ("ikm", "salt", "info", "length", "okm"),
    [
        (b"\x0b" * 22, bytes(range(13)), bytes(range(0xF0, 0xFA)), 42,
         "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865"),
        (bytes(range(80)), bytes(range(0x60, 0xB0)), bytes(range(0xB0, 0x100)), 82,
         "b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09"
         "da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87"),
        (b"\x0b" * 22, b"", b"", 42,
         "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8"),
    ],
    ids=["A.1", "A.2", "A.3"],
)  # fmt: skip
def test_rfc_5869_appendix_a_hkdf(ikm, salt, info, length, okm):
    assert hkdf(ikm, salt, info, length).hex() == okm


def test_rfc_8439_section_2_8_2_chacha20_poly1305():
    key, nonce = bytes(range(0x80, 0xA0)), bytes.fromhex("070000004041424344454647")
    aad = bytes.fromhex("50515253c0c1c2c3c4c5c6c7")
    text = b"Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, "
    text += b"sunscreen would be it."
    sealed = ChaCha20Poly1305(key).encrypt(nonce, text, aad)
    assert sealed[:16].hex() == "d31a8d34648e60db7b86afbc53ef7ec2"
    assert sealed[-16:].hex() == "1ae10b594f09e26a7e902ecbd0600691"
    with pytest.raises(InvalidTag):
        ChaCha20Poly1305(key).decrypt(nonce, sealed, b"")


RFC_4226 = (1284755224, 1094287082, 137359152, 1726969429, 1640338314, 868254676, 1918287922, 82162583, 673399871,
            645520489)  # fmt: skip


@pytest.mark.parametrize(("count", "value"), list(enumerate(RFC_4226)))
def test_rfc_4226_appendix_d_hotp(count, value):
    assert hotp_value(b"12345678901234567890", count) == value


@pytest.mark.parametrize(
    ("seconds", "code"),
    [(59, 94287082), (1111111109, 7081804), (1111111111, 14050471), (1234567890, 89005924), (2000000000, 69279037),
     (20000000000, 65353130)],
)  # fmt: skip
def test_rfc_6238_appendix_b_totp_with_sha_1(seconds, code):
    assert code_at(b"12345678901234567890", seconds // 30) == code % 10**6
    assert hotp_value(b"12345678901234567890", seconds // 30) % 10**8 == code


@pytest.mark.parametrize(
    ("private", "public", "message", "signed"),
    [
        ("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
         "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
         "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b"
         "d25bf5f0595bbe24655141438e7a100b"),
        ("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
         "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
         "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c"
         "387b2eaeb4302aeeb00d291612bb0c00"),
    ],
    ids=["TEST 1", "TEST 2"],
)  # fmt: skip
def test_rfc_8032_section_7_1_ed25519(private, public, message, signed):
    key, text = bytes.fromhex(private), bytes.fromhex(message)
    assert signature.verifying_key(key).hex() == public
    assert signature.sign(key, text).hex() == signed
    assert signature.holds(bytes.fromhex(public), text, bytes.fromhex(signed))
    assert not signature.holds(bytes.fromhex(public), text + b"x", bytes.fromhex(signed))


def test_x_wing_seed_to_public_key():
    # draft-connolly-cfrg-xwing-kem, first vector: the package shows the public key, not the combiner's inside.
    public = hpke.public_key(bytes.fromhex("7f9c2ba4e88f827d616045507605853ed73b8093f6efbc88eb1a6eacfa66ef26"))
    assert public[:32].hex() == "e2236b35a8c24b39b10aa1323a96a919a2ced88400633a7b07131713fc14b2b5"
    assert len(public) == 1216


def test_rfc_9180_appendix_a_2_1_hpke_with_our_kdf_and_aead():
    # The public single-shot calls take no associated data, and every vector carries some: the package's own door
    # beneath them is used, so this test may need a new import with a new `cryptography`.
    suite = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)
    key = X25519PrivateKey.from_private_bytes(
        bytes.fromhex("8057991eef8f1f1af18f4a9491d16a1ce333f695d4db8e38da75975c4478e0fb")
    )
    sealed = bytes.fromhex(
        "1afa08d3dec047a643885163f1180476fa7ddb54c6a8029ea33f95796bf2ac4a"
        "1c5250d8034ec2b784ba2cfd69dbdb8af406cfe3ff938e131f0def8c8b60b4db21993c62ce81883d2dd1b51a28"
    )
    info = bytes.fromhex("4f6465206f6e2061204772656369616e2055726e")
    opened = openssl.hpke._decrypt_with_aad(suite, sealed, key, info=info, aad=b"Count-0")
    assert opened == b"Beauty is truth, truth beauty"


LEAVES = ("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
ROOTS = (
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
)


@pytest.mark.parametrize("size", range(9))
def test_rfc_6962_trees_of_the_certificate_transparency_project(size):
    frontier = Frontier()
    for leaf in LEAVES[:size]:
        frontier = frontier.append(leaf_hash(bytes.fromhex(leaf)))
    assert frontier.root().hex() == ROOTS[size]
