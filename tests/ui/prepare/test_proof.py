"""A new card is proven by its paper: by a picture of its QR code or a card file, as well as by its words."""

import pytest
from PySide6.QtWidgets import QFileDialog, QLineEdit

from keyturn.custody.cards import from_words, to_qr_text
from pictures import blank, png, qr_picture
from print_service import print_service, printer
from scans import rendered, scanned
from workshop import WORDS

# The platform of the tests says this of every dialog.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

PASSPHRASE = "Amara Okafor, choose your passphrase"
READ_BACK = "Amara Okafor, read your card back"


@pytest.fixture
def proof(room):
    """Amara before the field in which her card is read back."""
    room.begin()
    room.make_signer()
    room.press("1")
    room.write_card()
    return room


def text_of_card(room):
    return to_qr_text(from_words(room.hand["card"].split(), WORDS))


def choose(room, key, path):
    """Choose a file in the dialog that a key opens, and wait until it is read."""
    room.press(key)
    dialog = room.window.page.findChild(QFileDialog)
    dialog.findChild(QLineEdit).setText(str(path))
    dialog.accept()
    room.settle()
    room.wait()


def test_a_card_is_proven_by_a_picture_of_its_code(proof, tmp_path):
    (tmp_path / "card.png").write_bytes(png(qr_picture(text_of_card(proof))))
    choose(proof, "F5", tmp_path / "card.png")
    assert proof.title == PASSPHRASE
    assert [act.what for act in proof.preparing.ceremony.acts][-1] == "card-proven"


@pytest.mark.parametrize("words", [True, False], ids=["words", "qr text"])
def test_a_card_is_proven_by_a_card_file(proof, tmp_path, words):
    (tmp_path / "a.card").write_text(proof.hand["card"] if words else text_of_card(proof))
    choose(proof, "F6", tmp_path / "a.card")
    assert proof.title == PASSPHRASE


def test_a_printed_card_is_proven_by_a_scan_of_it(room, tmp_path, monkeypatch):
    service = print_service(tmp_path / "service", printer("desk", default=True))
    monkeypatch.setenv("PATH", f"{service.folder}:/usr/bin:/bin")
    room.begin()
    room.make_signer()
    room.press("1", "F6")
    room.wait()
    room.press("Space")
    room.wait()
    room.press("Space")
    (tmp_path / "scan.png").write_bytes(png(scanned(rendered(service.printed, 150), skew=2, blur=0.6, noise=12)))
    choose(room, "F5", tmp_path / "scan.png")
    assert room.title == PASSPHRASE


@pytest.mark.parametrize(
    ("key", "content", "said"),
    [
        ("F5", png(blank()), "No QR code can be read in this picture."),
        ("F5", b"no picture", "This file cannot be read as a picture"),
        ("F6", bytes(5000), "The card file cannot be read: it is too large for a card."),
        ("F6", b"KEYTURN1:ABCD", "This QR text or card file is incomplete or damaged."),
    ],
)
def test_a_file_that_holds_no_card_is_refused_and_the_words_can_be_typed(proof, tmp_path, key, content, said):
    (tmp_path / "file").write_bytes(content)
    choose(proof, key, tmp_path / "file")
    assert said in proof.notices()[0]
    assert proof.title == READ_BACK
    proof.read_back()
    assert proof.title == PASSPHRASE


def test_the_card_of_somebody_else_is_refused(proof, tmp_path):
    (tmp_path / "a.card").write_text(text_of_card(proof))
    proof.press("F8", "F8", "2")
    proof.write_card()
    choose(proof, "F6", tmp_path / "a.card")
    assert proof.title == "Tomasz Wieczorek, read your card back"
    assert len(proof.notices()) == 1


def test_a_dialog_that_is_left_changes_nothing(proof):
    proof.words(" ".join(proof.hand["card"].split()[:2]))
    proof.press("F6")
    proof.window.page.findChild(QFileDialog).reject()
    proof.settle()
    proof.words(" ".join(proof.hand["card"].split()[2:]))
    assert proof.title == PASSPHRASE


def test_a_ceremony_that_locks_closes_the_dialog(proof):
    proof.press("F6")
    proof.preparing.lock("screen")
    proof.wait()
    assert proof.title == "Open the ceremony"
    assert proof.window.findChild(QFileDialog) is None or not proof.window.findChild(QFileDialog).isVisible()
