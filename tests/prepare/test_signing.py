"""Who may sign a next revision, what they read beforehand, and what is remembered of what was written."""

import pytest

from keyturn.custody.kdf import Kdf
from keyturn.kit.content import NoDraft, SignedAlready, draft_of, replace_item
from keyturn.kit.kinds import make_content
from keyturn.kit.seen import KitOlder, Seen
from keyturn.kit.signer import SignerOtherKit, SignerPassphraseWrong, SignerRevoked, new_signer, write_signer
from keyturn.kit.store import draft_path
from keyturn.prepare.signing import (
    countersign,
    demand_unsigned,
    open_signer_file,
    read_to_edit,
    read_to_sign,
    roll_of,
    save_signed,
    sign_with,
    signer_file,
    waiting_beside,
)
from workshop import NOW, make_kit, seeded

PASSPHRASE = "the signer walks a violet mile at dusk"


@pytest.fixture(scope="module")
def made_once(tmp_path_factory):
    """A kit that two must sign."""
    return make_kit(tmp_path_factory.mktemp("made"), people=2, signatures=2)


@pytest.fixture
def made(made_once, tmp_path):
    return made_once.copied(tmp_path)


@pytest.fixture
def seen(tmp_path):
    return Seen(tmp_path / "state" / "seen.json")


def edit_of(kit, value="new"):
    return replace_item(kit, "alpha", make_content("secret", {"value": value.encode()}), NOW + 1, seeded(value))


def half(made, seen):
    edit = edit_of(made.read())
    return save_signed(made.path, edit, [edit.sign(made.signers[0])], seen.remember)


def file_of(made, signer, name="signer"):
    path = made.path.with_name(f"{name}.signer")
    write_signer(path, signer, PASSPHRASE.encode(), Kdf(64 * 1024, 1), seeded(name))
    return path


def among(made, path):
    kit = made.read()
    return signer_file(path, kit.custody.kit, kit.header.signers)


def test_a_roll_says_who_has_signed_who_is_left_and_how_many_are_missing(made, seen):
    roll = roll_of(made.read(), ())
    assert (roll.names, roll.left, roll.missing) == (("signer-1", "signer-2"), ("signer-1", "signer-2"), 2)
    waiting = roll_of(half(made, seen), ("signer-1",))
    assert (waiting.signed, waiting.left, waiting.missing) == (("signer-1",), ("signer-2",), 1)
    assert roll_of(made.read(), ("signer-1", "signer-2")).missing == 0


def test_a_draft_is_not_remembered_and_a_kit_is(made, seen):
    kit = made.read()
    assert half(made, seen).path == draft_path(made.path)
    assert seen.newest(kit.custody.kit) is None
    written = countersign(read_to_sign(made.path, seen), made.signers[1], seen.remember)
    assert (written.path, written.body.revision) == (made.path, 2)
    assert seen.newest(kit.custody.kit).revision == 2


def test_what_waits_is_laid_beside_the_kit_that_it_follows(made, seen):
    with pytest.raises(NoDraft):
        read_to_sign(made.path, seen)
    assert waiting_beside(made.path, made.read()) is None
    half(made, seen)
    waiting = read_to_sign(made.path, seen)
    assert [(change.subject, change.what) for change in waiting.changes] == [("item alpha version", "changed")]
    made.path.unlink()
    first = read_to_sign(made.path, seen)
    assert (first.kit, first.changes) == (None, ())


def test_an_older_kit_is_neither_edited_nor_signed(made, seen, tmp_path):
    older = made.path.read_bytes()
    half(made, seen)
    draft = draft_path(made.path).read_bytes()
    countersign(read_to_sign(made.path, seen), made.signers[1], seen.remember)
    made.path.write_bytes(older)
    with pytest.raises(KitOlder):
        read_to_edit(made.path, seen)
    draft_path(made.path).write_bytes(draft)
    with pytest.raises(KitOlder):
        read_to_sign(made.path, seen)
    assert read_to_sign(made.path, Seen(tmp_path / "another.json")).draft.body.revision == 2


def test_a_draft_of_a_first_revision_whose_kit_was_seen_is_not_signed(made, seen):
    half(made, seen)
    countersign(read_to_sign(made.path, seen), made.signers[1], seen.remember)
    edit = edit_of(made.read(), "third")
    save_signed(made.path, edit, [edit.sign(made.signers[0])], seen.remember)
    third = draft_path(made.path).read_bytes()
    edit = edit_of(draft_of(made.path), "again")
    save_signed(made.path, edit, [edit.sign(signer) for signer in made.signers], seen.remember)
    last = edit_of(made.read(), "fourth")
    save_signed(made.path, last, [last.sign(signer) for signer in made.signers], seen.remember)
    made.path.unlink()
    draft_path(made.path).write_bytes(third)
    with pytest.raises(KitOlder):
        read_to_sign(made.path, seen)


def test_only_a_signer_of_this_kit_and_epoch_may_sign_and_each_once(made):
    kit = made.read().custody.kit
    file = among(made, file_of(made, made.signers[0]))
    assert open_signer_file(file, f"  {PASSPHRASE} ").private == made.signers[0].private
    with pytest.raises(SignerPassphraseWrong):
        open_signer_file(file, "not that one")
    demand_unsigned(file, ("signer-2",), made.path)
    with pytest.raises(SignedAlready, match="signer-1"):
        demand_unsigned(file, ("signer-1",), made.path)
    with pytest.raises(SignerOtherKit):
        among(made, file_of(made, new_signer("signer-1", bytes(32), seeded(1)), "foreign"))
    with pytest.raises(SignerRevoked):
        among(made, file_of(made, new_signer("signer-1", kit, seeded(2)), "revoked"))


def test_a_key_is_wiped_when_it_has_signed_and_when_signing_failed(made):
    file, keys = among(made, file_of(made, made.signers[0])), []
    edit = edit_of(made.read())

    def refused(signer):
        keys.append(signer.private)
        raise NoDraft(path=made.path)

    assert sign_with(file, PASSPHRASE, lambda signer: keys.append(signer.private) or edit.sign(signer)) == edit.sign(
        made.signers[0]
    )
    with pytest.raises(NoDraft):
        sign_with(file, PASSPHRASE, refused)
    assert [any(key) for key in keys] == [False, False]
