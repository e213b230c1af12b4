"""A signing key that a command has opened lasts as long as what it is opened for, however that ends."""

from types import SimpleNamespace

import pytest

from keyturn.cli import signers as signers_module
from keyturn.cli.signers import opened_among
from keyturn.kit.signer import SignerPassphraseWrong, write_signer
from keyturn.prepare.signing import open_signer_file
from workshop import CHEAP, make_kit, seeded


class Sealed(Exception):
    """What a ceremony was refused with."""


@pytest.fixture(scope="module")
def made_once(tmp_path_factory):
    return make_kit(tmp_path_factory.mktemp("made"), people=2, signatures=2)


@pytest.fixture
def made(made_once, tmp_path):
    return made_once.copied(tmp_path)


@pytest.fixture
def files(made, tmp_path):
    paths = [tmp_path / f"{signer.id}.signer" for signer in made.signers]
    for path, signer in zip(paths, made.signers, strict=True):
        write_signer(path, signer, signer.id.encode(), CHEAP, seeded(signer.id))
    return paths


def typing(*passphrases):
    answers = iter(passphrases)
    return SimpleNamespace(terminal=SimpleNamespace(ask_secret=lambda _: next(answers)))


def held(made, files, terminal, then):
    header, opened = made.read().header, []
    with opened_among(files, header.kit, header.signers, terminal) as signers:
        opened += signers
        assert [signer.private for signer in signers] == [signer.private for signer in made.signers]
        then()
    return opened


def test_the_keys_are_wiped_when_a_ceremony_was_held(made, files):
    signers = held(made, files, typing("signer-1", "signer-2"), lambda: None)
    assert len(signers) == 2
    assert not any(any(signer.private) for signer in signers)


@pytest.mark.parametrize(("second", "refusal"), [("signer-2", Sealed), ("wrong", SignerPassphraseWrong)])
def test_the_keys_are_wiped_when_something_is_refused(made, files, monkeypatch, second, refusal):
    opened = []

    def kept(*given):
        opened.append(open_signer_file(*given))
        return opened[-1]

    def refused():
        raise Sealed

    monkeypatch.setattr(signers_module, "open_signer_file", kept)
    with pytest.raises(refusal):
        held(made, files, typing("signer-1", second), refused)
    assert opened
    assert not any(any(signer.private) for signer in opened)
